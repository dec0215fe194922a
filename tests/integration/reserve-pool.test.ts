import { beforeAll, describe, expect, it } from "vitest";
import { addDays, legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { present } from "@/lib/kernel/assert";
import { reading } from "@/lib/platform/db/reading";
import { changeMemberState, enterMember, leavePool, openPool } from "@/lib/programmes/reserve-pool/commands";
import type { ListedMember } from "@/lib/programmes/reserve-pool/queries";
import { readMembersIn, readPoolIn, readPoolNumbersIn, readPoolsIn } from "@/lib/programmes/reserve-pool/queries";
import { judgeNearTerm, judgeStructure } from "@/lib/programmes/reserve-pool/rules/pool";
import type { UserKey } from "@/prisma/seed/city/accounts";
import type { City } from "@/prisma/seed/city/city";
import { seedCity } from "@/prisma/seed/city/seed-city";
import { authorOn, codesOf, done, frozen, openedMotion, withName, withPost } from "@/prisma/seed/steps/motion";
import { withClient } from "@/scripts/lib/postgres.mjs";
import { useTestDatabase } from "../support/database";

const database = useTestDatabase();
const today = legalDate("2026-03-02");
let city: City;
let poolId = "";

beforeAll(async () => {
  city = await seedCity({ today, size: "small", installation: "test" });
  poolId = city.pools.deputy;
});

const by = (key: UserKey, on: LegalDate = today) => authorOn(city, key, on);

function members(closed: readonly string[] = []): Promise<readonly ListedMember[]> {
  return reading(city.users.cadreSection.actor, (tx) => readMembersIn(tx, poolId, closed));
}

/** Somebody the city manages who is not in the pool. */
async function outsider(): Promise<string> {
  const inside = (await members()).map(({ cadreId }) => cadreId);
  const found = await reading(city.users.cadreSection.actor, (tx) =>
    tx.cadre.findFirst({
      where: {
        id: { notIn: [...inside, ...city.users.cadreSection.actor.closedCadreIds] },
        status: "inPost",
        management: { some: { managedById: city.authorities.city, to: null } },
      },
      select: { id: true },
      orderBy: { orderKey: "desc" },
    }),
  );
  return present(found, "an outsider").id;
}

const entry = { recommendationForm: "单位党组推荐", reason: "综合研判", document: "云组〔2026〕3号", nearTerm: false, inspectedOn: null };

describe("a reserve pool", () => {
  it("RSV-01, -02, -04 and -05: 1 member of a pool without posts is 1 too many, from too far below; shares are sums", async () => {
    const cadreId = await outsider();
    const title = "试验用后备库";
    const made = done(await openPool({ authorityId: city.authorities.city, title, kind: "deputy", level: "bureauHead" }, by("cadreSection")));
    const { warnings } = done(
      await enterMember({ ...entry, poolId: made.poolId, cadreId, enteredOn: today, nearTerm: true, inspectedOn: today }, by("cadreSection")),
    );
    expect(warnings).not.toContain("RSV-07");
    expect(warnings).toEqual(expect.arrayContaining(["RSV-01", "RSV-02"]));
    const { numbers, values } = await reading(city.users.cadreSection.actor, async (tx) =>
      readPoolNumbersIn(tx, present(await readPoolIn(tx, made.poolId), "the pool"), today),
    );
    expect(numbers).toMatchObject({ members: 1, nearTerm: 1, heads: 0, deputies: 0 });
    expect([judgeNearTerm(1, 1, values).outcome, judgeStructure(numbers, values).outcome]).toEqual(["met", "computed"]);
  });

  it("ROT-04: of 2 people of 36, the one with a single unit warns, the one with two and grassroots work does not", async () => {
    const young = await withClient(database.current().ownerUrl, async (client) => {
      const { rows } = await client.query<{ id: string }>(
        `select c.id from cadre c join cadre_management g on g."cadreId" = c.id and g."to" is null and g."managedById" = $1
         where c.status = 'inPost' and not exists (select from pool_member m where m."cadreId" = c.id) and not exists (select from app_user u where u."cadreId" = c.id)
         order by c.id limit 2`,
        [city.authorities.city],
      );
      const [one, two] = rows.map(({ id }) => id);
      await client.query(`update cadre set birth = '1990-01-01' where id = any($1::uuid[])`, [[one, two]]);
      await client.query(`delete from experience_row where "cadreId" = $1`, [one]);
      await client.query(`update career_row set "unitText" = '云泽市财政局' where "cadreId" = $1`, [one]);
      await client.query(
        `insert into experience_row (id, "cadreId", kind, "from", "to", place) values (gen_random_uuid(), $1, 'grassroots', '2015-01-01', '2017-01-01', '望川县')`,
        [two],
      );
      await client.query(
        `insert into career_row (id, "cadreId", "from", "to", "unitText", "postText", level) values (gen_random_uuid(), $1, '2012-01-01', '2013-01-01', '望川县政府办公室', '科员', 'staff')`,
        [two],
      );
      return [one ?? "", two ?? ""] as const;
    });
    const warned = await Promise.all(
      young.map(async (cadreId) => done(await enterMember({ ...entry, poolId: city.pools.youngTalent, cadreId, enteredOn: today }, by("cadreSection"))).warnings.includes("ROT-04")),
    );
    expect(warned).toEqual([true, false]);
  });

  it("lists its members in official order whatever the order of entry", async () => {
    const cadreId = await outsider();
    const entered = done(await enterMember({ ...entry, poolId, cadreId, enteredOn: today }, by("cadreSection")));
    expect(entered.warnings).toContain("RSV-07");
    const listed = await members();
    const keys = await reading(city.users.cadreSection.actor, (tx) =>
      tx.cadre.findMany({
        where: { id: { in: listed.map((one) => one.cadreId) } },
        select: { id: true, orderKey: true },
      }),
    );
    const orderOf = new Map(keys.map(({ id, orderKey }) => [id, orderKey]));
    const order = listed.map((one) => orderOf.get(one.cadreId) ?? 0);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it("refuses the same person a 2nd time, and people of another authority", async () => {
    const [member] = await members();
    const twice = await enterMember(
      { ...entry, poolId, cadreId: present(member, "a member").cadreId, enteredOn: today },
      by("cadreSection"),
    );
    expect(codesOf(twice)).toEqual(["pool.already-member"]);
    const foreign = city.users.countyBCadreSection.cadreId;
    const other = await enterMember(
      { ...entry, poolId: city.pools.countyA, cadreId: foreign, enteredOn: today },
      by("countyACadreSection"),
    );
    expect(codesOf(other)).toEqual(["pool.cadre-not-managed"]);
  });

  it("changes state once: the 2nd of 2 at once is told that the row changed", async () => {
    const member = present(
      (await members()).find(({ state }) => state === "normal"),
      "a member",
    );
    const change = {
      memberId: member.id,
      version: member.version,
      state: "underInspection",
      reason: "列入考察",
    } as const;
    const results = await Promise.all([
      changeMemberState(change, by("cadreSection")),
      changeMemberState(change, by("cadreSection")),
    ]);
    expect(results.flatMap((result) => codesOf(result))).toEqual(["pool.stale"]);
    expect((await members()).find(({ id }) => id === member.id)?.state).toBe("underInspection");
  });

  it("lets somebody leave with day and reason, once; the row stays readable", async () => {
    const member = present(
      (await members()).find(({ state }) => state === "normal"),
      "a member",
    );
    const leave = { memberId: member.id, state: "withdrawn", leftOn: today, reason: "年龄超过要求" } as const;
    const early = await leavePool(
      { ...leave, version: member.version, leftOn: addDays(member.enteredOn, -1) },
      by("cadreSection"),
    );
    expect(codesOf(early)).toEqual(["pool.left-before-entered"]);
    done(await leavePool({ ...leave, version: member.version }, by("cadreSection")));
    expect(codesOf(await leavePool({ ...leave, version: member.version + 1 }, by("cadreSection")))).toEqual([
      "pool.has-left",
    ]);
    const row = (await members()).find(({ id }) => id === member.id);
    expect([row?.state, row?.leftOn, row?.leftReason]).toEqual(["withdrawn", today, "年龄超过要求"]);
  });

  it("is changed by the cadre section of its authority only, and not by a member's relative", async () => {
    const cadreId = await outsider();
    const enter = (key: UserKey, who: string) =>
      enterMember({ ...entry, poolId, cadreId: who, enteredOn: today }, by(key));
    expect(codesOf(await enter("departmentHead", cadreId))).toEqual(["access.not-your-role"]);
    expect(codesOf(await enter("countyACadreSection", cadreId))).toEqual(["access.not-your-authority"]);
    expect(codesOf(await enter("cadreSectionSecond", city.cadres.dingZhaohe))).toEqual(["access.own-or-relative"]);
  });

  it("is opened once under a title", async () => {
    const pool = {
      authorityId: city.authorities.city,
      title: "专业型后备干部",
      kind: "youngTalent",
      level: "countyDeputy",
    } as const;
    done(await openPool(pool, by("cadreSection")));
    expect(codesOf(await openPool(pool, by("cadreSection")))).toEqual(["pool.title-twice"]);
    const pools = await reading(city.users.cadreSection.actor, (tx) => readPoolsIn(tx, [city.authorities.city]));
    expect(pools.find(({ title }) => title === pool.title)?.normal).toBe(0);
  });
});

describe("a name out of the pool", () => {
  it("is put while its member stands there, and refused after he left", async () => {
    const motionId = await openedMotion(city, today);
    const motionPostId = await withPost(
      city,
      motionId,
      present(Object.values(city.vacantPosts)[0], "a vacant post"),
      today,
    );
    await frozen(city, motionId, today);
    const clean = await reading(city.users.cadreSection.actor, (tx) =>
      tx.cadre.findMany({
        where: { poolRows: { some: { poolId }, every: { poolId } }, sanctions: { none: {} } },
        select: { id: true },
      }),
    );
    const free = (await members(city.users.cadreSection.actor.closedCadreIds)).filter(
      (one) => one.state === "normal" && one.leftOn === null && clean.some(({ id }) => id === one.cadreId),
    );
    const [first, second] = [present(free[0], "a member"), present(free[1], "another member")];
    expect(await withName(city, motionPostId, first.cadreId, today, "reservePool")).toBeTruthy();
    const leave = {
      memberId: second.id,
      version: second.version,
      state: "used",
      leftOn: today,
      reason: "已任用",
    } as const;
    done(await leavePool(leave, by("cadreSection")));
    await expect(withName(city, motionPostId, second.cadreId, today, "reservePool")).rejects.toThrow(
      /motion.pool-member-unknown/,
    );
  });
});
