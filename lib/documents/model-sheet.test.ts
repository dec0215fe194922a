import { describe, expect, test } from "vitest";
import { drawnWidths, footText, pagesOf, rowHeight } from "./model-pages";
import type { SheetColumn, SheetModel, SheetRow } from "./model-sheet";
import { countCell, headRows, sheetText, textCell } from "./model-sheet";

function column(heading: string, groups: readonly string[] = [], width = 10): SheetColumn {
  return { key: `${groups.join("/")}${heading}`, heading, groups, width, align: "left" };
}

const row = (key: string, ...texts: readonly string[]): SheetRow => ({ key, cells: texts.map(textCell) });

function model(change: Partial<SheetModel>): SheetModel {
  return {
    title: "干部名册",
    mark: "注意保密",
    remark: "",
    columns: [column("姓名", [], 50), column("现任职务", [], 50)],
    sections: [],
    notes: [],
    paper: "A4",
    breakSections: false,
    ...change,
  };
}

const people = (count: number): SheetRow[] =>
  Array.from({ length: count }, (_, place) => row(`${place}`, "丁兆和", "局长"));

describe("merged heads", () => {
  test("2 columns without groups: one row of 2 cells", () => {
    expect(headRows([column("姓名"), column("性别")])).toEqual([
      [
        { text: "姓名", column: 0, columnSpan: 1, rowSpan: 1 },
        { text: "性别", column: 1, columnSpan: 1, rowSpan: 1 },
      ],
    ]);
  });

  test("3 levels over 5 columns: groups reach over 4 and 2 columns, the column without groups over 3 rows", () => {
    const columns = [
      column("单位"),
      column("核定", ["县处级", "正职"]),
      column("现配", ["县处级", "正职"]),
      column("核定", ["县处级", "副职"]),
      column("现配", ["县处级", "副职"]),
    ];
    expect(
      headRows(columns).map((cells) =>
        cells.map(({ text, columnSpan, rowSpan }) => `${text} ${columnSpan}×${rowSpan}`),
      ),
    ).toEqual([
      ["单位 1×3", "县处级 4×1"],
      ["正职 2×1", "副职 2×1"],
      ["核定 1×1", "现配 1×1", "核定 1×1", "现配 1×1"],
    ]);
  });

  test("the same inner group under 2 different outer ones stays 2 cells", () => {
    const columns = [column("核定", ["县处级", "正职"]), column("核定", ["乡科级", "正职"])];
    expect(headRows(columns)[1]?.map(({ text, columnSpan }) => `${text} ${columnSpan}`)).toEqual(["正职 1", "正职 1"]);
  });

  test("as text: mark, title, 2 head rows, section, row, note", () => {
    const text = sheetText(
      model({
        columns: [column("姓名"), column("学历", ["全日制教育"]), column("院校", ["全日制教育"])],
        sections: [
          { heading: "市交通局", rows: [{ key: "1", cells: [textCell("单立群"), textCell("大学"), countCell(3)] }] },
        ],
        notes: ["截至2026年11月22日"],
      }),
    );
    expect(text).toBe(
      "注意保密\n干部名册\n姓名[1×2]\t全日制教育[2×1]\n学历\t院校\n# 市交通局\n单立群\t大学\t3\n截至2026年11月22日",
    );
  });
});

describe("pages", () => {
  test("widths 50 and 50 take the 273 mm of A4 and the 396 mm of A3 in halves", () => {
    expect(drawnWidths(model({}))).toEqual([1365, 1365]);
    expect(drawnWidths(model({ paper: "A3" }))).toEqual([1980, 1980]);
  });

  test("a text of 100 characters in 136.5 mm takes 3 lines of 4.4 mm and 1.6 mm around them", () => {
    const { columns } = model({});
    expect(rowHeight(row("1", "丁兆和", "长".repeat(100)), columns, [1365, 1365])).toBe(3 * 44 + 16);
  });

  test("no rows: 1 page; 26 rows of 6 mm fill the first, row 27 begins the second, and 28 go on each later page", () => {
    const counts = (rows: number) =>
      pagesOf(model({ sections: [{ heading: "", rows: people(rows) }] })).map(
        ({ sections }) => sections[0]?.rows.length ?? 0,
      );
    expect(counts(0)).toEqual([0]);
    expect(counts(26)).toEqual([26]);
    expect(counts(27)).toEqual([26, 1]);
    expect(counts(26 + 28 + 1)).toEqual([26, 28, 1]);
  });

  test("3 units: 1 page together, 3 pages when every unit begins its own; an empty unit takes none", () => {
    const sections = ["甲局", "乙局", "丙局"].map((heading) => ({ heading, rows: people(2) }));
    expect(pagesOf(model({ sections }))).toHaveLength(1);
    const pages = pagesOf(model({ sections: [...sections, { heading: "丁局", rows: [] }], breakSections: true }));
    expect(pages.map((page) => page.sections.map(({ heading }) => heading))).toEqual([["甲局"], ["乙局"], ["丙局"]]);
    expect(pages.map(({ last }) => last)).toEqual([false, false, true]);
  });

  test("a unit of 40 goes on: its heading stands on both pages", () => {
    const pages = pagesOf(model({ sections: [{ heading: "甲局", rows: people(40) }] }));
    expect(pages.map(({ sections }) => sections.map(({ heading, rows }) => `${heading} ${rows.length}`))).toEqual([
      ["甲局 24"],
      ["甲局 16"],
    ]);
  });

  test("5,000 rows: every row on exactly one page, in order", () => {
    const rows = people(5_000);
    const pages = pagesOf(model({ sections: [{ heading: "", rows }] }));
    expect(pages.flatMap(({ sections }) => sections.flatMap((section) => section.rows.map(({ key }) => key)))).toEqual(
      rows.map(({ key }) => key),
    );
  });

  test("the foot of page 2 of 7", () => {
    expect(footText(2, 7)).toBe("第2页／共7页");
  });
});
