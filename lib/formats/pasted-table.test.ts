import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePastedTable } from "./pasted-table";

describe("cells copied from a spreadsheet", () => {
  it("2 rows of 3 cells, with LF, CRLF, CR and without a line break at the end", () => {
    const table = [
      ["妻子", "陆远舟", "1979.11"],
      ["儿子", "", "2012.03"],
    ];
    for (const lineBreak of ["\n", "\r\n", "\r"]) {
      const text = table.map((row) => row.join("\t")).join(lineBreak);
      expect(parsePastedTable(text)).toEqual(table);
      expect(parsePastedTable(text + lineBreak)).toEqual(table);
    }
  });

  it("1 quoted cell keeps its line break and its doubled quotes", () => {
    expect(parsePastedTable('2019.05\t"云泽市\r\n""先进""工作者"\t云泽市人民政府\r\n')).toEqual([
      ["2019.05", '云泽市\n"先进"工作者', "云泽市人民政府"],
    ]);
  });

  it("quotes of the text itself stay: 3 cells that only begin or end with one", () => {
    expect(parsePastedTable('"先进"\t"先进"称号\t"未完')).toEqual([['"先进"', '"先进"称号', '"未完']]);
  });

  it("5 trailing tabs and 2 blank lines at the end go, blanks of merged cells before a value stay", () => {
    expect(parsePastedTable("甲\t\t丙\t\t\n\t乙\t\t\t\n\t\t\n\n")).toEqual([
      ["甲", "", "丙"],
      ["", "乙"],
    ]);
  });

  it("a row of blanks between 2 rows stays", () => {
    expect(parsePastedTable("甲\t乙\n\t\n丙")).toEqual([["甲", "乙"], [], ["丙"]]);
  });

  it("0 rows for nothing but blanks, tabs and breaks; hard blanks are blanks", () => {
    expect(["", " ", "\t\t\n\r\n", "\u00A0\t　"].map(parsePastedTable)).toEqual([[], [], [], []]);
  });

  it("what a spreadsheet would copy of 2,000 tables is the tables again", () => {
    const cell = fc.string({ unit: fc.constantFrom(..."甲乙1a\"\t\n ."), maxLength: 6 }).map((text) => text.trim());
    const copied = (text: string): string => (/[\t\n]|"/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    const tables = fc.array(fc.tuple(cell, cell, fc.constant("末")), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(tables, (table) => {
        expect(parsePastedTable(table.map((row) => row.map(copied).join("\t")).join("\r\n"))).toEqual(table);
      }),
      { numRuns: 2_000 },
    );
  });

  it("200,000 quotes, and 50,000 columns above 50,000 rows, are read in no time", () => {
    expect(parsePastedTable(`${"甲\t".repeat(50_000)}\n${"乙\n".repeat(50_000)}`)).toHaveLength(50_001);
    expect(parsePastedTable('"'.repeat(200_000)).length).toBe(1);
    expect(parsePastedTable('"a\t'.repeat(60_000))[0]?.length).toBe(60_000);
  });
});
