import { beforeAll, describe, expect, it } from "vitest";
import { addDays, legalDate } from "@/lib/kernel/dates";
import { present } from "@/lib/kernel/assert";
import { addItem, reorderItems, withdrawItem } from "@/lib/meetings/commands/items";
import { closeMeeting, fixAttendance, planMeeting } from "@/lib/meetings/commands/meetings";
import { readAgendaIn, readMeetingsForIn, readMeetingsIn } from "@/lib/meetings/queries/meetings";
import { reading } from "@/lib/platform/db/reading";
import type { City } from "@/prisma/seed/city/city";
import { seedCity } from "@/prisma/seed/city/seed-city";
import { caseInDecision } from "../support/builders/decision";
import { caseInDeliberation } from "../support/builders/deliberation";
import { authorOn, heldMeeting, hold, itemOf, itemOn, meetingOf, plannedMeeting, succeeded } from "../support/builders/meetings";
import { useTestDatabase } from "../support/database";

useTestDatabase();
const today = legalDate("2026-03-02");
let city: City;

beforeAll(async () => {
  city = await seedCity({ today, size: "small" });
});

const wanted = () => ({ actor: city.users.departmentHead.actor, authorityId: city.authorities.city, on: today });

function codes(result: { ok: true } | { ok: false; refusal: readonly { code: string }[] }): readonly string[] {
  return result.ok ? [] : result.refusal.map((refusal) => refusal.code);
}

describe("a planned meeting", () => {
  it("takes the 11 members of the standing committee of the day, the principal first and as chair", async () => {
    const meeting = await plannedMeeting(wanted());
    expect(meeting).toMatchObject({ state: "planned", shouldAttend: 11, chairName: meeting.members[0]?.name });
    expect(meeting.members.map((member) => member.isPrincipal)).toEqual([true, ...Array.from({ length: 10 }, () => false)]);
    expect(meeting.number).toMatch(/〔2026〕常委会第\d+次$/);
  });

  it("counts the meetings of the year of each kind apart: department meeting 1 after standing committee meetings", async () => {
    const first = await plannedMeeting({ ...wanted(), kind: "deptMeeting" });
    const second = await plannedMeeting({ ...wanted(), kind: "deptMeeting" });
    expect(first.number).toMatch(/部务会第1次$/);
    expect(second.number).toMatch(/部务会第2次$/);
  });

  it("two meetings planned at once get two numbers, or one person is asked to try again; never a broken page", async () => {
    const input = { authorityId: city.authorities.countyB, kind: "standingCommittee", on: today, place: "会议室" } as const;
    const author = authorOn(city.users.countyBDepartmentHead.actor, today);
    const results = await Promise.all([planMeeting(input, author), planMeeting(input, author)]);
    expect(results.some((result) => result.ok)).toBe(true);
    const listed = await reading(city.users.countyBDepartmentHead.actor, (tx) =>
      readMeetingsIn(tx, [city.authorities.countyB], { page: 1, size: 20 }),
    );
    expect(new Set(listed.meetings.map((meeting) => meeting.number)).size).toBe(listed.total);
  });

  it("a day without a roster, more than 1 year ago, another authority, or staff without the role is refused", async () => {
    const author = authorOn(wanted().actor, today);
    const input = { authorityId: city.authorities.city, kind: "standingCommittee", on: today, place: "会议室" } as const;
    expect(codes(await planMeeting({ ...input, on: addDays(today, -366) }, author))).toEqual(["meeting.too-old"]);
    expect(codes(await planMeeting({ ...input, authorityId: city.authorities.countyA }, author))).toEqual(["access.not-your-authority"]);
    const supervisor = authorOn(city.users.supervisor.actor, today);
    expect(codes(await planMeeting(input, supervisor))).toEqual(["access.not-your-role"]);
  });
});

describe("attendance", () => {
  it("9 of 11 present: held; the 2 absent have their reasons", async () => {
    const meeting = await heldMeeting({ ...wanted(), absent: 2 });
    expect(meeting).toMatchObject({ state: "held", shouldAttend: 11, present: 9 });
    expect(meeting.members.filter((member) => !member.present).map((member) => member.absence)).toEqual(["公务出差", "公务出差"]);
  });

  it("names every problem at once: nobody named, an absence without reason, the chair away", async () => {
    const meeting = await plannedMeeting(wanted());
    const first = present(meeting.members[0], "a member");
    const attendance = meeting.members.map((member) => ({ memberId: member.id, present: member.id !== first.id, absence: "" }));
    const input = { meetingId: meeting.id, version: meeting.version, chairId: first.id, attendance };
    const author = authorOn(wanted().actor, today);
    expect(codes(await fixAttendance(input, author))).toEqual(["meeting.chair-absent", "meeting.absence-missing"]);
    expect(codes(await fixAttendance({ ...input, attendance: [] }, author))).toEqual(["meeting.member-unknown", "meeting.nobody-present"]);
    expect(codes(await fixAttendance({ ...input, version: 7 }, author))).toEqual(["meeting.stale"]);
  });

  it("a meeting of tomorrow cannot be held today", async () => {
    const meeting = await plannedMeeting({ ...wanted(), on: addDays(today, 1) });
    const attendance = meeting.members.map((member) => ({ memberId: member.id, present: true, absence: "" }));
    const chairId = present(meeting.members[0], "a member").id;
    const author = authorOn(wanted().actor, today);
    const result = await fixAttendance({ meetingId: meeting.id, version: meeting.version, chairId, attendance }, author);
    expect(codes(result)).toEqual(["meeting.in-future"]);
  });
});

