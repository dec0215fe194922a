import { describe, expect, it } from "vitest";
import { assessmentConclusions } from "./assessment-conclusion";
import { labelOfCode, matchLabel, statusLabel, type CodeTable } from "./code-table";
import { degrees } from "./degree";
import { educationLevels } from "./education-level";
import { ethnicities, ethnicitiesExtended } from "./ethnicity";
import { healthStates, healthStatesDetailed } from "./health";
import { kinshipTerms, kinshipTermsOfEditor, kinshipTermsOfSystem } from "./kinship";
import { politicalStatuses } from "./political-status";
import { postLevels } from "./post-level";
import { sexes } from "./sex";

const tables: readonly CodeTable[] = [
  sexes,
  ethnicities,
  ethnicitiesExtended,
  politicalStatuses,
  educationLevels,
  degrees,
  healthStates,
  healthStatesDetailed,
  kinshipTerms,
  kinshipTermsOfEditor,
  kinshipTermsOfSystem,
  postLevels,
  assessmentConclusions,
];
const code = (table: CodeTable, text: string) => matchLabel(table, text)?.code;

describe("code tables", () => {
  it("13 tables: 8 confirmed, 5 to be verified", () => {
    const sure = tables.filter(({ status }) => statusLabel(status) === "已确认");
    expect([tables.length, sure.length]).toEqual([13, 8]);
  });

  it("no code stands twice in a table, and no word means 2 rows but the repeated labels of 职务层次 and 健康状况", () => {
    for (const { id, items } of tables) {
      expect([id, new Set(items.map((item) => item.code)).size]).toEqual([id, items.length]);
      const words = items.flatMap(({ label, aliases }) => [label, ...(aliases ?? [])]);
      const doubled = new Set(words.filter((word, place) => words.indexOf(word) < place));
      if (!["ZB09", "GB2261.3"].includes(id)) expect([id, [...doubled]]).toEqual([id, []]);
    }
  });

  it("every label leads to a row with that label, and its code back to it", () => {
    for (const table of tables) {
      for (const { label } of table.items) {
        const match = matchLabel(table, label);
        expect(match === null ? null : labelOfCode(table, match.code)).toBe(label);
      }
    }
  });

  it("九三, 九三学社 and 九三学社社员 are 10; 无党派 is 12; 预备党员 is 02", () => {
    expect(
      ["九三", "九三学社", "九三学社社员", "无党派", "预备党员"].map((text) => code(politicalStatuses, text)),
    ).toEqual(["10", "10", "10", "12", "02"]);
  });

  it("汉 and 汉族 are 01; blanks, brackets and width do not count", () => {
    expect([
      code(ethnicities, "汉"),
      code(ethnicities, " 汉 族"),
      code(educationLevels, "省(区、市)委党校大学"),
    ]).toEqual(["01", "01", "2B"]);
  });

  it("本科 is 大学 (21), 省委党校研究生 is 1B, 公共管理硕士学位 is 349, 合格 is 2B", () => {
    expect([
      code(educationLevels, "本科"),
      code(educationLevels, "省委党校研究生"),
      code(degrees, "公共管理硕士学位"),
      code(assessmentConclusions, "合格"),
      code(postLevels, "正县级"),
    ]).toEqual(["21", "1B", "349", "2B", "0131"]);
  });

  it("all 81 terms of the editor and all of the system are rows of GB/T 4761, the sole exceptions 其他 and 其他女儿", () => {
    const strangers = (table: CodeTable) => table.items.filter(({ label }) => matchLabel(kinshipTerms, label) === null);
    expect(kinshipTermsOfEditor.items.length).toBe(81);
    expect([...strangers(kinshipTermsOfEditor), ...strangers(kinshipTermsOfSystem)].map(({ label }) => label)).toEqual(
      [],
    );
  });

  it("a stranger, an empty text and 100 characters match nothing", () => {
    expect([code(sexes, "中"), code(sexes, ""), code(sexes, "男".repeat(100)), labelOfCode(sexes, "3")]).toEqual([
      undefined,
      undefined,
      undefined,
      null,
    ]);
  });
});
