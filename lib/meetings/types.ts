import type { Level } from "@/lib/access/actor";
import type { LegalDate } from "@/lib/kernel/dates";

export const meetingKinds = [
  "deptMeeting",
  "secretarySpecialMeeting",
  "standingCommittee",
  "plenaryCommittee",
  "partyGroup",
] as const;

export type MeetingKind = (typeof meetingKinds)[number];

export type MeetingState = "planned" | "held" | "closed";

export const itemKinds = ["adoptPlan", "fixSubject", "proposal", "decision", "reconsideration", "confirmation", "departure"] as const;

export type ItemKind = (typeof itemKinds)[number];

export type ItemState = "open" | "decided" | "deferred" | "suspended" | "withdrawn";

export type MemberAt = {
  readonly id: string;
  readonly cadreId: string | null;
  readonly name: string;
  readonly title: string;
  readonly isPrincipal: boolean;
  readonly present: boolean;
  readonly absence: string;
  readonly order: number;
};

/** A meeting as stages see it. `shouldAttend` is the size of the roster, `present` who came (both persons). */
export type MeetingAt = {
  readonly id: string;
  readonly number: string;
  readonly kind: MeetingKind;
  readonly authorityId: string;
  readonly on: LegalDate;
  readonly place: string;
  readonly chairName: string;
  readonly state: MeetingState;
  readonly shouldAttend: number;
  readonly present: number;
  readonly version: number;
  /** in the roster's order */
  readonly members: readonly MemberAt[];
};

/** What an item is about: exactly one of the four ids is set (adoptPlan: motion; fixSubject: post in the motion; departure: departure; the rest: case). */
export type ItemObject = {
  readonly motionId: string | null;
  readonly motionPostId: string | null;
  readonly caseId: string | null;
  readonly departureId: string | null;
};

/** An item of the agenda with its meeting. */
export type ItemAt = ItemObject & {
  readonly id: string;
  /** items voted on with one ballot share it (DEL-07); null: voted on alone */
  readonly contestedGroup: string | null;
  readonly order: number;
  readonly kind: ItemKind;
  readonly title: string;
  readonly state: ItemState;
  readonly version: number;
  readonly presenter: string;
  readonly exceptionalReason: string;
  readonly superiorReply: string;
  readonly conclusion: string;
  readonly suspendedGround: string | null;
  readonly dueOn: LegalDate | null;
  readonly meeting: MeetingAt;
};

/** The matter an item is about: whose it is, the words of the agenda, and whether it has come far enough for the item. */
export type ItemSubject = ItemObject & {
  readonly authorityId: string;
  readonly level: Level | null;
  /** cadres whose matter it is */
  readonly concerns: readonly string[];
  readonly title: string;
  readonly ready: boolean;
};

export type MeetingsRefusal =
  | "meeting.not-found"
  | "meeting.stale"
  | "meeting.no-roster"
  | "meeting.too-old"
  | "meeting.in-future"
  | "meeting.not-planned-or-held"
  | "meeting.not-held"
  | "meeting.closed"
  | "meeting.attendance-used"
  | "meeting.member-unknown"
  | "meeting.nobody-present"
  | "meeting.chair-absent"
  | "meeting.absence-missing"
  | "meeting.items-open"
  | "meeting.no-items"
  | "meeting.item-not-found"
  | "meeting.item-stale"
  | "meeting.item-concluded"
  | "meeting.item-wrong-kind"
  | "meeting.item-elsewhere"
  | "meeting.wrong-body"
  | "meeting.wrong-authority"
  | "meeting.subject-not-found"
  | "meeting.matter-not-ready"
  | "meeting.already-listed"
  | "meeting.order-incomplete"
  | "meeting.supervisor-concerned";
