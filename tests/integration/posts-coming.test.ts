import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { legalDate } from "@/lib/kernel/dates";
import { loadDue } from "@/lib/posts/loaders/due";
import type { DuePage } from "@/lib/posts/loaders/due";
import { loadForecast } from "@/lib/posts/loaders/forecast";
import type { ForecastPage } from "@/lib/posts/loaders/forecast";
import { loadUnitTree } from "@/lib/posts/loaders/unit-tree";
import type { UserKey } from "@/prisma/seed/city/accounts";
import type { City } from "@/prisma/seed/city/city";
import { atNine, seedCity } from "@/prisma/seed/city/seed-city";
import { useTestDatabase } from "../support/database";
import type { Counting } from "../support/statements";
import { countStatements } from "../support/statements";

const visitor: { actor: Actor | null } = { actor: null };
const today = legalDate("2026-11-02");

vi.mock("@/lib/platform/session", () => ({
  requireVisit: () => Promise.resolve({ actor: visitor.actor, now: atNine(today), sessionId: "s", clockIsSet: true }),
}));

const test = useTestDatabase();
let city: City;
let counting: Counting;

beforeAll(async () => {
  city = await seedCity({ today, size: "small" });
  await globalThis.xuanrenDatabase?.$disconnect();
  counting = countStatements(test.current().appUrl);
});

async function forecastFor(user: UserKey, params: Record<string, string> = {}): Promise<ForecastPage> {
  visitor.actor = city.users[user].actor;
  const page = await loadForecast(params);
  if ("refusal" in page) throw new Error(page.refusal);
  return page;
}

async function dueFor(user: UserKey, params: Record<string, string> = {}): Promise<DuePage> {
  visitor.actor = city.users[user].actor;
  const page = await loadDue(params);
  if ("refusal" in page) throw new Error(page.refusal);
  return page;
}

describe("vacancy forecast", () => {
  it("3 statements with a pool of one, 60 months by month or by quarter", async () => {
    visitor.actor = city.users.departmentHead.actor;
    for (const step of ["month", "quarter"]) {
      const { statements } = await counting.during(() => loadForecast({ years: "5", step, view: "people" }));
      expect(statements).toHaveLength(3);
    }
  });

  it("the sums of the periods are the numbers behind their links", async () => {
    const page = await forecastFor("cadreSection", { years: "5" });
    expect(page.sums.vacant).toBeGreaterThan(0);
    expect(page.periods.reduce((sum, line) => sum + line.vacant, 0)).toBe(page.sums.vacant);
    for (const { period, byCause, vacant } of page.periods) {
      const behind = await forecastFor("cadreSection", { years: "5", view: "people", period: period.key, sure: "1" });
      expect(behind.rowCount, period.key).toBe(vacant);
      const retiring = await forecastFor("cadreSection", {
        years: "5",
        view: "people",
        period: period.key,
        cause: "retirement",
      });
      expect(retiring.rowCount, period.key).toBe(byCause.retirement);
    }
  });

  it("the sums of units and levels are the posts that fall vacant", async () => {
    const page = await forecastFor("cadreSection", { years: "5", view: "units" });
    expect(page.units.lines.reduce((sum, line) => sum + line.vacant, 0)).toBe(page.sums.vacant);
    const [first] = page.units.lines;
    const behind = await forecastFor("cadreSection", {
      years: "5",
      view: "people",
      unit: first?.unitId ?? "",
      sure: "1",
    });
    expect(behind.rowCount).toBe(first?.vacant);
    expect(behind.lines.every((line) => line.unitId === first?.unitId)).toBe(true);
  });

  it("the 3 secondments that end within the year, in the order of their days; 1 of them in the education bureau", async () => {
    const page = await forecastFor("cadreSection", { view: "people", cause: "secondmentEnd", years: "1" });
    expect(page.lines.map(({ unitName, coming }) => [unitName, coming.on])).toEqual([
      ["云泽市教育局", "2027-01-02"],
      ["云泽市水利局", "2027-06-02"],
      ["澜石县人民政府", "2027-08-02"],
    ]);
    const found = await forecastFor("cadreSection", { view: "people", cause: "secondmentEnd", years: "1", q: "水利" });
    expect(found.rowCount).toBe(1);
  });

  it("a county sees its own posts, 0 of the city's; asking for the city's authority changes nothing", async () => {
    const ids = async (user: UserKey, params: Record<string, string>) =>
      (await forecastFor(user, { years: "5", view: "people", ...params })).lines.map(({ postId }) => postId);
    const own = await ids("countyACadreSection", {});
    const asked = await ids("countyACadreSection", { authority: city.authorities.city });
    const theirs = await ids("cadreSection", {});
    expect(own.length).toBeGreaterThan(0);
    expect(asked).toEqual(own);
    expect(own.filter((id) => theirs.includes(id))).toEqual([]);
  });

  it("roles without a view of posts are refused; unknown conditions count as not said", async () => {
    visitor.actor = city.users.unitLeader.actor;
    expect(await loadForecast({})).toEqual({ refusal: "access.not-your-role" });
    expect(await loadDue({})).toEqual({ refusal: "access.not-your-role" });
    expect(
      (await forecastFor("cadreSection", { years: "99", period: "2027Q9", cause: "x", page: "-1" })).query,
    ).toMatchObject({
      years: 3,
      period: "",
      cause: null,
      page: 1,
    });
  });
});

