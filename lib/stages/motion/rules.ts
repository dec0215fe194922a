import type { Outcome, Outcomes } from "@/lib/case/outcomes";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Finding, FindingValues } from "@/lib/law/finding";
import { judged, met, notApplicable, notMet, unknown } from "@/lib/law/finding";
import type { RuleSetValues } from "@/lib/law/scheme";
import { judgeHeadsTogether } from "@/lib/posts/rules/rotation";
import { judgeFullTerm } from "@/lib/posts/rules/terms";
import type { BatchLeaver, BatchPost, CoManagedPost, LeaverGround, MotionAt, NomineeSource, OtherClaim, PriorOpinion, QuotaLine } from "./types";
import { proposalFields, removalGrounds } from "./types";

/** Rules this stage speaks about; each has a sentence. */
export const motionRules = ["MOT-01", "MOT-02", "MOT-03", "MOT-04", "MOT-05", "MOT-06", "MOT-07", "ELG-11", "RMV-01", "TRM-02", "ROT-03"] as const;
export type MotionRule = (typeof motionRules)[number];

/**
 * MOT-01 《条例》第三章（条号待核），释义：动议以日常了解和分析研判为基础。 The national text only warns (待核); an authority
 * whose own rule set demands it (不研判不启动) makes it a gate.
 */
export function judgeTeamAnalysis(motion: Pick<MotionAt, "analysis" | "analysisFileId">, values: Pick<RuleSetValues, "teamAnalysisRequired">): Finding {
  const given = motion.analysis !== "" || motion.analysisFileId !== null;
  const inputs = { text: motion.analysis !== "", file: motion.analysisFileId !== null };
  const force = values.teamAnalysisRequired ? "gate" : "warn";
  return judged("MOT-01", force, given, inputs);
}

/** MOT-02 《条例》（条号待核），释义：按照干部管理权限启动。 Evidence C: warns here; the command refuses a foreign post as such. */
export function judgeManagingAuthority(motion: Pick<MotionAt, "authorityId">, post: Pick<BatchPost, "postId" | "managedById">): Finding {
  if (post.managedById === null) return unknown("MOT-02", "warn", "managing-authority");
  const inputs = { postId: post.postId, managedBy: post.managedById, initiatedBy: motion.authorityId };
  return judged("MOT-02", "warn", post.managedById === motion.authorityId, inputs);
}

/** MOT-03 《条例》（条号待核），释义：就职位、条件、范围、方式、程序和人选意向等提出初步建议。 Evidence C: warns. */
export function judgeProposalFields(motion: Pick<MotionAt, (typeof proposalFields)[number] | "posts">): Finding {
  const empty = proposalFields.filter((field) => motion[field] === "");
  const withoutConditions = motion.posts.filter((post) => post.state !== "stopped" && post.conditions === "").length;
  const missing = empty.length + (withoutConditions > 0 ? 1 : 0);
  const inputs = { fields: proposalFields.length + 1, missing, postsWithoutConditions: withoutConditions };
  return judged("MOT-03", "warn", missing === 0, inputs);
}

export type Nomination = {
  readonly source: NomineeSource;
  readonly nominatorName: string;
  readonly nominatorRelation: string;
  readonly reason: string;
  readonly signed: boolean;
};

/** MOT-04 《条例》（条号待核），释义：个人推荐须写明理由并署名，口头推荐不算。 */
export function judgeSignedNomination(nomination: Nomination): Finding {
  if (nomination.source !== "signedNomination") return notApplicable("MOT-04", "block", "not-a-personal-recommendation");
  const inputs = {
    named: nomination.nominatorName !== "",
    relation: nomination.nominatorRelation !== "",
    reasoned: nomination.reason !== "",
    signed: nomination.signed,
  };
  return judged("MOT-04", "block", Object.values(inputs).every(Boolean), inputs);
}

/** MOT-05 《条例》（条号待核），释义：初步建议经报告和酝酿后形成工作方案。 Evidence C: warns; the adoption form asks for both texts. */
export function judgeWorkPlan(plan: { readonly plan: string; readonly planParticipants: string }): Finding {
  const inputs = { plan: plan.plan !== "", participants: plan.planParticipants !== "" };
  return judged("MOT-05", "warn", inputs.plan && inputs.participants, inputs);
}

