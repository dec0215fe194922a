import "server-only";
import { may } from "@/lib/access/policy";
import type { AccessRefusal } from "@/lib/access/policy";
import type { LegalDate } from "@/lib/kernel/dates";
import { legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import { ok, refused } from "@/lib/kernel/result";
import type { Refusal, Refusals } from "@/lib/law/refusal";
import type { NewEvent } from "../../record/event";
import { streamOf } from "../../record/event";
import type { Author } from "../../record/recorded";
import { recorded, refuse, worked } from "../../record/recorded";
import type { RecordedRefusal } from "../../record/recorded-refusal";
import type { WriteTx } from "../../platform/db/transaction";
import { readAgendaIn, readItemIn, readMeetingIn, readOpenItemsIn } from "../queries/meetings";
import { readItemSubjectIn } from "../queries/subjects";
import { readAttendingNamesIn, readConcernedNamesIn } from "../queries/supervisors";
import { judgeItemPlace, plainName } from "../rules";
import type { AddItem, Reorder, WithdrawItem } from "../schema";
import type { ItemAt, ItemState, ItemSubject, MeetingAt, MeetingsRefusal } from "../types";

type ItemRefusal = MeetingsRefusal | AccessRefusal | RecordedRefusal;
export type PlacedItem = { readonly itemId: string; readonly meeting: MeetingAt; readonly event: NewEvent };

/** Puts a matter on the agenda of a planned or held meeting, as its last item. Refuses a matter that is not ready for it. */
export function addItem(input: AddItem, author: Author): Promise<Result<{ itemId: string }, Refusals<ItemRefusal>>> {
  return recorded(author, async (tx) => {
    const subject = await readItemSubjectIn(tx, input.kind, input.objectId);
    if (subject !== null && !subject.ready) return refuse({ code: "meeting.matter-not-ready", field: "objectId" });
    const placed = await placeItemIn(tx, input, subject, author);
    return placed.ok ? worked({ itemId: placed.value.itemId }, placed.value.event) : refuse(...placed.refusal);
  });
}

/**
 * The same inside a command of a stage that has judged for itself whether the matter is ready; the returned event must be
 * recorded. Nothing is written when it refuses.
 */
export async function placeItemIn(
  tx: WriteTx,
  { meetingId, kind, objectId, contestedGroup = null }: AddItem & { readonly contestedGroup?: string | null },
  subject: ItemSubject | null,
  author: Author,
): Promise<Result<PlacedItem, Refusals<MeetingsRefusal | AccessRefusal>>> {
  const meeting = await readMeetingIn(tx, meetingId);
  if (meeting === null) return refused([{ code: "meeting.not-found", field: "meetingId" }]);
  if (subject === null) return refused([{ code: "meeting.subject-not-found" }]);
  const permission = may(author.actor, "meeting.hold", subject);
  if (!permission.allowed) return refused([{ code: permission.reason }]);
  const refusals: Refusal<MeetingsRefusal>[] = [...judgeItemPlace(meeting, kind, subject.authorityId)];
  const listed = await readOpenItemsIn(tx, kind, objectId);
  if (listed.length > 0) refusals.push({ code: "meeting.already-listed", params: { number: listed[0]?.meeting.number ?? "" } });
  refusals.push(...(await judgeSupervisorsIn(tx, meetingId, subject)));
  const [first, ...rest] = refusals;
  if (first !== undefined) return refused([first, ...rest]);
  const last = await tx.meetingItem.aggregate({ where: { meetingId }, _max: { order: true } });
  const { motionId, motionPostId, caseId, departureId, title } = subject;
  const created = await tx.meetingItem.create({
    data: { meetingId, order: (last._max.order ?? 0) + 1, kind, title, motionId, motionPostId, caseId, departureId, contestedGroup },
    select: { id: true },
  });
  return ok({
    itemId: created.id,
    meeting,
    event: {
      stream: streamOf("meeting", meetingId),
      type: "meeting.itemAdded",
      data: { item: created.id, kind, motion: motionId, motionPost: motionPostId, case: caseId, ...(departureId === null ? {} : { departure: departureId }), ...(contestedGroup === null ? {} : { contested: contestedGroup }) },
    },
  });
}

/** An invited supervisor who is registered at the meeting does not attend his own or a declared relative's matter (SED-19, 释义). */
async function judgeSupervisorsIn(tx: WriteTx, meetingId: string, subject: ItemSubject): Promise<readonly Refusal<MeetingsRefusal>[]> {
  const attending = await readAttendingNamesIn(tx, meetingId);
  if (attending.length === 0) return [];
  const concerned = new Set((await readConcernedNamesIn(tx, [subject])).map(plainName));
  const [who] = attending.filter((name) => concerned.has(plainName(name)));
  return who === undefined ? [] : [{ code: "meeting.supervisor-concerned", params: { who } }];
}

export type ItemConclusion = {
  readonly state: Exclude<ItemState, "open">;
  readonly conclusion: string;
  /** DEC-07: minute fields; kept as they are when left out */
  readonly presenter?: string;
  readonly exceptionalReason?: string;
  readonly superiorReply?: string;
  /** DEC-05: why the vote is suspended and when it is taken up again */
  readonly suspendedGround?: string;
  readonly dueOn?: LegalDate;
};

/**
 * Concludes an item in the command of the stage that acts on it. Judge with `judgeItem` before calling: from here on only bugs
 * throw. The returned event must be recorded.
 */
export async function concludeItemIn(tx: WriteTx, item: ItemAt, conclusion: ItemConclusion, author: Author): Promise<NewEvent> {
  const { dueOn, ...columns } = conclusion;
  const { count } = await tx.meetingItem.updateMany({
    where: { id: item.id, version: item.version, state: "open" },
    data: { ...columns, ...(dueOn === undefined ? {} : { dueOn: legalDateToDb(dueOn) }), version: item.version + 1 },
  });
  if (count !== 1) throw new Error(`item ${item.id} changed under a serializable transaction`);
  return {
    stream: streamOf("meeting", item.meeting.id),
    type: "meeting.itemConcluded",
    data: { item: item.id, kind: item.kind, state: conclusion.state, enteredOn: legalDateOf(author.now) },
  };
}

/** Takes an open item off the agenda, with a reason; the item stays readable as withdrawn. */
export function withdrawItem(input: WithdrawItem, author: Author): Promise<Result<{ meetingId: string }, Refusals<ItemRefusal>>> {
  return recorded(author, async (tx) => {
    const item = await readItemIn(tx, input.itemId);
    if (item === null) return refuse({ code: "meeting.item-not-found" });
    const objectId = item.caseId ?? item.departureId ?? item.motionPostId ?? item.motionId;
    const subject = objectId === null ? null : await readItemSubjectIn(tx, item.kind, objectId);
    const permission = may(author.actor, "meeting.hold", subject ?? { authorityId: item.meeting.authorityId });
    if (!permission.allowed) return refuse({ code: permission.reason });
    if (item.version !== input.version) return refuse({ code: "meeting.item-stale" });
    if (item.state !== "open") return refuse({ code: "meeting.item-concluded" });
    if (item.meeting.state === "closed") return refuse({ code: "meeting.closed" });
    const event = await concludeItemIn(tx, item, { state: "withdrawn", conclusion: `未上会：${input.reason}` }, author);
    return worked({ meetingId: item.meeting.id }, { ...event, reason: input.reason });
  });
}

/** Puts the agenda into the order of the given numbers (ties keep their old order). Every item must be named. */
export function reorderItems(input: Reorder, author: Author): Promise<Result<{ meetingId: string }, Refusals<ItemRefusal>>> {
  return recorded(author, async (tx) => {
    const meeting = await readMeetingIn(tx, input.meetingId);
    if (meeting === null) return refuse({ code: "meeting.not-found" });
    const permission = may(author.actor, "meeting.hold", { authorityId: meeting.authorityId });
    if (!permission.allowed) return refuse({ code: permission.reason });
    if (meeting.version !== input.version) return refuse({ code: "meeting.stale" });
    if (meeting.state === "closed") return refuse({ code: "meeting.closed" });
    const agenda = await readAgendaIn(tx, meeting.id);
    const wanted = new Map(input.items.map((line) => [line.itemId, line.order]));
    if (wanted.size !== agenda.length || agenda.some((item) => !wanted.has(item.id))) return refuse({ code: "meeting.order-incomplete" });
    const sorted = agenda.toSorted((a, b) => (wanted.get(a.id) ?? 0) - (wanted.get(b.id) ?? 0) || a.order - b.order);
    // Orders are unique in a meeting: moved out of the way first.
    for (const [index, item] of sorted.entries()) {
      await tx.meetingItem.update({ where: { id: item.id }, data: { order: -1 - index } });
    }
    for (const [index, item] of sorted.entries()) {
      await tx.meetingItem.update({ where: { id: item.id }, data: { order: index + 1 } });
    }
    await tx.meeting.update({ where: { id: meeting.id }, data: { version: meeting.version + 1 } });
    return worked(
      { meetingId: meeting.id },
      { stream: streamOf("meeting", meeting.id), type: "meeting.itemsReordered", data: { items: sorted.map((item) => item.id) } },
    );
  });
}
