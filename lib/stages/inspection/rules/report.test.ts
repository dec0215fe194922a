import { describe, expect, it } from "vitest";
import { judged } from "@/tests/support/judged";
import { reportSections } from "../types";
import type { ReportSection } from "../types";
import { judgeDimensions, judgeFaultsNamed, judgeReportComplete } from "./report";

const written: Readonly<Record<ReportSection, string>> = {
  virtue: "德", ability: "能", diligence: "勤", achievement: "绩", integrity: "廉", strengths: "优点", figures: "数据", conclusions: "结论",
};
const blank = (...sections: readonly ReportSection[]) => ({ ...written, ...Object.fromEntries(sections.map((section) => [section, " \n"])) });

describe("INS-07", () => {
  const judge = (...missing: readonly ReportSection[]) => judged(judgeDimensions({ sections: blank(...missing), deficiencies: [] }));

  it("5 of 5 dimensions written: met, whether or not the other 3 sections are", () => {
    const met = ["INS-07 block met", { dimensions: 5, written: 5 }, {}];
    expect(judge()).toEqual(met);
    expect(judge("strengths", "figures", "conclusions")).toEqual(met);
  });

  it("1 or 2 blank dimensions stop and are named in the order of 德能勤绩廉", () => {
    expect(judge("integrity")).toEqual(["INS-07 block not-met", { dimensions: 5, written: 4 }, { missing: "integrity" }]);
    expect(judge("integrity", "ability")).toEqual(["INS-07 block not-met", { dimensions: 5, written: 3 }, { missing: "ability,integrity" }]);
  });
});

describe("INS-11: a complete report", () => {
  const judge = (deficiencies: readonly string[], ...missing: readonly ReportSection[]) =>
    judged(judgeReportComplete({ sections: blank(...missing), deficiencies }));

  it("8 sections and 1 deficiency: met", () => {
    expect(judge(["急躁"])).toEqual(["INS-11 block met", { sections: 9, missing: 0, deficiencies: 1 }, {}]);
  });

  it.each(reportSections)("stops when %s is blank: 1 of 9 missing", (section) => {
    expect(judge(["急躁", "粗心"], section)).toEqual(["INS-11 block not-met", { sections: 9, missing: 1, deficiencies: 2 }, { missing: section }]);
  });

  it("names 2 blank sections and the missing deficiency", () => {
    expect(judge([], "conclusions", "virtue")).toEqual([
      "INS-11 block not-met",
      { sections: 9, missing: 3, deficiencies: 0 },
      { missing: "virtue,conclusions,deficiencies" },
    ]);
  });
});

describe("INS-11: faults are named", () => {
  it.each([
    ["无", 1],
    ["暂无。", 1],
    [" 没有明显的缺点 ", 1],
    ["未发现突出问题．", 1],
    ["无明显不足.", 1],
    ["无明显缺点和不足", 1],
    ["没有缺点、问题。", 1],
    ["工作方法简单，没有缺点意识", 0],
    ["无缺点，但有时急躁", 0],
    ["有时急躁，不足明显无", 0],
    ["工作方法上没有", 0],
  ] as const)("the words %j count as %d empty of 2", (words, empty) => {
    const outcome = empty === 0 ? "met" : "not-met";
    const found = judged(judgeFaultsNamed({ sections: written, deficiencies: ["有时急躁", words] }));
    expect(found).toEqual([`INS-11 warn ${outcome}`, { deficiencies: 2, empty }, {}]);
  });

  it("0 deficiencies: nothing empty to warn of, the report is incomplete anyway", () => {
    expect(judged(judgeFaultsNamed({ sections: written, deficiencies: [] }))).toEqual(["INS-11 warn met", { deficiencies: 0, empty: 0 }, {}]);
  });
});
