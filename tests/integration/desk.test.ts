import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { legalDate } from "@/lib/kernel/dates";
import { present } from "@/lib/kernel/assert";
import { reading } from "@/lib/platform/db/reading";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { readDeskIn } from "@/lib/programmes/desk/queries/desk";
import type { Desk } from "@/lib/programmes/desk/queries/desk";
import { countTodosIn } from "@/lib/programmes/desk/queries/todos";
import type { DeskQuery } from "@/lib/programmes/desk/schema";
import { deskQuerySchema } from "@/lib/programmes/desk/schema";
import { answerCalendar, changeCalendar } from "@/lib/settings/commands";
import type { UserKey } from "@/prisma/seed/city/accounts";
import { requestOverride } from "@/lib/case/commands/overrides";
import { holdCase } from "@/lib/case/commands/holds";
import { plannedMeeting } from "../support/builders/meetings";
import type { BusyCity } from "../support/builders/busy-city";
import { busyCity } from "../support/builders/busy-city";
import { authorOn, done } from "@/prisma/seed/steps/motion";
import { useTestDatabase } from "../support/database";

useTestDatabase();
const today = legalDate("2026-09-14");
let busy: BusyCity;
beforeAll(async () => {
  busy = await busyCity();
}, 120_000);

async function deskOf(actor: Actor, query: Partial<DeskQuery> = {}): Promise<Desk> {
  return reading(actor, (tx) => readDeskIn(tx, actor, { ...deskQuerySchema.parse({}), ...query }, today));
}
const desk = (key: UserKey, query: Partial<DeskQuery> = {}) => deskOf(busy.city.users[key].actor, query);
const namesOf = (shown: Desk) => shown.matters?.list.map((matter) => matter.name).filter((name) => name !== null);
const todosOf = (shown: Desk) => shown.todos.list.map(({ kind, urgency, daysLeft }) => [kind, urgency, daysLeft]);

