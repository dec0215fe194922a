import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { judgeExam } from "./exam";

const day = legalDate;

describe("SED-29: a passed exam of the last 12 months", () => {
  const passed = { on: day("2025-03-12"), passed: true };
  const said = (exams: Parameters<typeof judgeExam>[0], on = "2026-03-12") => {
    const { outcome, inputs, outputs } = judgeExam(exams, 12, day(on));
    return [outcome, inputs["passedOn"], outputs["until"] ?? null];
  };

  it("of 12 March 2025: counts on 11 and 12 March 2026, not on the 13th", () => {
    expect(said([passed], "2026-03-11")).toEqual(["met", "2025-03-12", "2026-03-12"]);
    expect(said([passed])).toEqual(["met", "2025-03-12", "2026-03-12"]);
    expect(said([passed], "2026-03-13")).toEqual(["not-met", "2025-03-12", "2026-03-12"]);
  });

  it("0 exams are unknown, 1 failed is not met, 1 failed after 1 passed changes nothing, 1 of tomorrow does not count; the newest of 2 passed does", () => {
    expect(said([])).toEqual(["unknown", null, null]);
    expect(said([{ on: day("2026-03-01"), passed: false }])).toEqual(["not-met", null, null]);
    expect(said([passed, { on: day("2026-03-01"), passed: false }])).toEqual(["met", "2025-03-12", "2026-03-12"]);
    expect(said([{ on: day("2026-03-13"), passed: true }])).toEqual(["unknown", null, null]);
    expect(said([{ on: day("2026-01-05"), passed: true }, passed])).toEqual(["met", "2026-01-05", "2027-01-05"]);
  });
});
