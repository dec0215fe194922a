import "server-only";
import { cache } from "react";
import type { Actor } from "@/lib/access/actor";
import type { AccessRefusal, PolicyObject } from "@/lib/access/policy";
import { authoritiesFor, may } from "@/lib/access/policy";
import { isId } from "@/lib/formats/ids";
import { legalDateOf } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { reading } from "../platform/db/reading";
import { requireVisit } from "../platform/session";
import type { AgendaPlace, ReadyMatter } from "./queries/agenda";
import { readAgendaPlacesIn, readReadyMattersIn } from "./queries/agenda";
import type { ListedMeeting } from "./queries/meetings";
import { readAgendaIn, readMeetingIn, readMeetingsIn } from "./queries/meetings";
import { decides, quorumOf } from "./rules";
import type { ItemAt, MeetingAt, MeetingKind, MeetingState } from "./types";

export type MeetingList = {
  readonly total: number;
  readonly meetings: readonly (ListedMeeting & { readonly quorum: number | null })[];
  readonly mayPlan: boolean;
};

/** Meetings of the authorities whose meetings the visitor may see, newest first; null when there is none such authority. */
export const loadMeetings = cache(
  async (page: number, size: number, state: MeetingState | null, kind: MeetingKind | null): Promise<MeetingList | null> => {
    const { actor } = await requireVisit();
    const authorities = authoritiesFor(actor, "meeting.view");
    if (authorities.length === 0) return null;
    const filter = { page, size, ...(state === null ? {} : { state }), ...(kind === null ? {} : { kind }) };
    const found = await reading(actor, (tx) => readMeetingsIn(tx, authorities, filter));
    return {
      total: found.total,
      meetings: found.meetings.map((meeting) => ({ ...meeting, quorum: quorumFor(meeting) })),
      mayPlan: authoritiesFor(actor, "meeting.hold").length > 0,
    };
  },
);

export type NewMeeting = {
  readonly authorities: readonly { readonly id: string; readonly name: string }[];
  readonly today: LegalDate;
};

/** What the form for a new meeting offers; null for who may hold none. */
export const loadNewMeeting = cache(async (): Promise<NewMeeting | null> => {
  const { actor, now } = await requireVisit();
  const ids = authoritiesFor(actor, "meeting.hold");
  if (ids.length === 0) return null;
  const authorities = await reading(actor, (tx) =>
    tx.authority.findMany({ where: { id: { in: [...ids] } }, orderBy: { order: "asc" }, select: { id: true, committeeName: true } }),
  );
  return { today: legalDateOf(now), authorities: authorities.map(({ id, committeeName }) => ({ id, name: committeeName })) };
});

/** An item as the visitor may see it: a matter closed to him (own or a relative's) keeps its place without its words. */
export type ShownItem = {
  readonly id: string;
  readonly order: number;
  readonly version: number;
  readonly kind: ItemAt["kind"];
  /** voted on with other people for the same post (DEL-07) */
  readonly contested: boolean;
  readonly state: ItemAt["state"];
  readonly closedToVisitor: boolean;
  readonly title: string;
  readonly conclusion: string;
  readonly presenter: string;
  readonly dueOn: LegalDate | null;
  readonly href: string | null;
};

export type MeetingPage = {
  /** `minutes` is null when an item is closed to the visitor: the free text tells of all items and cannot be parted */
  readonly meeting: MeetingAt & { readonly minutes: string | null };
  readonly committeeName: string;
  readonly today: LegalDate;
  /** members needed for a valid decision; null for a body that takes none */
  readonly quorum: number | null;
  readonly items: readonly ShownItem[];
  /** why the visitor may not hold it; null when he may */
  readonly holding: AccessRefusal | null;
  readonly matters: readonly ReadyMatter[];
};

/** A meeting with its agenda; null when it does not exist or is closed to the visitor. */
export const loadMeeting = cache(async (meetingId: string): Promise<MeetingPage | null> => {
  if (!isId(meetingId)) return null;
  const { actor, now } = await requireVisit();
  return reading(actor, async (tx) => {
    const meeting = await readMeetingIn(tx, meetingId);
    if (meeting === null) return null;
    const { authorityId } = meeting;
    if (!may(actor, "meeting.view", { authorityId }).allowed) return null;
    const authority = await tx.authority.findUniqueOrThrow({ where: { id: authorityId }, select: { committeeName: true } });
    const { minutes } = await tx.meeting.findUniqueOrThrow({ where: { id: meetingId }, select: { minutes: true } });
    const places = await readAgendaPlacesIn(tx, meetingId);
    const agenda = await readAgendaIn(tx, meetingId);
    const hold = may(actor, "meeting.hold", { authorityId });
    const matters = hold.allowed && meeting.state !== "closed" ? await readReadyMattersIn(tx, actor, authorityId, meeting.kind) : [];
    const shown = agenda.map((item) => shownItem(item, places.get(item.id), actor, authorityId));
    // The page of a contested group names everybody in it: whoever may not know one of them does not get there.
    const closedGroups = new Set(agenda.flatMap((item, index) => (item.contestedGroup !== null && shown[index]?.closedToVisitor === true ? [item.contestedGroup] : [])));
    const items = shown.map((item, index) => (closedGroups.has(agenda[index]?.contestedGroup ?? "") ? { ...item, href: null } : item));
    return {
      meeting: { ...meeting, minutes: items.some((item) => item.closedToVisitor) ? null : minutes },
      committeeName: authority.committeeName,
      today: legalDateOf(now),
      quorum: quorumFor(meeting),
      items,
      holding: hold.allowed ? null : hold.reason,
      matters,
    };
  });
});

function shownItem(item: ItemAt, place: AgendaPlace | undefined, actor: Actor, authorityId: string): ShownItem {
  const object = { authorityId, level: place?.level ?? null, concerns: place?.concerns ?? [] };
  const { id, order, version, kind, state, dueOn } = item;
  const open = may(actor, "meeting.view", object).allowed && (kind !== "departure" || seesDepartures(actor, object));
  return {
    id,
    order,
    version,
    kind,
    contested: item.contestedGroup !== null,
    state,
    dueOn,
    closedToVisitor: !open,
    title: open ? item.title : "",
    conclusion: open ? item.conclusion : "",
    presenter: open ? item.presenter : "",
    href: open && may(actor, kind === "departure" ? "departure.view" : "case.view", object).allowed ? (place?.href ?? null) : null,
  };
}

/** The title of a departure says whose and which kind: for those who vote on it and those who handle it. */
function seesDepartures(actor: Actor, object: PolicyObject): boolean {
  const votes = actor.grants.some(({ role, authorityId }) => authorityId === object.authorityId && (role === "committeeMember" || role === "committeeSecretary"));
  return votes || may(actor, "departure.view", object).allowed;
}

function quorumFor({ kind, shouldAttend, on }: Pick<MeetingAt, "kind" | "shouldAttend" | "on">): number | null {
  return decides(kind) ? quorumOf(kind, shouldAttend, on) : null;
}