/**
 * MOT-06 《条例》（条号待核），释义：动议时即可预先审核人选。 Warns where the local rule set demands the pre-audit and a name was not put
 * through it: `audited` of `names` standing names.
 */
export function judgePreCheck(values: Pick<RuleSetValues, "preCheckRequired">, names: number, audited: number): Finding {
  if (!values.preCheckRequired) return notApplicable("MOT-06", "warn", "not-required-locally");
  const inputs = { names, audited };
  return judged("MOT-06", "warn", audited >= names, inputs);
}

/**
 * MOT-07 《条例》第十五条 “如确有必要，也可以把公开选拔、竞争上岗作为产生人选的一种方式”。 释义：一般适用于副职领导职位，
 * so a head post warns.
 */
export function judgeProducingWay(post: Pick<BatchPost, "postId" | "specialGround" | "headOrDeputy">): Finding {
  if (post.specialGround === null) return notApplicable("MOT-07", "warn", "ordinary-way");
  const inputs = { postId: post.postId, ground: post.specialGround, headOrDeputy: post.headOrDeputy };
  return judged("MOT-07", "warn", post.headOrDeputy === "deputy", inputs);
}

/** What stays vacant after the batch: approved − in post + leaving − coming, in persons; below zero: over quota. */
export function quotaResult(line: { readonly approved: number; readonly inPost: number; readonly leaving: number; readonly coming: number }): number {
  return line.approved - line.inPost + line.leaving - line.coming;
}

/**
 * ELG-11 《条例》（条号待核），释义：不得超职数配备领导干部，核定职数内有空缺才能启动。 Judged for one unit, level and head/deputy over
 * the whole batch. A line on which nobody comes is no appointment: it is shown, not judged.
 */
export function judgeQuota(line: QuotaLine): Finding {
  const place = { unitId: line.unitId, level: line.level, headOrDeputy: line.headOrDeputy };
  if (line.coming === 0) {
    const skipped = notApplicable("ELG-11", "block", "nobody-comes");
    return { ...skipped, inputs: { ...skipped.inputs, ...place } };
  }
  if (line.approved === null) {
    const gap = unknown("ELG-11", "block", "quota");
    return { ...gap, inputs: { ...gap.inputs, ...place, inPost: line.inPost, leaving: line.leaving, coming: line.coming } };
  }
  const counts = { approved: line.approved, inPost: line.inPost, leaving: line.leaving, coming: line.coming };
  const inputs: FindingValues = { ...place, ...counts };
  const result = quotaResult(counts);
  return result >= 0
    ? met("ELG-11", "block", inputs, { result, over: 0 })
    : notMet("ELG-11", "block", inputs, { result, over: -result });
}

/**
 * ELG-11 over batches: one vacancy is filled once. With the people other open batches bring in and let go the line must not be over quota.
 * Freezing the conditions claims the seat, so it stops against batches that are frozen before; against drafts, and once the own conditions
 * are frozen, it warns with their numbers. Null when no other open batch fills posts of the line.
 */
export function judgeSharedVacancy(line: QuotaLine, own: "draft" | "frozen"): Finding | null {
  const { others } = line;
  if (others.length === 0 || line.coming === 0 || line.approved === null) return null;
  const left = (claims: readonly OtherClaim[]) => claims.reduce((sum, claim) => sum + claim.leaving - claim.coming, line.result);
  const result = left(others);
  const stopping = own === "draft" && left(others.filter((other) => other.frozen)) < 0;
  const force = stopping ? "block" : "warn";
  const inputs: FindingValues = {
    unitId: line.unitId,
    level: line.level,
    headOrDeputy: line.headOrDeputy,
    approved: line.approved,
    inPost: line.inPost,
    leaving: line.leaving,
    coming: line.coming,
    others: others.map((other) => other.number).join("、"),
  };
  return result >= 0 && !stopping
    ? met("ELG-11", force, inputs, { result, over: 0 })
    : notMet("ELG-11", force, inputs, { result, over: -result });
}

