import type { Actor } from "@/lib/access/actor";
import { assert } from "@/lib/kernel/assert";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import { addItem } from "@/lib/meetings/commands/items";
import { fixAttendance, planMeeting } from "@/lib/meetings/commands/meetings";
import { readItemIn, readMeetingIn } from "@/lib/meetings/queries/meetings";
import type { ItemAt, ItemKind, MeetingAt, MeetingKind } from "@/lib/meetings/types";
import { reading } from "@/lib/platform/db/reading";
import type { Author } from "@/lib/record/recorded";
import { atNine } from "@/prisma/seed/city/seed-city";
import { present } from "@/lib/kernel/assert";

/** Somebody at nine in the morning of a day. */
export function authorOn(actor: Actor, on: LegalDate): Author {
  return { actor, now: atNine(on) };
}

/** The value of a command that must succeed; the refusals as the error otherwise. */
export function succeeded<T>(result: Result<T, readonly unknown[]>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

export type WantedMeeting = {
  readonly actor: Actor;
  readonly authorityId: string;
  readonly on: LegalDate;
  readonly kind?: MeetingKind;
  /** how many of the roster's end stay away; the principal stands first and is there */
  readonly absent?: number;
};

/** A meeting planned from the roster, attendance not fixed yet. */
export async function plannedMeeting({
  actor,
  authorityId,
  on,
  kind = "standingCommittee",
}: WantedMeeting): Promise<MeetingAt> {
  const { meetingId } = succeeded(
    await planMeeting({ authorityId, kind, on, place: "第一会议室" }, authorOn(actor, on)),
  );
  return meetingOf(actor, meetingId);
}

/** A held meeting of the roster. */
export async function heldMeeting(wanted: WantedMeeting): Promise<MeetingAt> {
  const planned = await plannedMeeting(wanted);
  return hold(wanted, planned);
}

/** Fixes the attendance of a planned meeting: the last `absent` members stay away. */
export async function hold({ actor, on, absent = 0 }: WantedMeeting, meeting: MeetingAt): Promise<MeetingAt> {
  const there = meeting.members.length - absent;
  const input = {
    meetingId: meeting.id,
    version: meeting.version,
    chairId: present(meeting.members[0], "the first member").id,
    attendance: meeting.members.map((member, index) => ({
      memberId: member.id,
      present: index < there,
      absence: index < there ? "" : "公务出差",
    })),
  };
  succeeded(await fixAttendance(input, authorOn(actor, on)));
  return meetingOf(actor, meeting.id);
}

/** A matter on the agenda. */
export async function itemOn(
  meeting: MeetingAt,
  kind: ItemKind,
  objectId: string,
  { actor, on }: Pick<WantedMeeting, "actor" | "on">,
): Promise<ItemAt> {
  const { itemId } = succeeded(await addItem({ meetingId: meeting.id, kind, objectId }, authorOn(actor, on)));
  return itemOf(actor, itemId);
}

/** A meeting as it stands now. */
export async function meetingOf(actor: Actor, meetingId: string): Promise<MeetingAt> {
  const found = await reading(actor, (tx) => readMeetingIn(tx, meetingId));
  assert(found !== null, "the meeting is there");
  return found;
}

/** An item as it stands now. */
export async function itemOf(actor: Actor, itemId: string): Promise<ItemAt> {
  const found = await reading(actor, (tx) => readItemIn(tx, itemId));
  assert(found !== null, "the item is there");
  return found;
}
