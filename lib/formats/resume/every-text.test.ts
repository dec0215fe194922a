import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseResume } from "./parse-resume";
import type { ParsedResume } from "./types";
import { writeResume } from "./write-resume";

const long = "云岭省云泽市发展和改革委员会国民经济综合科科员";
const pieces = ({ rows, closingLines, notUnderstood }: ParsedResume) =>
  [...rows, ...closingLines, ...notUnderstood].toSorted((a, b) => a.at - b.at);

/** Lines of every kind the reader knows, and of none. */
const lines = fc.array(
  fc.oneof(
    fc.constantFrom(
      "1999.09--2003.07  学习",
      "2003年7月至2007年3月 科员（其间：2004.03--2005.02",
      "                  （2009.09--2012.06在职学习）",
      "1997.09--1998.09调研）",
      "2021.09--至今至今",
      "2021.09-- -2",
      "2021.09--今年",
      "2021.09至今     2022年",
      "1999.13--2003.07",
      "199907",
      "19990701--20030715 (x",
      long + long,
      "",
      "   ",
      "第十三届代表",
      "R&D team",
      "2008年获奖",
      "\t\t1998.01--1999.01 x",
      "）",
      "（",
    ),
    fc.string({ unit: "binary", maxLength: 30 }),
    fc.string({ unit: fc.constantFrom(..."019.-—至今年月（）(); \t　甲a"), maxLength: 40 }),
  ),
  { maxLength: 12 },
);
const texts = fc
  .tuple(lines, fc.constantFrom("\n", "\r\n", "\r", "<br/>"))
  .map(([list, lineBreak]) => list.join(lineBreak));

describe("nothing is dropped", () => {
  const bare = (text: string) => text.replace(/<br {0,3}\/?>/giu, "").replace(/[\s\u0085]/gu, "");

  it("the pieces of 3,000 texts put together are the texts again", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const joined = pieces(parseResume(text)).map(({ raw }) => raw);
        expect(joined.join("")).toBe(bare(text) === "" ? "" : text);
      }),
      { numRuns: 3_000 },
    );
  });

  it("every character but blanks and the span itself is in the text of its piece", () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const piece of pieces(parseResume(text))) expect(bare(piece.raw).endsWith(bare(piece.text))).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  it("what is written from the rows of 3,000 texts reads as the same rows and closing lines", () => {
    const shown = ({ rows, closingLines }: ParsedResume) => ({
      rows: rows.map(({ from, to, text, episodes }) => ({ from, to, text, episodes })),
      closing: closingLines.map(({ text }) => text),
    });
    fc.assert(
      fc.property(texts, (text) => {
        const first = parseResume(text);
        const written = writeResume(
          first.rows,
          first.closingLines.map((line) => line.text),
        );
        expect(shown(parseResume(written))).toEqual(shown(first));
        expect(parseResume(written).notUnderstood).toEqual([]);
      }),
      { numRuns: 3_000 },
    );
  });

  it("a text of 100,001 characters is handed back whole; 100,000 line breaks are read in no time", () => {
    expect(parseResume("甲".repeat(100_001)).notUnderstood.map(({ fault, raw }) => [fault, raw.length])).toEqual([
      ["too-long", 100_001],
    ]);
    expect(parseResume(`1990.07-- 甲${"\n".repeat(99_000)}乙`).closingLines.length).toBe(1);
  });
});
