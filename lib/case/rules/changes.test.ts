import { describe, expect, test } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { defaultRuleSetValues } from "@/lib/law/scheme";
import { lawChanges, schemeChanges } from "./changes";

const day = legalDate;

describe("RET-02: a law that changes in the middle of a case", () => {
  test("a case of 31 December 2024 sees the 1 number of 1 January 2025 from that day on, not the day before; a case of that day sees 0", () => {
    const told = (openedOn: string, on: string) => lawChanges(day(openedOn), day(on)).map(({ rule, outputs }) => [rule, outputs.since]);
    expect(told("2024-12-31", "2024-12-31")).toEqual([]);
    expect(told("2024-12-31", "2025-01-01")).toEqual([["RET-02", "2025-01-01"]]);
    expect(told("2025-01-01", "2026-01-01")).toEqual([]);
  });

  test("a number that had no version when the case was opened is new, not changed: 0 for the instruments of 2019 in a case of 2018", () => {
    expect(lawChanges(day("2018-05-01"), day("2019-06-01"))).toEqual([]);
  });
});

describe("PUB-02: a scheme that changes in the middle of a case", () => {
  const values = { ...defaultRuleSetValues, noticeWorkingDays: 7 };
  const later = [{ version: 2, from: day("2026-04-01"), values }];
  const pinned = { version: 1, values: defaultRuleSetValues };

  test("pinned 5, later 7: 1 finding from 1 April on, 0 on 31 March, 0 for a case opened that day, 0 for the same numbers", () => {
    const told = (openedOn: string, on: string) => schemeChanges(pinned, later, day(openedOn), day(on)).map(({ rule, outputs }) => [rule, outputs.before, outputs.after]);
    expect(told("2026-03-01", "2026-03-31")).toEqual([]);
    expect(told("2026-03-01", "2026-04-01")).toEqual([["PUB-02", 5, 7]]);
    expect(told("2026-04-01", "2026-05-01")).toEqual([]);
    expect(schemeChanges({ version: 1, values }, later, day("2026-03-01"), day("2026-04-01"))).toEqual([]);
    const turned = { ...values, sectionLevelYears: Object.fromEntries(Object.entries(values.sectionLevelYears).toReversed()) as typeof values.sectionLevelYears };
    expect(schemeChanges({ version: 1, values: turned }, later, day("2026-03-01"), day("2026-04-01"))).toEqual([]);
  });
});
