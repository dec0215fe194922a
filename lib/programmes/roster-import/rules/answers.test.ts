import { describe, expect, it } from "vitest";
import { requiredFields } from "@/lib/formats/roster/known-headings";
import type { AskedColumn, SheetQuestion } from "@/lib/formats/roster/questions";
import { mappingsOf, soundMappings } from "./answers";

const column = (shown: string): AskedColumn => ({ column: "A", shown, form: shown, forms: [shown], samples: [], field: null, because: "nothing" });
const question = (tab: string, headings: readonly string[]): SheetQuestion => ({
  tab,
  sheet: "grades",
  headingFirst: 1,
  headingLast: 1,
  headingRow: 1,
  byHand: false,
  rowCount: 1,
  columns: headings.map(column),
});
const required = requiredFields("grades");
const full = ["甲", "乙", "丙", "丁"];

describe("answers about columns", () => {
  it("3 required columns of 4 chosen: a mapping of 3 columns and 1 left out", () => {
    expect(required).toEqual(["idNumber", "year", "grade"]);
    const mappings = mappingsOf({ sheets: [question("表一", full)] }, [{ sheet: "grades", fields: [...required, null] }]);
    expect(mappings.ok && mappings.value.map(({ columns }) => columns.map(({ field }) => field))).toEqual([["idNumber", "year", "grade", null]]);
  });

  it("1 column taken twice and 2 required ones without any: both are said at once", () => {
    const mappings = mappingsOf({ sheets: [question("表一", full)] }, [{ sheet: "grades", fields: ["idNumber", "idNumber"] }]);
    expect(mappings.ok ? [] : mappings.refusal.map(({ code, field, params }) => [code, field, params])).toEqual([
      ["rosterImport.field-twice", "sheets.0.fields.1", { tab: "表一", count: 2, field: "身份证号" }],
      ["rosterImport.fields-missing", "sheets.0.sheet", { tab: "表一", sheet: "年度考核", fields: "年度、考核等次" }],
    ]);
  });

  it("2 sheets are both read as 年度考核; 不导入 needs no columns; a row chosen by hand stands in the mapping", () => {
    const sheets = [question("表一", full), { ...question("表二", full), headingRow: 7, byHand: true }];
    const answer = { sheet: "grades", fields: required } as const;
    const both = mappingsOf({ sheets }, [answer, answer]);
    expect(both.ok && both.value.map(({ tab, sheet, headingRow }) => [tab, sheet, headingRow])).toEqual([
      ["表一", "grades", null],
      ["表二", "grades", 7],
    ]);
    expect(mappingsOf({ sheets }, [answer, { sheet: null, fields: [] }]).ok).toBe(true);
  });

  it("of 3 answers the 1 that holds is kept while a heading is looked at anew", () => {
    const sheets = [question("表一", full), question("表二", full), question("表三", full)];
    const answers = [{ sheet: "grades", fields: required }, { sheet: "grades", fields: [] }, { sheet: "grades", fields: required }] as const;
    expect(soundMappings({ sheets }, answers, [0, 1]).map(({ tab }) => tab)).toEqual(["表一"]);
  });

  it("forged columns the sheet does not have, and missing answers, count as 不导入", () => {
    const forged = mappingsOf({ sheets: [question("表一", full)] }, [{ sheet: "grades", fields: [...required, "constructor"] }]);
    expect(forged.ok && forged.value[0]?.columns[3]?.field).toBeNull();
    const none = mappingsOf({ sheets: [question("表一", full)] }, []);
    expect(none.ok && none.value[0]?.sheet).toBeNull();
  });
});
