import "server-only";
import { may } from "@/lib/access/policy";
import type { AccessRefusal } from "@/lib/access/policy";
import { legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { present } from "@/lib/kernel/assert";
import type { Result } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import { streamOf } from "../../record/event";
import type { Author } from "../../record/recorded";
import { recorded, refuse, worked } from "../../record/recorded";
import type { RecordedRefusal } from "../../record/recorded-refusal";
import type { WriteTx } from "../../platform/db/transaction";
import { countMeetingsOfYearIn, readAgendaIn, readMeetingIn } from "../queries/meetings";
import { judgeAttendance, judgeClose, judgeMeetingDay, meetingNumber, rosterBodyOf } from "../rules";
import type { CloseMeeting, FixAttendance, PlanMeeting } from "../schema";
import type { MeetingKind, MeetingsRefusal } from "../types";

type Refused = MeetingsRefusal | AccessRefusal | RecordedRefusal;
type Done = Promise<Result<{ meetingId: string }, Refusals<Refused>>>;

/** Plans a meeting with the roster of its body on the day: those who should attend. The principal is proposed as chair. */
export function planMeeting(input: PlanMeeting, author: Author): Done {
  return recorded(author, async (tx) => {
    const permission = may(author.actor, "meeting.hold", { authorityId: input.authorityId });
    if (!permission.allowed) return refuse({ code: permission.reason });
    const [unlikely, ...more] = judgeMeetingDay(input.on, legalDateOf(author.now));
    if (unlikely !== undefined) return refuse(unlikely, ...more);
    const roster = await readRosterIn(tx, input.authorityId, input.kind, input.on);
    if (roster.length === 0) return refuse({ code: "meeting.no-roster", field: "kind", params: { on: input.on } });
    const authority = await tx.authority.findUniqueOrThrow({ where: { id: input.authorityId }, select: { committeeName: true } });
    const before = await countMeetingsOfYearIn(tx, input.authorityId, input.kind, input.on);
    const principal = roster.find((member) => member.isPrincipal) ?? present(roster[0], "a member");
    const created = await tx.meeting.create({
      data: {
        number: meetingNumber(authority.committeeName, input.kind, input.on, before + 1),
        kind: input.kind,
        authorityId: input.authorityId,
        on: legalDateToDb(input.on),
        place: input.place,
        chairName: principal.name,
        shouldAttend: roster.length,
        members: { create: roster },
      },
      select: { id: true },
    });
    return worked(
      { meetingId: created.id },
      {
        stream: streamOf("meeting", created.id),
        type: "meeting.planned",
        data: { authority: input.authorityId, kind: input.kind, on: input.on, shouldAttend: roster.length },
      },
    );
  });
}

/** Fixes who is present and why others are not; the meeting is held from then on. May be put right until an item is concluded. */
export function fixAttendance(input: FixAttendance, author: Author): Done {
  return recorded(author, async (tx) => {
    const meeting = await readMeetingIn(tx, input.meetingId);
    if (meeting === null) return refuse({ code: "meeting.not-found" });
    const permission = may(author.actor, "meeting.hold", { authorityId: meeting.authorityId });
    if (!permission.allowed) return refuse({ code: permission.reason });
    if (meeting.version !== input.version) return refuse({ code: "meeting.stale" });
    const agenda = await readAgendaIn(tx, meeting.id);
    const today = legalDateOf(author.now);
    const [first, ...rest] = judgeAttendance(meeting, agenda, input.attendance, input.chairId, today);
    if (first !== undefined) return refuse(first, ...rest);
    for (const line of input.attendance) {
      await tx.meetingMember.update({
        where: { id: line.memberId },
        data: { present: line.present, absence: line.present ? "" : line.absence },
      });
    }
    const chair = present(meeting.members.find((member) => member.id === input.chairId), "the chair");
    await tx.meeting.update({
      where: { id: meeting.id },
      data: { state: "held", chairName: chair.name, version: meeting.version + 1 },
    });
    const came = input.attendance.filter((line) => line.present).length;
    return worked(
      { meetingId: meeting.id },
      {
        stream: streamOf("meeting", meeting.id),
        type: "meeting.attendanceFixed",
        data: { shouldAttend: meeting.shouldAttend, present: came },
      },
    );
  });
}

/** Closes a held meeting whose items are all concluded; nothing on it changes afterwards. */
export function closeMeeting(input: CloseMeeting, author: Author): Done {
  return recorded(author, async (tx) => {
    const meeting = await readMeetingIn(tx, input.meetingId);
    if (meeting === null) return refuse({ code: "meeting.not-found" });
    const permission = may(author.actor, "meeting.hold", { authorityId: meeting.authorityId });
    if (!permission.allowed) return refuse({ code: permission.reason });
    if (meeting.version !== input.version) return refuse({ code: "meeting.stale" });
    const agenda = await readAgendaIn(tx, meeting.id);
    const [first, ...rest] = judgeClose(meeting, agenda);
    if (first !== undefined) return refuse(first, ...rest);
    await tx.meeting.update({
      where: { id: meeting.id },
      data: { state: "closed", minutes: input.minutes, version: meeting.version + 1 },
    });
    return worked(
      { meetingId: meeting.id },
      { stream: streamOf("meeting", meeting.id), type: "meeting.closed", data: { items: agenda.length } },
    );
  });
}

async function readRosterIn(tx: WriteTx, authorityId: string, kind: MeetingKind, on: LegalDate) {
  const day = legalDateToDb(on);
  const rows = await tx.committeeMember.findMany({
    where: { authorityId, body: rosterBodyOf(kind), from: { lte: day }, OR: [{ to: null }, { to: { gte: day } }] },
    include: { cadre: { select: { name: true } } },
    orderBy: [{ order: "asc" }, { id: "asc" }],
  });
  return rows.map((row, index) => ({
    cadreId: row.cadreId,
    name: row.cadre.name,
    title: row.title,
    isPrincipal: row.isPrincipal,
    order: index + 1,
  }));
}
