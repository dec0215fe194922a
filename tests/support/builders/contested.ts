import { clockActor } from "@/lib/access/actor";
import type { CaseAt } from "@/lib/case/types";
import { present } from "@/lib/kernel/assert";
import type { Instant } from "@/lib/kernel/dates";
import type { ItemAt, MeetingAt } from "@/lib/meetings/types";
import { streamOf } from "@/lib/record/event";
import { recorded, worked } from "@/lib/record/recorded";
import type { RecordContested } from "@/lib/stages/decision/schema";
import type { Stance } from "@/lib/stages/decision/types";
import { outcomesUpToNotice } from "./correction";
import { candidateWith, dayOf } from "./sitting";
import type { Town } from "./town";
import { putCaseAt, readCase, valueOf } from "./town";

let posts = 0;

/** So many cases for one new post of the town's batch, deliberated. */
export async function contestIn(town: Town, people: number, now: Instant): Promise<readonly CaseAt[]> {
  posts += 1;
  const postId = town.bureau.deputyPostId;
  const motionPostId = valueOf(
    await recorded({ actor: clockActor, now }, async (tx) => {
      const data = { motionId: town.motionId, postId, order: posts, kind: "promotion", state: "subjectsFixed", stateSince: dayOf("2026-02-10") } as const;
      const { id } = await tx.motionPost.create({ data });
      return worked(id, { stream: streamOf("motion", town.motionId), type: "motion.postAdded", data: {} });
    }),
  );
  const { decision: _decision, notice: _notice, ...outcomes } = outcomesUpToNotice(town);
  const cases: CaseAt[] = [];
  for (let n = 0; n < people; n += 1) {
    cases.push(await putCaseAt(town, { cadreId: await candidateWith(town), postId, kind: "promotion", stage: "decision", outcomes, motionPostId }));
  }
  return cases;
}

export type Group = { readonly group: string; readonly items: readonly ItemAt[] };

/** An open vote: `agree[i]` members agree to person i, the first ones to the first; nobody to two. `away` are ids of members. */
export async function openBallotOf(
  meeting: MeetingAt, { group, items }: Group, agree: readonly number[], changes: Partial<RecordContested>, away: readonly string[],
): Promise<RecordContested> {
  const speaking = meeting.members.filter((member) => !away.includes(member.id)).toSorted((a, b) => Number(a.isPrincipal) - Number(b.isPrincipal));
  const before = (index: number) => agree.slice(0, index).reduce((sum, count) => sum + count, 0);
  const stance = (place: number, index: number): Stance => (place >= before(index) && place < before(index) + (agree[index] ?? 0) ? "agree" : "disagree");
  const versions = await Promise.all(items.map((item) => readCase(item.caseId ?? "")));
  return {
    group, presenter: "组织部部长", withdrawn: [], form: "showOfHands",
    opinions: speaking.map((member, place) => ({ memberId: member.id, words: "", stances: items.map((_, index) => stance(place, index)) })),
    lines: items.map((item, index) => ({
      caseId: item.caseId ?? "", version: present(versions[index], "a case").version, itemId: item.id, itemVersion: item.version, exceptionalReason: "", superiorReply: "",
      agree: agree[index] ?? 0, disagree: speaking.length - (agree[index] ?? 0), defer: 0, abstain: 0, difference: "",
      whenNotPassed: (agree[index] ?? 0) >= 3 ? null : "stopped", reason: (agree[index] ?? 0) >= 3 ? "" : "未过半数",
    })),
    ...changes,
  };
}
