import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { present } from "@/lib/kernel/assert";
import { addMonths, legalDate, legalDateToDb } from "@/lib/kernel/dates";
import { markDistinct } from "@/lib/programmes/archive/commands/mark-distinct";
import { loadCompared } from "@/lib/programmes/archive/loaders/compared";
import { loadDuplicates } from "@/lib/programmes/archive/loaders/duplicates";
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

const codes = (result: { ok: boolean; refusal?: readonly { code: string }[] }) =>
  result.ok ? [] : (result.refusal ?? []).map(({ code }) => code);

describe("duplicates (PA-16)", () => {
  const mark = { basis: "核对身份证原件，系两人同名" };
  let pair: { firstId: string; secondId: string };

  beforeAll(async () => {
    const [first, second] = [city.cadres.shanLiqun, city.cadres.qiuYuanshan].toSorted();
    pair = { firstId: present(first, "id"), secondId: present(second, "id") };
    const { rows } = await db.query<{ name: string; birth: string }>(
      "select name, birth::text from cadre where id = $1",
      [pair.firstId],
    );
    const { name, birth } = present(rows[0], "the cadre");
    const sameMonth = `${birth.slice(0, 7)}-01`;
    await change(pair.secondId, (tx) =>
      tx.cadre.update({ where: { id: pair.secondId }, data: { name, birth: legalDateToDb(legalDate(sameMonth)) } }),
    );
  });

  const pairsOf = async (show?: string) =>
    (await opened(loadDuplicates(show === undefined ? {} : { show }))).pairs.filter(
      ({ first, second }) => first.cadreId === pair.firstId && second.cadreId === pair.secondId,
    );

  it("the same name and month of birth, the day unknown in one, is 1 pair; a month further it is none", async () => {
    as("cadreSection");
    expect((await pairsOf()).map(({ reasons }) => reasons)).toEqual([["nameBirth"]]);
    const { rows } = await db.query<{ birth: string }>("select birth::text from cadre where id = $1", [pair.secondId]);
    const birth = legalDate(present(rows[0], "the cadre").birth);
    const move = (months: number) =>
      change(pair.secondId, (tx) =>
        tx.cadre.update({ where: { id: pair.secondId }, data: { birth: legalDateToDb(addMonths(birth, months)) } }),
      );
    await move(1);
    expect(await pairsOf()).toEqual([]);
    await move(0);
  });

  it("an ID number written in full width with a blank and one of 15 figures are the same as that of 18", async () => {
    as("cadreSection");
    const { rows } = await db.query<{ idNumber: string }>(`select "idNumber" from cadre where id = $1`, [pair.firstId]);
    const { idNumber } = present(rows[0], "the cadre");
    const old = idNumber.slice(0, 6) + idNumber.slice(8, 17);
    const full = [...idNumber]
      .map((character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0))
      .join("");
    for (const written of [old, `${full.slice(0, 6)} ${full.slice(6)}`]) {
      await change(pair.secondId, (tx) =>
        tx.cadre.update({ where: { id: pair.secondId }, data: { idNumber: written } }),
      );
      expect((await pairsOf()).map(({ reasons }) => reasons)).toEqual([["idNumber", "nameBirth"]]);
    }
  });

  it("marked as two they leave the list and stand among the settled ones, with the basis; the 2nd time is refused", async () => {
    as("cadreSection");
    expect(
      codes(await markDistinct({ firstId: pair.secondId, secondId: pair.firstId, ...mark }, by("assessmentOffice"))),
    ).toEqual(["access.not-your-authority"]);
    expect(
      codes(await markDistinct({ firstId: pair.secondId, secondId: pair.firstId, ...mark }, by("cadreSection"))),
    ).toEqual([]);
    expect(await pairsOf()).toEqual([]);
    expect((await pairsOf("settled")).map(({ settled }) => settled?.basis)).toEqual([mark.basis]);
    expect(codes(await markDistinct({ ...pair, ...mark }, by("cadreSection")))).toEqual(["archive.distinct-known"]);
    expect(
      codes(await markDistinct({ firstId: pair.firstId, secondId: pair.firstId, ...mark }, by("cadreSection"))),
    ).toEqual(["archive.same-person"]);
  });

  it("the assessment office, which may not see ID numbers, gets no list of duplicates", async () => {
    as("assessmentOffice");
    expect(await loadDuplicates({})).toEqual({ refusal: "access.not-your-role" });
  });
});

describe("comparison (PA-17)", () => {
  it("3 asked for, 1 of them a relative of the visitor: 2 in official order, 1 left out", async () => {
    as("cadreSectionSecond");
    const ids = [city.cadres.luBingran, city.cadres.dingZhaohe, city.cadres.shanLiqun];
    const page = await opened(loadCompared({ ids: ids.join(",") }));
    expect(page.leftOut).toBe(1);
    const { rows } = await db.query<{ id: string }>(`select id from cadre where id = any($1) order by "orderKey", id`, [
      [ids[0], ids[2]],
    ]);
    expect(page.people.map(({ cadreId }) => cadreId)).toEqual(rows.map(({ id }) => id));
  });

  it("7 ids give 6 people, a word that is no id none", async () => {
    as("cadreSection");
    const { rows } = await db.query<{ id: string }>(
      `select c.id from cadre c join cadre_management m on m."cadreId" = c.id and m."managedById" = $1 order by c.id limit 7`,
      [city.authorities.city],
    );
    const page = await opened(loadCompared({ ids: [...rows.map(({ id }) => id), "x"] }));
    expect(page.people).toHaveLength(6);
  });

  it("nobody is compared by sex, ethnicity, birthplace, health or Party status: the columns are not read", async () => {
    as("cadreSection");
    const page = await opened(loadCompared({ ids: [city.cadres.luBingran, city.cadres.shanLiqun] }));
    const keys = Object.keys(present(page.people[0], "a person"));
    expect(
      keys.filter((key) => /sex|ethnic|native|birthPlace|political|party|health|family|idNumber/iu.test(key)),
    ).toEqual([]);
  });
});

describe("the record and the statements", () => {
  it("after all of this the record holds: 0 faults", async () => {
    expect(await faultsOf(test.current())).toEqual([]);
  });

  it("the list of duplicates and the comparison take at most 3 statements each", async () => {
    as("cadreSection");
    await globalThis.xuanrenDatabase?.$disconnect();
    const counting = countStatements(test.current().appUrl);
    const pages: readonly (() => Promise<unknown>)[] = [
      () => loadDuplicates({}),
      () => loadCompared({ ids: [city.cadres.luBingran, city.cadres.shanLiqun] }),
    ];
    for (const load of pages) {
      const { statements } = await counting.during(load);
      expect(statements.length, statements.join("\n")).toBeLessThanOrEqual(3);
    }
  });
});