describe("the agenda", () => {
  it("takes a case that stands in decision, not one still in deliberation, and not twice", async () => {
    const meeting = await plannedMeeting(wanted());
    const early = await caseInDeliberation(city, { cadreId: city.cadres.shanLiqun, postId: city.vacantPosts.countyDeputy, on: today });
    const author = authorOn(wanted().actor, today);
    expect(codes(await addItem({ meetingId: meeting.id, kind: "decision", objectId: early.id }, author))).toEqual(["meeting.matter-not-ready"]);
    const ready = await caseInDecision(city, { cadreId: city.cadres.zengLingyi, postId: city.vacantPosts.countyDeputy, on: today });
    const item = await itemOn(meeting, "decision", ready.id, wanted());
    expect(item.title).toMatch(/^曾令仪同志拟任.+/);
    expect(codes(await addItem({ meetingId: meeting.id, kind: "decision", objectId: ready.id }, author))).toEqual(["meeting.already-listed"]);
  });

  it("a department meeting takes no decision; another authority's meeting takes no matter of this one", async () => {
    const ready = await caseInDecision(city, { cadreId: city.cadres.qiuYuanshan, postId: city.vacantPosts.countyDeputy, on: today });
    const author = authorOn(wanted().actor, today);
    const department = await plannedMeeting({ ...wanted(), kind: "deptMeeting" });
    expect(codes(await addItem({ meetingId: department.id, kind: "decision", objectId: ready.id }, author))).toEqual(["meeting.wrong-body"]);
    const county = await plannedMeeting({ actor: city.users.countyADepartmentHead.actor, authorityId: city.authorities.countyA, on: today });
    expect(codes(await addItem({ meetingId: county.id, kind: "decision", objectId: ready.id }, author))).toEqual(["meeting.wrong-authority"]);
    const offered = await reading(wanted().actor, (tx) => readMeetingsForIn(tx, "decision", city.authorities.city));
    expect(offered.every((meeting) => meeting.kind === "standingCommittee")).toBe(true);
  });

  it("a declared relative of the person cannot take 1 item off the agenda (AVD-04)", async () => {
    const ready = await caseInDecision(city, { cadreId: city.cadres.dingZhaohe, postId: city.vacantPosts.countyDeputyThird, on: today });
    const item = await itemOn(await plannedMeeting(wanted()), "decision", ready.id, wanted());
    const withdrawal = { itemId: item.id, version: item.version, reason: "材料未齐" };
    expect(codes(await withdrawItem(withdrawal, authorOn(city.users.cadreSectionSecond.actor, today)))).toEqual(["access.own-or-relative"]);
    succeeded(await withdrawItem(withdrawal, authorOn(wanted().actor, today)));
  });

  it("2 items change places; the meeting closes only when both are concluded", async () => {
    const meeting = await heldMeeting(wanted());
    const author = authorOn(wanted().actor, today);
    const items = [];
    for (const cadre of ["ouyangJingxing", "xieShouzheng"] as const) {
      const ready = await caseInDecision(city, { cadreId: city.cadres[cadre], postId: city.vacantPosts.countyDeputySecond, on: today });
      items.push(await itemOn(meeting, "decision", ready.id, wanted()));
    }
    const order = items.map((item, index) => ({ itemId: item.id, order: 2 - index }));
    succeeded(await reorderItems({ meetingId: meeting.id, version: meeting.version, items: order }, author));
    const agenda = await reading(wanted().actor, (tx) => readAgendaIn(tx, meeting.id));
    expect(agenda.map((item) => [item.order, item.id])).toEqual([[1, items[1]?.id], [2, items[0]?.id]]);
    const seen = await meetingOf(wanted().actor, meeting.id);
    const close = { meetingId: meeting.id, version: seen.version, minutes: "" };
    expect(codes(await closeMeeting(close, author))).toEqual(["meeting.items-open"]);
    for (const item of agenda) {
      succeeded(await withdrawItem({ itemId: item.id, version: item.version, reason: "材料未齐" }, author));
    }
    expect(codes(await fixAttendance({ meetingId: meeting.id, version: seen.version, chairId: present(seen.members[0], "a member").id,
      attendance: seen.members.map((member) => ({ memberId: member.id, present: true, absence: "" })) }, author))).toEqual(["meeting.attendance-used"]);
    succeeded(await closeMeeting(close, author));
    expect((await meetingOf(wanted().actor, meeting.id)).state).toBe("closed");
    expect((await itemOf(wanted().actor, present(agenda[0], "an item").id)).conclusion).toBe("未上会：材料未齐");
  });

  it("attendance may be put right while nothing is concluded: 11 present, then 9", async () => {
    const meeting = await heldMeeting(wanted());
    expect(meeting.present).toBe(11);
    expect((await hold({ ...wanted(), absent: 2 }, meeting)).present).toBe(9);
  });
});
