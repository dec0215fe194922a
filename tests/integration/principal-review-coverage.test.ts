import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { remind } from "@/lib/clocks/commands";
import { readClocksIn } from "@/lib/clocks/queries/clocks";
import { legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { City } from "@/prisma/seed/city/city";
import { atNine, seedCity } from "@/prisma/seed/city/seed-city";
import { reading } from "@/lib/platform/db/reading";
import { valueOf } from "../support/builders/town";
import { reviewTools } from "../support/builders/principal-reviews";
import { useTestDatabase } from "../support/database";

const visitor: { actor: Actor | null; on: LegalDate } = { actor: null, on: legalDate("2026-11-02") };
const heldOn = legalDate("2026-03-15");

vi.mock("@/lib/platform/session", () => ({
  requireVisit: () => Promise.resolve({ actor: visitor.actor, now: atNine(visitor.on), sessionId: "s", clockIsSet: true }),
}));

const test = useTestDatabase();
let city: City;
let db: Client;

beforeAll(async () => {
  city = await seedCity({ today: legalDate("2026-11-02"), size: "small" });
  db = new Client({ connectionString: test.current().ownerUrl });
  await db.connect();
});
afterAll(() => db.end());

const { boardFor, headOf, roundWith, counted } = reviewTools(() => city, () => db, heldOn, visitor);

describe("SED-03: each head once in five years", () => {
  it("overdue, reviewed and waiting add to all heads; a review of 15 March 2026 covers until 15 March 2031 and not a day longer", async () => {
    const { ids } = await roundWith("city/agriculture");
    const [id = ""] = ids;
    const cadreId = await headOf("city/agriculture");
    const before = await boardFor("cadreSection", { show: "all" });
    await counted(id, 3);
    const { coverage, rowCount } = await boardFor("cadreSection", { show: "all" });
    expect(coverage.overdue + coverage.reviewed + coverage.waiting).toBe(coverage.heads);
    expect([rowCount, coverage.reviewed]).toEqual([coverage.heads, before.coverage.reviewed + 1]);
    const standingOn = async (on: string) => {
      const page = await boardFor("cadreSection", { show: "all" }, on);
      const { standing, dueOn, lastReviewId, mayOpenPerson } = page.heads.find((head) => head.cadreId === cadreId) ?? {};
      return [standing, dueOn, lastReviewId, mayOpenPerson];
    };
    expect(await standingOn("2031-03-15")).toEqual(["reviewed", "2031-03-15", id, true]);
    expect(await standingOn("2031-03-16")).toEqual(["overdue", "2031-03-15", id, true]);
    expect((await boardFor("supervisor", { show: "reviewed" })).heads.every(({ mayOpenPerson }) => !mayOpenPerson)).toBe(true);
    const own = await boardFor("cadreSection", { show: "overdue" }, "2031-03-16");
    expect(own.rowCount).toBe(own.coverage.overdue);
    expect((await boardFor("cadreSection", { show: "all", find: "农业农村局" })).heads.map((head) => head.cadreId)).toEqual([cadreId]);
    expect((await boardFor("cadreSection", { show: "all", find: "%" })).rowCount).toBe(0);
    expect(own.heads.every(({ dueOn }) => dueOn < "2031-03-16")).toBe(true);
  });

  it("a deadline of each head overdue once a review was entered, in step with the board; 90 days over to the head alone, 91 to supervisors; with his office it ends", async () => {
    const actor = city.users.departmentHead.actor;
    const authorityId = city.authorities.city;
    const due = async (on: LegalDate) =>
      (await reading(actor, (tx) => readClocksIn(tx, actor, on, -1))).flatMap(({ kind, subject, dueOn }) => (kind === "principalReviewDue" ? [{ subject, dueOn }] : []));
    const on = legalDate("2031-06-13");
    const cadreId = await headOf("city/agriculture");
    const { coverage } = await boardFor("departmentHead", { show: "overdue" }, on);
    expect(await due(on)).toHaveLength(coverage.overdue);
    expect((await due(on)).find(({ subject }) => subject === cadreId)).toEqual({ subject: cadreId, dueOn: "2031-03-15" });
    const steps = async (day: LegalDate) => {
      valueOf(await remind(authorityId, atNine(day)));
      const { rows } = await db.query<{ stage: number }>(`select stage from reminder where kind = 'principalReviewDue' and subject = $1 and "settledOn" is null and stage < -1 order by stage desc`, [cadreId]);
      return rows.map(({ stage }) => stage);
    };
    expect(await steps(on)).toEqual([-2]);
    expect(await steps(legalDate("2031-06-14"))).toEqual([-2, -3]);
    await db.query(`update post_holding set "to" = '2031-06-14' where "cadreId" = $1 and "to" is null`, [cadreId]);
    expect(await steps(legalDate("2031-06-15"))).toEqual([]);
    await db.query(`update post_holding set "to" = null where "cadreId" = $1 and "to" = '2031-06-14'`, [cadreId]);
  });

  it("a head since 1 May 2020 in two posts without a break is due by 1 May 2025; with a break of a day the years begin anew", async () => {
    const cadreId = (await boardFor("cadreSection", { show: "all" })).heads.find(({ lastOn }) => lastOn === null)?.cadreId ?? "";
    await db.query(`delete from post_holding where "cadreId" = $1 and "to" is not null`, [cadreId]);
    await db.query(`update post_holding set "from" = '2023-01-01' where "cadreId" = $1`, [cadreId]);
    const earlier = async (to: string) => {
      await db.query(`delete from post_holding where "cadreId" = $1 and "to" = any('{2022-12-31,2022-12-30}')`, [cadreId]);
      await db.query(`insert into post_holding (id, "postId", "cadreId", "from", "to") values (gen_random_uuid(), $1, $2, '2020-05-01', $3)`, [city.post("city/agriculture/head"), cadreId, to]);
      const page = await boardFor("cadreSection", { show: "all" });
      const { since, dueOn, standing } = page.heads.find((head) => head.cadreId === cadreId) ?? {};
      return [since, dueOn, standing];
    };
    expect(await earlier("2022-12-31")).toEqual(["2020-05-01", "2025-05-01", "overdue"]);
    expect(await earlier("2022-12-30")).toEqual(["2023-01-01", "2028-01-01", "waiting"]);
  });
});
