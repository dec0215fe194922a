import { describe, expect, it } from "vitest";
import { shippedBook } from "@/lib/formats/code-tables/code-table";
import { legalDate } from "@/lib/kernel/dates";
import type { GridRow, StoredRow } from "./grid-cells";
import { blankRow, inOneLine, shownRows } from "./grid-cells";
import { differencesOf, isUnchanged } from "./grid-differences";
import { cellRefusals, judgeGrid, judgeWhole } from "./grid-judge";
import type { GridKind } from "./grid-kinds";
import { gridRules } from "./grid-kinds";

const today = legalDate("2026-11-02");
const means = { today, book: shippedBook };
const typed = (cells: GridRow["cells"], id = ""): GridRow => ({ id, remove: false, cells });
const faults = (kind: GridKind, rows: readonly GridRow[], stored: readonly StoredRow[] = []) =>
  judgeGrid(kind, rows, stored, means).problems.map(({ row, key, problem }) => `${row} ${key} ${problem}`);

const stored: readonly StoredRow[] = [
  {
    id: "a",
    values: {
      from: "2002-07-15",
      to: "2012-06-30",
      unitText: "交通局",
      postText: "科员",
      level: "staff",
      headOrDeputy: null,
      concurrent: false,
    },
  },
  {
    id: "b",
    values: {
      from: "2012-07-01",
      to: null,
      unitText: "交通局",
      postText: "副局长",
      level: "countyDeputy",
      headOrDeputy: "deputy",
      concurrent: false,
    },
  },
];
const shown = shownRows(gridRules.career, stored);

function after(change: (rows: readonly GridRow[]) => readonly GridRow[]) {
  const rows = change(shown);
  return differencesOf(gridRules.career, rows, judgeGrid("career", rows, stored, means).read, stored);
}

describe("exact differences", () => {
  it("a grid saved as it was shown changes 0 rows, days that are shown as months and all", () => {
    expect(shown.map(({ cells }) => [cells.from, cells.to, cells.headOrDeputy])).toEqual([
      ["2002.07", "2012.06", "非领导职务"],
      ["2012.07", "至今", "副职"],
    ]);
    expect(isUnchanged(after((rows) => [...rows, blankRow]))).toBe(true);
  });

  it("1 post reworded changes 1 column of 1 row; 1 row more takes its leading post from the level", () => {
    const added = typed({ from: "2015年3月", to: "至今", postText: "党组书记", level: "正处级", concurrent: "是" });
    const differences = after((rows) => [
      ...rows.map((row) => (row.id === "a" ? { ...row, cells: { ...row.cells, postText: "副主任科员" } } : row)),
      added,
    ]);
    expect(differences.changed).toEqual([{ id: "a", values: { postText: "副主任科员" } }]);
    expect(differences.added).toEqual([
      {
        from: "2015-03-01",
        to: null,
        unitText: "",
        postText: "党组书记",
        level: "countyHead",
        headOrDeputy: "head",
        concurrent: true,
      },
    ]);
  });

  it("1 row ticked for removal goes; a row the grid does not name stays", () => {
    expect(after((rows) => rows.slice(0, 1).map((row) => ({ ...row, remove: true })))).toEqual({
      added: [],
      changed: [],
      removed: ["a"],
    });
  });
});

describe("faults of cells, all at once", () => {
  it("a reversed span, a day to come and 2 required cells: 4 faults in 2 rows", () => {
    const rows = [
      typed({ from: "2012.05", to: "2011.04", postText: "科员", level: "科员" }),
      typed({ from: "2027.01", to: "", level: "科员" }),
      typed({ from: "2027.01", to: "", postText: "科员", level: "科员" }),
    ];
    expect(faults("career", rows)).toEqual([
      "0 to 不能早于起始时间 2012.05",
      "1 postText 必填，不能为空",
      "2 from 不能晚于今天",
    ]);
    expect(cellRefusals(gridRules.career, judgeGrid("career", rows, [], means).problems)[0]).toEqual({
      code: "archive.grid-cell",
      field: "rows.0.to",
      params: { row: 1, column: "结束时间", problem: "不能早于起始时间 2012.05" },
    });
  });

  it("one month: the last day is not before the first", () => {
    const { read } = judgeGrid(
      "career",
      [typed({ from: "2012.05.20", to: "2012.05", postText: "科员", level: "科员" })],
      [],
      means,
    );
    expect([read[0]?.values.from, read[0]?.values.to]).toEqual(["2012-05-20", "2012-05-20"]);
  });

  it("grades: 1 year twice, 1 that has not ended, 1 fixed too early", () => {
    const rows = ["2024", "2024", "2026"].map((year) => typed({ year, grade: "合格", fixedOn: "2024.12.30" }));
    expect(faults("grades", rows)).toEqual([
      "0 fixedOn 应在该年度结束以后",
      "1 year 这一年度在表中已有一行",
      "1 fixedOn 应在该年度结束以后",
      "2 year 该年度结束以后才能登记等次",
      "2 fixedOn 应在该年度结束以后",
    ]);
  });

  it("of a minor 3 cells have to be blank, of an adult none", () => {
    const details = { name: "单小满", politicalStatus: "群众", employerAndPost: "云泽市第一小学" };
    expect(faults("family", [typed({ relation: "儿子", birth: "2010.05", ...details })])).toHaveLength(3);
    expect(faults("family", [typed({ relation: "儿子", birth: "2000.05", ...details })])).toEqual([]);
  });
});

describe("the whole grid", () => {
  it("1 row of somebody else, 1 row twice, 11 relatives", () => {
    const relatives = Array.from({ length: 11 }, () => typed({ relation: "兄" }));
    const known = [{ id: "a", values: {} }];
    const rows = [typed({}, "x"), typed({}, "a"), typed({}, "a")];
    expect(judgeWhole("family", rows, known).map(({ code, params }) => [code, params?.row])).toEqual([
      ["archive.grid-row-gone", 1],
      ["archive.grid-row-gone", 3],
    ]);
    expect(judgeWhole("family", relatives, []).map(({ code }) => code)).toEqual(["archive.grid-too-many"]);
  });
});

describe("a cell in one line", () => {
  it("5 breaks: between Chinese characters they go, after a rare character too, elsewhere they are 1 blank; blanks stay as they are", () => {
    expect(inOneLine("交通局 \n 副局长")).toBe("交通局副局长");
    expect(inOneLine("𠮷\n（副）")).toBe("𠮷（副）");
    expect(inOneLine("a \r\n\t b\t局")).toBe("a b 局");
    expect(inOneLine(" 交通局  副局长\n")).toBe("交通局  副局长");
  });

  it("200 rows of cells of 3,000 blanks are judged within 2 seconds", () => {
    const cells = Object.fromEntries(
      Object.keys(gridRules.career.columns).map((key) => [key, `甲${" ".repeat(2_998)}乙`]),
    );
    const begun = performance.now();
    expect(
      faults(
        "career",
        Array.from({ length: 200 }, () => typed(cells)),
      ).length,
    ).toBeGreaterThan(0);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
