import { fullYearsBetween } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { RateBase } from "@/lib/scoring/scheme";
import type { Outcome } from "../outcomes";

/** Age of majority: of younger relatives the form shows relation, year and month of birth, and nothing else. */
const majority = 18;

export type FamilyRow = {
  readonly relation: string;
  readonly name: string | null;
  readonly birth: LegalDate | null;
  readonly politicalStatus: string | null;
  readonly employerAndPost: string | null;
};

/** A relative as the form may show him: of a minor on the day, only relation and month of birth. Without a birthday nothing is known of his age, so as of a minor. */
export function shownRelative(row: FamilyRow, on: LegalDate): FamilyRow {
  const grownUp = row.birth !== null && fullYearsBetween(row.birth, on) >= majority;
  return grownUp ? row : { ...row, name: null, politicalStatus: null, employerAndPost: null };
}

type RoundResult = NonNullable<Outcome<"recommendation">["meeting"]>;

/**
 * The base of a rate in people or papers, as the round fixed it. Papers returned stand in the round, everything else in its result;
 * null when the round does not say how many came back.
 */
export function baseCount(result: RoundResult, base: RateBase, returned: number | null): number | null {
  return base === "returned" ? returned : result[base];
}

export type GradeCounts = Readonly<
  Record<"EXCELLENT" | "COMPETENT" | "BASICALLY_COMPETENT" | "INCOMPETENT" | "unfilled", number>
>;

/** Papers of each grade over all voter groups. */
export function sumOfGrades(lines: readonly GradeCounts[]): GradeCounts {
  const sum = (grade: keyof GradeCounts) => lines.reduce((total, line) => total + line[grade], 0);
  return {
    EXCELLENT: sum("EXCELLENT"),
    COMPETENT: sum("COMPETENT"),
    BASICALLY_COMPETENT: sum("BASICALLY_COMPETENT"),
    INCOMPETENT: sum("INCOMPETENT"),
    unfilled: sum("unfilled"),
  };
}
