import { describe, expect, it } from "vitest";
import type { PreReportAt } from "@/lib/case/rules/pre-reports";
import { legalDate } from "@/lib/kernel/dates";
import { defaultRuleSetValues } from "@/lib/law/scheme";
import { candidate, holding, targetPost } from "@/tests/support/builders/candidate";
import { judged } from "@/tests/support/judged";
import type { CandidateOnDay } from "./candidate";
import { judgeCandidateOnDay } from "./candidate";

const day = legalDate;
const on = day("2024-06-30");

/** The section head whose five years of service end on 1 July 2024, decided upon 1 day before. */
function onDay(rest: Partial<CandidateOnDay> = {}): CandidateOnDay {
  return {
    kind: "promotion", on, facts: candidate(), target: targetPost(), relatives: [], values: defaultRuleSetValues, barFinding: null, exceptional: null,
    grounds: [], reports: [], replies: [], inspectedFrom: null, ...rest,
  };
}

function report(ground: PreReportAt["ground"], rest: Partial<PreReportAt> = {}): PreReportAt {
  return {
    id: "r", caseId: "c", ground, sentOn: day("2024-06-01"), number: "", repliedOn: on, approved: true, reply: "", version: 0, ...rest,
  };
}

/** What is said of the rules that begin with one of these. */
function said(judgedDay: CandidateOnDay, ...rules: readonly string[]) {
  return judgeCandidateOnDay(judgedDay).map(judged).filter(([head]) => rules.some((rule) => head.startsWith(`${rule} `)));
}

const exceptional = { ground: "hardPlace", text: "艰苦岗位三年" };

describe("EXC-06 and RPT-03 on the day of the decision", () => {
  it("a removal is judged by its 2 approvals alone, refused reports stop", () => {
    const reports = [report("shortTenureHead", { approved: false })];
    expect(judgeCandidateOnDay(onDay({ kind: "removal", reports, barFinding: "DSQ-01" })).map(judged)).toEqual([
      ["EXC-06 block not-applicable", { reason: "nothing-exceptional" }, {}],
      ["RPT-03 block not-met", { reports: 1, approved: 0, refused: 1, unanswered: 0, on: "2024-06-30" }, {}],
    ]);
  });

  it("a promotion carries the 2 approvals after everything about the person", () => {
    const heads = judgeCandidateOnDay(onDay({ grounds: ["exceptional"], reports: [report("exceptional")] })).map((finding) => judged(finding)[0]);
    expect(heads.slice(-2)).toEqual(["EXC-06 block met", "RPT-03 block met"]);
    expect(heads.length).toBeGreaterThan(20);
  });
});

describe("DSQ-01 to DSQ-07, AVD-01: the person on the day", () => {
  it("1 bar found by a person stops, the other 4 do not; 0 found leave 5 met", () => {
    const human = ["DSQ-01", "DSQ-02", "DSQ-04", "DSQ-05", "DSQ-07"];
    const heads = (barFinding: string | null) => said(onDay({ barFinding }), ...human).map(([head]) => head);
    expect(heads(null)).toEqual(human.map((rule) => `${rule} block met`));
    expect(heads("DSQ-04：拉票")).toEqual(human.map((rule) => `${rule} block ${rule === "DSQ-04" ? "not-met" : "met"}`));
  });

  it("1 relative in the team of the post is seen, 0 are not", () => {
    const facts = candidate({ kin: [{ cadreId: "k", relation: "spouse" }] });
    const avoided = (relatives: CandidateOnDay["relatives"]) => judgeCandidateOnDay(onDay({ facts, relatives })).filter((finding) => finding.rule.startsWith("AVD-") && finding.outcome === "not-met");
    expect(avoided([])).toHaveLength(0);
    expect(avoided([{ cadreId: "k", postId: "p", unitId: "target-unit", parentUnitId: null, standing: "held", until: null }])).toHaveLength(1);
  });
});

describe("ELG-01, EXC-01 to EXC-05: 4 years and 364 days of service", () => {
  const service = (rest: Partial<CandidateOnDay>) => said(onDay(rest), "ELG-01").map(([head, , outputs]) => [head, outputs.approval ?? null]);

  it("stop an ordinary promotion and not that of 1 day later; EXC-01 to EXC-05 are not asked", () => {
    expect(service({})).toEqual([["ELG-01 block not-met", null]]);
    expect(service({ on: day("2024-07-01") })).toEqual([["ELG-01 block met", null]]);
    expect(said(onDay(), "EXC-01", "EXC-02", "EXC-03", "EXC-04", "EXC-05")).toEqual([]);
  });

  it.each([
    ["approved on the day", [report("exceptional")], "overridden", "given"],
    ["approved the day before, a second one open", [report("exceptional", { repliedOn: null, approved: null }), report("exceptional", { repliedOn: day("2024-06-29") })], "overridden", "given"],
    ["approved 1 day later", [report("exceptional", { repliedOn: day("2024-07-01") })], "not-met", "missing"],
    ["refused", [report("exceptional", { approved: false })], "not-met", "missing"],
    ["approved without a day", [report("exceptional", { repliedOn: null })], "not-met", "missing"],
    ["not answered", [report("exceptional", { approved: null })], "not-met", "missing"],
    ["approved for a skipped level only", [report("skipLevel")], "not-met", "missing"],
    ["not reported", [], "not-met", "missing"],
  ] as const)("asked for as exceptional, %s", (_, reports, outcome, approval) => {
    expect(service({ exceptional, reports })).toEqual([[`ELG-01 block ${outcome}`, approval]]);
  });

  it("the ground and its text are judged (EXC-01): 0 characters stop", () => {
    expect(said(onDay({ exceptional }), "EXC-01")).toEqual([["EXC-01 block met", { ground: "hardPlace", hasText: true }, {}]]);
    expect(said(onDay({ exceptional: { ...exceptional, text: " " } }), "EXC-01")[0]?.[0]).toBe("EXC-01 block not-met");
  });
});

describe("ELG-10, EXC-05: 1 level skipped, from section head to head at county level on 2 March 2026", () => {
  const later = day("2026-03-02");
  const facts = candidate({ holdings: [holding("2021-03-01", null)] });
  const skipped = (reports: readonly PreReportAt[], from: string | null = null) =>
    said(onDay({ on: later, facts, target: targetPost({ level: "countyHead", headOrDeputy: "head" }), exceptional, reports, inspectedFrom: from === null ? null : day(from) }), "ELG-10").map(
      ([head, , outputs]) => [head, outputs.approval ?? null],
    );

  it("needs the approval of the skipped level (before the inspection), that of the exception is another", () => {
    const of = (ground: PreReportAt["ground"]) => report(ground, { repliedOn: later });
    expect(skipped([of("skipLevel")])).toEqual([["ELG-10 block overridden", "given"]]);
    expect(skipped([of("exceptional")])).toEqual([["ELG-10 block not-met", "missing"]]);
    expect(skipped([of("skipLevel")], "2026-03-01")).toEqual([["ELG-10 block not-met", "missing"]]);
    expect(skipped([of("skipLevel")], "2026-03-02")).toEqual([["ELG-10 block overridden", "given"]]);
    expect(skipped([report("skipLevel", { repliedOn: day("2026-03-03") })])).toEqual([["ELG-10 block not-met", "missing"]]);
  });
});
