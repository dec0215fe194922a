import "server-only";
import { refusalsOf, withOverrides } from "@/lib/case/rules/step";
import type { LegalDate } from "@/lib/kernel/dates";
import { isBefore, legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import type { Refusal } from "@/lib/law/refusal";
import { judgeItem } from "@/lib/meetings/rules";
import type { ItemAt } from "@/lib/meetings/types";
import { storeFindingsIn } from "../../../case/commands/findings";
import { openCaseIn } from "../../../case/commands/open";
import { concludeItemIn } from "../../../meetings/commands/items";
import { readItemIn } from "../../../meetings/queries/meetings";
import type { WriteTx } from "../../../platform/db/transaction";
import type { NewEvent } from "../../../record/event";
import type { Author } from "../../../record/recorded";
import { recorded, refuse, worked } from "../../../record/recorded";
import { readQuotaLinesIn } from "../queries/motions";
import { earliestAdoption, judgeMotion } from "../rules";
import type { AdoptPlan } from "../schema";
import type { MotionAt, MotionRefusal } from "../types";
import type { MotionAnswer, MotionWorkRefusal } from "./in-hand";
import { changeMotionIn, motionEvent, motionInHandIn } from "./in-hand";
import type { JudgedMove } from "./open-moves";
import { judgeMovesIn, motionOutcomeOf, movesOf, openMovesIn } from "./open-moves";

/**
 * Adopts the work plan at an item of a held meeting (MOT-05). Quota sums over the whole batch are judged again (ELG-11). Opens the
 * cases of kinds that fix no subjects; posts of the other kinds go on to recommendation.
 */
export function adoptPlan(input: AdoptPlan, author: Author): MotionAnswer<{ cases: number }> {
  return recorded<{ cases: number }, MotionWorkRefusal>(author, async (tx) => {
    const inHand = await motionInHandIn(tx, input, "motion.adoptPlan", ["conditionsFrozen"], author);
    if (!inHand.ok) return refuse(...inHand.refusal);
    const motion = inHand.value;
    const today = legalDateOf(author.now);
    const item = await readItemIn(tx, input.itemId);
    if (item === null || item.motionId !== motion.id) return refuse({ code: "meeting.item-not-found", field: "itemId" });
    const quota = await readQuotaLinesIn(tx, motion.id, today);
    const findings = withOverrides(judgeMotion(motion, input, quota), motion.overridden);
    const moving = movesOf(motion);
    const moves = await judgeMovesIn(tx, motion, moving.posts, item.meeting.on);
    const [first, ...rest] = [
      ...judgeItem(item, "adoptPlan", input.itemVersion),
      ...dayRefusals(motion, item),
      ...moving.refusals,
      ...(await openCaseRefusalsIn(tx, [...motion.leavers.filter((leaver) => leaver.withCase), ...moves.map(movedTo)])),
      ...refusalsOf([...findings, ...moves.flatMap((move) => move.findings)]),
    ] satisfies Refusal<MotionWorkRefusal>[];
    if (first !== undefined) return refuse(first, ...rest);
    const adoptedOn = item.meeting.on;
    await changeMotionIn(tx, motion, {
      plan: input.plan,
      planParticipants: input.planParticipants,
      planAdoptedOn: legalDateToDb(adoptedOn),
      planItemId: item.id,
      state: "planAdopted",
      stateSince: legalDateToDb(today),
    });
    await tx.motionPost.updateMany({
      where: { motionId: motion.id, state: "motion" },
      data: { state: "recommendation", stateSince: legalDateToDb(today) },
    });
    await storeFindingsIn(tx, { motionId: motion.id }, "motion", "adoptPlan", findings, motion.ruleSet.version, today);
    const removals = await openRemovalsIn(tx, motion, item, today);
    const moved = await openMovesIn(tx, motion, moves, { item, quota, on: today });
    const cases = removals.length + moves.length;
    const concluded = await concludeItemIn(tx, item, { state: "decided", conclusion: "审定工作方案" }, author);
    const adopted = motionEvent(motion.id, "motion.planAdopted", {
      item: item.id,
      meeting: item.meeting.id,
      adoptedOn,
      cases,
      findings: findings.map((finding) => `${finding.rule}:${finding.outcome}`),
    });
    return worked({ cases }, adopted, concluded, ...removals, ...moved);
  });
}

/** The meeting cannot lie before the start of the motion or before the conditions were frozen. */
function dayRefusals(motion: MotionAt, item: ItemAt): readonly Refusal<MotionRefusal>[] {
  return isBefore(item.meeting.on, earliestAdoption(motion)) ? [{ code: "motion.meeting-before-freezing", field: "itemId" }] : [];
}

/** Nobody has two unfinished cases about the same post. */
async function openCaseRefusalsIn(
  tx: WriteTx,
  wanted: readonly { readonly cadreId: string; readonly postId: string }[],
): Promise<readonly Refusal<"case.already-open">[]> {
  if (wanted.length === 0) return [];
  const found = await tx.case.findMany({
    where: {
      state: { in: ["running", "deferred", "suspended"] },
      OR: wanted.map(({ cadreId, postId }) => ({ cadreId, postId })),
    },
    select: { id: true },
  });
  return found.map(() => ({ code: "case.already-open" }));
}

function movedTo({ cadreId, post }: JudgedMove): { readonly cadreId: string; readonly postId: string } {
  return { cadreId, postId: post.postId };
}

async function openRemovalsIn(tx: WriteTx, motion: MotionAt, item: ItemAt, on: LegalDate): Promise<readonly NewEvent[]> {
  const outcome = motionOutcomeOf(motion, item, { motionPostId: null, quota: null });
  const events: NewEvent[] = [];
  for (const leaver of motion.leavers.filter((line) => line.withCase)) {
    const opened = await openCaseIn(
      tx,
      {
        motionId: motion.id,
        motionNumber: motion.number,
        motionPostId: null,
        cadreId: leaver.cadreId,
        postId: leaver.postId,
        kind: "removal",
        handlerId: motion.handlerId,
        ruleSetId: motion.ruleSet.id,
        removalGround: leaver.ground,
        outcomes: { motion: outcome },
      },
      on,
    );
    events.push(opened.event);
  }
  return events;
}
