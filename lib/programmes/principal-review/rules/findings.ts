import type { LegalDate } from "@/lib/kernel/dates";
import type { Finding } from "@/lib/law/finding";
import type { RuleSetValues } from "@/lib/law/scheme";
import type { CorrectionAt, CountAt } from "../types";
import { standingCount } from "./counts";
import { judgeCorrection, judgeVotes } from "./judge";

type Judged = {
  readonly heldOn: LegalDate;
  readonly standing: number | null;
  readonly counts: readonly CountAt[];
  readonly corrections: readonly CorrectionAt[];
  readonly values: RuleSetValues["principalReview"];
};

/** Every finding of SED-03 about a review on a day: the votes, and once a count stands the correction at both times where one is asked or looked at. */
export function findingsOf({ heldOn, standing, counts, corrections, values }: Judged, today: LegalDate): readonly Finding[] {
  const count = standingCount(counts, standing);
  const votes = judgeVotes(count, values);
  const asked = corrections.length > 0 || votes.outcome === "not-met";
  return count === null || !asked ? [votes] : [votes, ...judgeCorrection(heldOn, corrections, values, today)];
}
