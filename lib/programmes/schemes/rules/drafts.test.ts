import { describe, expect, test } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { judgeBegin } from "./drafts";

describe("the first day of a scheme", () => {
  const codes = (from: string) => judgeBegin(legalDate(from), { from: legalDate("2026-04-01") }, legalDate("2026-03-03")).map(({ code }) => code);

  test("after 1 April 2026, when the last one begins: on that day refused, on the 2nd taken; in 2 years taken, a day later or in 2062 refused", () => {
    expect([codes("2026-04-01"), codes("2026-04-02")]).toEqual([["scheme.backdated"], []]);
    expect([codes("2028-03-03"), codes("2028-03-04"), codes("2062-04-02")]).toEqual([[], ["scheme.too-far"], ["scheme.too-far"]]);
  });

  test("never before today: the day before refused, today taken", () => {
    const today = (from: string) => judgeBegin(legalDate(from), { from: legalDate("2021-01-01") }, legalDate("2026-03-03")).length;
    expect([today("2026-03-02"), today("2026-03-03")]).toEqual([1, 0]);
  });
});
