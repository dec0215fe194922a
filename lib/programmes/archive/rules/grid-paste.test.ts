import { describe, expect, it } from "vitest";
import { codeBook, shippedBook, type CodeBook } from "@/lib/formats/code-tables/code-table";
import { legalDate } from "@/lib/kernel/dates";
import { sanctionKinds } from "@/lib/law/sanction-periods";
import { experienceKindNames, sanctionName } from "@/lib/messages/zh-CN/people-words";
import { educationLevelNames } from "@/lib/messages/zh-CN/words";
import type { GridRow } from "./grid-cells";
import { blankRow } from "./grid-cells";
import { judgeGrid } from "./grid-judge";
import type { GridKind } from "./grid-kinds";
import { gridKinds, gridRules } from "./grid-kinds";
import { mostGridRows, pasteInto } from "./grid-paste";
import { gridView, marksOf } from "./grid-view";

const means = { today: legalDate("2026-11-02"), book: shippedBook };
const paste = (kind: GridKind, text: string, rows: readonly GridRow[] = [blankRow]) =>
  pasteInto(gridRules[kind], rows, text, { at: null, book: shippedBook });
const cells = (rows: readonly GridRow[], ...keys: readonly string[]) =>
  rows.map((row) => keys.map((key) => row.cells[key] ?? ""));

describe("a table with its headings", () => {
  const head = "序号\t起止年月\t工作单位及职务\t职务层次\t备注";

  it("12 rows below a title and merged headings: columns go where they belong, what has none is told", () => {
    const body = Array.from({ length: 12 }, (_, index) => {
      const last = index === 11 ? "" : `${2002 + index}.06`;
      return `${index + 1}\t${2001 + index}年7月-${last}\t云泽市交通运输局科员\t${index % 3 === 0 ? "科员" : ""}\t${index === 5 ? "借调" : ""}`;
    });
    const laid = paste("career", ["干部简历\t\t\t\t", head, ...body].join("\r\n"));
    expect([laid.rowCount, laid.byHeadings, laid.takenFromAbove, laid.leftOut]).toEqual([12, true, 8, ["备注：借调"]]);
    expect(cells(laid.rows, "from", "to", "postText", "level").at(0)).toEqual([
      "2001.07",
      "2002.06",
      "云泽市交通运输局科员",
      "科员及以下",
    ]);
    expect(cells(laid.rows, "from", "to", "level").at(-1)).toEqual(["2012.07", "至今", "科员及以下"]);
    expect(judgeGrid("career", laid.rows, [], means).problems).toEqual([]);
  });

  it("other words and another order of 4 columns are understood", () => {
    const laid = paste(
      "family",
      "姓名\t与本人关系\t出生日期\t工作单位和职务\n陆远舟\t丈夫\t1979-11-05\t云泽市第二中学教师",
    );
    expect(cells(laid.rows, "relation", "name", "birth", "employerAndPost")).toEqual([
      ["丈夫", "陆远舟", "1979.11", "云泽市第二中学教师"],
    ]);
  });
});

describe("a table without headings", () => {
  it("3 family members below 1 that is there; aliases become the usual words", () => {
    const there: GridRow = { id: "a", remove: false, cells: { relation: "妻子" } };
    const laid = paste(
      "family",
      "父亲\t单国栋\t195203\t党员\t澜石县供销社（退休）\n母亲\t李秀兰\t1954年6月\t群众\t\n儿子\t\t2010/5\t\t",
      [there, blankRow],
    );
    expect(laid.at).toEqual({ row: 1, key: "relation" });
    expect(cells(laid.rows, "relation", "birth", "politicalStatus")).toEqual([
      ["妻子", "", ""],
      ["父亲", "1952.03", "中共党员"],
      ["母亲", "1954.06", "群众"],
      ["儿子", "2010.05", ""],
    ]);
  });

  it("from a cell in the middle: to the right and downwards, 2 values beyond the last column are told", () => {
    const rows: readonly GridRow[] = [{ id: "a", remove: false, cells: { kind: "基层工作", from: "2010.01" } }];
    const laid = pasteInto(gridRules.experience, rows, "2012.03\t望川县\t\t\t多余\n至今\t澜石县\t\t\t也多", {
      at: { row: 0, key: "to" },
      book: shippedBook,
    });
    expect(cells(laid.rows, "kind", "from", "to", "place")).toEqual([
      ["基层工作", "2010.01", "2012.03", "望川县"],
      ["", "", "至今", "澜石县"],
    ]);
    expect(laid.leftOut).toEqual(["多余", "也多"]);
  });

  it("a résumé of 2 lines is 2 rows; 1 closing line has no place", () => {
    const laid = paste(
      "career",
      "2001.07--2005.03  云泽市交通运输局科员\n2005.03--          云泽市交通运输局副科长\n\n第十三届云泽市政协委员",
    );
    expect(cells(laid.rows, "from", "to", "postText")).toEqual([
      ["2001.07", "2005.03", "云泽市交通运输局科员"],
      ["2005.03", "至今", "云泽市交通运输局副科长"],
    ]);
    expect(laid.leftOut).toEqual(["第十三届云泽市政协委员"]);
  });

  it("spans in the 1st of 2 columns fill from and to", () => {
    const laid = paste("career", "2001.07-2005.03\t科员\n2005.03至今\t副科长");
    expect(cells(laid.rows, "from", "to", "unitText", "postText")).toEqual([
      ["2001.07", "2005.03", "", "科员"],
      ["2005.03", "至今", "", "副科长"],
    ]);
  });
});

