import type { LegalDate } from "@/lib/kernel/dates";
import { type Finding, met, notApplicable, notMet } from "@/lib/law/finding";
import type { RuleId } from "@/lib/law/rule-id";
import type { RuleSetValues } from "@/lib/law/scheme";
import type { CandidateFacts, PersonMove, PlacedPost } from "../types";
import { levelOn, levelsUp } from "./ages";
import { judgePostAvoidance, type RelativePost } from "./avoidance";
import { judgeBars, type HumanFinding } from "./bars";
import { judgeEarlierReports } from "./earlier-reports";
import { judgeEligibility } from "./eligibility";
import { judgeEqualPostBars } from "./equal-post-bars";
import type { Exceptional } from "./exceptional";
import { judgeReuse } from "./reuse";

/** A person considered for a post, with everything that is judged about him. */
export type Considered = {
  readonly facts: CandidateFacts;
  readonly target: PlacedPost;
  /** where declared relatives work */
  readonly relatives: readonly RelativePost[];
  readonly values: RuleSetValues;
  readonly human: HumanFinding;
  readonly exceptional?: Exceptional;
  /** the act is the decision: from its day on he holds the post (APT-02) */
  readonly decides?: true;
};

/**
 * Bars, qualifications and avoidance of one person for one post on the day, as the kind of appointment asks for them: met, unmet, and not
 * applicable with the reason. The only place that knows what of them concerns which move.
 */
export function judgePerson(move: PersonMove, considered: Considered, on: LegalDate): readonly Finding[] {
  const { facts, target, relatives, values, human, exceptional, decides } = considered;
  return [
    ...judgeBarsOf(move, facts, on, values, human),
    ...qualificationsOf(move, judgeEligibility(facts, target, on, values, move.exceptional ? exceptional : undefined)),
    ...(move.level === "same" ? [judgeSameLevel(facts, target, on)] : []),
    ...judgePostAvoidance(facts, target, { relatives, on, decides: decides === true }),
    ...judgeReuse(facts, on),
    ...judgeEarlierReports(facts.reports, on),
  ];
}

/** Only what keeps a person from the move on the day. */
export function judgeBarsOf(
  move: Pick<PersonMove, "bars">,
  facts: CandidateFacts,
  on: LegalDate,
  values: RuleSetValues,
  human?: HumanFinding,
): readonly Finding[] {
  return move.bars === "equalPost" ? judgeEqualPostBars(facts, on, values, human) : judgeBars(facts, on, values, human);
}

/** Qualifications of those who are promoted (提拔担任…应当具备); health and statutory ones are asked of everybody who takes the post. */
const ofPromotionOnly: readonly RuleId[] = ["ELG-01", "ELG-02", "ELG-03", "ELG-04", "ELG-05", "ELG-06", "ELG-09", "ELG-10"];

function qualificationsOf(move: PersonMove, findings: readonly Finding[]): readonly Finding[] {
  if (move.level === "any") return findings;
  return findings.flatMap((finding) => {
    if (finding.rule === "ELG-10" || finding.rule.startsWith("TRN-")) return [];
    return ofPromotionOnly.includes(finding.rule) ? [notApplicable(finding.rule, finding.force, "noPromotion")] : [finding];
  });
}

/**
 * ELG-10 of a move at one level (进一步使用、平级交流), 释义：拟任职务高于现任职级的就是提拔，应当按提拔的程序办理。 Otherwise a promotion
 * could go without recommendation, inspection or notice by its name. A lower post is no equal one either: whether it is a demotion, a person sees.
 */
export function judgeSameLevel(facts: CandidateFacts, target: Pick<PlacedPost, "level">, on: LegalDate): Finding {
  const up = levelsUp(levelOn(facts, on).level, target.level);
  const inputs = { levelsUp: up };
  if (up === 0) return met("ELG-10", "block", inputs);
  return notMet("ELG-10", up > 0 ? "block" : "warn", inputs, { asked: "sameLevel" });
}