describe("where everything stands", () => {
  it("lists 1 draft, 1 post in recommendation and 3 cases with stage, days and what is missing", async () => {
    const { matters } = await desk("cadreSection");
    expect(matters?.matterCount).toBe(5);
    expect(matters?.stageCounts.toSorted((a, b) => (a.stage < b.stage ? -1 : 1))).toEqual([
      { stage: "deliberation", count: 1 },
      { stage: "inspection", count: 2 },
      { stage: "motion", count: 1 },
      { stage: "recommendation", count: 1 },
    ]);
    expect(matters?.list.map(({ type, stage, since, handler }) => [type, stage, since, handler])).toEqual([
      ["motion", "motion", "2026-09-09", "俞静秋"],
      ["post", "recommendation", "2026-09-02", "俞静秋"],
      ["case", "inspection", "2026-09-04", "俞静秋"],
      ["case", "inspection", "2026-09-04", "俞静秋"],
      ["case", "deliberation", "2026-09-02", "俞静秋"],
    ]);
    const codes = matters?.list.map(({ missing }) => missing.map(({ code }) => code)) ?? [];
    expect(codes[0]).toEqual(["motion.freeze", "motion.plan"]);
    expect(codes[1]).toEqual(["post.second-count", "post.interview", "post.meeting"]);
    expect(codes[2]).toContain("inspection.unanswered");
    expect(codes[4]).toEqual(["deliberation.leaders", "deliberation.checklist"]);
  });

  it("narrows by stage, kind, handler, words and age, and pages 5 lines by their number", async () => {
    expect((await desk("cadreSection", { stage: "inspection" })).matters?.matterCount).toBe(2);
    expect((await desk("cadreSection", { kind: "removal" })).matters?.list.map(({ id }) => id)).toEqual([busy.removalId]);
    expect((await desk("cadreSection", { handler: busy.city.users.departmentHead.userId })).matters?.matterCount).toBe(0);
    expect(namesOf(await desk("cadreSection", { q: "仇" }))).toEqual(["仇远山"]);
    expect(namesOf(await desk("cadreSection", { q: "qys" }))).toEqual(["仇远山"]);
    expect((await desk("cadreSection", { q: "%" })).matters?.matterCount).toBe(0);
    expect((await desk("cadreSection", { age: "8-30" })).matters?.matterCount).toBe(4);
    expect((await desk("cadreSection", { age: "0-7" })).matters?.matterCount).toBe(1);
    const past = (await desk("cadreSection", { page: 2 })).matters;
    expect([past?.matterCount, past?.list.length]).toEqual([5, 0]);
  });

  it("leaves the relative's case out of the lists, the counts and the to-dos of 丁兆云", async () => {
    const own = await desk("cadreSectionSecond");
    expect(own.matters?.matterCount).toBe(4);
    expect(own.matters?.stageCounts.find(({ stage }) => stage === "inspection")?.count).toBe(1);
    expect(namesOf(own)).not.toContain("丁兆和");
    expect(namesOf(await desk("cadreSection"))).toContain("丁兆和");
    expect(own.todos.list.some(({ about }) => about.includes("丁兆和"))).toBe(false);
    expect((await desk("cadreSectionSecond", { q: "丁兆和" })).matters?.matterCount).toBe(0);
  });

  it("shows nothing of the city to the county's department, and no list to the administrator", async () => {
    const county = await desk("countyACadreSection");
    expect(county.matters).toMatchObject({ matterCount: 0, stageCounts: [], handlers: [], list: [] });
    expect([county.todos.count, county.warnings.length, county.meetings.length]).toEqual([0, 0, 0]);
    const admin = await desk("systemAdministrator");
    expect([admin.matters, admin.unit, admin.todos.count, admin.meetings.length]).toEqual([null, null, 0, 0]);
    expect(admin.administration).toMatchObject({ disabled: 0, withoutRole: 0 });
  });

  it("narrows a grant up to section heads to nothing of county deputies", async () => {
    const { actor } = busy.city.users.cadreSection;
    const narrow: Actor = { ...actor, grants: actor.grants.map((grant) => ({ ...grant, upToLevel: "sectionHead" })) };
    expect(namesOf(await deskOf(narrow))).toEqual([]);
  });
});

describe("what there is to do", () => {
  it("asks the second person to count and never the first", async () => {
    expect(todosOf(await desk("cadreSectionSecond"))).toContainEqual(["round.second-count", "open", null]);
    expect(todosOf(await desk("cadreSection")).map(([kind]) => kind)).not.toContain("round.second-count");
    expect(todosOf(await desk("assessmentOffice")).map(([kind]) => kind)).toEqual(["round.second-count"]);
    expect((await desk("supervisor")).todos.count).toBe(0);
  });

  it("counts 3 working days from Tuesday 8 September for a reply: 11 September, 3 days over on the 14th", async () => {
    const replies = (await desk("cadreSection")).todos.list.filter(({ kind }) => kind === "check.reply");
    expect(replies.map(({ dueOn, daysLeft, urgency }) => [dueOn, daysLeft, urgency])).toEqual([
      ["2026-09-11", -3, "overdue"],
      ["2026-09-11", -3, "overdue"],
    ]);
    const liaison = (await desk("disciplineLiaison")).todos.list.filter(({ kind }) => kind === "check.reply");
    expect(liaison.map(({ count }) => count)).toEqual([1, 1]);
  });

  it("brings a requested override before the head, not before who asked; a held case says so", async () => {
    const input = { caseId: busy.otherCaseId, version: 0, rule: "INS-09", reason: "预告时间不足，已补充说明。" };
    done(await requestOverride(input, authorOn(busy.city, "cadreSection", today)));
    expect(todosOf(await desk("departmentHead"))).toContainEqual(["override.answer", "open", null]);
    expect(todosOf(await desk("cadreSection")).map(([kind]) => kind)).not.toContain("override.answer");
    const { matters } = await desk("cadreSection", { kind: "removal" });
    const hold = { caseId: busy.removalId, version: 0, state: "suspended", reason: "待核实。" } as const;
    expect(matters?.list[0]?.state).toBe("running");
    done(await holdCase(hold, authorOn(busy.city, "departmentHead", today)));
    const held = (await desk("cadreSection", { state: "suspended" })).matters?.list ?? [];
    expect(held.map(({ id, stateReason, missing }) => [id, stateReason, missing.map(({ code }) => code)])).toEqual([[busy.removalId, "待核实。", ["held"]]]);
  });
});

