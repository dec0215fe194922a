import { beforeAll, describe, expect, test } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { reading } from "@/lib/platform/db/reading";
import { addCalendar, changeCalendar } from "@/lib/settings/commands";
import { readCalendarYearsIn } from "@/lib/settings/queries";
import type { ChangeCalendar } from "@/lib/settings/schema";
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
    makeUpDays: at?.makeUpDays.join("\n") ?? "", known: false, ...changes,
  };
}

describe("changing a year", () => {
  test("every wrong day is named at once, nothing is stored", async () => {
    const form = await formOf(2026, { holidays: "2026-02-30\n2025-10-01", makeUpDays: "2026-10-14" });
    expect(codesOf(await changeCalendar(form, on("clerk")))).toEqual(["settings.not-a-day", "settings.wrong-year", "settings.make-up-on-weekday"]);
    expect((await yearAt(2026))?.version).toBe(0);
  });

  test("the assessment office may look and not change; the same content is refused; a stale page is told so", async () => {
    expect(codesOf(await changeCalendar(await formOf(2026), on("assessor")))).toEqual(["access.not-your-role"]);
    expect(codesOf(await changeCalendar(await formOf(2026), on("clerk")))).toEqual(["settings.nothing-changed"]);
    expect(codesOf(await changeCalendar(await formOf(2026, { version: 7 }), on("clerk")))).toEqual(["settings.stale"]);
    expect(codesOf(await changeCalendar(await formOf(2040), on("clerk")))).toEqual(["settings.year-not-found"]);
  });

  test("a day off inside a running notice of 2 to 6 March moves its end to 9 March: known first, then stored and recorded", async () => {
    await publishedNotice(town, [await caseAtNotice(town, "顾云岫")]);
    const days = (await yearAt(2026))?.holidays ?? [];
    const wider = { holidays: [...days, legalDate("2026-03-05")].join("\n") };
    expect(codesOf(await changeCalendar(await formOf(2026, wider), on("clerk")))).toEqual(["settings.notices-affected"]);
    const affected = valueOf(await changeCalendar(await formOf(2026, { ...wider, known: true }), on("clerk")));
    expect(affected.map(({ until, counted }) => [until, counted])).toEqual([["2026-03-06", "2026-03-09"]]);
    expect((await yearAt(2026))?.holidays).toContain("2026-03-05");
    const { rows } = await withClient(database.current().ownerUrl, (client) =>
      client.query("select body::jsonb -> 'data' as data from record_event where stream = 'calendar:2026' order by seq desc limit 1"),
    );
    expect(rows[0]).toMatchObject({ data: { holidaysAdded: ["2026-03-05"], holidaysTaken: [], makeUpDaysAdded: [], makeUpDaysTaken: [] } });
  });

  test("two people change one year at once: one wins, the other is told", async () => {
    const form = await formOf(2027, { source: "通知甲" });
    const results = await Promise.all([changeCalendar(form, on("clerk")), changeCalendar({ ...form, source: "通知乙" }, on("head"))]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.flatMap((result) => codesOf(result))).toEqual(["settings.stale"]);
  });
});

describe("adding a year", () => {
  const added = { source: "示例", exampleOnly: true, holidays: "1月1日", makeUpDays: "", known: false };

  test("2 years ahead is taken, 3 is not, and none twice", async () => {
    expect(codesOf(await addCalendar({ ...added, year: 2029 }, on("clerk")))).toEqual(["settings.year-impossible"]);
    valueOf(await addCalendar({ ...added, year: 2028 }, on("clerk")));
    expect((await yearAt(2028))?.holidays).toEqual(["2028-01-01"]);
    expect(codesOf(await addCalendar({ ...added, year: 2028 }, on("clerk")))).toEqual(["settings.year-exists"]);
  });

  test("after all of it the record holds", async () => {
    expect(await faultsOf(database.current())).toEqual([]);
  });
});
