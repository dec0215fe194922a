import { describe, expect, it } from "vitest";
import { formatPartialDate } from "@/lib/formats/dates";
import { textLines } from "./lines";
import { parseResume } from "./parse-resume";
import type { ResumeSpan } from "./types";

const spanOf = ({ from, to }: ResumeSpan) => `${formatPartialDate(from)}–${to === null ? "" : formatPartialDate(to)}`;
const rowsOf = (text: string) => parseResume(text).rows.map((row) => `${spanOf(row)} ${row.text}`);
const long = "云岭省云泽市发展和改革委员会国民经济综合科科员";

describe("spans of months", () => {
  it.each([
    "1999.09--2003.07  学习",
    "1999.09-2003.07   学习",
    "1999.09—2003.07 学习",
    "1999.09——2003.07 学习",
    "1999.09–2003.07 学习",
    "1999.09～2003.07 学习",
    "1999.09~2003.07 学习",
    "1999.09至2003.07 学习",
    "1999.09 -- 2003.07 学习",
    "1999.09－－2003.07学习",
    "1999.9--2003.7\t学习",
    "199909--200307 学习",
    "199909-200307 学习",
    "1999-09-2003-07 学习",
    "1999/09--2003/07 学习",
    "1999年9月--2003年7月 学习",
    "1999年09月至2003年07月学习",
    "１９９９．０９——２００３．０７　学习",
    "      1999.09--2003.07  学习",
    "　1999.09--2003.07　学习",
  ])("%j is September 1999 to July 2003", (line) => {
    expect(rowsOf(line)).toEqual(["1999.09–2003.07 学习"]);
  });

  it.each([
    "2021.09--",
    "2021.09--         ",
    "2021.09--至今     ",
    "2021.09至今",
    "2021.09--今 ",
    "2021.09—现在 ",
    "2021年9月- ",
  ])("%j is September 2021 to the present", (head) => {
    expect(rowsOf(`${head}副主任`)).toEqual(["2021.09– 副主任"]);
  });

  it("19990901--20030715 and 1999.09.01--2003.07.15 keep their days", () => {
    expect(["19990901--20030715 学习", "1999.09.01--2003.07.15  学习"].flatMap(rowsOf)).toEqual([
      "1999.09.01–2003.07.15 学习",
      "1999.09.01–2003.07.15 学习",
    ]);
  });

  it("今年 behind an open end is text, no end word", () => {
    expect(rowsOf("2021.09--今年起任副主任")).toEqual(["2021.09– 今年起任副主任"]);
  });

  it.each([
    ["1999.13--2003.07  学习", "impossible-date"],
    ["1999.09--2003.00  学习", "impossible-date"],
    ["1899.09--1903.07  学习", "impossible-date"],
    ["1999.09--2003年  学习", "no-span"],
    ["1999.09 学习", "no-span"],
    ["1999年毕业", "no-span"],
    ["简历：", "before-first-row"],
  ])("%j is not understood: %s", (line, fault) => {
    const { rows, notUnderstood } = parseResume(line);
    expect([rows.length, notUnderstood.map((piece) => [piece.raw, piece.fault])]).toEqual([0, [[line, fault]]]);
  });
});

