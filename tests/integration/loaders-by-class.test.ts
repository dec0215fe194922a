import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { fieldClasses } from "@/lib/access/field-classes";
import type { FieldClass } from "@/lib/access/field-classes/field-class";
import type { Actor } from "@/lib/access/actor";
import { legalDate } from "@/lib/kernel/dates";
import { revealIdNumber } from "@/lib/people/commands/reveal-id-number";
import { loadPerson, loadRoster } from "@/lib/people/loaders";
import { loadGrid } from "@/lib/programmes/archive/loaders/grid";
import { gridKinds } from "@/lib/programmes/archive/rules/grid-kinds";
import { loadPeoplePage } from "@/lib/programmes/people-search/loaders";
import { loadUnit, loadUnitsPage } from "@/lib/posts/loaders/units";
import { loadScheme } from "@/lib/programmes/team-scheme/loaders";
import { loadPutNames } from "@/lib/stages/motion/loaders";
import { loadDue } from "@/lib/posts/loaders/due";
import { loadForecast } from "@/lib/posts/loaders/forecast";
import { loadPost } from "@/lib/posts/loaders/post";
import { loadUnitTree } from "@/lib/posts/loaders/unit-tree";
import type { City } from "@/prisma/seed/city/city";
import { atNine, seedCity } from "@/prisma/seed/city/seed-city";
import type { UserKey } from "@/prisma/seed/city/accounts";
import { useTestDatabase } from "../support/database";

const visitor: { actor: Actor | null } = { actor: null };
const today = legalDate("2026-11-02");

vi.mock("@/lib/platform/session", () => ({
  requireVisit: () => Promise.resolve({ actor: visitor.actor, now: atNine(today), sessionId: "s", clockIsSet: true }),
}));

const test = useTestDatabase();
let city: City;
let db: Client;

beforeAll(async () => {
  city = await seedCity({ today, size: "small" });
  db = new Client({ connectionString: test.current().ownerUrl });
  await db.connect();
});
afterAll(() => db.end());

type Reader = UserKey | "taxReviewer";

/** Everything the loaders of people and posts return to the user, for a person with sanctions, family and kin, and his unit. */
async function everythingFor(user: Reader): Promise<unknown[]> {
  visitor.actor = user === "taxReviewer" ? city.reviewer.actor : city.users[user].actor;
  const { barredBySanction, dingZhaohe, yuchiMingchuan } = city.cadres;
  const people = [barredBySanction, dingZhaohe, yuchiMingchuan];
  return [
    await loadPeoplePage({ size: "100" }),
    await loadPeoplePage({ size: "100", page: "2" }),
    await loadRoster({ selected: people }),
    ...(await Promise.all([loadUnitsPage({}), loadUnit(city.unit("city/transport"))])),
    await loadForecast({ view: "people", years: "5" }),
    await loadDue({ within: "60" }),
    await loadScheme(city.unit("city/transport"), {}),
    await loadPutNames(),
    await loadUnitTree({}),
    await loadPost(city.unit("city/transport"), city.post("city/transport/head")),
    ...(await inTurn(people, (id) => loadPerson(id))),
    ...(await inTurn(gridKinds, (kind) => loadGrid(barredBySanction, kind))),
  ];
}

async function inTurn<T, U>(list: readonly T[], work: (entry: T) => Promise<U>): Promise<U[]> {
  const done: U[] = [];
  for (const entry of list) done.push(await work(entry));
  return done;
}

/** Texts that stand in columns of these classes and in no column of another class. */
async function textsOnlyIn(classes: readonly FieldClass[]): Promise<ReadonlySet<string>> {
  const { rows } = await db.query<{ table: string; column: string }>(
    `select table_name as "table", column_name as "column" from information_schema.columns
      where table_schema = 'public' and data_type = 'text' and column_name not in ('id')`,
  );
  const inside = new Set<string>();
  const outside = new Set<string>();
  for (const { table, column } of rows) {
    const rule = fieldClasses[table]?.[column];
    if (rule === undefined) continue;
    const found = await db.query<{ value: string }>(
      `select distinct "${column}" as value from "${table}" where length("${column}") > 1`,
    );
    for (const { value } of found.rows) (classes.includes(rule.class) ? inside : outside).add(value);
  }
  return new Set([...inside].filter((value) => !outside.has(value)));
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (value === null || typeof value !== "object") return [];
  return Object.values(value).flatMap(textsOf);
}

async function leaks(user: Reader, classes: readonly FieldClass[]): Promise<readonly string[]> {
  const secret = await textsOnlyIn(classes);
  return textsOf(await everythingFor(user)).filter((text) => secret.has(text));
}

describe("loaders return the classes of the act", () => {
  it("the data hold protected and closed texts that could leak", async () => {
    expect((await textsOnlyIn(["protected", "closed"])).size).toBeGreaterThan(300);
    expect((await leaks("cadreSection", ["protected", "closed"])).length).toBeGreaterThan(10);
  });

  it("the assessment office views people, but neither protected nor closed columns", async () => {
    expect(await leaks("assessmentOffice", ["protected", "closed"])).toEqual([]);
  });

  it.each(["committeeSecretary", "committeeMember", "supervisor", "systemAdministrator", "unitLeader", "taxReviewer"] as const)(
    "%s: nothing protected or closed, and no list of people",
    async (user) => {
      expect(await leaks(user, ["protected", "closed"])).toEqual([]);
      expect((await everythingFor(user))[0]).toHaveProperty("refusal");
    },
  );

  it("nobody gets a whole ID number from a loader", async () => {
    const numbers = await db.query<{ idNumber: string }>(`select "idNumber" from cadre`);
    const whole = new Set(numbers.rows.map((row) => row.idNumber));
    for (const user of ["cadreSection", "departmentHead", "disciplineLiaison"] as const) {
      expect(textsOf(await everythingFor(user)).filter((text) => whole.has(text))).toEqual([]);
    }
  });
});

