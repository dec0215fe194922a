import { describe, expect, test } from "vitest";
import { headRows, sheetText } from "@/lib/documents/model-sheet";
import { legalDate } from "@/lib/kernel/dates";
import { ratio } from "@/lib/kernel/ratio";
import { cellAt, cubeOf, isProtectedCell, meanAge, meanAgeText, shownCount } from "../rules/cube";
import { facetGroups, facetIds, wholeFacet } from "../rules/facets";
import { cellHref } from "../schema";
import type { CubeRow } from "../types";
import { structureTable, unitsTable } from "./tables";

const row = (facet: string, count: number, ages: number, narrowed: Partial<CubeRow> = {}): CubeRow => ({
  facet,
  level: null,
  sex: null,
  bucket: null,
  count,
  ages,
  ...narrowed,
});

/** 7 people: 5 county deputies (4 men, 1 woman), 2 section heads (1 man, 1 woman). */
const rows: readonly CubeRow[] = [
  row(wholeFacet, 7, 301),
  row(wholeFacet, 5, 230, { level: "countyDeputy" }),
  row(wholeFacet, 2, 71, { level: "sectionHead" }),
  row(wholeFacet, 5, 220, { sex: "male" }),
  row(wholeFacet, 2, 81, { sex: "female" }),
  row("sex.male", 5, 220),
  row("sex.male", 4, 190, { level: "countyDeputy" }),
  row("sex.male", 1, 30, { level: "sectionHead" }),
  row("sex.female", 2, 81),
  row("sex.female", 1, 40, { level: "countyDeputy" }),
  row("age.45", 5, 220),
  row("age.45", 3, 130, { sex: "male" }),
  row("age.45", 2, 90, { sex: "female" }),
  row("age.40", 2, 81),
  row("age.40", 2, 81, { sex: "male" }),
  row(wholeFacet, 7, 301, { bucket: "b1" }),
  row(wholeFacet, 5, 230, { bucket: "b1", level: "countyDeputy" }),
  row(wholeFacet, 2, 71, { bucket: "b1", level: "sectionHead" }),
];
const cube = cubeOf(rows);
const frame = { scopeName: "市交通运输局", on: legalDate("2026-11-22"), hrefOf: () => null };

describe("small groups", () => {
  test("5 county deputies: 4 men and 1 woman are shown; 2 section heads: not shown", () => {
    expect(shownCount(cube, cellAt("sex.male", { level: "countyDeputy" }))).toBe(4);
    expect(shownCount(cube, cellAt("sex.female", { level: "countyDeputy" }))).toBe(1);
    expect(shownCount(cube, cellAt("sex.male", { level: "sectionHead" }))).toBeNull();
    expect(shownCount(cube, cellAt("ethnic.han", { level: "sectionHead" }))).toBeNull();
  });

  test("the 2 section heads themselves are counted, and so are their ages: neither is protected", () => {
    expect(shownCount(cube, cellAt(wholeFacet, { level: "sectionHead" }))).toBe(2);
    expect(shownCount(cube, cellAt("age.40"))).toBe(2);
  });

  test("men among 5 of an age are shown, men among 2 are not; among nobody there are 0", () => {
    expect(shownCount(cube, cellAt("age.45", { sex: "male" }))).toBe(3);
    expect(shownCount(cube, cellAt("age.40", { sex: "male" }))).toBeNull();
    expect(shownCount(cube, cellAt("age.56", { sex: "male" }))).toBe(0);
  });

  test("whoever is behind a cell of sex, ethnicity or Party is protected, behind a cell of age not", () => {
    expect(["sex.male", "ethnic.han", "party.none", "age.45"].map((facet) => isProtectedCell(cellAt(facet)))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(isProtectedCell(cellAt("age.45", { sex: "male" }))).toBe(true);
  });
});

describe("mean age", () => {
  test("301 years of 7 people are exactly 43; 71 of 2 print as 35.50; nobody has none", () => {
    expect(meanAge(cube, cellAt(wholeFacet))).toEqual(ratio(43));
    expect(meanAgeText(meanAge(cube, cellAt(wholeFacet, { level: "sectionHead" })))).toBe("35.50");
    expect(meanAgeText(meanAge(cube, cellAt("age.56")))).toBe("—");
  });
});

describe("expected tables", () => {
  test("干部队伍结构统计表: total, mean age, sex, with 2 levels, men and women", () => {
    expect(sheetText(structureTable(cube, frame)).split("\n").slice(0, 9)).toEqual([
      "干部队伍结构统计表",
      "市交通运输局　截至2026年11月22日",
      "项目[1×2]\t人数[1×2]\t占比[1×2]\t职务层次[2×1]\t性别[2×1]",
      "县处级副职\t乡科级正职\t男\t女",
      "总数\t7\t100.0%\t5\t2\t5\t2",
      "平均年龄（岁）\t43.00\t\t46.00\t35.50\t44.00\t40.50",
      "# 性别",
      "男\t5\t71.4%\t4\t—\t0\t0",
      "女\t2\t28.6%\t1\t—\t—\t—",
    ]);
  });

  test("分单位统计表: 1 line of all, 1 unit with 2 levels; every group one merged head over its facets", () => {
    const model = unitsTable(cube, [{ id: "b1", name: "市交通运输局" }], frame);
    expect(headRows(model.columns)[0]?.map(({ text, columnSpan }) => `${text}${columnSpan}`)).toEqual([
      "单位、职务层次1",
      "总数1",
      ...facetGroups.map(({ label, facets }) => `${label}${Object.keys(facets).length}`),
      "平均年龄1",
    ]);
    expect(
      model.sections.flatMap(({ rows: lines }) =>
        lines.map(({ cells }) => `${cells[0]?.text ?? ""} ${cells[1]?.text ?? ""}`),
      ),
    ).toEqual(["合计 7", "市交通运输局 7", "　县处级副职 5", "　乡科级正职 2"]);
  });

  test("a number above 0 leads to its people, 0 leads nowhere", () => {
    const model = structureTable(cube, { ...frame, hrefOf: (cell) => cellHref("u1", cell) });
    const [first] = model.sections[0]?.rows ?? [];
    expect(first?.cells[1]?.href).toBe("/people/statistics/people?unit=u1");
    const oldest = model.sections.find(({ heading }) => heading === "年龄")?.rows.at(-1);
    expect(oldest?.cells[1]).toEqual({ text: "0", count: 0 });
  });
});

test("43 facets, none twice", () => {
  expect(new Set(facetIds).size).toBe(facetIds.length);
  expect(facetIds).toHaveLength(43);
});
