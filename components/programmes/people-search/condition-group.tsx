import { Select } from "@/components/ui/text-input";
import { conditionNames } from "@/lib/messages/zh-CN/people-search";
import type { PeopledUnit } from "@/lib/people/queries/unit-tree";
import type { DraftGroup } from "@/lib/programmes/people-search/rules/draft";
import { conditionKinds, DEEPEST, depthOf, draftField, ROOT } from "@/lib/programmes/people-search/rules/draft";
import { ConditionLineEditor } from "./condition-line";

/** A group of conditions: how they count together, its lines and groups, buttons to add more. Sends a plain form. */
export function ConditionGroupEditor({
  path,
  group,
  units,
  unfinished,
}: {
  path: string;
  group: DraftGroup;
  units: readonly PeopledUnit[];
  unfinished: readonly string[];
}) {
  const name = path === ROOT ? "全部条件" : "条件组";
  return (
    <fieldset className="condition-group">
      <legend className="sr-only">{name}</legend>
      {path === ROOT ? null : <input type="hidden" name={draftField(path, "kind")} value="group" />}
      <div className="condition-line">
        <Select
          bare
          name={draftField(path, "match")}
          aria-label={`${name}之间的关系`}
          defaultValue={group.match}
          choices={[
            { value: "all", label: "同时满足下列各项（且）" },
            { value: "any", label: "满足下列任一项（或）" },
          ]}
        />
        {path === ROOT ? null : (
          <button type="submit" className="button button-quiet button-small" name="do" value={`remove@${path}`}>
            去掉本组
          </button>
        )}
      </div>
      {group.items.map((item, index) => {
        const place = `${path}.${index}`;
        return item.kind === "group" ? (
          <ConditionGroupEditor key={place} path={place} group={item} units={units} unfinished={unfinished} />
        ) : (
          <ConditionLineEditor
            key={place}
            path={place}
            line={item}
            units={units}
            unfinished={unfinished.includes(place)}
          />
        );
      })}
      <div className="condition-line">
        <Select
          bare
          name={draftField(path, "add")}
          aria-label={`在${name}中加哪一项`}
          defaultValue="age"
          choices={conditionKinds.map((kind) => ({ value: kind, label: conditionNames[kind] }))}
        />
        <button type="submit" className="button button-secondary button-small" name="do" value={`add@${path}`}>
          加一项条件
        </button>
        {depthOf(path) >= DEEPEST ? null : (
          <button type="submit" className="button button-quiet button-small" name="do" value={`group@${path}`}>
            加一组
          </button>
        )}
      </div>
    </fieldset>
  );
}
