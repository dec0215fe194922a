import { PersonName } from "@/components/ui/person-name";
import { Icon } from "@/components/ui/icon";

/** What tells namesakes apart. */
export type PickablePerson = {
  readonly id: string;
  readonly name: string;
  readonly sex: string;
  /** 1972.04 */
  readonly birth: string;
  readonly unit: string;
  readonly post: string;
  /** Why this person cannot be chosen here; the row stays visible. */
  readonly blockedBecause?: string | undefined;
};

/**
 * Finds a person without script: a search (GET) and its results as choices. Stands beside the form it feeds, because forms do not
 * nest: the choices belong to the form with the id `form`.
 *
 * @param action - address of this page; `kept` are its other parameters
 * @param results - `null` before anything was searched
 */
export function PersonPicker({
  legend,
  action,
  kept = {},
  queryName = "q",
  query,
  results,
  more,
  name,
  form,
  many,
  chosen = [],
}: {
  legend: string;
  action: string;
  kept?: Readonly<Record<string, string>> | undefined;
  queryName?: string;
  query: string;
  results: readonly PickablePerson[] | null;
  /** How many more were found than are shown. */
  more?: number | undefined;
  /** Name the choice is sent under. */
  name: string;
  form: string;
  many?: boolean | undefined;
  chosen?: readonly string[] | undefined;
}) {
  return (
    <div className="picker">
      <form className="picker-search" action={action} role="search" aria-label={`查找：${legend}`}>
        {Object.entries(kept).map(([key, value]) => (
          <input key={key} type="hidden" name={key} value={value} />
        ))}
        <input
          type="search"
          className="control"
          name={queryName}
          defaultValue={query}
          aria-label="姓名、拼音首字母或单位"
          placeholder="姓名、拼音首字母或单位"
        />
        <button type="submit" className="button button-secondary">
          <Icon name="search" />
          查找
        </button>
      </form>
      {results === null ? null : results.length === 0 ? (
        <p className="picker-none">没有找到“{query}”。可以只输姓，或换用单位名称；仍找不到请到干部名册核对。</p>
      ) : (
        <fieldset className="picker-results" id={`field-${name}`} tabIndex={-1}>
          <legend className="sr-only">{legend}</legend>
          {results.map((person) => (
            <PickerRow
              key={person.id}
              person={person}
              name={name}
              form={form}
              many={many === true}
              checked={chosen.includes(person.id)}
            />
          ))}
        </fieldset>
      )}
      {more === undefined || more === 0 ? null : <p className="picker-more">还有 {more} 人，请把条件写得更细。</p>}
    </div>
  );
}

function PickerRow({
  person,
  name,
  form,
  many,
  checked,
}: {
  person: PickablePerson;
  name: string;
  form: string;
  many: boolean;
  checked: boolean;
}) {
  return (
    <label className="picker-row">
      <input
        type={many ? "checkbox" : "radio"}
        name={name}
        value={person.id}
        form={form}
        defaultChecked={checked}
        disabled={person.blockedBecause !== undefined}
      />
      <span className="picker-name">
        <PersonName name={person.name} />
      </span>
      <span>{person.sex}</span>
      <span>{person.birth}</span>
      <span className="picker-post">
        {person.unit} {person.post}
        {person.blockedBecause === undefined ? null : (
          <span className="picker-blocked">不能选：{person.blockedBecause}</span>
        )}
      </span>
    </label>
  );
}
