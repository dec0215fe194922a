import { describe, expect, test } from "vitest";
import { headRows, sheetText } from "@/lib/documents/model-sheet";
import { legalDate } from "@/lib/kernel/dates";
import { ratio } from "@/lib/kernel/ratio";
import { cellAt, cubeOf, isProtectedCell, meanAge, meanAgeText, shownCount } from "../rules/cube";
import { facetGroups, facetIds, wholeFacet } from "../rules/facets";
import { cellHref } from "../schema";
import type { Cube } from "../rules/cube";
import type { ProtectedFacts } from "../rules/protected-facts";
import type { CellAt, CubeRow } from "../types";
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
const cube = cubeOf(rows, "all");

const men = (cube: Cube, narrowed: Partial<CellAt>) => shownCount(cube, cellAt("sex.male", narrowed));

/** People of three levels, as many as named, one man in each; everybody is 40. */
function ofLevels(countyDeputies: number, sectionHeads: number, sectionDeputies: number, told: ProtectedFacts = "all"): Cube {
  const counts = { countyDeputy: countyDeputies, sectionHead: sectionHeads, sectionDeputy: sectionDeputies } as const;
  const all = countyDeputies + sectionHeads + sectionDeputies;
  const byLevel = (["countyDeputy", "sectionHead", "sectionDeputy"] as const).flatMap((level) => [
    row(wholeFacet, counts[level], counts[level] * 40, { level }),
    row("sex.male", 1, 40, { level }),
    row(wholeFacet, counts[level], counts[level] * 40, { bucket: level }),
    row("sex.male", 1, 40, { bucket: level }),
  ]);
  return cubeOf([row(wholeFacet, all, all * 40), row("sex.male", 3, 120), ...byLevel], told);
}
const frame = { scopeName: "市交通运输局", on: legalDate("2026-11-22"), hrefOf: () => null };

describe("small groups", () => {
  test("10, 6 and 5 people: men of every level are shown", () => {
    const open = ofLevels(10, 6, 5);
    expect([men(open, {}), men(open, { level: "countyDeputy" }), men(open, { level: "sectionDeputy" })]).toEqual([3, 1, 1]);
  });

  test("2 section heads of 18 people: not shown, nor the 6 deputies, who with the total would tell it; the 10 are", () => {
    const table = ofLevels(10, 2, 6);
    expect(men(table, { level: "sectionHead" })).toBeNull();
    expect(men(table, { level: "sectionDeputy" })).toBeNull();
    expect(men(table, { level: "countyDeputy" })).toBe(1);
    expect(men(table, {})).toBe(3);
  });

  test("3 and 2 people hidden are 5 together: the 10 and the total tell nothing of fewer, so both are shown", () => {
    const table = ofLevels(10, 2, 3);
    expect([men(table, { level: "countyDeputy" }), men(table, { level: "sectionHead" }), men(table, { level: "sectionDeputy" })]).toEqual([1, null, null]);
  });

  test("2 and 2 people hidden are 4 together: the 10 are not shown either", () => {
    expect(men(ofLevels(10, 2, 2), { level: "countyDeputy" })).toBeNull();
  });

  test.each([1, 2, 3, 4, 5, 6, 9])("whatever is worked out from a total is about 5 people or more: %d against 5, 6, 20", (small) => {
    for (const other of [5, 6, 20]) {
      const table = ofLevels(30, other, small);
      const counts = { countyDeputy: 30, sectionHead: other, sectionDeputy: small } as const;
      const hidden = (["countyDeputy", "sectionHead", "sectionDeputy"] as const).filter((level) => men(table, { level }) === null);
      const rest = hidden.reduce((sum, level) => sum + counts[level], 0);
      expect(rest === 0 || rest >= 5).toBe(true);
    }
  });

  test("by unit: 10 and 6 of 18 are shown to who sees these facts of people, to nobody else; of a chosen unit not even the total", () => {
    expect(men(ofLevels(10, 2, 6), { bucket: "countyDeputy" })).toBe(1);
    expect(men(ofLevels(10, 2, 6), { bucket: "sectionHead" })).toBeNull();
    expect(men(ofLevels(10, 2, 6, "whole"), { bucket: "countyDeputy" })).toBeNull();
    expect(men(ofLevels(10, 2, 6, "whole"), {})).toBe(3);
    expect(men(ofLevels(10, 2, 6, "none"), {})).toBeNull();
  });

  test("men among 12 of 14 with grassroots time would tell of the 2 without: not shown; among 9 of 14 they are", () => {
    const table = (experienced: number) =>
      cubeOf([row(wholeFacet, 14, 560), row("experience.grassroots", experienced, 400), row("experience.grassroots", 4, 160, { sex: "male" })], "all");
    expect(shownCount(table(12), cellAt("experience.grassroots", { sex: "male" }))).toBeNull();
    expect(shownCount(table(9), cellAt("experience.grassroots", { sex: "male" }))).toBe(4);
  });

  test("the 2 section heads themselves are counted, and so are their ages: neither is protected", () => {
    expect(shownCount(cube, cellAt(wholeFacet, { level: "sectionHead" }))).toBe(2);
    expect(shownCount(cube, cellAt("age.40"))).toBe(2);
  });

  test("men among 2 of an age are not shown, nor among the 5 others; among nobody there are 0", () => {
    expect(shownCount(cube, cellAt("age.45", { sex: "male" }))).toBeNull();
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
      "男\t5\t71.4%\t—\t—\t—\t—",
      "女\t2\t28.6%\t—\t—\t—\t—",
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
