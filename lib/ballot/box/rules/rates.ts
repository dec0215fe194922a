import { rateTable, type RateTable } from "@/lib/scoring/rates";
import type { RateBase } from "@/lib/scoring/scheme";
import type { Tally, TallyHeader } from "../types";

/** One subject's counts over all groups. */
export type SubjectCounts<Option extends string> = {
  readonly subjectId: string;
  readonly counts: Readonly<Record<Option, number>>;
};

/** Adds the groups of each subject, subjects in the order of their first line. */
export function countsBySubject<Option extends string>(
  tally: Tally<Option>,
  options: readonly Option[],
): readonly SubjectCounts<Option>[] {
  const bySubject = new Map<string, Record<Option, number>>();
  for (const line of tally.lines) {
    const before = bySubject.get(line.subjectId);
    const sums = options.map((option) => [option, (before?.[option] ?? 0) + line.counts[option]] as const);
    bySubject.set(line.subjectId, Object.fromEntries(sums) as Record<Option, number>);
  }
  return [...bySubject].map(([subjectId, counts]) => ({ subjectId, counts }));
}

/**
 * Rates of one line of counts on the base named by the rule set; the rest of the base (absent, not returned, void) is a rate
 * of its own, so that all of them add to 100.0 %.
 *
 * @returns null when the counts exceed the base or the base is empty.
 */
export function ratesOf<Option extends string>(
  counts: Readonly<Record<Option, number>>,
  options: readonly Option[],
  header: TallyHeader,
  base: RateBase,
): RateTable | null {
  return rateTable(
    options.map((option) => ({ id: option, count: counts[option] })),
    base,
    header[base],
  );
}
