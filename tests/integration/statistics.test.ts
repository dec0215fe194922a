import ExcelJS from "exceljs";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import type { SheetModel } from "@/lib/documents/model-sheet";
import { sheetText } from "@/lib/documents/model-sheet";
import type { LegalDate } from "@/lib/kernel/dates";
import { fullYearsBetween, legalDate } from "@/lib/kernel/dates";
import { keepTable } from "@/lib/programmes/statistics/commands";
import { loadComparison, loadComparisonFile } from "@/lib/programmes/statistics/loaders/comparison";
import { loadQuotaFile, loadQuotaSheet } from "@/lib/programmes/statistics/loaders/quotas";
import type { StatisticsPage } from "@/lib/programmes/statistics/loaders/tables";
import { loadCellPeople, loadStatistics, loadStatisticsFile } from "@/lib/programmes/statistics/loaders/tables";
import { cellAt } from "@/lib/programmes/statistics/rules/cube";
import { facetIds } from "@/lib/programmes/statistics/rules/facets";
import { cellHref } from "@/lib/programmes/statistics/schema";
import type { City } from "@/prisma/seed/city/city";
import type { UserKey } from "@/prisma/seed/city/accounts";
import { atNine, seedCity } from "@/prisma/seed/city/seed-city";
import { useTestDatabase } from "../support/database";

const visitor: { actor: Actor | null; today: LegalDate } = { actor: null, today: legalDate("2026-11-02") };

vi.mock("@/lib/platform/session", () => ({
  requireVisit: () =>
    Promise.resolve({ actor: visitor.actor, now: atNine(visitor.today), sessionId: "s", clockIsSet: true }),
}));

const test = useTestDatabase();
let city: City;
let db: Client;

beforeAll(async () => {
  city = await seedCity({ today: visitor.today, size: "small" });
  db = new Client({ connectionString: test.current().ownerUrl });
  await db.connect();
}, 60_000);
afterAll(() => db.end());

function as(user: UserKey, today = "2026-11-02"): Actor {
  visitor.actor = city.users[user].actor;
  visitor.today = legalDate(today);
  return visitor.actor;
}

async function statistics(params: Readonly<Record<string, string>> = {}): Promise<StatisticsPage> {
  const page = await loadStatistics(params);
  if ("refusal" in page) throw new Error(page.refusal);
  return page;
}

const paramsOf = (href: string) => Object.fromEntries(new URL(href, "http://here").searchParams);

async function peopleBehind(href: string): Promise<number> {
  const page = await loadCellPeople(paramsOf(href));
  if ("refusal" in page) throw new Error(page.refusal);
  return page.count;
}

const cellsOf = (model: SheetModel) => model.sections.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));

/** Cells whose number differs from how many people stand behind it. */
async function wrongCells(model: SheetModel): Promise<{ wrong: string[]; checked: number }> {
  const wrong: string[] = [];
  let checked = 0;
  for (const { count, href } of cellsOf(model)) {
    if (count === undefined || href === undefined) continue;
    checked += 1;
    const behind = await peopleBehind(href);
    if (behind !== count) wrong.push(`${href}: ${count} and ${behind}`);
  }
  return { wrong, checked };
}

async function count(sql: string, values: readonly unknown[] = []): Promise<number> {
  const { rows } = await db.query<{ n: string }>(sql, [...values]);
  return Number(rows[0]?.n ?? 0);
}

describe("every number and the people behind it", () => {
  it("standard table: more than 150 numbers, each with exactly its people", { timeout: 120_000 }, async () => {
    as("cadreSection");
    const { wrong, checked } = await wrongCells((await statistics()).model);
    expect(wrong).toEqual([]);
    expect(checked).toBeGreaterThan(150);
  });

  it(
    "table by units of 1 unit: every number of the unit itself, of those below and of each level",
    { timeout: 240_000 },
    async () => {
      as("cadreSection");
      const { model } = await statistics({ view: "units", unit: city.unit("city/transport") });
      const { wrong, checked } = await wrongCells(model);
      expect(wrong).toEqual([]);
      expect(checked).toBeGreaterThan(50);
    },
  );

  it(
    "table by units of all: totals of the units add up to the total, and their 3 first facets lead to their people",
    { timeout: 120_000 },
    async () => {
      as("cadreSection");
      const { model } = await statistics({ view: "units" });
      const sums = model.sections.flatMap(({ rows }) => rows.filter((row) => row.sum === true && row.key !== "all"));
      const total = model.sections[0]?.rows[0]?.cells[1]?.count;
      expect(sums.reduce((sum, { cells }) => sum + (cells[1]?.count ?? 0), 0)).toBe(total);
      for (const { cells } of sums) {
        for (const cell of cells.slice(1, 4))
          if (cell.href !== undefined) expect(await peopleBehind(cell.href)).toBe(cell.count);
      }
    },
  );

  it("43 facets nobody has here or everybody: a number 0 has 0 people", async () => {
    as("cadreSection");
    const { model } = await statistics();
    const zero = model.sections
      .flatMap(({ rows }) => rows)
      .filter(({ key, cells }) => facetIds.includes(key) && cells[1]?.count === 0);
    for (const { key } of zero) expect(await peopleBehind(cellHref(null, cellAt(key)))).toBe(0);
  });
});

