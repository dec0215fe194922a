"use client";

import { Fragment, type ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

/** Counts of one kind of post in one unit. `over` is what is filled beyond `approved`. */
export type QuotaCounts = {
  readonly approved: number;
  readonly filled: number;
  readonly vacant: number;
  readonly over: number;
  /** Who fills them, in small type under the count. */
  readonly names?: readonly string[] | undefined;
};

export type QuotaRow = {
  readonly id: string;
  readonly unit: ReactNode;
  /** One for each group of the head, in order; `null` where the unit has no such posts. */
  readonly cells: readonly (QuotaCounts | null)[];
  /** A sum line. */
  readonly sum?: boolean | undefined;
};

/** Units by kind of post: 核定, 现配, 空缺, 超配 under merged heads; over quota is red with "+n". */
export function QuotaTable({
  caption,
  groups,
  rows,
}: {
  caption: string;
  groups: readonly string[];
  rows: readonly QuotaRow[];
}) {
  return (
    <div className="table-frame table-landscape" role="region" aria-label={caption} tabIndex={0}>
      <table className="table quota-table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2} className="cell-frozen cell-frozen-name" style={{ minWidth: "10rem" }}>
              单位
            </th>
            {groups.map((group) => (
              <th key={group} scope="colgroup" colSpan={4} className="cell-center quota-group">
                {group}
              </th>
            ))}
          </tr>
          <tr>
            {groups.map((group) => (
              <Fragment key={group}>
                <th scope="col" className="cell-right quota-group">
                  核定
                </th>
                <th scope="col" className="cell-right">
                  现配
                </th>
                <th scope="col" className="cell-right">
                  空缺
                </th>
                <th scope="col" className="cell-right">
                  超配
                </th>
              </Fragment>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className={row.sum === true ? "quota-sum" : undefined}>
              <th scope="row" className="cell-frozen cell-frozen-name">
                {row.unit}
              </th>
              {row.cells.map((counts, index) => (
                <QuotaCells key={groups[index] ?? index} counts={counts} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function QuotaCells({ counts }: { counts: QuotaCounts | null }) {
  if (counts === null) {
    return (
      <td colSpan={4} className="cell-center quota-group">
        <span className="cell-empty">—</span>
      </td>
    );
  }
  const { approved, filled, vacant, over, names = [] } = counts;
  return (
    <>
      <td className="cell-right quota-group">{approved}</td>
      <td className="cell-right">
        {filled}
        {names.length === 0 ? null : <span className="quota-names">{names.join("、")}</span>}
      </td>
      <td className="cell-right">{vacant === 0 ? <span className="cell-empty">0</span> : vacant}</td>
      <td className="cell-right">
        {over === 0 ? <span className="cell-empty">0</span> : <strong className="quota-over">+{over}</strong>}
      </td>
    </>
  );
}

/** One quota in a line: a cell for each approved post, filled or not, those to come hatched; in words as well. */
export function QuotaMeter({
  label,
  approved,
  filled,
  coming = 0,
}: {
  label: string;
  approved: number;
  filled: number;
  coming?: number | undefined;
}) {
  const after = filled + coming;
  const over = Math.max(0, after - approved);
  const cells = Array.from({ length: Math.max(approved, after) }, (_, index) =>
    index >= approved ? "over" : index < filled ? "filled" : index < after ? "coming" : "vacant",
  );
  return (
    <div className="quota-meter">
      <span className="quota-meter-label">{label}</span>
      <span className="quota-meter-cells" aria-hidden="true">
        {cells.map((state, index) => (
          <span key={index} className={`quota-cell quota-cell-${state}`} />
        ))}
      </span>
      <span className="quota-meter-words">
        核定 {approved}，现配 {filled}
        {coming === 0 ? null : `，拟配 ${coming}`}
        {over > 0 ? (
          <strong className="quota-over">
            <Icon name="block" />
            超配 +{over}
          </strong>
        ) : (
          `，空缺 ${approved - after}`
        )}
      </span>
    </div>
  );
}