describe("lines", () => {
  it("2 hard-wrapped lines without indentation are joined to 1 text", () => {
    expect(rowsOf(`1999.09--2003.07  ${long}\n主任科员\n2003.07--2007.03  乡长`)).toEqual([
      `1999.09–2003.07 ${long}主任科员`,
      "2003.07–2007.03 乡长",
    ]);
  });

  it("a line indented by 18 columns that begins with a date is no row of its own", () => {
    const text = `1990.07--1994.05  技术员\n${" ".repeat(18)}1991.03--1992.03挂职\n1994.05--         厂长`;
    expect(rowsOf(text)).toEqual(["1990.07–1994.05 技术员\n1991.03--1992.03挂职", "1994.05– 厂长"]);
  });

  it("9 columns of indentation make a row, 10 a continuation", () => {
    const text = (columns: number) => `1990.07--1994.05  甲\n${" ".repeat(columns)}1994.05--1996.05  乙`;
    expect([rowsOf(text(9)).length, rowsOf(text(10)).length]).toEqual([2, 1]);
  });

  it("5 full-width blanks or 2 tabs are 10 columns and more", () => {
    const text = (blanks: string) => `1990.07--1994.05  甲\n${blanks}1994.05--1996.05  乙`;
    expect([rowsOf(text("　".repeat(4))).length, rowsOf(text("　".repeat(5))).length]).toEqual([2, 1]);
    expect([rowsOf(text("\t")).length, rowsOf(text("\t\t")).length]).toEqual([2, 1]);
  });

  it("<br>, <BR/> and <br /> are line breaks, and so is each of 5 kinds of them", () => {
    expect(
      textLines("a<br>b<BR/>c<br />d\r\ne\nf\rg\u000bh\u2028i")
        .map(({ content }) => content)
        .join(""),
    ).toBe("abcdefghi");
    expect(rowsOf("1990.07--1994.05  甲<br/>1994.05--  乙")).toEqual(["1990.07–1994.05 甲", "1994.05– 乙"]);
  });

  it("3 lines after a blank one are 3 closing lines, also those that begin with a year", () => {
    const { rows, closingLines } = parseResume(
      "1990.07--  厂长\n\n第十三届人大代表\n2017年当选市劳动模范\n市第五届党代表\n",
    );
    expect([rows.length, closingLines.map(({ text }) => text)]).toEqual([
      1,
      ["第十三届人大代表", "2017年当选市劳动模范", "市第五届党代表"],
    ]);
  });

  it("a blank line between 2 rows changes nothing, and a row may follow closing lines", () => {
    const { rows, closingLines } = parseResume("1990.07--1994.05 甲\n\n1994.05--1996.05 乙\n\n代表\n1996.05-- 丙");
    expect([rows.map(({ text }) => text), closingLines.map(({ text }) => text)]).toEqual([
      ["甲", "乙", "丙"],
      ["代表"],
    ]);
  });

  it("a wrapped line that happens to begin with a year stays with its row", () => {
    expect(rowsOf(`1999.09--2003.07  ${long}\n2001年获先进`)).toEqual([`1999.09–2003.07 ${long}2001年获先进`]);
  });

  it("a month 13 in the middle costs 1 line and not its neighbours", () => {
    const { rows, notUnderstood } = parseResume("1990.07--1994.05 甲\n1994.13--1996.05 乙\n接乙\n1996.05-- 丙");
    expect(rows.map(({ text, line }) => [text, line])).toEqual([
      ["甲", 1],
      ["丙", 4],
    ]);
    expect(notUnderstood.map(({ raw, line }) => [raw, line])).toEqual([["1994.13--1996.05 乙\n接乙\n", 2]]);
  });
});

describe("episodes in brackets", () => {
  const episodesOf = (text: string) =>
    parseResume(text).rows.flatMap(({ episodes }) => episodes.map((episode) => `${spanOf(episode)} ${episode.text}`));

  it("（其间：a--b；c--d） over 3 lines holds 2 episodes and leaves 1 row", () => {
    const text =
      "1994.05--1998.10  市科委科员（其间：1996.03--1997.03挂职任\n                  县科技局局长助理；1997.09--1998.09参加“三北”专项\n                  调研组）";
    expect(episodesOf(text)).toEqual([
      "1996.03–1997.03 挂职任县科技局局长助理",
      "1997.09–1998.09 参加“三北”专项调研组",
    ]);
    expect(rowsOf(text).length).toBe(1);
  });

  it("brackets on a line of their own stay there, with 其间 and without", () => {
    const text = (note: string) => `2010.06--2014.11  副科长\n${" ".repeat(18)}${note}`;
    for (const note of [
      "（其间：2009.09--2012.06在职学习）",
      "（2009.09--2012.06在职学习）",
      "(其间:2009.9-2012.6 在职学习)",
    ]) {
      expect([episodesOf(text(note)), rowsOf(text(note))]).toEqual([
        ["2009.09–2012.06 在职学习"],
        [`2010.06–2014.11 副科长\n${note}`],
      ]);
    }
  });

  it("a part without a date belongs to the episode before it; brackets without dates hold 0 episodes", () => {
    expect(episodesOf("2010.06--  科长（其间：2011.03--2011.05党校学习；获优秀学员）（正科级）")).toEqual([
      "2011.03–2011.05 党校学习；获优秀学员",
    ]);
  });

  it("a date at the left edge inside an open bracket is an episode, not a row", () => {
    expect(rowsOf("1994.05--1998.10  科员（其间：1996.03--1997.03挂职；\n1997.09--1998.09调研）").length).toBe(1);
  });
});
