import { present } from "@/lib/kernel/assert";
import type { LegalDate } from "@/lib/kernel/dates";
import { addDays } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import { addItem } from "@/lib/meetings/commands/items";
import { fixAttendance, planMeeting } from "@/lib/meetings/commands/meetings";
import type { ItemKind, MeetingKind } from "@/lib/meetings/types";
import { reading } from "@/lib/platform/db/reading";
import type { Author } from "@/lib/record/recorded";
import { editMotion, openMotion } from "@/lib/stages/motion/commands/open";
import { addPost, freezeConditions } from "@/lib/stages/motion/commands/posts";
import { addLeaver } from "@/lib/stages/motion/commands/leavers";
import { putNominee } from "@/lib/stages/motion/commands/nominees";
import { adoptPlan } from "@/lib/stages/motion/commands/plan";
import { enterOpinion } from "@/lib/stages/motion/commands/prior-opinions";
import type { EnterOpinion } from "@/lib/stages/motion/schema";
import type { LeaverGround, NomineeSource, PostKind } from "@/lib/stages/motion/types";
import type { UserKey } from "../city/accounts";
import type { City } from "../city/city";
import { atNine } from "../city/seed-city";

/** The value of a result; throws with every refusal when it is none. */
export function done<T>(result: Result<T, Refusals<string>>): T {
  if (result.ok) return result.value;
  throw new Error(result.refusal.map((refusal) => `${refusal.code}${refusal.finding === undefined ? "" : ` ${refusal.finding.rule}`}`).join(", "));
}

/** The refusal codes of a result in order, a rule's refusal as its rule id; empty when it was done. */
export function codesOf<T>(result: Result<T, Refusals<string>>): readonly string[] {
  return result.ok ? [] : result.refusal.map((refusal) => refusal.finding?.rule ?? refusal.code);
}

/** A person of the city who writes on a day (at nine in the morning). */
export function authorOn(city: City, key: UserKey, on: LegalDate): Author {
  return { actor: city.users[key].actor, now: atNine(on) };
}

/** The version a page would show now. */
export async function versionOf(city: City, table: "motion" | "motionPost" | "round" | "meetingItem" | "meeting", id: string): Promise<number> {
  return reading(city.users.cadreSection.actor, async (tx) => {
    const where = { where: { id }, select: { version: true } };
    switch (table) {
      case "motion":
        return (await tx.motion.findUniqueOrThrow(where)).version;
      case "motionPost":
        return (await tx.motionPost.findUniqueOrThrow(where)).version;
      case "round":
        return (await tx.round.findUniqueOrThrow(where)).version;
      case "meetingItem":
        return (await tx.meetingItem.findUniqueOrThrow(where)).version;
      case "meeting":
        return (await tx.meeting.findUniqueOrThrow(where)).version;
    }
  });
}

/** A draft of the city with its proposal written, under a title of its own where one is given; returns its id. */
export async function openedMotion(city: City, on: LegalDate, title = "市直部门班子补充配备"): Promise<string> {
  const author = authorOn(city, "cadreSection", on);
  const opening = { title, reason: "有关班子出现空缺，影响工作。", initiator: "市委组织部", dueOn: null };
  const { id } = done(await openMotion({ ...opening, authorityId: city.authorities.city, startedOn: on }, author));
  const proposal = {
    ...opening,
    scope: "市直部门正科级领导干部",
    method: "民主推荐",
    procedure: "动议、民主推荐、考察、讨论决定、公示、任职",
    source: "市直部门和县",
    intention: "优先考虑熟悉业务的干部",
    analysis: "班子年龄偏大，缺少业务分管副职。",
  };
  done(await editMotion({ motionId: id, version: 0, ...proposal }, author));
  return id;
}

/** Puts a post into the batch with conditions, for a promotion unless told otherwise; returns the id of the post in the motion. */
export async function withPost(city: City, motionId: string, postId: string, on: LegalDate, kind: PostKind = "promotion"): Promise<string> {
  const added = await addPost(
    {
      motionId,
      version: await versionOf(city, "motion", motionId),
      postId,
      kind,
      conditions: conditionsOf[kind],
      specialGround: null,
    },
    authorOn(city, "cadreSection", on),
  );
  return done(added).motionPostId;
}

const conditionsOf: Readonly<Record<PostKind, string>> = {
  promotion: "熟悉分管业务，现任下一级正职三年以上。",
  advancement: "熟悉全面工作，现任同级副职，实绩突出。",
  lateralMove: "现任同级职务，熟悉相近业务。",
  electedPost: "政治素质好，熟悉政府工作，群众公认。",
};

/** Puts a person leaving into the batch. */
export async function withLeaver(
  city: City,
  motionId: string,
  person: { cadreId: string; postId: string; ground?: LeaverGround; withCase?: boolean },
  on: LegalDate,
): Promise<string> {
  const { cadreId, postId, ground = "retirement", withCase = true } = person;
  const added = await addLeaver(
    { motionId, version: await versionOf(city, "motion", motionId), holding: `${cadreId}:${postId}`, ground, withCase, note: "" },
    authorOn(city, "cadreSection", on),
  );
  return done(added).leaverId;
}

