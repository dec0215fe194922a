import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { bornByToRetire, computeAgeLimit, computeRetirement, retirementOf } from "./retirement";

const today = legalDate("2026-11-02");
const man = (birth: string) => ({ birth: legalDate(birth), sex: "male", level: "sectionHead" }) as const;
const woman = (birth: string, level: "sectionHead" | "countyDeputy") =>
  ({ birth: legalDate(birth), sex: "female", level }) as const;

describe("RET-01", () => {
  it("a man of 60, a woman of 55, a woman of county level of 60", () => {
    expect(retirementOf(man("1964-12-31"), today).before).toBe("2024-12-31");
    expect(retirementOf(woman("1975-06-15", "sectionHead"), today).before).toBe("2030-06-15");
    expect(retirementOf(woman("1975-06-15", "countyDeputy"), today).before).toBe("2035-06-15");
    expect(computeAgeLimit(man("1968-03-10"), today).outputs).toEqual({ on: "2028-03-10" });
  });
});

describe("RET-02", () => {
  it.each([
    ["1964-12-31", 0, "2024-12-31"],
    ["1965-01-01", 1, "2025-02-01"],
    ["1965-04-30", 1, "2025-05-30"],
    ["1965-05-01", 2, "2025-07-01"],
    ["1968-03-10", 10, "2029-01-10"],
    ["1976-08-31", 35, "2039-07-31"],
    ["1976-09-01", 36, "2039-09-01"],
    ["1990-01-01", 36, "2053-01-01"],
  ])("a man born %s retires %i months later, on %s", (birth, delayMonths, on) => {
    expect(retirementOf(man(birth), today)).toMatchObject({ delayMonths, on });
  });

  it("the example of the source: born March 1968, 60 in March 2028, the 39th month, 10 later: January 2029, to be verified", () => {
    const finding = computeRetirement(man("1968-03-10"), today);
    expect(finding.outputs).toEqual({ delayMonths: 10, on: "2029-01-10" });
    expect(finding.cite.evidence).toBe("C");
  });

  it("asked on 31 December 2024, before the reform: no delay; on 1 January 2025: 10 months", () => {
    expect(retirementOf(man("1968-03-10"), legalDate("2024-12-31")).delayMonths).toBe(0);
    expect(retirementOf(man("1968-03-10"), legalDate("2025-01-01")).delayMonths).toBe(10);
  });

  it("who can retire by 2 November 2031: men born by 2 November 1971, women by 2 November 1976", () => {
    const until = legalDate("2031-11-02");
    expect(bornByToRetire("male", today, until)).toBe("1971-11-02");
    expect(bornByToRetire("female", today, until)).toBe("1976-11-02");
  });
});