describe("the number in the menu", () => {
  it("is the number of lines of the desk for each of 12 accounts, with a relative's matters left out and 0 where nothing is to be done, in 1 statement", async () => {
    const keys = Object.keys(busy.city.users) as UserKey[];
    expect(keys.length).toBeGreaterThanOrEqual(12);
    const counts: number[] = [];
    for (const key of keys) {
      const { actor } = busy.city.users[key];
      const shown = await desk(key);
      const count = await reading(actor, (tx) => countTodosIn(tx, actor, today));
      expect([key, count]).toEqual([key, shown.todos.list.length]);
      counts.push(count);
    }
    expect(counts.filter((count) => count > 0).length).toBeGreaterThanOrEqual(4);
    expect(counts).toContain(0);
    expect(new Set(counts).size).toBeGreaterThanOrEqual(3);
  });
});

describe("small desks", () => {
  it("shows a committee member the coming meeting he is on, and none to the county", async () => {
    const { actor } = busy.city.users.departmentHead;
    const meeting = await plannedMeeting({ actor, authorityId: busy.city.authorities.city, on: legalDate("2026-09-18") });
    expect((await desk("committeeMember")).meetings.map(({ id }) => id)).toEqual([meeting.id]);
    expect((await desk("countyASecretary")).meetings).toEqual([]);
    const member = await desk("committeeMember");
    expect([member.matters, member.todos.count]).toEqual([null, 0]);
  });

  it("shows the head of a unit announced posts and his unit's names only", async () => {
    expect((await desk("unitLeader")).unit).toEqual({ announcements: [], recommendations: [] });
    expect((await desk("unitLeader")).matters).toBeNull();
  });
});

describe("the working calendar", () => {
  it("a proposed year waits on the desk of the 2nd person, on nobody else's, until it is answered", async () => {
    const { actor } = busy.city.users.cadreSection;
    const read = <T>(work: (tx: ReadTx) => Promise<T>) => reading(actor, work);
    const waitsFor = async (user: UserKey) =>
      (await desk(user)).todos.list.filter(({ kind }) => kind === "calendar.confirm").map(({ href, count }) => [href, count]);
    const year = present(await read((tx) => tx.calendarYear.findUnique({ where: { year: 2026 } })), "2026");
    const days = { holidays: [...year.holidays, "2026-11-06"].join(" "), makeUpDays: year.makeUpDays.join(" ") };
    const proposal = { ...days, year: 2026, version: year.version, source: "临时放假通知", exampleOnly: true, pasted: "", file: null, known: true };
    done(await changeCalendar(proposal, authorOn(busy.city, "cadreSection", today)));
    expect(await waitsFor("departmentHead")).toEqual([["/system/calendar?year=2026", 1]]);
    for (const user of ["cadreSection", "assessmentOffice", "supervisor"] as const) expect(await waitsFor(user), user).toEqual([]);
    const { id, version } = await read((tx) => tx.calendarChange.findFirstOrThrow({ where: { state: "waiting" } }));
    const refusal = { id, version, answer: "refused", reason: "没有正式通知", known: true } as const;
    done(await answerCalendar(refusal, authorOn(busy.city, "departmentHead", today)));
    expect(await waitsFor("departmentHead")).toEqual([]);
  });
});
