import { addYears, isBefore, isOnOrBefore, type LegalDate } from "@/lib/kernel/dates";
import { type Finding, judged, met, notApplicable, notMet, stops, unknown } from "@/lib/law/finding";
import { parameter } from "@/lib/law/parameters";
import type { RuleId } from "@/lib/law/rule-id";
import type { CandidateFacts, HoldingFact, TargetPost } from "../types";
import { levelOn, levelsUp } from "./ages";
import { judgeOnProbation } from "./bars";

/** The grounds of exceptional promotion: three of outstanding cadres (特别优秀), three of special need (工作特殊需要). */
export const exceptionalGrounds = [
  "criticalMoment",
  "hardPlace",
  "notableResults",
  "teamNeed",
  "specialisedPost",
  "hardAreaRecruiting",
] as const;

export type ExceptionalGround = (typeof exceptionalGrounds)[number];

/**
 * An exceptional promotion (破格提拔) as it is asked for. An approval is true when given, false when it is due and not
 * given, null when its step has not come yet: ELG-01, ELG-03 and ELG-04 need one before the decision meeting, a skipped
 * level before inspection (EXC-06).
 */
export type Exceptional = {
  readonly ground: string | null;
  /** the concrete circumstances and evidence */
  readonly text: string;
  readonly approvedBeforeInspection: boolean | null;
  readonly approvedBeforeMeeting: boolean | null;
};

/** Art. 8(1) and 8(3): only these qualifications may be broken with the superior's approval before the meeting (EXC-06). */
const liftedBeforeMeeting: readonly RuleId[] = ["ELG-01", "ELG-03", "ELG-04"];

/** EXC-01 to EXC-05. `qualifications` are the findings of ELG-01 to ELG-10 as they stand without the exception. */
export function judgeExceptional(
  facts: CandidateFacts,
  target: TargetPost,
  on: LegalDate,
  exceptional: Exceptional,
  qualifications: readonly Finding[],
): readonly Finding[] {
  return [
    judgeGround(exceptional),
    judgeUnbreakable(qualifications),
    judgeSinceLastPromotion(facts, on),
    judgeNotTwiceRunning(facts, on, qualifications),
    judgeSkippedLevels(facts, target, on),
  ];
}

/** The finding as overridden when the exception covers its rule and its approval is not missing; otherwise as it was. */
export function liftedBy(finding: Finding, exceptional: Exceptional): Finding {
  if (finding.outcome !== "not-met") return finding;
  const approval = approvalFor(finding, exceptional);
  if (approval === undefined) return finding;
  if (approval === false) return { ...finding, outputs: { ...finding.outputs, approval: "missing" } };
  const outputs = { ...finding.outputs, ground: exceptional.ground, approval: approval ? "given" : "notYetDue" };
  return { ...finding, outcome: "overridden", outputs };
}

/** EXC-01, 释义：破格须对应一种具体情形并有事实依据。 Exactly one ground of the closed list, with text. */
export function judgeGround({ ground, text }: Exceptional): Finding {
  const known = exceptionalGrounds.some((code) => code === ground);
  const inputs = { ground: known ? ground : null, hasText: text.trim() !== "" };
  return judged("EXC-01", "block", known && inputs.hasText, inputs);
}

/** EXC-02, 释义：破格不得突破基本条件，也不得突破法律规定的资格和党龄要求。 Data can show the second half only: ELG-08. */
export function judgeUnbreakable(qualifications: readonly Finding[]): Finding {
  const broken = qualifications.some((finding) => finding.rule === "ELG-08" && stops(finding));
  return broken
    ? notMet("EXC-02", "block", { brokenRule: "ELG-08" })
    : met("EXC-02", "block", { brokenRule: null });
}

/** EXC-03, 释义：试用期未满或者提拔任职不满一年的，不得破格提拔。 The anniversary of the last promotion completes the year. */
export function judgeSinceLastPromotion(facts: CandidateFacts, on: LegalDate): Finding {
  const { since } = levelOn(facts, on);
  const onProbation = judgeOnProbation(facts, on).outcome === "not-met";
  if (since === null && !onProbation) return unknown("EXC-03", "block", "levelSince");
  const freeFrom = since === null ? null : addYears(since, parameter("lastPromotionGap", on).years);
  const inputs = { lastPromotionOn: since, onProbation };
  return judged("EXC-03", "block", !onProbation && freeFrom !== null && isOnOrBefore(freeFrom, on), inputs, { freeFrom });
}

/** EXC-04, 释义：不得在任职年限上连续破格。 Years in post are ELG-03 and ELG-04. */
export function judgeNotTwiceRunning(
  facts: CandidateFacts,
  on: LegalDate,
  qualifications: readonly Finding[],
): Finding {
  const breaksNow = qualifications.some(
    ({ rule, outcome }) => (rule === "ELG-03" || rule === "ELG-04") && outcome === "not-met",
  );
  if (!breaksNow) return notApplicable("EXC-04", "block", "yearsInPostKept");
  const last = lastPromotion(facts, on);
  if (last === undefined) return unknown("EXC-04", "block", "lastPromotion");
  const inputs = { lastPostId: last.postId, lastBroken: last.yearsInPostBroken };
  return judged("EXC-04", "block", !last.yearsInPostBroken, inputs);
}

/** EXC-05, 释义：不得越两级提拔，至多越过一级。 */
export function judgeSkippedLevels(facts: CandidateFacts, target: TargetPost, on: LegalDate): Finding {
  const skipped = Math.max(0, levelsUp(levelOn(facts, on).level, target.level) - 1);
  const maximum = parameter("skippedLevelsMaximum", on);
  return judged("EXC-05", "block", skipped <= maximum, { skipped }, { maximum });
}

/** The approval that lifts the rule; undefined for rules no exception lifts. */
function approvalFor({ rule }: Finding, exceptional: Exceptional): boolean | null | undefined {
  if (rule === "ELG-10") return exceptional.approvedBeforeInspection;
  return liftedBeforeMeeting.includes(rule) ? exceptional.approvedBeforeMeeting : undefined;
}

/** The appointment by which the level of that day was reached: the first one since, or else the first one at it. */
function lastPromotion(facts: CandidateFacts, on: LegalDate): HoldingFact | undefined {
  const { level, since } = levelOn(facts, on);
  const atLevel = facts.holdings
    .filter((holding) => holding.level === level && !holding.concurrent && isOnOrBefore(holding.from, on))
    .toSorted((a, b) => (isBefore(a.from, b.from) ? -1 : 1));
  return atLevel.find((holding) => since === null || isOnOrBefore(since, holding.from)) ?? atLevel.at(0);
}
