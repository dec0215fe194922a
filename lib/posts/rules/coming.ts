import { isAfter, isBefore, isOnOrBefore, type LegalDate, legalDate, lastDayOfPeriod } from "@/lib/kernel/dates";
import { computed, type Finding, notApplicable } from "@/lib/law/finding";
import { parameter } from "@/lib/law/parameters";
import type { RuleId } from "@/lib/law/rule-id";
import type { RuleSetValues } from "@/lib/law/scheme";
import type { SeatFacts } from "../types";
import { computeRetirement } from "./retirement";
import { judgeHeadsTogether, judgeKeyPostRotation, judgeRotationInPost, judgeRotationInTeam } from "./rotation";
import { unbrokenClock } from "./tenure";
import { computeTermEnd, judgeAnotherTerm, judgeYearsAtLevel, type TermEnd, termEndOf } from "./terms";

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
  /** what else is to be seen to before somebody decides */
  readonly mind: readonly MindRule[];
};

/** TRM-02: the day lies before the end of his term. ROT-03: the other head of the same place is due to move on in the same month. */
export type MindRule = "TRM-02" | "ROT-03";

/** PRB-02 《任职试用期暂行规定》第三条：the last day of a probation that runs; the day entered goes before the computed one. */
export function computeProbationEnd(
  seat: Pick<SeatFacts, "from" | "probationUntil" | "confirmedOn">,
  today: LegalDate,
): Finding {
  if (seat.probationUntil === null || seat.confirmedOn !== null) {
    return notApplicable("PRB-02", "calc", "noProbation");
  }
  const regular = lastDayOfPeriod(seat.from, parameter("probationLength", today));
  return computed("PRB-02", "calc", { from: seat.from, regular }, { on: seat.probationUntil });
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
      : { cause: "secondmentEnd" as const, on: seat.secondedUntil, rule: null, vacates: true, mind: [] },
  ];
  const served = termEndOf(term, today);
  return all.flatMap((coming) => (coming === null ? [] : [withTerm(coming, served)])).toSorted((a, b) => (isBefore(a.on, b.on) ? -1 : 1));
}

/**
 * TRM-02 《党政领导干部职务任期暂行规定》第四条 “除有下列情形之一的，应当任满一个任期”: who is due to move on before his first term here is served is marked. An age
 * reached is one of the exceptions.
 */
function withTerm(coming: Coming, term: TermEnd | null): Coming {
  return isMove(coming) && term !== null && term.terms <= 1 && isBefore(coming.on, term.on) ? { ...coming, mind: ["TRM-02"] } : coming;
}

/** Causes for which somebody is moved to another post, by a decision about him. */
function isMove({ cause }: Pick<Coming, "cause">): boolean {
  return cause === "yearsAtLevel" || cause === "rotationInPost" || cause === "rotationInTeam" || cause === "keyPostRotation" || cause === "termEnd";
}

/** ROT-03: marks heads of Party and government of one place who are due to move on in the same month. */
function withOtherHead(entries: readonly SeatComing[]): readonly SeatComing[] {
  const together = entries.filter(({ seat, coming }) => seat.placeId !== null && isMove(coming));
  return entries.map((entry) => {
    const { seat, coming } = entry;
    const { placeId } = seat;
    if (placeId === null || !isMove(coming)) return entry;
    const others = together.filter((other) => other.seat.cadreId !== seat.cadreId && other.coming.on.slice(0, 7) === coming.on.slice(0, 7));
    const places = others.flatMap((other) => (other.seat.placeId === placeId ? placeId : [])).slice(0, 1);
    return judgeHeadsTogether([placeId, ...places]).outcome === "not-met" ? { seat, coming: { ...coming, mind: [...coming.mind, "ROT-03"] } } : entry;
  });
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
  const all = seats.flatMap((seat) => comingsOf(seat, options.today, options.values).map((coming) => ({ seat, coming })));
  return withOtherHead(all)
    .filter(({ coming }) => !isAfter(coming.on, options.until))
    .toSorted((a, b) => (a.coming.on === b.coming.on ? 0 : isOnOrBefore(a.coming.on, b.coming.on) ? -1 : 1));
}

function from(cause: Cause, finding: Finding, vacates: boolean): Coming | null {
  const { on } = finding.outputs;
  return typeof on === "string" ? { cause, on: legalDate(on), rule: finding.rule, vacates, mind: [] } : null;
}
