import { beforeAll, describe, expect, test, vi } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { reading } from "@/lib/platform/db/reading";
import { addCalendar, answerCalendar, changeCalendar } from "@/lib/settings/commands";
import { readCalendarYearsIn, readWaitingChangesIn } from "@/lib/settings/queries/years";
import type { AnswerCalendar, ChangeCalendar } from "@/lib/settings/schema";
import { withClient } from "@/scripts/lib/postgres.mjs";
import { caseAtNotice, publishedNotice } from "../support/builders/notice";
import type { Town } from "../support/builders/town";
import { authorOn, codesOf, foundTown, valueOf } from "../support/builders/town";
import { useTestDatabase } from "../support/database";
import { faultsOf } from "../support/faults";

const database = useTestDatabase();

let town: Town;
beforeAll(async () => {
  town = await foundTown();
});

const on = (who: keyof Town["staff"], day = "2026-03-03") => authorOn(town.staff[who], day);

async function yearAt(year: number) {
  const years = await reading(town.staff.clerk, (tx) => readCalendarYearsIn(tx));
  return years.find((one) => one.year === year);
}

/** The year as its form would send it back, with changes. */
async function formOf(year: number, changes: Partial<ChangeCalendar> = {}): Promise<ChangeCalendar> {
  const at = await yearAt(year);
  return {
    year, version: at?.version ?? 0, source: at?.source ?? "示例", exampleOnly: at?.exampleOnly ?? true, holidays: at?.holidays.join("\n") ?? "",
    makeUpDays: at?.makeUpDays.join("\n") ?? "", pasted: "", file: null, known: false, ...changes,
  };
}

/** The answer to what waits for the year. */
async function answerTo(year: number, changes: Partial<AnswerCalendar> = {}): Promise<AnswerCalendar> {
  const waiting = await reading(town.staff.clerk, (tx) => readWaitingChangesIn(tx));
  const change = waiting.find((one) => one.year === year);
  if (change === undefined) throw new Error(`nothing waits for ${year}`);
  return { id: change.id, version: change.version, answer: "confirmed", reason: "", known: false, ...changes };
}

