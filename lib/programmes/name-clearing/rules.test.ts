import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { judgeClearing, judgeTolerance } from "./rules";
import type { ClearingValues, ReportAt } from "./types";

const today = legalDate("2026-03-10");
const report: ReportAt = { receivedOn: legalDate("2026-03-01"), settled: true, taken: false, reporter: "" };
const values: ClearingValues = {
  allegation: "违规发放补贴",
  finding: "补贴经批准发放",
  verifiedBy: "市纪委监委",
  verifiedOn: legalDate("2026-03-01"),
  scope: "unit",
  circle: "",
  form: "meeting",
  clearedOn: today,
};
const codes = (more: Partial<ClearingValues>, about: Partial<ReportAt> = {}) => judgeClearing({ ...values, ...more }, { ...report, ...about }, today).map(({ code }) => code);

describe("SED-24 clearing a name", () => {
  it("found out on the day of the report and cleared today stands; a day before the report, a day ahead or before it was found out does not", () => {
    expect(codes({})).toEqual([]);
    expect(codes({ verifiedOn: legalDate("2026-02-28") })).toEqual(["clearing.before-report"]);
    expect(codes({ clearedOn: legalDate("2026-03-11") })).toEqual(["clearing.in-future"]);
    expect(codes({ verifiedOn: legalDate("2026-03-06"), clearedOn: legalDate("2026-03-05") })).toEqual(["clearing.out-of-order"]);
    expect(codes({}, { settled: false, taken: true })).toEqual(["clearing.report-open", "clearing.already"]);
  });

  it.each(["该同志一贯正派", "没有任何问题", "不存在任何违纪", "是一名好干部", "政治可靠", "可以放心使用", "所有举报均不实"])("%s judges in general: refused in 2 fields", (words) => {
    expect(codes({ allegation: words, finding: words })).toEqual(["clearing.general-verdict", "clearing.general-verdict"]);
  });

  it("the reporter's name is refused in each of 4 fields; an unsigned report names nobody", () => {
    const named = { allegation: "甲某称", finding: "甲某称", verifiedBy: "甲某", scope: "circle" as const, circle: "甲 某所在科" };
    expect(codes(named, { reporter: "甲某" })).toEqual(Array.from({ length: 4 }, () => "clearing.names-reporter"));
    expect(codes(named)).toEqual([]);
  });
});

describe("SED-24 tolerance", () => {
  it("decided today stands, tomorrow does not; 0 uses go with not tolerated and with nothing else", () => {
    const judged = (conclusion: "exempted" | "mitigated" | "notTolerated", uses: readonly ["selection"] | readonly [], decidedOn = today) =>
      judgeTolerance({ conclusion, decidedOn, countsFor: uses }, today).map(({ code }) => code);
    expect([judged("exempted", ["selection"]), judged("mitigated", ["selection"]), judged("notTolerated", [])]).toEqual([[], [], []]);
    expect([judged("mitigated", []), judged("notTolerated", ["selection"])]).toEqual([["tolerance.use-missing"], ["tolerance.use-too-many"]]);
    expect(judged("exempted", ["selection"], legalDate("2026-03-11"))).toEqual(["clearing.in-future"]);
  });
});
