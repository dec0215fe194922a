import { describe, expect, test } from "vitest";
import { parsePastedTable } from "@/lib/formats/pasted-table";
import { readCalendarList } from "./list";
import { readDays } from "./year";

const read = (text: string) => readCalendarList(parsePastedTable(text));

describe("a list of holidays and days worked", () => {
  test("2 sentences of a notice: 7 days off from 1 to 7 October, 10 October worked", () => {
    const { holidays, makeUpDays, refusals } = read("七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。");
    expect(readDays(holidays, 2026, "holidays").days).toHaveLength(7);
    expect(readDays(makeUpDays, 2026, "makeUpDays").days).toEqual(["2026-09-20", "2026-10-10"]);
    expect(refusals).toEqual([]);
  });

  test("rows of a sheet: 1 heading passed over, 1 day, 1 span in 2 cells, 1 day worked", () => {
    const rows = [["日期", "止", "安排"], ["2026-01-01", "", "放假"], ["2026-10-01", "2026-10-03", "放假"], ["2026/10/10", "", "调休上班"]];
    const { holidays, makeUpDays, refusals } = readCalendarList(rows);
    expect(readDays(holidays, 2026, "holidays").days).toEqual(["2026-01-01", "2026-10-01", "2026-10-02", "2026-10-03"]);
    expect(readDays(makeUpDays, 2026, "makeUpDays").days).toEqual(["2026-10-10"]);
    expect(refusals).toEqual([]);
  });

  test("row 2 without a word and row 3 with an end in Chinese figures are named, never read by halves", () => {
    const { holidays, refusals } = read("10月1日 放假\n10月2日\n10月3日至七日放假");
    expect(holidays).toBe("10月1日");
    expect(refusals.map(({ code, params }) => [code, params?.row])).toEqual([["settings.list-unreadable", 2], ["settings.list-unreadable", 3]]);
  });

  test("a span of 40 days is a slip: no day of it is taken", () => {
    expect(readDays("10月1日至11月9日", 2026, "holidays")).toEqual({
      days: [], refusals: [{ code: "settings.not-a-day", field: "holidays", params: { word: "10月1日至11月9日" } }],
    });
  });

  test("25 cells of 32,000 blanks each are read within 1 second", () => {
    const cell = `10月1日${" ".repeat(32_000)}至${" ".repeat(32_000)}7日${" ".repeat(32_000)}放假`;
    const begun = performance.now();
    const { holidays } = readCalendarList(Array.from({ length: 25 }, () => [cell]));
    expect(performance.now() - begun).toBeLessThan(1_000);
    expect(holidays.split("\n")).toEqual(Array.from({ length: 25 }, () => "10月1日至10月7日"));
  });
});
