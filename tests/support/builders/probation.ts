import type { Actor } from "@/lib/access/actor";
import { clockActor } from "@/lib/access/actor";
import type { CaseAt } from "@/lib/case/types";
import { enterCount, openSheet } from "@/lib/evaluation/commands";
import type { EnterCountInput } from "@/lib/evaluation/schema";
import { present } from "@/lib/kernel/assert";
import { legalDate, legalDateToDb } from "@/lib/kernel/dates";
import { addItem } from "@/lib/meetings/commands/items";
import { fixAttendance, planMeeting } from "@/lib/meetings/commands/meetings";
import { readMeetingIn } from "@/lib/meetings/queries/meetings";
import { reading } from "@/lib/platform/db/reading";
import { streamOf } from "@/lib/record/event";
import { recorded, worked } from "@/lib/record/recorded";
import { enterReports } from "@/lib/stages/probation/commands/course";
import { readProbationIn } from "@/lib/stages/probation/queries/probations";
import type { ProbationAt } from "@/lib/stages/probation/types";
import type { Town } from "./town";
import { addPerson, authorOn, morningOf, valueOf } from "./town";

export function probationOf(at: CaseAt): Promise<ProbationAt> {
  return reading(clockActor, async (tx) => present(await readProbationIn(tx, at.id), "the probation"));
}

/** Two faults named in the inspection of this case. */
export async function nameDeficiencies(town: Town, at: CaseAt): Promise<readonly string[]> {
  return valueOf(
    await recorded({ actor: clockActor, now: morningOf("2026-03-01") }, async (tx) => {
      const task = await tx.inspectionTask.create({
        data: { motionId: town.motionId, authorityId: town.authorityId, title: "考察", plan: "方案", startsOn: legalDateToDb(legalDate("2026-02-05")) },
      });
      const subject = await tx.inspectionSubject.create({
        data: { taskId: task.id, caseId: at.id, deficiencies: { create: [{ order: 1, text: "调查研究不够深入" }, { order: 2, text: "有时性子较急" }] } },
        include: { deficiencies: { orderBy: { order: "asc" } } },
      });
      return worked(
        subject.deficiencies.map(({ id }) => id),
        { stream: streamOf("inspectionTask", task.id), type: "inspection.planned", data: {} },
        { stream: streamOf("case", at.id), type: "inspection.reported", data: {} },
      );
    }),
  );
}

/** Counts of one group: `people` came and gave these grades. */
function groupCounts(EXCELLENT: number, COMPETENT: number, BASICALLY_COMPETENT: number, INCOMPETENT: number): EnterCountInput["groups"][number] {
  const people = EXCELLENT + COMPETENT + BASICALLY_COMPETENT + INCOMPETENT;
  return {
    shouldAttend: people, present: people, issued: people, returned: people, valid: people, invalid: 0, blank: 0,
    EXCELLENT, COMPETENT, BASICALLY_COMPETENT, INCOMPETENT, unfilled: 0,
  };
}

/** The assessment at the end of probation, held and entered by two people on the day. Groups A 2, B 5, C 10 people. */
export async function assessAtEnd(town: Town, at: CaseAt, day = "2027-03-01", incompetentInC = 0): Promise<void> {
  const sheetId = valueOf(
    await openSheet({ caseId: at.id, purpose: "probation", taskId: null, heldOn: legalDate(day), place: "商务局会议室" }, authorOn(town.staff.assessor, day)),
  );
  const groups = [groupCounts(1, 1, 0, 0), groupCounts(2, 3, 0, 0), groupCounts(5 - Math.min(5, incompetentInC), 5 - Math.max(0, incompetentInC - 5), 0, incompetentInC)];
  const enter = async (who: Actor, version: number) => valueOf(await enterCount({ sheetId, version, groups }, authorOn(who, day)));
  await enter(town.staff.assessor, 0);
  await enter(town.staff.clerk, 1);
}

/** The person's own report and the principal's view. */
export async function enterBothReports(town: Town, at: CaseAt, day = "2027-03-02"): Promise<void> {
  const { version } = await probationOf(at);
  valueOf(await enterReports({ caseId: at.id, version, selfReport: "一年来的履职情况", principalView: "同意转正" }, authorOn(town.staff.clerk, day)));
}

/** An item about the end of this probation at a held meeting of the department. */
export async function confirmationItem(town: Town, at: CaseAt, day: string): Promise<string> {
  const { office, staff, authorityId } = town;
  const chair = await addPerson(town, { name: "部长", postId: office.headPostId, unitId: office.unitId });
  valueOf(
    await recorded({ actor: clockActor, now: morningOf("2026-01-07") }, async (tx) => {
      await tx.committeeMember.create({
        data: { authorityId, body: "deptMeeting", cadreId: chair, title: "部长（会议）", isPrincipal: true, order: 1, from: legalDateToDb(legalDate("2021-01-01")) },
      });
      return worked(null, { stream: streamOf("authority", authorityId), type: "ruleSet.confirmed", data: {} });
    }),
  );
  const author = authorOn(staff.head, day);
  const { meetingId } = valueOf(await planMeeting({ authorityId, kind: "deptMeeting", on: legalDate(day), place: "会议室" }, author));
  const { itemId } = valueOf(await addItem({ meetingId, kind: "confirmation", objectId: at.id }, author));
  const meeting = present(await reading(clockActor, (tx) => readMeetingIn(tx, meetingId)), "the meeting");
  const attendance = meeting.members.map((member) => ({ memberId: member.id, present: true, absence: "" }));
  const first = present(meeting.members[0], "a member");
  valueOf(await fixAttendance({ meetingId, version: meeting.version, chairId: first.id, attendance }, author));
  return itemId;
}
