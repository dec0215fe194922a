import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { present } from "@/lib/kernel/assert";
import { addDays, legalDate, legalDateToDb } from "@/lib/kernel/dates";
import { requestItem } from "@/lib/programmes/archive/commands/request-item";
import { loadChecks, loadCompleteness, loadJudgedArchive } from "@/lib/programmes/archive/loaders/checks";
import type { WriteTx } from "@/lib/platform/db/transaction";
import type { UserKey } from "@/prisma/seed/city/accounts";
import type { City } from "@/prisma/seed/city/city";
import { atNine, seedCity } from "@/prisma/seed/city/seed-city";
import { changeCadre } from "../support/builders/cadre-rows";
import { useTestDatabase } from "../support/database";
import { faultsOf } from "../support/faults";
import { opened } from "../support/opened-page";
import { countStatements } from "../support/statements";

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
  db = new Client({ connectionString: test.current().ownerUrl, options: "-c TimeZone=UTC" });
  await db.connect();
});
afterAll(() => db.end());

const by = (user: UserKey) => ({ actor: city.users[user].actor, now: atNine(today) });
const as = (user: UserKey) => {
  visitor.actor = city.users[user].actor;
};

const change = (cadreId: string, work: (tx: WriteTx) => Promise<unknown>) => changeCadre(city, cadreId, today, work);

async function unitOf(cadreId: string): Promise<string> {
  const { rows } = await db.query<{ unitId: string }>(`select "unitId" from cadre where id = $1`, [cadreId]);
  return present(rows[0], "the cadre").unitId;
}

const codes = (result: { ok: boolean; refusal?: readonly { code: string }[] }) =>
  result.ok ? [] : (result.refusal ?? []).map(({ code }) => code);

describe("checks of a unit (PA-14)", () => {
  it("a post added now without a case or a line of the résumé gives 2 findings, with the post and the place", async () => {
    const cadreId = city.cadres.shanLiqun;
    as("cadreSection");
    const before = await opened(loadJudgedArchive(cadreId));
    await change(cadreId, (tx) =>
      tx.postHolding.create({
        data: {
          cadreId,
          postId: city.vacantPosts.countyDeputy,
          concurrent: true,
          from: legalDateToDb(addDays(today, -3)),
        },
      }),
    );
    const after = await opened(loadJudgedArchive(cadreId));
    expect(before.findings).toEqual([]);
    expect(after.findings.map(({ check, rows }) => [check, rows[0].part, rows[0].from])).toEqual([
      ["holding-not-in-career", "holdings", "2026-10-30"],
      ["holding-without-document", "holdings", "2026-10-30"],
    ]);
  });

  it("the unit's page lists them, one condition narrows to 1, and the unit's sum counts 2 in 1 person", async () => {
    as("cadreSection");
    const unit = await unitOf(city.cadres.shanLiqun);
    const all = await opened(loadChecks({ unit }));
    const one = await opened(loadChecks({ unit, check: "holding-without-document" }));
    if (all.kind !== "unit" || one.kind !== "unit") throw new Error("not the unit");
    expect(one.lines.map(({ person }) => person.cadreId)).toEqual([city.cadres.shanLiqun]);
    expect(all.unit.wrong + all.unit.ask).toBe(all.lineCount);
    expect(all.lines.filter(({ person }) => person.cadreId === city.cadres.shanLiqun)).toHaveLength(2);
  });

  it("the list of units has numbered pages of 15 and the same sums as the unit's own page", async () => {
    as("cadreSection");
    const first = await opened(loadChecks({}));
    const second = await opened(loadChecks({ page: "2" }));
    if (first.kind !== "units" || second.kind !== "units") throw new Error("not the units");
    expect(first.units).toHaveLength(15);
    expect(first.unitCount).toBeGreaterThan(15);
    expect(second.units.map(({ unitId }) => unitId)).not.toContain(first.units[0]?.unitId);
    const sum = present(first.units[0], "a unit");
    const own = await opened(loadChecks({ unit: sum.unitId }));
    expect(own.kind === "unit" && own.unit).toEqual(sum);
  });

  it("the assessment office gets nothing found in protected columns; the secretary no list", async () => {
    const cadreId = city.cadres.luBingran;
    await change(cadreId, (tx) =>
      tx.cadre.update({ where: { id: cadreId }, data: { partyJoined: legalDateToDb(legalDate("1950-01-01")) } }),
    );
    as("cadreSection");
    expect((await opened(loadJudgedArchive(cadreId))).findings.map(({ check }) => check)).toContain(
      "party-entry-before-18",
    );
    as("assessmentOffice");
    expect((await opened(loadJudgedArchive(cadreId))).findings.map(({ check }) => check)).not.toContain(
      "party-entry-before-18",
    );
    as("committeeSecretary");
    expect(await loadChecks({})).toEqual({ refusal: "access.not-your-role" });
  });

  it("a unit of another authority gives no person: 0 judged", async () => {
    as("countyACadreSection");
    const page = await opened(loadChecks({ unit: await unitOf(city.cadres.shanLiqun) }));
    expect(page.kind === "unit" && page.unit.people).toBe(0);
  });
});

