import { describe, expect, it } from "vitest";
import { requiredFields } from "@/lib/formats/roster/known-headings";
import type { AskedColumn, SheetQuestion } from "@/lib/formats/roster/questions";
import { mappingsOf } from "./answers";

const column = (shown: string): AskedColumn => ({ column: "A", shown, form: shown, forms: [shown], samples: [], field: null, because: "nothing" });
const question = (tab: string, headings: readonly string[]): SheetQuestion => ({
  tab,
  sheet: "grades",
  headingFirst: 1,
  headingLast: 1,
  rowCount: 1,
  columns: headings.map(column),
});
const required = requiredFields("grades");
const full = ["甲", "乙", "丙", "丁"];

describe("answers about columns", () => {
  it("3 required columns of 4 chosen: a mapping of 3 columns and 1 left out", () => {
    expect(required).toEqual(["idNumber", "year", "grade"]);
    const mappings = mappingsOf({ sheets: [question("表一", full)], taken: [] }, [{ sheet: "grades", fields: [...required, null] }]);
    expect(mappings.ok && mappings.value.map(({ columns }) => columns.map(({ field }) => field))).toEqual([["idNumber", "year", "grade", null]]);
  });

  it("1 column taken twice and 2 required ones without any: both are said at once", () => {
    const mappings = mappingsOf({ sheets: [question("表一", full)], taken: [] }, [{ sheet: "grades", fields: ["idNumber", "idNumber"] }]);
    expect(mappings.ok ? [] : mappings.refusal.map(({ code, field, params }) => [code, field, params])).toEqual([
      ["rosterImport.field-twice", "sheets.0.fields.1", { tab: "表一", count: 2, field: "身份证号" }],
      ["rosterImport.fields-missing", "sheets.0.sheet", { tab: "表一", sheet: "年度考核", fields: "年度、考核等次" }],
    ]);
  });

  it("2 sheets for one of the template's, or 1 that the file has already, are refused; 不导入 needs no columns", () => {
    const sheets = [question("表一", full), question("表二", full)];
    const answer = { sheet: "grades", fields: required } as const;
    const codes = (result: ReturnType<typeof mappingsOf>) => (result.ok ? [] : result.refusal.map(({ code }) => code));
    expect(codes(mappingsOf({ sheets, taken: [] }, [answer, answer]))).toEqual(["rosterImport.sheet-twice"]);
    expect(codes(mappingsOf({ sheets: sheets.slice(1), taken: ["grades"] }, [answer]))).toEqual(["rosterImport.sheet-twice"]);
    expect(mappingsOf({ sheets, taken: [] }, [answer, { sheet: null, fields: [] }]).ok).toBe(true);
  });

  it("forged columns the sheet does not have, and missing answers, count as 不导入", () => {
    const forged = mappingsOf({ sheets: [question("表一", full)], taken: [] }, [{ sheet: "grades", fields: [...required, "constructor"] }]);
    expect(forged.ok && forged.value[0]?.columns[3]?.field).toBeNull();
    const none = mappingsOf({ sheets: [question("表一", full)], taken: [] }, []);
    expect(none.ok && none.value[0]?.sheet).toBeNull();
  });
});
