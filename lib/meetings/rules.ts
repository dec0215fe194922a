import type { LegalDate } from "@/lib/kernel/dates";
import { addYears, isAfter, isBefore, yearOf } from "@/lib/kernel/dates";
import { smallestAtLeast } from "@/lib/kernel/ratio";
import { parameter } from "@/lib/law/parameters";
import type { Refusal } from "@/lib/law/refusal";
import type { ItemAt, ItemKind, ItemState, MeetingAt, MeetingKind, MeetingsRefusal } from "./types";

/**
 * Which bodies may deal with which item. A decision belongs to the committee itself: no secretary's meeting, department
 * meeting or circulation replaces it (DEC-09, 释义).
 */
export const bodiesOf: Readonly<Record<ItemKind, readonly MeetingKind[]>> = {
  adoptPlan: ["deptMeeting", "secretarySpecialMeeting", "standingCommittee", "partyGroup"],
  fixSubject: ["deptMeeting", "secretarySpecialMeeting", "standingCommittee", "partyGroup"],
  proposal: ["deptMeeting", "partyGroup"],
  decision: ["standingCommittee", "plenaryCommittee", "partyGroup"],
  reconsideration: ["standingCommittee", "plenaryCommittee", "partyGroup"],
  confirmation: ["deptMeeting", "standingCommittee", "partyGroup"],
  departure: ["standingCommittee", "plenaryCommittee", "partyGroup"],
};

/** Whether the body takes decisions that need a quorum (DEC-01, DEC-12). */
export function decides(kind: MeetingKind): boolean {
  return bodiesOf.decision.includes(kind);
}

/** Members who must be present for a decision, in persons: the smallest whole number of at least the share (DEC-01, DEC-12). */
export function quorumOf(kind: MeetingKind, shouldAttend: number, on: LegalDate): number {
  return smallestAtLeast(shouldAttend, parameter(kind === "plenaryCommittee" ? "plenaryQuorum" : "quorum", on));
}

/** The roster (`committee_member.body`) a meeting of this kind starts from. */
export function rosterBodyOf(kind: MeetingKind): "standingCommittee" | "deptMeeting" {
  return kind === "deptMeeting" ? "deptMeeting" : "standingCommittee";
}

const shortNames: Readonly<Record<MeetingKind, string>> = {
  deptMeeting: "部务会",
  secretarySpecialMeeting: "书记专题会",
  standingCommittee: "常委会",
  plenaryCommittee: "全委会",
  partyGroup: "党组会",
};

/** Number of a meeting: 云泽市委〔2026〕常委会第3次. `ordinal` counts the year's meetings of this kind and authority from 1. */
export function meetingNumber(committeeName: string, kind: MeetingKind, on: LegalDate, ordinal: number): string {
  const short = committeeName.replace(/^中共/, "").replace(/委员会$/, "委");
  return `${short}〔${yearOf(on)}〕${shortNames[kind]}第${ordinal}次`;
}

/** A meeting is planned for today or later, or entered afterwards within a year. */
export function judgeMeetingDay(on: LegalDate, today: LegalDate): readonly Refusal<MeetingsRefusal>[] {
  return isBefore(on, addYears(today, -1)) ? [{ code: "meeting.too-old", field: "on" }] : [];
}

export type Attendance = { readonly memberId: string; readonly present: boolean; readonly absence: string };

/** Whether this attendance may be fixed: nothing decided on another one yet, every member named, chair among those present. */
export function judgeAttendance(
  meeting: MeetingAt,
  items: readonly { readonly state: ItemState }[],
  attendance: readonly Attendance[],
  chairId: string,
  today: LegalDate,
): readonly Refusal<MeetingsRefusal>[] {
  const refusals: Refusal<MeetingsRefusal>[] = [];
  if (meeting.state === "closed") refusals.push({ code: "meeting.closed" });
  if (items.some((item) => item.state !== "open")) refusals.push({ code: "meeting.attendance-used" });
  if (isAfter(meeting.on, today)) refusals.push({ code: "meeting.in-future", params: { on: meeting.on } });
  const known = new Set(meeting.members.map((member) => member.id));
  const named = new Set(attendance.map((line) => line.memberId));
  if (named.size !== known.size || attendance.some((line) => !known.has(line.memberId))) {
    refusals.push({ code: "meeting.member-unknown" });
  }
  const came = attendance.filter((line) => line.present);
  if (came.length === 0) refusals.push({ code: "meeting.nobody-present" });
  else if (!came.some((line) => line.memberId === chairId)) refusals.push({ code: "meeting.chair-absent", field: "chairId" });
  attendance.forEach((line, index) => {
    if (!line.present && line.absence === "") {
      refusals.push({ code: "meeting.absence-missing", field: `attendance.${index}.absence` });
    }
  });
  return refusals;
}

/** A name for comparing: without spaces and without what stands in brackets behind it. */
export function plainName(name: string): string {
  return name.normalize("NFKC").replace(/\(.*$/u, "").replace(/\s/gu, "");
}

/** Whether a matter of this kind may go on the agenda of this meeting. */
export function judgeItemPlace(
  meeting: MeetingAt,
  kind: ItemKind,
  subjectAuthorityId: string,
): readonly Refusal<MeetingsRefusal>[] {
  const refusals: Refusal<MeetingsRefusal>[] = [];
  if (meeting.state === "closed") refusals.push({ code: "meeting.not-planned-or-held" });
  if (!bodiesOf[kind].includes(meeting.kind)) refusals.push({ code: "meeting.wrong-body", field: "meetingId" });
  if (meeting.authorityId !== subjectAuthorityId) refusals.push({ code: "meeting.wrong-authority", field: "meetingId" });
  return refusals;
}

/** Whether the item may be dealt with now: its meeting held with attendance fixed, the item open, of this kind, as it was seen. */
export function judgeItem(item: ItemAt, kind: ItemKind, seenVersion?: number): readonly Refusal<MeetingsRefusal>[] {
  const refusals: Refusal<MeetingsRefusal>[] = [];
  if (seenVersion !== undefined && item.version !== seenVersion) refusals.push({ code: "meeting.item-stale" });
  if (item.kind !== kind) refusals.push({ code: "meeting.item-wrong-kind" });
  if (item.meeting.state !== "held") refusals.push({ code: "meeting.not-held", params: { number: item.meeting.number } });
  if (item.state !== "open") refusals.push({ code: "meeting.item-concluded" });
  return refusals;
}

/** Whether the meeting may be closed: held, with items, all of them concluded. */
export function judgeClose(meeting: MeetingAt, items: readonly { readonly state: ItemState }[]): readonly Refusal<MeetingsRefusal>[] {
  const refusals: Refusal<MeetingsRefusal>[] = [];
  if (meeting.state !== "held") refusals.push({ code: "meeting.not-held", params: { number: meeting.number } });
  if (items.length === 0) refusals.push({ code: "meeting.no-items" });
  const open = items.filter((item) => item.state === "open").length;
  if (open > 0) refusals.push({ code: "meeting.items-open", params: { open } });
  return refusals;
}
