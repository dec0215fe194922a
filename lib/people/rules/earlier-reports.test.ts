import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import type { ReportFact } from "../types";
import { judgeEarlierReports } from "./earlier-reports";

const on = legalDate("2026-03-10");
const report = (state: ReportFact["state"], more: Partial<ReportFact> = {}): ReportFact => ({ receivedOn: legalDate("2026-03-01"), state, clearedOn: null, ...more });
const said = (...reports: readonly ReportFact[]) => judgeEarlierReports(reports, on).map(({ outcome, inputs }) => [outcome, inputs.reports, inputs.cleared, inputs.unended, inputs.affecting]);

describe("REP-04 earlier reports about a person", () => {
  it("0 reports say nothing; 1 that does not affect is met; 1 not ended or affecting warns", () => {
    expect(said()).toEqual([]);
    expect(said(report("unaffecting"))).toEqual([["met", 1, 0, 0, 0]]);
    expect(said(report("unended"))).toEqual([["not-met", 1, 0, 1, 0]]);
    expect(said(report("affecting"), report("unaffecting"))).toEqual([["not-met", 2, 0, 0, 1]]);
    expect(judgeEarlierReports([report("unended")], on).map(({ force }) => force)).toEqual(["warn"]);
  });

  it("cleared on the day itself is cleared, a day later is not yet; received a day later is not known yet", () => {
    expect(said(report("affecting", { clearedOn: on }))).toEqual([["met", 1, 1, 0, 0]]);
    expect(said(report("affecting", { clearedOn: legalDate("2026-03-11") }))).toEqual([["not-met", 1, 0, 0, 1]]);
    expect(said(report("unended", { receivedOn: on }))).toEqual([["not-met", 1, 0, 1, 0]]);
    expect(said(report("unended", { receivedOn: legalDate("2026-03-11") }))).toEqual([]);
    expect(said(report("unended", { clearedOn: on }), report("unended"))).toEqual([["not-met", 2, 1, 1, 0]]);
  });
});