describe("completeness (PA-13)", () => {
  it("counts exactly: the items there and concerned of the unit are those of its people added up", async () => {
    as("cadreSection");
    const unit = await unitOf(city.cadres.luBingran);
    const page = await opened(loadCompleteness({ unit }));
    if (page.kind !== "unit") throw new Error("not the unit");
    const { rows } = await db.query<{ id: string }>(
      `select id from cadre where "unitId" = $1 and status in ('inPost', 'underInspection')`,
      [unit],
    );
    const counts = [];
    for (const { id } of rows) counts.push(await loadJudgedArchive(id));
    const items = counts.flatMap((person) => person?.items ?? []);
    expect([page.unit.there, page.unit.concerned]).toEqual([
      items.filter(({ state }) => state === "yes").length,
      items.length,
    ]);
    expect(page.lineCount).toBe(page.unit.concerned - page.unit.there);
  });

  it("what was asked for shows as requested; what is there is refused; a stale page too", async () => {
    as("cadreSection");
    const cadreId = city.cadres.luBingran;
    const { rows } = await db.query<{ version: number }>("select version from cadre where id = $1", [cadreId]);
    const version = present(rows[0], "the cadre").version;
    const ask = (item: "photo" | "education") =>
      requestItem({ cadreId, version, item, askedOf: "云泽市财政局" }, by("cadreSection"));
    expect(codes(await ask("education"))).toEqual(["archive.item-there"]);
    expect(codes(await ask("photo"))).toEqual([]);
    expect(codes(await ask("photo"))).toEqual(["people.stale"]);
    const judged = await opened(loadJudgedArchive(cadreId));
    expect(judged.items.find(({ item }) => item === "photo")).toMatchObject({
      state: "requested",
      request: { askedOf: "云泽市财政局", requestedOn: today },
    });
    expect(
      codes(await requestItem({ cadreId, version: version + 1, item: "health", askedOf: "x" }, by("assessmentOffice"))),
    ).toEqual(["access.not-your-role"]);
  });
});

describe("the record and the statements", () => {
  it("after all of this the record holds: 0 faults", async () => {
    expect(await faultsOf(test.current())).toEqual([]);
  });

  it("every list of checks takes at most 3 statements", async () => {
    as("cadreSection");
    const unit = await unitOf(city.cadres.shanLiqun);
    await globalThis.xuanrenDatabase?.$disconnect();
    const counting = countStatements(test.current().appUrl);
    const pages: readonly (() => Promise<unknown>)[] = [
      () => loadChecks({}),
      () => loadChecks({ unit }),
      () => loadCompleteness({}),
    ];
    for (const load of pages) {
      const { statements } = await counting.during(load);
      expect(statements.length, statements.join("\n")).toBeLessThanOrEqual(3);
    }
  });
});