/** RMV-01 《条例》 “党政领导干部有下列情形之一的，一般应当免去现职”: one of the eight grounds, explained where a period decides. */
export function judgeRemovalGround(leaver: { readonly ground: LeaverGround; readonly note: string; readonly postId: string }): Finding {
  const isGround = (removalGrounds as readonly string[]).includes(leaver.ground);
  if (!isGround) return notApplicable("RMV-01", "gate", leaver.ground);
  const needsNote = needsExplanation(leaver.ground);
  const inputs = { postId: leaver.postId, ground: leaver.ground, explained: leaver.note !== "" };
  return judged("RMV-01", "gate", !(needsNote && leaver.note === ""), inputs);
}

/** A change for the work's sake: no ground of the person and none of his doing. */
function isTransfer(ground: LeaverGround): boolean {
  return ground === "workNeed" || ground === "appointedElsewhere";
}

/** TRM-02 of somebody leaving in the batch; study leave is the person's own wish and one of no exception. */
function judgeLeaverTerm({ ground, tenure, postId }: BatchLeaver): Finding {
  const excepted = !isTransfer(ground) && ground !== "studyLeave";
  const finding = judgeFullTerm(tenure, { excepted, changes: tenure.changes }, tenure.on);
  return { ...finding, inputs: { ...finding.inputs, postId } };
}

/** Grounds whose facts must be written down: a period (study above one year, health from one year), a finding, or the open ground. */
function needsExplanation(ground: LeaverGround): boolean {
  return ["accountability", "unfit", "violation", "studyLeave", "health", "workNeed"].includes(ground);
}

/**
 * Posts of the batch whose co-managing side has not yet said anything that stands: a hint for who drafts. The consent the case needs is
 * asked in writing before the decision (DEL-04).
 */
export function withoutCoManagingOpinion(
  coManaged: readonly CoManagedPost[],
  opinions: readonly Pick<PriorOpinion, "postId" | "capacity" | "withdrawnOn">[],
): readonly CoManagedPost[] {
  const standing = opinions.filter(({ capacity, withdrawnOn }) => capacity === "coManagingSide" && withdrawnOn === null);
  return coManaged.filter((post) => standing.every(({ postId }) => postId !== null && postId !== post.postId));
}

/** First day on which a meeting can adopt the plan: the motion has started and the conditions of its posts are frozen. */
export function earliestAdoption(motion: Pick<MotionAt, "startedOn" | "posts">): LegalDate {
  const frozen = motion.posts.flatMap((post) => post.conditionsFrozenOn ?? []);
  return [motion.startedOn, ...frozen].toSorted().at(-1) ?? motion.startedOn;
}

/** Everything the adoption of the plan rests on, met and unmet alike. */
export function judgeMotion(
  motion: MotionAt,
  plan: { readonly plan: string; readonly planParticipants: string },
  quota: readonly QuotaLine[],
): readonly Finding[] {
  const posts = motion.posts.filter((post) => post.state !== "stopped");
  return [
    judgeTeamAnalysis(motion, motion.ruleSet.values),
    ...posts.map((post) => judgeManagingAuthority(motion, post)),
    judgeProposalFields(motion),
    judgeWorkPlan(plan),
    judgePreCheck(motion.ruleSet.values, total(posts.map((post) => post.nomineeCadreIds.length)), total(posts.map((post) => post.preChecked))),
    ...posts.map(judgeProducingWay),
    ...quota.map(judgeQuota),
    ...quota.flatMap((line) => judgeSharedVacancy(line, motion.state === "draft" ? "draft" : "frozen") ?? []),
    ...motion.leavers.filter((leaver) => leaver.withCase).map(judgeRemovalGround),
    ...motion.leavers.map(judgeLeaverTerm),
    ...(motion.leavers.length === 0 ? [] : [judgeHeadsTogether(motion.leavers.flatMap(({ ground, tenure }) => (isTransfer(ground) ? (tenure.placeId ?? []) : [])))]),
  ];
}

const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);

/** Judges a stored outcome of the stage again, after a correction. */
export function rejudgeMotion(own: Outcome<"motion">, _before: Outcomes, _values: RuleSetValues): readonly Finding[] {
  if (own.quota === null) return [notApplicable("ELG-11", "block", "nobody-comes")];
  const { approved, inPost, leaving, coming } = own.quota;
  const inputs = { approved, inPost, leaving, coming };
  const result = quotaResult(inputs);
  return [
    result >= 0
      ? met("ELG-11", "block", inputs, { result, over: 0 })
      : notMet("ELG-11", "block", inputs, { result, over: -result }),
  ];
}
