import { addDays, formatDots, isAfter, lastDayOfPeriod, type LegalDate } from "@/lib/kernel/dates";
import { atLeast, ratio, smallestAtLeast } from "@/lib/kernel/ratio";
import { type Finding, judged, type Judgement, notApplicable, notMet } from "@/lib/law/finding";
import { parameter } from "@/lib/law/parameters";
import type { RuleSetValues } from "@/lib/law/scheme";
import type { Outcome } from "../outcomes";
import type { RecommendationFacts, RoundAt } from "../types";

/*
 * What makes a recommendation usable. It stands here and not in the recommendation stage because fixing the subjects
 * judges it again on its own day, and no stage imports another.
 */

/** The round of a form that counts: the last one confirmed. A void round never counts. */
export function standingRound(rounds: readonly RoundAt[], form: RoundAt["form"]): RoundAt | null {
  return rounds.findLast((round) => round.form === form && round.state === "confirmed") ?? null;
}

/**
 * Last day on which a result may be used.
 * 《条例》第十六条（条号为推定），释义：民主推荐结果一年内有效。 Default: the day before the anniversary; the local parameter
 * `recommendationValidityInclusive` counts the anniversary itself.
 */
export function recommendationValidUntil(heldOn: LegalDate, values: Pick<RuleSetValues, "recommendationValidityInclusive">): LegalDate {
  const last = lastDayOfPeriod(heldOn, parameter("recommendationValidity", heldOn));
  return values.recommendationValidityInclusive ? addDays(last, 1) : last;
}

/** Votes of agreement for a cadre over all voter groups of one round; 0 when the cadre was not on its list. */
export function agreeingIn(round: RoundAt, cadreId: string): number {
  return (round.tally?.lines ?? []).reduce((sum, line) => sum + (line.subjectId === cadreId ? line.counts.agree : 0), 0);
}

/**
 * Whether a name had the most agreement in the meeting round, or shares it; null when it was on no meeting round. Asked for the
 * written reason that goes with every subject; never a ground by itself (REC-10).
 */
export function firstByVotes(facts: RecommendationFacts, cadreId: string): boolean | null {
  const meeting = standingRound(facts.rounds, "meeting");
  const listed = [...new Set((meeting?.tally?.lines ?? []).map((line) => line.subjectId))];
  if (meeting === null || !listed.includes(cadreId)) return null;
  const own = agreeingIn(meeting, cadreId);
  return listed.every((other) => agreeingIn(meeting, other) <= own);
}

/** What the recommendation leaves behind for one cadre: both rounds side by side, never added together (REC-12). */
export function recommendationOutcomeOf(facts: RecommendationFacts, cadreId: string): Outcome<"recommendation"> {
  const interview = standingRound(facts.rounds, "interview");
  const meeting = standingRound(facts.rounds, "meeting");
  const ends = [interview, meeting].flatMap((round) => round?.validUntil ?? []);
  return {
    interview: interview === null ? null : roundResult(interview, cadreId),
    meeting: meeting === null ? null : roundResult(meeting, cadreId),
    meetingOmitted: facts.meetingOmitted,
    validUntil: ends.toSorted()[0] ?? null,
  };
}

function roundResult(round: RoundAt, cadreId: string): NonNullable<Outcome<"recommendation">["interview"]> {
  const { shouldAttend = 0, present = 0, valid = 0 } = round.tally?.header ?? {};
  return { roundId: round.id, heldOn: round.heldOn, shouldAttend, present, valid, agree: agreeingIn(round, cadreId) };
}

/**
 * Whether the recommendation of a post may be used on the day: both forms or a lawful omission, enough people, not expired.
 * It says nothing about any person (REC-10). Force and law: REC-01, REC-02, REC-09.
 */