/** Enters what somebody said in a talk before the motion, about the whole batch unless a post is named. */
export async function withOpinion(city: City, motionId: string, opinion: Pick<EnterOpinion, "capacity" | "who" | "title" | "answer" | "words"> & { postId?: string }, on: LegalDate): Promise<string> {
  const version = await versionOf(city, "motion", motionId);
  const entered = await enterOpinion({ postId: null, on, way: "talk", letterNumber: "", ...opinion, motionId, version }, authorOn(city, "cadreSection", on));
  return done(entered).opinionId;
}

/** Freezes the conditions of the whole batch. */
export async function frozen(city: City, motionId: string, on: LegalDate): Promise<void> {
  done(await freezeConditions({ motionId, version: await versionOf(city, "motion", motionId) }, authorOn(city, "cadreSection", on)));
}

/** Puts a name for a post, proposed by the department unless another source is named. */
export async function withName(
  city: City,
  motionPostId: string,
  cadreId: string,
  on: LegalDate,
  source: NomineeSource = "departmentProposal",
): Promise<string> {
  const put = await putNominee(
    {
      motionPostId,
      version: await versionOf(city, "motionPost", motionPostId),
      cadreId,
      source,
      reason: "长期从事相关业务，实绩突出。",
      nominatorName: source === "signedNomination" ? "骆怀远" : "",
      nominatorRelation: source === "signedNomination" ? "同级领导" : "",
      signedOn: source === "signedNomination" ? on : null,
    },
    authorOn(city, "cadreSection", on),
  );
  return done(put).nomineeId;
}

/** A meeting of the city held on the day with everybody present, and one open item on it. */
export async function heldItem(
  city: City,
  item: { kind: ItemKind; objectId: string; body?: MeetingKind },
  on: LegalDate,
): Promise<{ meetingId: string; itemId: string }> {
  const author = authorOn(city, "cadreSection", on);
  const { meetingId } = done(
    await planMeeting({ authorityId: city.authorities.city, kind: item.body ?? "deptMeeting", on, place: "市委组织部会议室" }, author),
  );
  const { itemId } = done(await addItem({ meetingId, kind: item.kind, objectId: item.objectId }, author));
  const members = await reading(author.actor, (tx) => tx.meetingMember.findMany({ where: { meetingId }, orderBy: { order: "asc" } }));
  const chair = present(members.find((member) => member.isPrincipal) ?? members[0], "a member");
  done(
    await fixAttendance(
      {
        meetingId,
        version: await versionOf(city, "meeting", meetingId),
        chairId: chair.id,
        attendance: members.map((member) => ({ memberId: member.id, present: true, absence: "" })),
      },
      author,
    ),
  );
  return { meetingId, itemId };
}

/** Adopts the plan of a batch at a department meeting of the day; returns the number of cases opened. */
export async function adopted(city: City, motionId: string, on: LegalDate): Promise<number> {
  const { itemId } = await heldItem(city, { kind: "adoptPlan", objectId: motionId }, on);
  const adoption = await adoptPlan(
    {
      motionId,
      version: await versionOf(city, "motion", motionId),
      itemId,
      itemVersion: await versionOf(city, "meetingItem", itemId),
      plan: "按照干部任用条例规定的程序办理。",
      planParticipants: "部务会成员",
    },
    authorOn(city, "departmentHead", on),
  );
  return done(adoption).cases;
}

export type MotionOfCity = {
  readonly motionId: string;
  /** posts in the motion, in the order of `posts` */
  readonly motionPostIds: readonly string[];
};

/**
 * A batch of the city whose plan is adopted on `on` + 2: the given posts, each with its names and for a promotion unless told otherwise,
 * and the given people leaving.
 */
export async function adoptedMotion(
  city: City,
  on: LegalDate,
  posts: readonly { postId: string; names: readonly string[]; kind?: PostKind }[],
  leavers: readonly { cadreId: string; postId: string; ground?: LeaverGround; withCase?: boolean }[] = [],
  title?: string,
): Promise<MotionOfCity> {
  const motionId = await openedMotion(city, on, title);
  for (const leaver of leavers) await withLeaver(city, motionId, leaver, on);
  const motionPostIds: string[] = [];
  for (const post of posts) motionPostIds.push(await withPost(city, motionId, post.postId, on, post.kind));
  await frozen(city, motionId, addDays(on, 1));
  for (const [index, post] of posts.entries()) {
    for (const name of post.names) await withName(city, present(motionPostIds[index], "post"), name, addDays(on, 1));
  }
  await adopted(city, motionId, addDays(on, 2));
  return { motionId, motionPostIds };
}