describe("what is counted", () => {
  it("total, women, Han, age bands and mean age equal a count by hand over the rows", async () => {
    const actor = as("cadreSection");
    const { rows } = await db.query<{ birth: string; sex: string; ethnicity: string }>(
      `select c.birth::text, c.sex, c.ethnicity from cadre c where c.status = 'inPost' and not c.id = any($1::uuid[])
        and exists (select 1 from cadre_management m where m."cadreId" = c.id and m."from" <= '2026-11-02'
          and (m."to" is null or m."to" >= '2026-11-02') and $2 in (m."managedById", m."coManagedById", m."filedWithId"))`,
      [actor.closedCadreIds, actor.grants[0]?.authorityId],
    );
    const ages = rows.map(({ birth }) => fullYearsBetween(legalDate(birth), legalDate("2026-11-02")));
    const line = new Map(
      (await statistics()).model.sections.flatMap((section) =>
        section.rows.map(({ key, cells }) => [key, cells] as const),
      ),
    );
    const at = (key: string) => line.get(key)?.[1];
    expect(at("total")?.count).toBe(rows.length);
    expect(at("sex.female")?.count).toBe(rows.filter(({ sex }) => sex === "female").length);
    expect(at("ethnic.han")?.count).toBe(rows.filter(({ ethnicity }) => ethnicity === "汉族").length);
    expect(at("age.30")?.count).toBe(ages.filter((age) => age <= 30).length);
    expect(at("age.45")?.count).toBe(ages.filter((age) => age >= 41 && age <= 45).length);
    expect(at("age.56")?.count).toBe(ages.filter((age) => age >= 56).length);
    const hundredths = Math.round((ages.reduce((sum, age) => sum + age, 0) * 100) / ages.length);
    expect(at("meanAge")?.text).toBe((hundredths / 100).toFixed(2));
  });

  it("born on 29 February 1980: 45 on 27 February 2026, 46 on 28 February 2026", async () => {
    as("cadreSection", "2026-02-27");
    const cadreId = city.cadres.shanLiqun;
    const { rows } = await db.query<{ birth: string }>("select birth::text from cadre where id = $1", [cadreId]);
    await db.query("update cadre set birth = '1980-02-29' where id = $1", [cadreId]);
    const inBand = async (facet: string) => {
      const page = await loadCellPeople({ facet, unit: city.unit("city/transport") });
      const all = await loadCellPeople({ facet });
      return [page, all].some((one) => !("refusal" in one) && one.people.some((person) => person.cadreId === cadreId));
    };
    expect([await inBand("age.45"), await inBand("age.50")]).toEqual([true, false]);
    as("cadreSection", "2026-02-28");
    expect([await inBand("age.45"), await inBand("age.50")]).toEqual([false, true]);
    await db.query("update cadre set birth = $2 where id = $1", [cadreId, rows[0]?.birth]);
  });

  it("parts of every group that divides add to the total; shares of every chart to 100.0 %", async () => {
    as("cadreSection");
    const { charts, model } = await statistics({ view: "charts" });
    const total = model.sections[0]?.rows[0]?.cells[1]?.count;
    expect(charts).toHaveLength(9);
    for (const { title, bars } of charts) {
      expect(`${title} ${bars.reduce((sum, bar) => sum + bar.count, 0)}`).toBe(`${title} ${total}`);
      expect(bars.reduce((sum, bar) => sum + bar.tenths, 0)).toBe(1000);
    }
  });
});

describe("who sees what", () => {
  it("the assessment office sees the counts, but no way to the people of a sex, and is refused at the address", async () => {
    as("assessmentOffice");
    const { model } = await statistics();
    const women = model.sections.flatMap(({ rows }) => rows).find(({ key }) => key === "sex.female");
    expect(women?.cells[1]?.count).toBeGreaterThan(0);
    expect(women?.cells[1]?.href).toBeUndefined();
    expect(await loadCellPeople({ facet: "sex.female" })).toEqual({ refusal: "access.not-your-role" });
    expect(await loadCellPeople({ facet: "total", sex: "female" })).toEqual({ refusal: "access.not-your-role" });
    expect(await loadCellPeople({ facet: "age.45" })).not.toHaveProperty("refusal");
  });

  it("who views nobody sees no table, no people, no comparison and no file", async () => {
    as("systemAdministrator");
    const refusal = { refusal: "access.not-your-role" };
    expect(await loadStatistics({})).toEqual(refusal);
    expect(await loadCellPeople({})).toEqual(refusal);
    expect(await loadComparison({})).toEqual(refusal);
    expect(await loadStatisticsFile({})).toEqual(refusal);
    expect(await loadQuotaSheet({})).toEqual(refusal);
  });
});

