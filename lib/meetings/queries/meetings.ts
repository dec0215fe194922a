import "server-only";
import type { LegalDate } from "@/lib/kernel/dates";
import { legalDateFromDb, legalDateToDb } from "@/lib/kernel/dates";
import type { ReadTx } from "../../platform/db/transaction";
import { bodiesOf } from "../rules";
import type { ItemAt, ItemKind, MeetingAt, MeetingKind, MeetingState } from "../types";

type MeetingTx = Pick<ReadTx, "meeting">;
type ItemTx = Pick<ReadTx, "meetingItem">;

const withMembers = { members: { orderBy: { order: "asc" } } } as const;
type MeetingRow = NonNullable<Awaited<ReturnType<typeof findMeeting>>>;

/** A meeting with its members, or null. */
export async function readMeetingIn(tx: MeetingTx, meetingId: string): Promise<MeetingAt | null> {
  const row = await findMeeting(tx, meetingId);
  return row === null ? null : meetingAt(row);
}

/** An item with its meeting, or null. */
export async function readItemIn(tx: ItemTx, itemId: string): Promise<ItemAt | null> {
  const [found] = await readItemsWhereIn(tx, { id: itemId });
  return found ?? null;
}

/** Items of a meeting in the order of the agenda. */
export function readAgendaIn(tx: ItemTx, meetingId: string): Promise<readonly ItemAt[]> {
  return readItemsWhereIn(tx, { meetingId });
}

/** Items of one kind about one object (motion, post in the motion or case), oldest meeting first. */
export function readItemsAboutIn(tx: ItemTx, kind: ItemKind, objectId: string): Promise<readonly ItemAt[]> {
  return readItemsWhereIn(tx, { kind, [objectColumnOf(kind)]: objectId });
}

/** Items of one kind about one object that can be dealt with now or as soon as the meeting is held. */
export async function readOpenItemsIn(tx: ItemTx, kind: ItemKind, objectId: string): Promise<readonly ItemAt[]> {
  const items = await readItemsAboutIn(tx, kind, objectId);
  return items.filter((item) => item.state === "open" && item.meeting.state !== "closed");
}

/** The same for several objects at once, in one statement. */
export async function readOpenItemsOfManyIn(tx: ItemTx, kind: ItemKind, objectIds: readonly string[]): Promise<readonly ItemAt[]> {
  const items = await readItemsWhereIn(tx, { kind, [objectColumnOf(kind)]: { in: [...objectIds] } });
  return items.filter((item) => item.state === "open" && item.meeting.state !== "closed");
}

export type ListedMeeting = Omit<MeetingAt, "members"> & { readonly items: number; readonly openItems: number };

/** Meetings of these authorities, newest first; `state` and `kind` narrow. */
export async function readMeetingsIn(
  tx: MeetingTx,
  authorityIds: readonly string[],
  filter: { readonly state?: MeetingState; readonly kind?: MeetingKind; readonly page: number; readonly size: number },
): Promise<{ readonly total: number; readonly meetings: readonly ListedMeeting[] }> {
  const where = {
    authorityId: { in: [...authorityIds] },
    ...(filter.state === undefined ? {} : { state: filter.state }),
    ...(filter.kind === undefined ? {} : { kind: filter.kind }),
  };
  const total = await tx.meeting.count({ where });
  const rows = await tx.meeting.findMany({
    where,
    include: { ...withMembers, items: { select: { state: true } } },
    orderBy: [{ on: "desc" }, { number: "desc" }],
    skip: (filter.page - 1) * filter.size,
    take: filter.size,
  });
  return {
    total,
    meetings: rows.map((row) => ({
      ...meetingAt(row),
      items: row.items.length,
      openItems: row.items.filter((item) => item.state === "open").length,
    })),
  };
}

/** Meetings that are not closed and may take an item of this kind, earliest first. */
export async function readMeetingsForIn(tx: MeetingTx, kind: ItemKind, authorityId: string): Promise<readonly MeetingAt[]> {
  const rows = await tx.meeting.findMany({
    where: { authorityId, state: { in: ["planned", "held"] }, kind: { in: [...bodiesOf[kind]] } },
    include: withMembers,
    orderBy: [{ on: "asc" }, { number: "asc" }],
  });
  return rows.map(meetingAt);
}

/** Number of meetings of this kind and authority in the year of the day. */
export function countMeetingsOfYearIn(tx: MeetingTx, authorityId: string, kind: MeetingKind, on: LegalDate): Promise<number> {
  const year = on.slice(0, 4);
  return tx.meeting.count({
    where: {
      authorityId,
      kind,
      on: { gte: legalDateToDb(`${year}-01-01` as LegalDate), lte: legalDateToDb(`${year}-12-31` as LegalDate) },
    },
  });
}

/** The column that holds the object of an item of this kind. */
export function objectColumnOf(kind: ItemKind): "motionId" | "motionPostId" | "caseId" {
  if (kind === "adoptPlan") return "motionId";
  return kind === "fixSubject" ? "motionPostId" : "caseId";
}

function findMeeting(tx: MeetingTx, id: string) {
  return tx.meeting.findUnique({ where: { id }, include: withMembers });
}

async function readItemsWhereIn(tx: ItemTx, where: NonNullable<Parameters<ItemTx["meetingItem"]["findMany"]>[0]>["where"]) {
  const rows = await tx.meetingItem.findMany({
    ...(where === undefined ? {} : { where }),
    include: { meeting: { include: withMembers } },
    orderBy: [{ meeting: { on: "asc" } }, { order: "asc" }],
  });
  return rows.map(
    ({ meeting, dueOn, ...row }): ItemAt => ({
      ...row,
      dueOn: dueOn === null ? null : legalDateFromDb(dueOn),
      meeting: meetingAt(meeting),
    }),
  );
}

function meetingAt(row: MeetingRow): MeetingAt {
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    authorityId: row.authorityId,
    on: legalDateFromDb(row.on),
    place: row.place,
    chairName: row.chairName,
    state: row.state,
    shouldAttend: row.shouldAttend,
    present: row.members.filter((member) => member.present).length,
    version: row.version,
    members: row.members.map(({ id, cadreId, name, title, isPrincipal, present, absence, order }) => ({
      id,
      cadreId,
      name,
      title,
      isPrincipal,
      present,
      absence,
      order,
    })),
  };
}
