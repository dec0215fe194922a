import { Icon } from "@/components/ui/icon";

export type TallyCount = { readonly label: string; readonly value: number | null; readonly note?: string | undefined };
export type TallyEquation = { readonly text: string; readonly holds: boolean };

/** 应到 实到 发出 收回 有效 作废 空白 over a tally table, with the equations they must satisfy and whether they do. */
export function TallyHeader({
  counts,
  equations = [],
  base,
}: {
  counts: readonly TallyCount[];
  equations?: readonly TallyEquation[];
  base?: string | undefined;
}) {
  return (
    <div className="tally-header">
      <dl className="tally-counts">
        {counts.map((count) => (
          <div key={count.label}>
            <dt>{count.label}</dt>
            <dd>
              {count.value ?? "—"}
              {count.note === undefined ? null : <span className="tally-note">{count.note}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {equations.length === 0 && base === undefined ? null : (
        <ul className="tally-equations">
          {equations.map((equation) => (
            <li key={equation.text} className={equation.holds ? "tally-holds" : "tally-fails"}>
              <Icon name={equation.holds ? "met" : "block"} />
              {equation.text}
              {equation.holds ? null : "：不相等，请核对后再提交"}
            </li>
          ))}
          {base === undefined ? null : <li>得票率以 {base} 为基数</li>}
        </ul>
      )}
    </div>
  );
}