describe("changing a year", () => {
  test("every wrong day is named at once, nothing is stored", async () => {
    const form = await formOf(2026, { holidays: "2026-02-30\n2025-10-01", makeUpDays: "2026-10-14" });
    expect(codesOf(await changeCalendar(form, on("clerk")))).toEqual(["settings.not-a-day", "settings.wrong-year", "settings.make-up-on-weekday"]);
    expect((await yearAt(2026))?.version).toBe(0);
  });

  test("the assessment office may look and not change, and 0 of its files are read; the same content is refused; a stale page is told so", async () => {
    expect(codesOf(await changeCalendar(await formOf(2026), on("assessor")))).toEqual(["access.not-your-role"]);
    const file = new File(["示例"], "示例.xlsx");
    const unread = vi.spyOn(file, "arrayBuffer");
    expect(codesOf(await changeCalendar(await formOf(2026, { file }), on("assessor")))).toEqual(["access.not-your-role"]);
    expect(codesOf(await addCalendar(await formOf(2028, { file }), on("assessor")))).toEqual(["access.not-your-role"]);
    expect(unread).not.toHaveBeenCalled();
    expect(codesOf(await changeCalendar(await formOf(2026), on("clerk")))).toEqual(["settings.nothing-changed"]);
    expect(codesOf(await changeCalendar(await formOf(2026, { version: 7 }), on("clerk")))).toEqual(["settings.stale"]);
    expect(codesOf(await changeCalendar(await formOf(2040), on("clerk")))).toEqual(["settings.year-not-found"]);
  });

  test("PUB-02: a day off inside a running notice of 2 to 6 March moves its end to 9 March: both people must know; stored when the second confirms", async () => {
    await publishedNotice(town, [await caseAtNotice(town, "顾云岫")]);
    const days = (await yearAt(2026))?.holidays ?? [];
    const wider = { holidays: [...days, legalDate("2026-03-05")].join("\n") };
    expect(codesOf(await changeCalendar(await formOf(2026, wider), on("clerk")))).toEqual(["settings.notices-affected"]);
    const affected = valueOf(await changeCalendar(await formOf(2026, { ...wider, known: true }), on("clerk")));
    expect(affected.map(({ until, counted }) => [until, counted])).toEqual([["2026-03-06", "2026-03-09"]]);
    expect((await yearAt(2026))?.holidays).not.toContain("2026-03-05");
    expect(codesOf(await answerCalendar(await answerTo(2026), on("head")))).toEqual(["settings.notices-affected"]);
    valueOf(await answerCalendar(await answerTo(2026, { known: true }), on("head")));
    expect((await yearAt(2026))?.holidays).toContain("2026-03-05");
    const { rows } = await withClient(database.current().ownerUrl, (client) =>
      client.query("select body::jsonb -> 'data' as data from record_event where stream = 'calendar:2026' order by seq desc limit 1"),
    );
    expect(rows[0]).toMatchObject({
      data: { holidaysAdded: ["2026-03-05"], holidaysTaken: [], makeUpDaysAdded: [], makeUpDaysTaken: [], proposedById: town.staff.clerk.userId },
    });
  });

  test("the 1st person cannot confirm, the 2nd cannot withdraw; refusing needs a reason; a refused change leaves 0 traces in the calendar", async () => {
    const before = await yearAt(2027);
    valueOf(await changeCalendar(await formOf(2027, { source: "通知甲" }), on("clerk")));
    expect(codesOf(await changeCalendar(await formOf(2027, { source: "通知乙" }), on("head")))).toEqual(["settings.change-waiting"]);
    expect(codesOf(await answerCalendar(await answerTo(2027), on("clerk")))).toEqual(["settings.same-person"]);
    expect(codesOf(await answerCalendar(await answerTo(2027, { answer: "refused", reason: "自己退回" }), on("clerk")))).toEqual(["settings.same-person"]);
    expect(codesOf(await answerCalendar(await answerTo(2027, { answer: "withdrawn" }), on("head")))).toEqual(["settings.not-proposer"]);
    expect(codesOf(await answerCalendar(await answerTo(2027, { answer: "refused" }), on("head")))).toEqual(["settings.reason-missing"]);
    expect(codesOf(await answerCalendar(await answerTo(2027), on("assessor")))).toEqual(["access.not-your-role"]);
    const answer = await answerTo(2027, { answer: "refused", reason: "与通知不符" });
    valueOf(await answerCalendar(answer, on("head")));
    expect(codesOf(await answerCalendar({ ...answer, answer: "confirmed" }, on("head")))).toEqual(["settings.change-not-found"]);
    expect(await yearAt(2027)).toEqual(before);
  });

  test("2 people answer at once, confirming and withdrawing: one wins, the other is told", async () => {
    valueOf(await changeCalendar(await formOf(2027, { source: "通知甲" }), on("clerk")));
    const answer = await answerTo(2027);
    const results = await Promise.all([answerCalendar(answer, on("head")), answerCalendar({ ...answer, answer: "withdrawn" }, on("clerk"))]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.flatMap((result) => codesOf(result))).toEqual(["settings.change-not-found"]);
  });

  test("the database itself refuses 1 person on both sides, and 2 proposals that wait for 1 year", async () => {
    await withClient(database.current().ownerUrl, async (client) => {
      const insert = (state: string, answered: string) =>
        client.query(`insert into calendar_change (id, year, "exampleOnly", source, state, "proposedById", "proposedOn", "answeredById", "answeredOn")
          values (gen_random_uuid(), 2031, true, 'x', $1::"CalendarChangeState", $2, '2026-03-03', ${answered})`, [state, town.staff.clerk.userId]);
      await client.query("begin");
      await expect(insert("confirmed", `'${town.staff.clerk.userId}', '2026-03-03'`)).rejects.toThrow("calendar_change_two_people");
      await client.query("rollback");
      await client.query("begin");
      await insert("waiting", "null, null");
      await expect(insert("waiting", "null, null")).rejects.toThrow("calendar_change_waiting");
      await client.query("rollback");
    });
  });
});

describe("adding a year", () => {
  const added = { source: "示例", exampleOnly: true, holidays: "1月1日", makeUpDays: "", pasted: "", file: null, known: false };

  test("2 years ahead is taken, 3 is not, and none twice", async () => {
    expect(codesOf(await addCalendar({ ...added, year: 2029 }, on("clerk")))).toEqual(["settings.year-impossible"]);
    valueOf(await addCalendar({ ...added, year: 2028 }, on("clerk")));
    expect(await yearAt(2028)).toBeUndefined();
    valueOf(await answerCalendar(await answerTo(2028), on("head")));
    expect((await yearAt(2028))?.holidays).toEqual(["2028-01-01"]);
    expect(codesOf(await addCalendar({ ...added, year: 2028 }, on("clerk")))).toEqual(["settings.year-exists"]);
  });

  test("a pasted notice takes the place of the lists: 7 days off and 2 worked; a file that is no workbook is refused", async () => {
    const pasted = "国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。";
    const file = new File(["日期,安排"], "days.xlsx");
    expect(codesOf(await changeCalendar(await formOf(2026, { file }), on("head")))).toContain("settings.file-unreadable");
    valueOf(await changeCalendar(await formOf(2026, { pasted, known: true }), on("head")));
    valueOf(await answerCalendar(await answerTo(2026, { known: true }), on("clerk")));
    const year = await yearAt(2026);
    expect([year?.holidays.length, year?.makeUpDays]).toEqual([7, ["2026-09-20", "2026-10-10"]]);
  });

  test("after all of it the record holds", async () => {
    expect(await faultsOf(database.current())).toEqual([]);
  });
});
