import { clockActor } from "@/lib/access/actor";
import type { Level } from "@/lib/access/actor";
import type { Kind } from "@/lib/case/stage-order";
import type { CaseAt } from "@/lib/case/types";
import type { ItemAt, MeetingAt } from "@/lib/meetings/types";
import { reading } from "@/lib/platform/db/reading";
import { streamOf } from "@/lib/record/event";
import { recorded, worked } from "@/lib/record/recorded";
import { recordDecision } from "@/lib/stages/decision/commands/vote";
import { voteOn } from "@/prisma/seed/steps/walk";
import { outcomesUpToNotice } from "./correction";
import { itemOn } from "./meetings";
import type { PersonChanges } from "./sitting";
import { candidateWith, changePerson, dayOf } from "./sitting";
import type { NewCaseAt, Town } from "./town";
import { authorOn, codesOf, morningOf, putCaseAt, valueOf } from "./town";

export type ForDecision = {
  readonly postId?: string;
  readonly kind?: Kind;
  readonly exceptional?: NonNullable<NewCaseAt["exceptional"]>;
  /** matters the superior approved beforehand, and the day */
  readonly approved?: readonly string[];
  readonly approvedOn?: string;
};

/** A case whose deliberation is cleared, with its item on the agenda of the meeting. */
export async function onAgendaOf(town: Town, meeting: MeetingAt, cadreId: string, wanted: ForDecision = {}): Promise<{ readonly at: CaseAt; readonly item: ItemAt }> {
  const { decision: _decision, notice: _notice, ...outcomes } = outcomesUpToNotice(town);
  const { postId = town.bureau.deputyPostId, kind = "promotion", exceptional, approved = [], approvedOn = "2026-02-25" } = wanted;
  const at = await putCaseAt(town, { cadreId, postId, kind, stage: "decision", outcomes, ...(exceptional === undefined ? {} : { exceptional }) });
  for (const ground of approved) await approvedReport(at.id, ground, approvedOn);
  return { at, item: await itemOn(meeting, "decision", at.id, { actor: town.staff.head, on: meeting.on }) };
}

/** What a unanimous vote on a person with these changes answers: the rules that refuse it, and the findings kept with the decision. */
export async function votedOn(town: Town, meeting: MeetingAt, changes: PersonChanges, wanted: ForDecision = {}) {
  const cadreId = await candidateWith(town);
  await changePerson(cadreId, changes);
  const { at, item } = await onAgendaOf(town, meeting, cadreId, wanted);
  const minutes = { exceptionalReason: "理由", superiorReply: "同意" };
  const answer = await recordDecision(voteOn(at, item, { agree: meeting.members.length }, minutes), authorOn(town.staff.head, meeting.on));
  const stored = await reading(clockActor, (tx) => tx.storedFinding.findMany({ where: { caseId: at.id, stage: "decision" } }));
  return {
    refusedBy: codesOf(answer),
    foundAs: (rule: string) => stored.filter((row) => row.rule === rule).map((row) => `${row.force} ${row.outcome}`),
  };
}

async function approvedReport(caseId: string, ground: string, repliedOn: string): Promise<void> {
  valueOf(
    await recorded({ actor: clockActor, now: morningOf(repliedOn) }, async (tx) => {
      const report = { caseId, ground, sentOn: dayOf("2026-02-02"), number: `报〔2026〕${ground}`, repliedOn: dayOf(repliedOn), approved: true, reply: "同意" };
      await tx.preReport.create({ data: report });
      return worked(null, { stream: streamOf("case", caseId), type: "preReport.replied", data: {} });
    }),
  );
}

export type NewPost = { readonly level: Level; readonly headOrDeputy: "head" | "deputy"; readonly partyPost?: boolean; readonly auditRequired?: boolean; readonly unitId?: string };

let posts = 0;

/** One more post, of the bureau unless told otherwise, managed by the town's committee. Returns its id. */
export async function addPost(town: Town, { unitId = town.bureau.unitId, ...columns }: NewPost): Promise<string> {
  posts += 1;
  return valueOf(
    await recorded({ actor: clockActor, now: morningOf("2026-01-05") }, async (tx) => {
      const code = `V${String(posts)}-${town.authorityId.slice(-8)}`;
      const { id } = await tx.post.create({ data: { code, unitId, title: "示例职务", teamOrder: 9, ...columns } });
      await tx.postManagement.create({ data: { postId: id, managedById: town.authorityId, from: dayOf("2010-01-01") } });
      return worked(id, { stream: streamOf("unit", unitId), type: "unit.founded", data: {} });
    }),
  );
}

/** A line of the résumé in a leading post (`headOrDeputy` null: in none). */
export function careerLine(from: string, level: Level, headOrDeputy: "head" | "deputy" | null = "head", to: string | null = null) {
  return { from: dayOf(from), to: to === null ? null : dayOf(to), unitText: "示例单位", postText: "示例职务", level, headOrDeputy };
}

/** These rows instead of all there are. */
export function only<T>(...create: readonly T[]): { deleteMany: Record<string, never>; create: T[] } {
  return { deleteMany: {}, create: [...create] };
}
