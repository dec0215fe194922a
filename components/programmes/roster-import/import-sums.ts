import type { SheetKey } from "@/lib/formats/roster/sheets";
import type { SheetCounts } from "@/lib/programmes/roster-import/types";

type Sums = SheetCounts;

/** Sums over all sheets. */
export function sumsOf(counts: Readonly<Record<SheetKey, SheetCounts>>): Sums {
  return Object.values(counts).reduce<Sums>(
    (sum, one) => ({
      added: sum.added + one.added,
      changed: sum.changed + one.changed,
      proposed: sum.proposed + one.proposed,
      same: sum.same + one.same,
      rejected: sum.rejected + one.rejected,
    }),
    { added: 0, changed: 0, proposed: 0, same: 0, rejected: 0 },
  );
}

/** "新增 3 行，变更 1 行，相同 20 行，未导入 0 行" */
export function importSums(counts: Readonly<Record<SheetKey, SheetCounts>>): string {
  const { added, changed, proposed, same, rejected } = sumsOf(counts);
  const waiting = proposed === 0 ? "" : `处分更正待第二人确认 ${proposed} 行，`;
  return `新增 ${added} 行，变更 ${changed} 行，${waiting}相同 ${same} 行，未导入 ${rejected} 行`;
}
