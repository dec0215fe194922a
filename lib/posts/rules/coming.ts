import { isAfter, isBefore, isOnOrBefore, type LegalDate, legalDate, lastDayOfPeriod } from "@/lib/kernel/dates";
import { cite } from "@/lib/law/citations";
import { computed, type Finding, notApplicable } from "@/lib/law/finding";
import { parameter } from "@/lib/law/parameters";
import type { RuleId } from "@/lib/law/rule-id";
import type { RuleSetValues } from "@/lib/law/scheme";
import type { SeatFacts } from "../types";
import { computeRetirement } from "./retirement";
import { judgeKeyPostRotation, judgeRotationInPost, judgeRotationInTeam } from "./rotation";
import { unbrokenClock } from "./tenure";
import { computeTermEnd, judgeAnotherTerm, judgeYearsAtLevel } from "./terms";

/** Why a post falls vacant, or a holder is to be dealt with. All of them make the list of who is due. */
export const causes = [
  "retirement",
  "secondmentEnd",
  "termEnd",
  "probationEnd",
  "yearsAtLevel",
  "rotationInPost",
  "rotationInTeam",
  "keyPostRotation",
] as const;

export type Cause = (typeof causes)[number];

/** Causes of the vacancy forecast. */
export const vacancyCauses = [
  "retirement",
  "secondmentEnd",
  "termEnd",
  "probationEnd",
] as const satisfies readonly Cause[];

/**
 * A day on which something is due for a holder. `vacates`: the post falls vacant then whatever is decided (retirement, end of a
 * secondment, two whole terms served); otherwise somebody decides. `rule` null: rests on the document of the secondment.
 */
export type Coming = {
  readonly cause: Cause;
  readonly on: LegalDate;
  readonly rule: RuleId | null;
  readonly vacates: boolean;
};

/** PRB-02 《任职试用期暂行规定》第三条：the last day of a probation that runs; the day entered goes before the computed one. */
export function computeProbationEnd(
  seat: Pick<SeatFacts, "from" | "probationUntil" | "confirmedOn">,
  today: LegalDate,
): Finding {
  if (seat.probationUntil === null || seat.confirmedOn !== null) {
    return notApplicable("PRB-02", cite("PRB-02"), "calc", "noProbation");
  }
  const regular = lastDayOfPeriod(seat.from, parameter("probationLength", today));
  return computed("PRB-02", cite("PRB-02"), "calc", { from: seat.from, regular }, { on: seat.probationUntil });
}

/** Everything that is due for the holder of a post, earliest first; what is overdue too. */
export function comingsOf(
  seat: SeatFacts,
  today: LegalDate,
  values: Pick<RuleSetValues, "keyPostRotationYears">,
): readonly Coming[] {
  const inPost = seat.times.filter(({ postId }) => postId === seat.postId);
  const since = unbrokenClock(inPost, today)?.since ?? seat.from;
  const term = { inScope: seat.termScope, from: since, renewalDue: seat.renewalDue };
  const another = judgeAnotherTerm(term, today);
  const atLevel = seat.times.filter(({ level }) => level === seat.level);
  const inTeam = atLevel.filter(({ inAreaTeam }) => inAreaTeam);
  const all = [
    from("retirement", computeRetirement({ ...seat, level: seat.cadreLevel }, today), true),
    from("probationEnd", computeProbationEnd(seat, today), false),
    another.outcome === "not-met"
      ? from("termEnd", another, true)
      : from("termEnd", computeTermEnd(term, today), false),
    from("yearsAtLevel", judgeYearsAtLevel(seat.termScope, atLevel, today), false),
    from("rotationInPost", judgeRotationInPost(seat.rotationDuty, inPost, today), false),
    from("rotationInTeam", judgeRotationInTeam(seat.rotationDuty, inTeam, today), false),
    from("keyPostRotation", judgeKeyPostRotation(seat.rotationDuty, inPost, today, values), false),
    seat.secondedUntil === null
      ? null
      : { cause: "secondmentEnd" as const, on: seat.secondedUntil, rule: null, vacates: true },
  ];
  return all.flatMap((coming) => coming ?? []).toSorted((a, b) => (isBefore(a.on, b.on) ? -1 : 1));
}

/** One coming day of one holder. */
export type SeatComing = { readonly seat: SeatFacts; readonly coming: Coming };

/** What is due by the day `until`, that day included, earliest first; overdue first of all. */
export function dueBy(
  seats: readonly SeatFacts[],
  options: {
    readonly today: LegalDate;
    readonly until: LegalDate;
    readonly values: Pick<RuleSetValues, "keyPostRotationYears">;
  },
): readonly SeatComing[] {
  return seats
    .flatMap((seat) => comingsOf(seat, options.today, options.values).map((coming) => ({ seat, coming })))
    .filter(({ coming }) => !isAfter(coming.on, options.until))
    .toSorted((a, b) => (a.coming.on === b.coming.on ? 0 : isOnOrBefore(a.coming.on, b.coming.on) ? -1 : 1));
}

function from(cause: Cause, finding: Finding, vacates: boolean): Coming | null {
  const { on } = finding.outputs;
  return typeof on === "string" ? { cause, on: legalDate(on), rule: finding.rule, vacates } : null;
}
