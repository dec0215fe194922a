import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeBook, shippedBook } from "@/lib/formats/code-tables/code-table";
import type { Cell } from "@/lib/formats/workbook/types";
import type { Column } from "./columns";
import { readCell } from "./read-cell";
import { rosterSheets } from "./sheets";

const { cadres, units, posts, career, grades } = rosterSheets;

const cell = (text: string, kind: Cell["kind"] = "text"): Cell => ({ column: "A", text, kind });

const codes = { book: shippedBook, noteLocal: () => undefined };

function read(column: Column, text: string, kind: Cell["kind"] = "text"): unknown {
  const reading = readCell(column, cell(text, kind), codes);
  return reading.ok ? reading.value : reading.refusal;
}

describe("readCell", () => {
  it("a word of the code tables is understood: 九三, 大学本科毕业, 女性, 未定等次; 试用期人员 has 4 meanings and is refused", () => {
    expect([
      read(cadres.columns.politicalStatus, "九三"),
      read(rosterSheets.education.columns.education, "大学本科毕业"),
      read(rosterSheets.education.columns.education, "研究生"),
      read(cadres.columns.sex, "女 性"),
      read(grades.columns.grade, "未定等次"),
    ]).toEqual(["democraticParty", "bachelor", "master", "female", "UNGRADED"]);
    expect(read(cadres.columns.levelNow, "试用期人员")).toMatch(/^代码表中有几种含义（0198 试用期人员、/u);
    expect(read(cadres.columns.levelNow, "省部级正职")).toMatch(/^应为下列之一/u);
  });

  it("a local word is understood and told: 汉族（汉） as 汉族, 穿青人 as itself", () => {
    const told: string[] = [];
    const book = codeBook([
      { subject: "ethnicity", label: "汉族（汉）", means: "01", code: null },
      { subject: "ethnicity", label: "穿青人", means: "97", code: "L01" },
      { subject: "unitCategory", label: "街道办", means: "township", code: null },
    ]);
    const local = { book, noteLocal: ({ label }: { label: string }) => void told.push(label) };
    const value = (column: Column, text: string) => {
      const reading = readCell(column, cell(text), local);
      return reading.ok ? reading.value : reading.refusal;
    };
    expect([
      value(cadres.columns.ethnicity, "　汉族 (汉)\u200b"),
      value(cadres.columns.ethnicity, "穿青人"),
      value(units.columns.category, "街道办"),
      value(cadres.columns.ethnicity, "回"),
    ]).toEqual(["汉族", "穿青人", "township", "回族"]);
    expect(told).toEqual(["汉族", "穿青人", "乡镇街道"]);
  });

  it("trims full-width blanks at both ends and closes a name of 2 characters", () => {
    expect(read(units.columns.name, "　云泽市交通运输局　")).toBe("云泽市交通运输局");
    expect(read(cadres.columns.name, "沈　秋")).toBe("沈秋");
  });

  it("brings a code of full-width letters and digits to half-width", () => {
    expect(read(units.columns.code, "ＹＺ－０１ ")).toBe("YZ-01");
  });

  it("100 characters fit, 101 do not", () => {
    expect(read(units.columns.name, "局".repeat(100))).toBe("局".repeat(100));
    expect(read(units.columns.name, "局".repeat(101))).toBe("应不超过 100 字");
  });

  it("an empty required cell, and one of full-width blanks, are refused; an optional one is null", () => {
    expect(readCell(cadres.columns.name, undefined, codes)).toEqual({ ok: false, refusal: "必填，不能为空" });
    expect(read(cadres.columns.name, "　 ")).toBe("必填，不能为空");
    expect(read(cadres.columns.levelSince, "—")).toBeNull();
  });

  it("1972.4, 1972-04, 1972年4月 and a date cell are the same month", () => {
    const april = { precision: "month", value: "1972-04" };
    expect(["1972.4", "1972-04", "1972年4月"].map((text) => read(cadres.columns.birth, text))).toEqual([
      april,
      april,
      april,
    ]);
    expect(read(cadres.columns.birth, "1972-04-05", "date")).toEqual({ precision: "day", value: "1972-04-05" });
  });

  it("the number 1972.1 may be January or October and is refused; the text 1972.1 is January", () => {
    expect(read(cadres.columns.birth, "1972.1", "number")).toBe(
      "数字 1972.1 分不清一月和十月，请改为文本 1972.01 或 1972.10",
    );
    expect(read(cadres.columns.birth, "1972.1")).toEqual({ precision: "month", value: "1972-01" });
  });

  it("a year is no month, and a month is no day", () => {
    expect(read(cadres.columns.birth, "1972")).toBe("应为 yyyy.MM，例如 1972.04");
    expect(read(units.columns.foundedOn, "1972.04")).toBe("应为年月日，例如 2021.05.08");
  });

  it("至今 ends a career open, and is no date elsewhere", () => {
    expect(read(career.columns.to, "至今")).toBeNull();
    expect(read(career.columns.from, "至今")).toBe("应为 yyyy.MM，例如 1972.04");
  });

  it("an allowed label, another spelling and a wrong one", () => {
    expect(read(posts.columns.level, "县处级副职")).toBe("countyDeputy");
    expect(read(posts.columns.level, "副处级")).toBe("countyDeputy");
    expect(read(posts.columns.headOrDeputy, "助理")).toBe("应为下列之一：正职、副职");
  });

  it("of 57 ethnic groups 16 are listed; 汉 is understood as 汉族", () => {
    expect(read(cadres.columns.ethnicity, "汉")).toBe("汉族");
    expect(read(cadres.columns.ethnicity, "无")).toMatch(/等 57 项，见下拉列表$/u);
  });

  it("是 and 否 and the 2 logical values, nothing else", () => {
    expect([read(posts.columns.partyPost, "是"), read(posts.columns.partyPost, "FALSE", "boolean")]).toEqual([
      true,
      false,
    ]);
    expect(read(posts.columns.partyPost, "1")).toBe("应为“是”或“否”");
  });

  it("year 1980 and 2100 are in bounds, 1979, 2101, -1 and 2024.5 are not", () => {
    expect(["1980", "2100"].map((text) => read(grades.columns.year, text))).toEqual([1980, 2100]);
    const outside = ["1979", "2101", "-1", "2024.5"].map((text) => read(grades.columns.year, text));
    expect(new Set(outside)).toEqual(new Set(["应为 1980 至 2100 的整数"]));
  });

  it("an identity number that was typed as a number has lost its last digits", () => {
    expect(read(cadres.columns.idNumber, "9.90102198104160E+17", "number")).toMatch(/后几位已经丢失/u);
    expect(read(cadres.columns.idNumber, "9.90102E+17")).toMatch(/科学记数法，后几位已经丢失/u);
    expect(read(cadres.columns.idNumber, "9.90102198104160281e17")).toMatch(/科学记数法/u);
    expect(read(cadres.columns.idNumber, "990102198104160282")).toBe("校验码不对，请核对每一位");
  });

  it("a formula that failed is no text", () => {
    expect(read(units.columns.name, "#REF!", "error")).toBe("单元格是公式错误，请改为文字");
  });

  it("any text in any of the columns gives a value or a sentence and never throws", () => {
    const columns = Object.values(rosterSheets).flatMap((sheet) => Object.values<Column>(sheet.columns));
    const kinds = ["text", "number", "date", "boolean"] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...columns),
        fc.string({ unit: "grapheme", maxLength: 30 }),
        fc.constantFrom(...kinds),
        (column, text, kind) => {
          const reading = readCell(column, cell(text, kind), codes);
          expect(reading.ok || reading.refusal.length > 0).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});
