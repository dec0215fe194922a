import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { recordedLevelOn } from "./ages";
import { judgeSecondment } from "./secondment";

describe("SED-09: the three forms of a secondment", () => {
  const own = { ownLevel: "sectionHead" } as const;
  const outcome = (postLevel: "staff" | "sectionDeputy" | "sectionHead" | "countyDeputy" | "countyHead" | null, assistant: boolean) =>
    judgeSecondment({ ...own, postLevel, assistant }).outcome;

  it("1 level lower and the same level pass, 1 level higher passes as assistant only, 2 levels higher never", () => {
    expect([outcome("sectionDeputy", false), outcome("sectionHead", false), outcome("countyDeputy", false), outcome("countyHead", false)]).toEqual(["met", "met", "not-met", "not-met"]);
    expect([outcome("staff", true), outcome("sectionHead", true), outcome("countyDeputy", true), outcome("countyHead", true)]).toEqual(["met", "met", "met", "not-met"]);
  });

  it("0 levels stated are unknown, and that stops", () => {
    expect([outcome(null, false), judgeSecondment({ ownLevel: null, postLevel: "staff", assistant: false }).outcome]).toEqual(["unknown", "unknown"]);
  });
});

describe("SED-09: the own level on the first day", () => {
  const day = legalDate;
  const line = (from: string, to: string | null, level: "sectionDeputy" | "sectionHead") => ({ from: day(from), to: to === null ? null : day(to), level, concurrent: false });
  const lines = [line("2015-01-01", "2019-12-31", "sectionDeputy"), line("2020-01-01", null, "sectionHead")];

  it("today's level from the day it was reached, the résumé's the day before; nothing before the first line; of 2 lines of 1 day the higher", () => {
    const facts = { level: "countyDeputy", levelSince: day("2024-03-01"), lines } as const;
    const on = (from: string, given: Parameters<typeof recordedLevelOn>[0] = facts) => recordedLevelOn(given, day(from))?.level ?? null;
    expect(["2024-03-01", "2024-02-29", "2019-12-31", "2014-12-31"].map((from) => on(from))).toEqual(["countyDeputy", "sectionHead", "sectionDeputy", null]);
    expect(on("2021-01-01", { ...facts, lines: [...lines, line("2021-01-01", null, "sectionDeputy")] })).toBe("sectionHead");
  });
});
