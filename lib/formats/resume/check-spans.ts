import { monthNumber } from "@/lib/formats/dates";
import type { ResumeSpan } from "./types";

/** Something odd in the order of time; rows are counted from 0. Two posts at once are no fault: a person decides. */
export type CareerProblem =
  | { readonly kind: "reversed"; readonly row: number }
  /** begins before the row above it */
  | { readonly kind: "out-of-order"; readonly row: number }
  /** months without any row before this one: 2 when one ends in March and the next begins in June */
  | { readonly kind: "gap"; readonly row: number; readonly months: number }
  /** months this row shares with `other`, an earlier one that ended later than this began */
  | { readonly kind: "overlap"; readonly row: number; readonly other: number; readonly months: number }
  /** open-ended, though a later row begins after it */
  | { readonly kind: "open-before-last"; readonly row: number };

/**
 * Finds gaps and overlaps in the rows of a résumé, compared by month. Rows that meet in a month, or in two that follow each
 * other, leave no gap (年月衔接).
 *
 * @param spans in the order of the text.
 */
export function checkSpans(spans: readonly ResumeSpan[]): readonly CareerProblem[] {
  const problems: CareerProblem[] = [];
  let latest: { readonly row: number; readonly until: number } | null = null;
  spans.forEach((span, row) => {
    const from = monthNumber(span.from);
    const until = span.to === null ? Number.POSITIVE_INFINITY : monthNumber(span.to);
    const above = spans[row - 1];
    if (until < from) problems.push({ kind: "reversed", row });
    if (above !== undefined && from < monthNumber(above.from)) problems.push({ kind: "out-of-order", row });
    else if (latest !== null) problems.push(...between(latest, { row, from, until }));
    if (latest === null || until >= latest.until) latest = { row, until };
  });
  return problems;
}

function between(
  earlier: { readonly row: number; readonly until: number },
  later: { readonly row: number; readonly from: number; readonly until: number },
): readonly CareerProblem[] {
  if (earlier.until === Number.POSITIVE_INFINITY) return [{ kind: "open-before-last", row: earlier.row }];
  const missing = later.from - earlier.until - 1;
  if (missing > 0) return [{ kind: "gap", row: later.row, months: missing }];
  const shared = Math.min(earlier.until, later.until) - later.from;
  return shared > 0 ? [{ kind: "overlap", row: later.row, other: earlier.row, months: shared }] : [];
}