describe("who is concerned", () => {
  it("a declared relative's page is closed and he is not listed: 丁兆云 does not see 丁兆和", async () => {
    visitor.actor = city.users.cadreSectionSecond.actor;
    expect(await loadPerson(city.cadres.dingZhaohe)).toEqual({ refusal: "access.own-or-relative" });
    const page = await loadPeoplePage({ q: "丁兆和" });
    expect("people" in page && page.people).toEqual([]);
  });

  it("a county's staff does not open a person the city alone manages", async () => {
    visitor.actor = city.users.countyACadreSection.actor;
    expect(await loadPerson(city.cadres.barredBySanction)).toEqual({ refusal: "access.not-your-authority" });
  });

  it("the county sees the people of the bureau it manages together with the city", async () => {
    visitor.actor = city.users.countyACadreSection.actor;
    const page = await loadPeoplePage({ q: "穆清源" });
    expect("people" in page && page.people.map((person) => person.cadreId)).toEqual([city.cadres.dualManagedHead]);
  });
});

describe("search", () => {
  const found = async (params: Record<string, string>): Promise<readonly string[]> => {
    visitor.actor = city.users.cadreSection.actor;
    const page = await loadPeoplePage(params);
    return "people" in page ? page.people.map((person) => person.name) : [];
  };

  it.each([["单立群"], ["立群"], ["shanliqun"], ["slq"], ["SLQ"], ["单立群 规划财务科"]])(
    "%s finds 单立群",
    async (q) => {
      expect(await found({ q })).toContain("单立群");
    },
  );

  it("a whole ID number finds one person, half of it nobody", async () => {
    const { rows } = await db.query<{ idNumber: string }>(`select "idNumber" from cadre where name = '单立群'`);
    const idNumber = rows[0]?.idNumber ?? "";
    expect(await found({ q: idNumber })).toEqual(["单立群"]);
    expect(await found({ q: idNumber.slice(0, 14) })).toEqual([]);
  });

  it("a former name of the unit finds its people", async () => {
    expect(await found({ q: "云泽市农业局", size: "100" })).toContain("仇远山");
  });

  it("% and _ are letters, not wildcards", async () => {
    expect(await found({ q: "%" })).toEqual([]);
  });

  it("20 a page with the number of all; the last page holds the rest", async () => {
    visitor.actor = city.users.cadreSection.actor;
    const first = await loadPeoplePage({});
    if (!("people" in first)) throw new Error("refused");
    expect(first.people).toHaveLength(20);
    const lastPage = Math.ceil(first.personCount / 20);
    expect(await found({ page: String(lastPage) })).toHaveLength(first.personCount - (lastPage - 1) * 20);
  });

  it("conditions narrow: deputies of county level between 40 and 50", async () => {
    visitor.actor = city.users.cadreSection.actor;
    const page = await loadPeoplePage({
      level: "countyDeputy",
      kind: "deputy",
      ageFrom: "40",
      ageTo: "50",
      size: "100",
    });
    if (!("people" in page)) throw new Error("refused");
    expect(page.people.length).toBeGreaterThan(3);
    expect(
      page.people.every(
        (person) => person.level === "countyDeputy" && person.birth > "1975-11-02" && person.birth <= "1986-11-02",
      ),
    ).toBe(true);
  });
});

describe("a whole ID number", () => {
  const author = (user: UserKey) => ({ actor: city.users[user].actor, now: atNine(today) });

  it("is given for a reason, and the reason stands in the person's record", async () => {
    const cadreId = city.cadres.shanLiqun;
    const result = await revealIdNumber({ cadreId, reason: "核对任免审批表" }, author("cadreSection"));
    const { rows } = await db.query<{ idNumber: string; body: string }>(
      `select c."idNumber", e.body from cadre c join record_event e on e.stream = 'cadre:' || c.id
        where c.id = $1 order by e.seq desc limit 1`,
      [cadreId],
    );
    expect(result).toEqual({ ok: true, value: { idNumber: rows[0]?.idNumber } });
    expect(rows[0]?.body).toContain("cadre.idNumberRevealed");
    expect(rows[0]?.body).toContain("核对任免审批表");
    expect(rows[0]?.body).not.toContain(rows[0]?.idNumber);
  });

  it.each([
    ["assessmentOffice", "access.not-your-role"],
    ["countyACadreSection", "access.not-your-authority"],
  ] as const)("%s is refused: %s", async (user, code) => {
    const result = await revealIdNumber({ cadreId: city.cadres.shanLiqun, reason: "核对" }, author(user));
    expect(result).toEqual({ ok: false, refusal: [{ code }] });
  });

  it("of a declared relative is refused", async () => {
    const result = await revealIdNumber({ cadreId: city.cadres.dingZhaohe, reason: "核对" }, author("cadreSectionSecond"));
    expect(result).toEqual({ ok: false, refusal: [{ code: "access.own-or-relative" }] });
  });
});
