import { present } from "@/lib/kernel/assert";
import type { LegalDate } from "@/lib/kernel/dates";
import { addItem } from "@/lib/meetings/commands/items";
import { fixAttendance, planMeeting } from "@/lib/meetings/commands/meetings";
import type { ItemKind, MeetingKind } from "@/lib/meetings/types";
import { reading } from "@/lib/platform/db/reading";
import { adoptPlan } from "@/lib/stages/motion/commands/plan";
import { fixSubjects } from "@/lib/stages/inspection/commands/fix-subjects";
import { proposeCase } from "@/lib/stages/inspection/commands/propose";
import type { RoundForm } from "@/lib/stages/recommendation/types";
import type { UserKey } from "@/prisma/seed/city/accounts";
import type { City } from "@/prisma/seed/city/city";
import { ordinary } from "@/prisma/seed/steps/inspection";
import { authorOn, done, versionOf } from "@/prisma/seed/steps/motion";
import { entered, openedRound, papersOf } from "@/prisma/seed/steps/recommendation";
import type { Papers } from "@/prisma/seed/steps/recommendation";

type Matter = {
  readonly kind: ItemKind;
  readonly objectId: string;
  readonly body: MeetingKind;
  readonly absent?: number;
};

/** The open item of the matter where an earlier act left one behind, otherwise a new one; at a meeting that has been held. */
export async function sittingOn(
  city: City,
  key: UserKey,
  { kind, objectId, body, absent = 0 }: Matter,
  on: LegalDate,
): Promise<string> {
  const author = authorOn(city, key, on);
  const object = { OR: [{ motionId: objectId }, { motionPostId: objectId }, { caseId: objectId }] };
  const left = await reading(author.actor, (tx) =>
    tx.meetingItem.findFirst({ where: { kind, state: "open", ...object }, include: { meeting: true } }),
  );
  const meetingId =
    left?.meetingId ??
    done(await planMeeting({ authorityId: city.authorities.city, kind: body, on, place: "会议室" }, author)).meetingId;
  const itemId = left?.id ?? done(await addItem({ meetingId, kind, objectId }, author)).itemId;
  if (left !== null && left.meeting.state !== "planned") return itemId;
  const members = await reading(author.actor, (tx) =>
    tx.meetingMember.findMany({ where: { meetingId }, orderBy: { order: "asc" } }),
  );
  const chair = present(members.find((member) => member.isPrincipal) ?? members[0], "a member");
  const attendance = members.map((member, index) => {
    const away = index >= members.length - absent;
    return { memberId: member.id, present: !away, absence: away ? "公务出差" : "" };
  });
  done(
    await fixAttendance(
      { meetingId, version: await versionOf(city, "meeting", meetingId), chairId: chair.id, attendance },
      author,
    ),
  );
  return itemId;
}

/** Adopts the plan of the motion. */
export async function adoptIt(city: City, motionId: string, on: LegalDate): Promise<void> {
  const itemId = await sittingOn(
    city,
    "cadreSection",
    { kind: "adoptPlan", objectId: motionId, body: "deptMeeting" },
    on,
  );
  const versions = {
    version: await versionOf(city, "motion", motionId),
    itemVersion: await versionOf(city, "meetingItem", itemId),
  };
  const plan = { plan: "按照干部任用条例规定的程序办理。", planParticipants: "部务会成员" };
  done(await adoptPlan({ motionId, itemId, ...versions, ...plan }, authorOn(city, "departmentHead", on)));
}

/** Fixes one person as subject of the post. */
export async function fixOne(city: City, motionPostId: string, cadreId: string, on: LegalDate): Promise<void> {
  const itemId = await sittingOn(
    city,
    "cadreSection",
    { kind: "fixSubject", objectId: motionPostId, body: "deptMeeting" },
    on,
  );
  const candidates = [
    { cadreId, chosen: true, reason: "熟悉分管业务，岗位匹配度高。", first: "no" as const, ...ordinary },
  ];
  const version = await versionOf(city, "motionPost", motionPostId);
  done(
    await fixSubjects(
      { motionPostId, version, itemId, conclusion: "同意列为考察对象。", candidates },
      authorOn(city, "cadreSection", on),
    ),
  );
}

/** Proposes the use of the person after the inspection. */
export async function proposeIt(city: City, caseId: string, on: LegalDate): Promise<void> {
  const itemId = await sittingOn(city, "cadreSection", { kind: "proposal", objectId: caseId, body: "deptMeeting" }, on);
  const author = authorOn(city, "cadreSection", on);
  const { version } = await reading(author.actor, (tx) =>
    tx.case.findUniqueOrThrow({ where: { id: caseId }, select: { version: true } }),
  );
  done(await proposeCase({ caseId, version, itemId, conclusion: "建议提任。" }, author));
}

/** A round counted and entered by two people; one that stands half entered is gone on with. */
export async function countRound(
  city: City,
  motionPostId: string,
  form: RoundForm,
  on: LegalDate,
  papers: Papers,
): Promise<void> {
  const { actor } = city.users.cadreSection;
  const half = await reading(actor, (tx) =>
    tx.round.findFirst({ where: { motionPostId, state: { in: ["open", "enteredOnce"] } }, include: { entries: true } }),
  );
  const roundId = half?.id ?? (await openedRound(city, motionPostId, form, on));
  const sheet = await papersOf(city, motionPostId, roundId, papers);
  const before = half?.entries.map((entry) => entry.enteredById) ?? [];
  for (const key of (["cadreSection", "assessmentOffice"] as const)
    .filter((one) => !before.includes(city.users[one].userId))
    .slice(0, 2 - before.length)) {
    await entered(city, key, sheet, on);
  }
}