describe("who is due", () => {
  it("4 statements; the teams of both counties, which the city manages, are to be renewed on 1 January 2027", async () => {
    visitor.actor = city.users.departmentHead.actor;
    const { value, statements } = await counting.during(() => loadDue({ within: "3" }));
    expect(statements).toHaveLength(4);
    if ("refusal" in value) throw new Error(value.refusal);
    expect(value.renewals.map(({ unitName }) => unitName)).toEqual([
      "中共澜石县委员会",
      "澜石县人民政府",
      "中共望川县委员会",
      "望川县人民政府",
    ]);
    expect(value.renewals.every(({ renewalDue }) => renewalDue === "2027-01-01")).toBe(true);
  });

  it("county B has 1 team whose renewal was due before today", async () => {
    const { renewals } = await dueFor("countyBCadreSection", { within: "3" });
    expect(renewals.filter(({ renewalDue }) => renewalDue < today)).toHaveLength(1);
  });

  it("key posts are due after the 5 years of the example scheme", async () => {
    const page = await dueFor("cadreSection", { cause: "keyPostRotation", within: "60" });
    expect(page.keyPostYears).toEqual({ years: 5, exampleOnly: true });
    expect(page.rowCount).toBeGreaterThan(0);
    expect(page.lines.every(({ coming }) => coming.rule === "ROT-05")).toBe(true);
  });

  it("counts by cause are the rows behind them", async () => {
    const { counts } = await dueFor("cadreSection", { within: "60" });
    for (const { cause, count } of counts) {
      expect((await dueFor("cadreSection", { within: "60", cause })).rowCount, cause).toBe(count);
    }
  });

  it("the visitor's declared relative is not listed", async () => {
    const all = await dueFor("cadreSection", { within: "60" });
    const own = await dueFor("cadreSectionSecond", { within: "60" });
    expect(own.leavesOutOwn).toBe(true);
    expect(own.lines.map(({ cadreId }) => cadreId)).not.toContain(city.cadres.dingZhaohe);
    expect(all.rowCount).toBeGreaterThan(0);
  });
});

describe("unit tree", () => {
  it("1 statement; a former name finds the unit under its present name, a county does not find the city's", async () => {
    visitor.actor = city.users.cadreSection.actor;
    const { value, statements } = await counting.during(() => loadUnitTree({ q: "云泽市农业局" }));
    expect(statements).toHaveLength(1);
    if ("refusal" in value) throw new Error(value.refusal);
    expect(value.units.map(({ name, formerNames }) => [name, formerNames[0]?.name])).toEqual([
      ["云泽市农业农村局", "云泽市农业局"],
    ]);
    visitor.actor = city.users.countyACadreSection.actor;
    expect(await loadUnitTree({ q: "云泽市农业局" })).toMatchObject({ units: [], unitCount: 0 });
  });

  it("the committee stands at depth 0 and its bureaus at depth 1; no unit 2 times", async () => {
    visitor.actor = city.users.cadreSection.actor;
    const page = await loadUnitTree({});
    if ("refusal" in page) throw new Error(page.refusal);
    expect(page.units.find(({ unitId }) => unitId === city.unit("city/committee"))?.depth).toBe(0);
    expect(page.units.find(({ unitId }) => unitId === city.unit("city/transport"))?.depth).toBe(1);
    expect(new Set(page.units.map(({ unitId }) => unitId)).size).toBe(page.units.length);
  });
});