describe("what is not understood", () => {
  it("stays as it is and is marked: 1 level, 1 date, 1 ambiguous month", () => {
    const laid = paste("career", "2001.13\t\t交通局\t科员\t头等\n1990.1\t1991.05\t交通局\t科员\t科员");
    expect(cells(laid.rows, "from", "level")).toEqual([
      ["2001.13", "头等"],
      ["1990.1", "科员及以下"],
    ]);
    const { problems } = judgeGrid("career", laid.rows, [], means);
    expect(problems.map(({ row, key }) => [row, key])).toEqual([
      [0, "from"],
      [0, "level"],
      [1, "from"],
    ]);
    expect(Object.keys(marksOf(problems))).toHaveLength(3);
  });

  it("script in a cell is text, a line break in a quoted cell goes", () => {
    const laid = paste("honours", '2019.05\t"云泽市\n先进工作者"\t<script>alert(1)</script>');
    expect(cells(laid.rows, "name", "body")).toEqual([["云泽市先进工作者", "<script>alert(1)</script>"]]);
  });

  it("of 300 rows the first 200 are laid, 100 are told", () => {
    const text = Array.from({ length: 300 }, (_, index) => `${2000 + (index % 20)}\t称职`).join("\n");
    const laid = paste("grades", text);
    expect([laid.rows.length, laid.leftOut.length]).toEqual([mostGridRows, 100]);
  });

  it("1 word of the installation becomes the shipped one in its cell, and is a fault where the installation has no such word", () => {
    const book = codeBook([{ subject: "experience", label: "蹲点包村", means: "povertyRelief", code: null }]);
    const laidBy = (known: CodeBook) =>
      pasteInto(gridRules.experience, [blankRow], "蹲点包村\t2018.01\t2019.01\t望川县", { at: null, book: known });
    expect(cells(laidBy(book).rows, "kind")).toEqual([["驻村帮扶"]]);
    const strange = laidBy(shippedBook);
    expect(cells(strange.rows, "kind")).toEqual([["蹲点包村"]]);
    expect(judgeGrid("experience", strange.rows, [], means).problems.map(({ key }) => key)).toEqual(["kind"]);
    expect(judgeGrid("experience", strange.rows, [], { ...means, book }).problems).toEqual([]);
  });

  it("0 rows of nothing", () => {
    expect(paste("grades", "\t\n").rowCount).toBe(0);
  });
});

it("drop-downs say what the person's page says: 6 kinds of experience, 5 levels of education, 15 of sanctions, whose document is asked for", () => {
  const words = (kind: GridKind, key: string) => gridView(kind).columns.find((column) => column.key === key)?.words;
  expect(words("experience", "kind")).toEqual(Object.values(experienceKindNames));
  expect(words("education", "education")).toEqual(Object.values(educationLevelNames));
  expect(words("sanctions", "kind")).toEqual(sanctionKinds.map(sanctionName));
  expect(gridRules.sanctions.columns.document?.required).toBe(true);
  expect(cells(paste("experience", "驻村\t2018.01\t2019.01\t望川县").rows, "kind")).toEqual([["驻村帮扶"]]);
});

it("7 kinds: every column is drawn, drop-downs have their words", () => {
  for (const kind of gridKinds) {
    const view = gridView(kind);
    expect(view.columns.map(({ key }) => key)).toEqual(Object.keys(gridRules[kind].columns));
    for (const column of view.columns) expect(column.kind !== "choice" || column.words.length > 1).toBe(true);
  }
});