export function judgeRecommendation(facts: RecommendationFacts, values: RuleSetValues, on: LegalDate): Judgement<boolean> {
  const rounds = (["interview", "meeting"] as const).flatMap((form) => standingRound(facts.rounds, form) ?? []);
  const findings: readonly [Finding, ...Finding[]] = [
    judgeBothForms(facts),
    ...rounds.flatMap((round) => [judgeAttendance(attendanceOf(round), values), judgeValidity(round, on)]),
  ];
  return { verdict: findings.every((finding) => finding.outcome !== "not-met" && finding.outcome !== "unknown"), findings };
}

/** REC-01 《条例》第十六条（条号为推定），释义：民主推荐包括谈话调研推荐和会议推荐两种方式；REC-07 说明何时可以不再进行会议推荐。 */
export function judgeBothForms(facts: RecommendationFacts): Finding {
  if (!facts.takesPlace) return notApplicable("REC-01", "block", "kind-without-recommendation");
  const interview = standingRound(facts.rounds, "interview") !== null;
  const meeting = standingRound(facts.rounds, "meeting") !== null;
  const inputs = { interview, meeting, meetingOmitted: facts.meetingOmitted };
  const complete = interview && (meeting || facts.meetingOmitted);
  return judged("REC-01", "block", complete, inputs);
}

/** REC-02 《条例》第十六条（条号为推定），释义：民主推荐结果一年内有效；定向推荐只对该职位有效。 */
export function judgeValidity(round: RoundAt, on: LegalDate): Finding {
  const inputs = { roundId: round.id, form: round.form, heldOn: round.heldOn, on, targeted: round.targeted };
  if (round.validUntil === null) return notMet("REC-02", "block", inputs);
  const outputs = { validUntil: round.validUntil, until: formatDots(round.validUntil) };
  return judged("REC-02", "block", !isAfter(on, round.validUntil), inputs, outputs);
}

export type Attendance = {
  readonly roundId: string;
  readonly form: RoundAt["form"];
  readonly shouldAttend: number;
  readonly present: number;
};

/** Who should have come to a round and who came; zeros before it is counted. */
export function attendanceOf(round: RoundAt): Attendance {
  const { shouldAttend = 0, present = 0 } = round.tally?.header ?? {};
  return { roundId: round.id, form: round.form, shouldAttend, present };
}

/** REC-09 local, 释义：参加民主推荐的人数一般应达到确定范围人数的三分之二。 Base: the fixed circle (should attend). */
export function judgeAttendance(attendance: Attendance, values: Pick<RuleSetValues, "recommendationAttendance">): Finding {
  const { num, den } = values.recommendationAttendance;
  const share = ratio(num, den);
  const { shouldAttend, present } = attendance;
  const outputs = { needed: smallestAtLeast(shouldAttend, share) };
  return judged("REC-09", "block", shouldAttend > 0 && atLeast(present, shouldAttend, share), { ...attendance }, outputs);
}

/**
 * DSQ-02 《条例》第二十四条第二项 “群众公认度不高的”. The national text names no figure: votes below the local line only
 * warn; a person's finding (`Nominee.barFinding`) is what bars.
 *
 * @returns one finding for each standing round the cadre was on
 */
export function judgeRecognition(facts: RecommendationFacts, cadreId: string, values: Pick<RuleSetValues, "lowRecognitionThreshold">): readonly Finding[] {
  const { num, den } = values.lowRecognitionThreshold;
  return (["interview", "meeting"] as const).flatMap((form) => {
    const round = standingRound(facts.rounds, form);
    if (round === null || round.tally === null || !round.tally.lines.some((line) => line.subjectId === cadreId)) return [];
    const base = round.tally.header[round.rateBase];
    const agree = agreeingIn(round, cadreId);
    const inputs = { roundId: round.id, form, agree, base: round.rateBase, baseCount: base };
    const outputs = { line: `${num}/${den}` };
    return [judged("DSQ-02", "warn", base > 0 && atLeast(agree, base, ratio(num, den)), inputs, outputs)];
  });
}
