import { addDays, formatMonthDots } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";

/** A row of the résumé as forms write it; `to` null: to the present. */
export type ResumeSource = {
  readonly from: LegalDate;
  readonly to: LegalDate | null;
  readonly unitText: string;
  readonly postText: string;
};

/** A line of the résumé: `2018.05--2021.09`, and unit with post. */
export type ResumeLine = { readonly span: string; readonly text: string };

/**
 * The résumé as it is printed, by first day. A line that ends the day before another begins shows the month of that beginning, so
 * that no gap appears where there is none.
 */
export function resumeLines(career: readonly ResumeSource[]): readonly ResumeLine[] {
  const beginnings = new Set(career.map(({ from }) => from));
  return career
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
    .map((row) => ({
      span: `${formatMonthDots(row.from)}--${row.to === null ? "" : formatMonthDots(endShown(row.to, beginnings))}`,
      text: row.postText.startsWith(row.unitText) ? row.postText : `${row.unitText}${row.postText}`,
    }));
}

function endShown(to: LegalDate, beginnings: ReadonlySet<LegalDate>): LegalDate {
  const next = addDays(to, 1);
  return beginnings.has(next) ? next : to;
}