describe("kept tables", () => {
  it("1 a day and scope; a later day differs by exactly who left; the kept one stays as it was", async () => {
    const actor = as("cadreSection");
    const kept = await keepTable({ unit: null }, { actor, now: atNine(visitor.today) });
    if (!kept.ok) throw new Error("refused");
    const again = await keepTable({ unit: null }, { actor, now: atNine(visitor.today) });
    expect(again.ok ? [] : again.refusal.map(({ code }) => code)).toEqual(["statistics.kept-today"]);
    const { rows } = await db.query<{ id: string }>(
      `select c.id from cadre c join cadre_management m on m."cadreId" = c.id and m."to" is null and m."managedById" = $1
        where c.status = 'inPost' order by c."orderKey" limit 2`,
      [actor.grants[0]?.authorityId],
    );
    const before = await count("select count(*) as n from statistics_snapshot");
    const leavers = rows.map(({ id }) => id);
    await db.query("update cadre set status = 'retired' where id = any($1)", [leavers]);
    as("cadreSection", "2026-11-20");
    const page = await loadComparison({ before: kept.value.snapshotId });
    if ("refusal" in page || page.model === null) throw new Error("nothing compared");
    const total = page.model.sections[0]?.rows[0]?.cells.map(({ text }) => text) ?? [];
    expect(Number(total[1]) - Number(total[2])).toBe(2);
    expect(total[3]).toBe("-2");
    expect(page.model.columns.slice(1, 4).map(({ heading, groups }) => `${groups.join()} ${heading}`)).toEqual([
      "合计 2026\n11.02",
      "合计 2026\n11.20",
      "合计 增减",
    ]);
    expect(await count("select count(*) as n from statistics_snapshot")).toBe(before);
    const later = await keepTable({ unit: null }, { actor, now: atNine(visitor.today) });
    if (!later.ok) throw new Error("refused");
    await db.query("update cadre set status = 'inPost' where id = any($1)", [leavers]);
    const two = await loadComparison({ before: later.value.snapshotId, after: kept.value.snapshotId });
    if ("refusal" in two || two.model === null) throw new Error("nothing compared");
    expect(two.model.sections[0]?.rows[0]?.cells.map(({ text }) => text).slice(1, 4)).toEqual(total.slice(1, 4));
    const file = await loadComparisonFile({ before: kept.value.snapshotId });
    expect(file !== null && "bytes" in file).toBe(true);
  });

  it("a table of 1 unit is not compared with one of everybody; the app may not change a kept one", async () => {
    const actor = as("cadreSection", "2026-11-21");
    const own = await keepTable({ unit: city.unit("city/transport") }, { actor, now: atNine(visitor.today) });
    if (!own.ok) throw new Error("refused");
    const page = await loadComparison({ before: own.value.snapshotId });
    expect(page).toMatchObject({ alike: [] });
    const { rows } = await db.query<{ may: boolean }>(
      `select has_table_privilege('app_rw', 'statistics_snapshot', 'update') as may`,
    );
    expect(rows[0]?.may).toBe(false);
    as("assessmentOffice");
    const refused = await keepTable({ unit: null }, { actor: visitor.actor ?? actor, now: atNine(visitor.today) });
    expect(refused.ok ? [] : refused.refusal.map(({ code }) => code)).toEqual(["access.not-your-role"]);
  });
});

describe("files", () => {
  it("statistics: 2 sheets with merged heads, print titles, landscape, page numbers, numbers as numbers", async () => {
    as("cadreSection");
    const file = await loadStatisticsFile({});
    if ("refusal" in file) throw new Error(file.refusal);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(file.bytes) as unknown as ArrayBuffer);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(["结构统计表", "分单位统计表"]);
    const [structure, units] = workbook.worksheets;
    expect(structure?.getCell("D3").text).toBe("职务层次");
    expect(structure?.pageSetup).toMatchObject({ orientation: "landscape", fitToWidth: 1, printTitlesRow: "3:4" });
    expect(typeof structure?.getCell("B5").value).toBe("number");
    expect(units?.getCell("C3").text).toBe("性别");
    expect(units?.getCell("D3").master.address).toBe("C3");
    expect(units?.headerFooter.oddFooter).toBe("&C第&P页／共&N页");
  });

  it("quota table: 合计 equals the sum of its lines in each of the 4 figures; 2 levels of merged heads", async () => {
    as("cadreSection");
    const page = await loadQuotaSheet({});
    if ("refusal" in page) throw new Error(page.refusal);
    const [all, ...units] = page.model.sections[0]?.rows ?? [];
    const last = page.model.columns.length - 5;
    for (const place of [0, 1, 2, 3, 4].map((step) => last + step)) {
      expect(units.reduce((sum, { cells }) => sum + (cells[place]?.count ?? 0), 0)).toBe(all?.cells[place]?.count);
    }
    expect(sheetText(page.model).split("\n")[2]).toMatch(/^序号\[1×3\]\t单位\[1×3\]\t县处级正职\[/u);
    const file = await loadQuotaFile({});
    expect("bytes" in file).toBe(true);
  });
});
