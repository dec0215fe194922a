import type { ReactNode } from "react";

export type RecordCell = {
  readonly label: string;
  readonly value: ReactNode;
  /** the value that stood here before a correction (更正) */
  readonly before?: string | undefined;
};

/** Label and value take 2 of the 6 columns beside the block's name; the last cell of a row takes what is left. */
const columns = 6;

/** A block of the form: its name at the left, its cells in rows of up to three. */
export function RecordBlock({
  title,
  rows,
  children,
}: {
  title: string;
  rows: readonly (readonly RecordCell[])[];
  children?: ReactNode;
}) {
  return (
    <table className="record-block">
      <colgroup>
        <col className="record-title-column" />
        {Array.from({ length: columns }, (_, index) => (
          <col key={index} className={index % 2 === 0 ? "record-label-column" : undefined} />
        ))}
      </colgroup>
      <tbody>
        {rows.map((cells, index) => (
          <tr key={cells.map((cell) => cell.label).join()}>
            {index === 0 ? (
              <th scope="rowgroup" rowSpan={rows.length} className="record-title">
                {title}
              </th>
            ) : null}
            {cells.map((cell, place) => (
              <Cell key={cell.label} cell={cell} span={place === cells.length - 1 ? columns - 2 * place - 1 : 1} />
            ))}
          </tr>
        ))}
      </tbody>
      {children}
    </table>
  );
}

function Cell({ cell, span }: { cell: RecordCell; span: number }) {
  const empty = cell.value === "" || cell.value === null || cell.value === undefined;
  return (
    <>
      <th scope="row">{cell.label}</th>
      <td colSpan={span}>
        {empty ? "—" : cell.value}
        {cell.before === undefined ? null : <span className="record-corrected">（更正，原记录：{cell.before}）</span>}
      </td>
    </>
  );
}
