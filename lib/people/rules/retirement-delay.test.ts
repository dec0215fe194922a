import { describe, expect, it } from "vitest";
import { addMonths, legalDate } from "@/lib/kernel/dates";
import { retirementDelayMonths } from "./retirement-delay";

const today = legalDate("2026-11-22");
/** The month counted as n from January 2025, its first or last day. */
const month = (n: number) => addMonths(legalDate("2025-01-01"), n - 1);
const endOf = (n: number) => addMonths(legalDate("2025-01-31"), n - 1);

describe("delay of retirement", () => {
  it.each([
    [60, 0, 0],
    [60, 1, 1],
    [60, 4, 1],
    [60, 5, 2],
    [60, 39, 10],
    [60, 140, 35],
    [60, 141, 36],
    [60, 144, 36],
    [60, 145, 36],
    [55, 5, 2],
    [55, 144, 36],
    [55, 145, 36],
    [50, 0, 0],
    [50, 1, 1],
    [50, 2, 1],
    [50, 3, 2],
    [50, 118, 59],
    [50, 119, 60],
    [50, 121, 60],
    [63, 39, 0],
    [65, 145, 0],
    [66, 145, 0],
  ])("limit %i, month %i of the reform: %i later, whatever the day", (ageLimit, n, delay) => {
    expect(retirementDelayMonths(ageLimit, month(n), today)).toBe(delay);
    expect(retirementDelayMonths(ageLimit, endOf(n), today)).toBe(delay);
  });

  it("born March 1968, limit 60: month 39, 10 later, January 2029; asked on 31 December 2024: 0", () => {
    const before = addMonths(legalDate("1968-03-01"), 720);
    expect(addMonths(before, retirementDelayMonths(60, before, today))).toBe("2029-01-01");
    expect(retirementDelayMonths(60, before, legalDate("2024-12-31"))).toBe(0);
  });
});
