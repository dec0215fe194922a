import "server-only";
import type { LegalDate } from "@/lib/kernel/dates";
import { legalDate, legalDateFromDb, legalDateToDb } from "@/lib/kernel/dates";
import type { ReadTx } from "../../platform/db/transaction";
import { bodiesOf } from "../rules";
import type { ItemAt, ItemKind, MeetingAt, MeetingKind, MeetingState } from "../types";

type MeetingTx = Pick<ReadTx, "meeting">;
type ItemTx = Pick<ReadTx, "$queryRaw">;

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

/** Items of one kind about one object (motion, post in the motion, case or departure), oldest meeting first. */
export function readItemsAboutIn(tx: ItemTx, kind: ItemKind, objectId: string): Promise<readonly ItemAt[]> {
  return readItemsWhereIn(tx, { kind, objectId });
}

/** Every item about one case, of whatever kind, oldest meeting first. */
export function readItemsOfCaseIn(tx: ItemTx, caseId: string): Promise<readonly ItemAt[]> {
  return readItemsWhereIn(tx, { objectId: caseId });
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
      on: { gte: legalDateToDb(legalDate(`${year}-01-01`)), lte: legalDateToDb(legalDate(`${year}-12-31`)) },
    },
  });
}

/** The column that holds the object of an item of this kind. */
export function objectColumnOf(kind: ItemKind): "motionId" | "motionPostId" | "caseId" | "departureId" {
  if (kind === "adoptPlan") return "motionId";
  if (kind === "departure") return "departureId";
  return kind === "fixSubject" ? "motionPostId" : "caseId";
}

type ItemFilter = { readonly id?: string; readonly meetingId?: string; readonly kind?: ItemKind; readonly objectId?: string };

type ItemRow = Omit<ItemAt, "meeting"> & { readonly meeting: Omit<MeetingAt, "present"> };

/** Items with their meetings and members in one statement; a condition left out does not narrow. */
async function readItemsWhereIn(tx: ItemTx, filter: ItemFilter): Promise<readonly ItemAt[]> {
  const { id = null, meetingId = null, kind = null, objectId = null } = filter;
  const rows = await tx.$queryRaw<ItemRow[]>`
    select i.id, i."order", i.kind::text as kind, i.title, i."motionId", i."motionPostId", i."caseId", i."departureId", i."contestedGroup", i.state::text as state, i.version,
      i.presenter, i."exceptionalReason", i."superiorReply", i.conclusion, i."suspendedGround", i."dueOn"::text as "dueOn",
      jsonb_build_object('id', m.id, 'number', m.number, 'kind', m.kind, 'authorityId', m."authorityId", 'on', m."on", 'place', m.place,
        'chairName', m."chairName", 'state', m.state, 'shouldAttend', m."shouldAttend", 'version', m.version, 'members', (
          select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'cadreId', x."cadreId", 'name', x.name, 'title', x.title,
            'isPrincipal', x."isPrincipal", 'present', x.present, 'absence', x.absence, 'order', x."order") order by x."order"), '[]')
          from meeting_member x where x."meetingId" = m.id)) as meeting
    from meeting_item i join meeting m on m.id = i."meetingId"
    where (${id}::uuid is null or i.id = ${id}::uuid)
      and (${meetingId}::uuid is null or i."meetingId" = ${meetingId}::uuid)
      and (${kind}::text is null or i.kind::text = ${kind}::text)
      and (${objectId}::uuid is null or ${objectId}::uuid in (i."motionId", i."motionPostId", i."caseId", i."departureId"))
    order by m."on", m.number, i."order"`;
  return rows.map((row) => ({ ...row, meeting: { ...row.meeting, present: presentAmong(row.meeting.members) } }));
}

function findMeeting(tx: MeetingTx, id: string) {
  return tx.meeting.findUnique({ where: { id }, include: withMembers });
}

function presentAmong(members: readonly { readonly present: boolean }[]): number {
  return members.filter((member) => member.present).length;
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
    present: presentAmong(row.members),
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
