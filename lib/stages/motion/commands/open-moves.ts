import "server-only";
import { opensAt, traitsOf } from "@/lib/case/rules/kinds";
import type { Outcome } from "@/lib/case/outcomes";
import { withOverrides } from "@/lib/case/rules/step";
import type { LegalDate } from "@/lib/kernel/dates";
import { legalDateToDb } from "@/lib/kernel/dates";
import { present } from "@/lib/kernel/assert";
import type { Finding } from "@/lib/law/finding";
import type { Refusal } from "@/lib/law/refusal";
import type { ItemAt } from "@/lib/meetings/types";
import { levelOn } from "@/lib/people/rules/ages";
import { judgePerson } from "@/lib/people/rules/person";
import type { CandidateFacts } from "@/lib/people/types";
import { storeFindingsIn } from "../../../case/commands/findings";
import { openCaseIn } from "../../../case/commands/open";
import { readCandidateFactsIn, readRelativesOfIn, readTargetPostsIn } from "../../../people/queries/candidate";
import type { WriteTx } from "../../../platform/db/transaction";
import type { NewEvent } from "../../../record/event";
import { streamOf } from "../../../record/event";
import type { BatchPost, MotionAt, MotionRefusal, QuotaLine } from "../types";

/** A post whose kind fixes no subjects, with its one name and what the rules say of him on the day. */
export type JudgedMove = {
  readonly post: BatchPost;
  readonly cadreId: string;
  readonly reason: string;
  readonly levelBefore: CandidateFacts["level"];
  readonly findings: readonly Finding[];
};

/** Posts of the batch whose cases open with the adoption of the plan, and those of them that do not have exactly one name. */
export function movesOf(motion: MotionAt): { readonly posts: readonly BatchPost[]; readonly refusals: readonly Refusal<MotionRefusal>[] } {
  const posts = motion.posts.filter((post) => post.state !== "stopped" && opensAt(traitsOf(post.kind, motion.ruleSet.values)) === "planAdopted");
  return {
    posts,
    refusals: posts
      .filter((post) => post.nomineeCadreIds.length !== 1)
      .map((post) => ({
        code: "motion.move-needs-one-name",
        params: { post: `${post.unitName}${post.title}`, names: post.nomineeCadreIds.length },
      })),
  };
}

/** Bars, qualifications and avoidance of everybody who moves, on the day of the meeting. */
export async function judgeMovesIn(tx: WriteTx, motion: MotionAt, posts: readonly BatchPost[], on: LegalDate): Promise<readonly JudgedMove[]> {
  const names = await tx.nominee.findMany({
    where: { motionPostId: { in: posts.map((post) => post.id) }, withdrawnOn: null },
    select: { motionPostId: true, cadreId: true, reason: true, barFinding: true },
  });
  const people = await readCandidateFactsIn(tx, names.map((name) => name.cadreId));
  const relatives = await readRelativesOfIn(tx, [...people.values()], { on, authorityId: motion.authorityId });
  const targets = await readTargetPostsIn(tx, posts.map((post) => post.postId));
  const { values } = motion.ruleSet;
  return posts.flatMap((post): readonly JudgedMove[] => {
    const name = names.find(({ motionPostId }) => motionPostId === post.id);
    const { move } = traitsOf(post.kind, values);
    if (name === undefined || move === null) return [];
    const facts = present(people.get(name.cadreId), "the person");
    const target = present(targets.get(post.postId), "the post");
    const judged = judgePerson(move, { facts, target, relatives, values, human: { barFinding: name.barFinding } }, on);
    const findings = withOverrides(judged, motion.overridden);
    return [{ post, cadreId: name.cadreId, reason: name.reason, levelBefore: levelOn(facts, on).level, findings }];
  });
}

/**
 * Opens the cases of those who move and one file of checks for them: letters go out from the department, no team is formed and no subject
 * fixed. The caller has judged.
 */
export async function openMovesIn(
  tx: WriteTx,
  motion: MotionAt,
  moves: readonly JudgedMove[],
  { item, quota, on }: { readonly item: ItemAt; readonly quota: readonly QuotaLine[]; readonly on: LegalDate },
): Promise<readonly NewEvent[]> {
  if (moves.length === 0) return [];
  const task = await tx.inspectionTask.create({
    data: {
      motionId: motion.id,
      authorityId: motion.authorityId,
      title: "平级交流核查",
      plan: "",
      startsOn: legalDateToDb(item.meeting.on),
      state: "running",
    },
    select: { id: true },
  });
  const events: NewEvent[] = [];
  for (const move of moves) {
    const opened = await openCaseIn(tx, newCaseOf(motion, move, item, quota), on);
    await storeFindingsIn(tx, { caseId: opened.id }, "motion", "openCase", move.findings, motion.ruleSet.version, on);
    await tx.inspectionSubject.create({ data: { taskId: task.id, caseId: opened.id } });
    events.push(opened.event);
  }
  await tx.motionPost.updateMany({
    where: { id: { in: moves.map(({ post }) => post.id) } },
    data: { state: "subjectsFixed", stateSince: legalDateToDb(on), version: { increment: 1 } },
  });
  return [...events, { stream: streamOf("inspectionTask", task.id), type: "inspection.planned", data: { motion: motion.id, subjects: moves.length, members: 0 } }];
}

function newCaseOf(motion: MotionAt, { post, cadreId, reason, levelBefore }: JudgedMove, item: ItemAt, quota: readonly QuotaLine[]) {
  return {
    motionId: motion.id,
    motionNumber: motion.number,
    motionPostId: post.id,
    cadreId,
    postId: post.postId,
    kind: post.kind,
    handlerId: motion.handlerId,
    ruleSetId: motion.ruleSet.id,
    removalGround: null,
    levelBefore,
    fixItemId: item.id,
    fixReason: reason,
    outcomes: { motion: motionOutcomeOf(motion, item, { motionPostId: post.id, quota: quotaOf(post, quota) }) },
  };
}

/** What the motion leaves behind for one case. */
export function motionOutcomeOf(
  motion: MotionAt,
  item: ItemAt,
  own: Pick<Outcome<"motion">, "motionPostId" | "quota">,
): Outcome<"motion"> {
  const frozen = motion.posts.flatMap((post) => post.conditionsFrozenOn ?? []).toSorted();
  return {
    ...own,
    motionId: motion.id,
    startedOn: motion.startedOn,
    conditionsFrozenOn: frozen[0] ?? null,
    planAdoptedOn: item.meeting.on,
    planItemId: item.id,
  };
}

function quotaOf(post: BatchPost, lines: readonly QuotaLine[]): Outcome<"motion">["quota"] {
  const line = lines.find((one) => one.unitId === post.unitId && one.level === post.level && one.headOrDeputy === post.headOrDeputy);
  if (line === undefined || line.approved === null) return null;
  const { approved, inPost, leaving, coming, result } = line;
  return { approved, inPost, leaving, coming, result };
}
