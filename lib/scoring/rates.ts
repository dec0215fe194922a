import { percentsSummingTo100 } from "@/lib/kernel/ratio";
import type { RateBase } from "./scheme";

export type Rate = {
  /** the option or grade; "rest" for what the base holds beyond the counts (absent, not returned, not filled) */
  readonly id: string;
  readonly count: number;
  /** tenths of a percent; all rates of a table add to 1000 */
  readonly tenths: number;
};

/** Rates never go without the name of their base. */
export type RateTable = { readonly base: RateBase; readonly baseCount: number; readonly rates: readonly Rate[] };

export const restId = "rest";

/**
 * Rates of several counts on one named base, shown with one decimal and adding to 100.0 % (BAL-09, BAL-10).
 *
 * @returns null when the counts exceed the base or the base is empty: there is no rate then.
 */
export function rateTable(
  counts: readonly { readonly id: string; readonly count: number }[],
  base: RateBase,
  baseCount: number,
): RateTable | null {
  const counted = counts.reduce((sum, { count }) => sum + count, 0);
  if (counted > baseCount || baseCount === 0) return null;
  const parts = [...counts, { id: restId, count: baseCount - counted }];
  const tenths = percentsSummingTo100(
    parts.map(({ count }) => count),
    baseCount,
  );
  return { base, baseCount, rates: parts.map((part, place) => ({ ...part, tenths: tenths[place] ?? 0 })) };
}
