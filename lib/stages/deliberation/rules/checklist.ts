import { inspectedFrom, judgeExceptionalApproval, judgePreReports } from "@/lib/case/rules/pre-reports";
import type { Outcome, Outcomes } from "@/lib/case/outcomes";
import { judgeStandingReplies } from "@/lib/case/rules/standing-replies";
import type { Stage } from "@/lib/case/stage-order";
import { legalDate } from "@/lib/kernel/dates";
import type { Finding } from "@/lib/law/finding";
import { judged, notApplicable, unknown } from "@/lib/law/finding";
import { parameter } from "@/lib/law/parameters";
import type { ChecklistItem, DeliberationFacts } from "../types";
import type { humanItems } from "../types";

/** Reason of everything that rests on an inspection in a kind that has none. */
const withoutInspection = "kind-without-inspection";

/**
 * The eight situations that keep a matter off the agenda (DEL-05), each with the findings behind it. The wording of the list
 * was not read (evidence C): items with a rule of their own stop by that rule, the rest is a person's answer and only warns.
 */
export function judgeChecklist(facts: DeliberationFacts): readonly { readonly item: ChecklistItem; readonly findings: readonly Finding[] }[] {
  const { stages, outcomes } = facts;
  const standing = judgeStandingReplies(facts.replies, facts.on);
  const standingOf = (rule: Finding["rule"]) => standing.filter((finding) => finding.rule === rule);
  return [
    { item: 1, findings: [judgeStepsDone(stages, outcomes), judgeHumanItem(1, facts)] },
    { item: 2, findings: [judgeDisciplineAnswer(stages, outcomes), judgeIntegritySigned(stages, outcomes), ...standingOf("CHK-3")] },
    { item: 3, findings: [judgeCheckClosed("CHK-2", stages, outcomes), ...standingOf("CHK-2")] },
    { item: 4, findings: [judgeCheckClosed("CHK-4", stages, outcomes), ...standingOf("CHK-4")] },
    { item: 5, findings: [judgeCheckClosed("CHK-1", stages, outcomes), ...standingOf("CHK-1")] },
    { item: 6, findings: [judgeAudit(facts), ...standingOf("CHK-5"), judgeHumanItem(6, facts)] },
    { item: 7, findings: [judgeExceptionalApproval(facts.grounds, facts.reports, facts.on, inspectedFrom(outcomes)), judgePreReports(facts.reports, facts.on)] },
    { item: 8, findings: [judgeHumanItem(8, facts)] },
  ];
}

/** DEL-05 (1), 释义：没有按规定进行民主推荐、考察的不得提交会议。 From the outcomes that stand, of the stages this case goes through. */
export function judgeStepsDone(stages: readonly Stage[], outcomes: Outcomes): Finding {
  if (!stages.includes("inspection")) return notApplicable("DEL-05", "warn", withoutInspection);
  const inputs = {
    item: 1,
    recommendation: !stages.includes("recommendation") || outcomes.recommendation !== undefined,
    inspection: outcomes.inspection !== undefined,
  };
  return judged("DEL-05", "warn", inputs.recommendation && inputs.inspection, inputs);
}

const checkOf = { "CHK-1": "file", "CHK-2": "personalMatters", "CHK-3": "discipline", "CHK-4": "letters" } as const;

/** CHK-1, CHK-2, CHK-4 《条例》第三十一条，释义：档案必审、个人有关事项报告必核、具体可查的信访举报必核，三项须有结果。 */
export function judgeCheckClosed(rule: "CHK-1" | "CHK-2" | "CHK-4", stages: readonly Stage[], outcomes: Outcomes): Finding {
  return judgeCheck(rule, stages, outcomes);
}

/** CHK-3 《条例》第三十一条，释义：纪检监察机关意见必听。 Only "nothing found" closes it. */
export function judgeDisciplineAnswer(stages: readonly Stage[], outcomes: Outcomes): Finding {
  return judgeCheck("CHK-3", stages, outcomes);
}

function judgeCheck(rule: keyof typeof checkOf, stages: readonly Stage[], outcomes: Outcomes): Finding {
  if (!stages.includes("inspection")) return notApplicable(rule, "block", withoutInspection);
  const { inspection } = outcomes;
  if (inspection === undefined) return unknown(rule, "block", "inspection");
  const check = answerOf(inspection, checkOf[rule]);
  const inputs = { check: checkOf[rule], answer: check?.answer ?? null, repliedOn: check?.repliedOn ?? null };
  return judged(rule, "block", check?.answer === "nothingFound", inputs);
}

/** CHK-6 《条例》第三十一条，释义：廉洁自律情况结论性意见须由党委（党组）书记和纪委书记（纪检监察组组长）签字。 Two different people. */
export function judgeIntegritySigned(stages: readonly Stage[], outcomes: Outcomes): Finding {
  if (!stages.includes("inspection")) return notApplicable("CHK-6", "block", withoutInspection);
  const { inspection } = outcomes;
  if (inspection === undefined) return unknown("CHK-6", "block", "inspection");
  const needed = parameter("integritySignatures", legalDate(inspection.signedOn ?? inspection.proposedOn));
  const inputs = { signers: new Set(inspection.signers).size, needed, signedOn: inspection.signedOn };
  return judged("CHK-6", "block", inspection.signedOn !== null && inputs.signers >= needed, inputs);
}

/** CHK-5 《条例》第三十一条，释义：需要进行经济责任审计的，应当事先审计。 Only for posts on the audit list. */
export function judgeAudit(facts: Pick<DeliberationFacts, "stages" | "auditRequired" | "outcomes">): Finding {
  if (!facts.stages.includes("inspection")) return notApplicable("CHK-5", "gate", withoutInspection);
  if (!facts.auditRequired) return notApplicable("CHK-5", "gate", "post-not-audited");
  const check = facts.outcomes.inspection === undefined ? undefined : answerOf(facts.outcomes.inspection, "audit");
  const inputs = { check: "audit", answer: check?.answer ?? null, repliedOn: check?.repliedOn ?? null };
  return judged("CHK-5", "gate", check?.answer === "nothingFound", inputs);
}

/** DEL-05 (1), (6), (8): a person's answer. Not answered is unknown, "not clear" is not met; both only warn. */
export function judgeHumanItem(item: (typeof humanItems)[number], facts: Pick<DeliberationFacts, "stages" | "answers">): Finding {
  if (!facts.stages.includes("inspection") && item !== 8) return notApplicable("DEL-05", "warn", withoutInspection);
  const answer = facts.answers.find((row) => row.item === item);
  if (answer === undefined) return { ...unknown("DEL-05", "warn", "answer"), inputs: { missing: "answer", item } };
  const inputs = { item, clear: answer.clear, on: answer.on };
  return judged("DEL-05", "warn", answer.clear, inputs);
}

function answerOf(inspection: Outcome<"inspection">, kind: string) {
  return inspection.checks.find((check) => check.kind === kind);
}
