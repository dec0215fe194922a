import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { fullYearsBetween, legalDate } from "@/lib/kernel/dates";
import { loadScheme } from "@/lib/programmes/team-scheme/loaders";
import { addLeaver } from "@/lib/stages/motion/commands/leavers";
import type { UserKey } from "@/prisma/seed/city/accounts";
import type { City } from "@/prisma/seed/city/city";
import { atNine, seedCity } from "@/prisma/seed/city/seed-city";
import { authorOn, done, frozen, openedMotion, versionOf, withName, withPost } from "@/prisma/seed/steps/motion";
import { withManySeats } from "../support/builders/quota";
import { useTestDatabase } from "../support/database";

const visitor: { actor: Actor | null } = { actor: null };
const today = legalDate("2026-03-02");

vi.mock("@/lib/platform/session", () => ({
  requireVisit: () => Promise.resolve({ actor: visitor.actor, now: atNine(today), sessionId: "s", clockIsSet: true }),
}));

const test = useTestDatabase();
let city: City;
let db: Client;
let unitId: string;
let motionId: string;
let motionPost: string;

type Seat = { cadreId: string; postId: string; birth: string; sex: string };

async function seats(): Promise<readonly Seat[]> {
  const { rows } = await db.query<Seat>(
    `select h."cadreId", h."postId", c.birth::text, c.sex::text from team t join post p on p."teamId" = t.id and p."abolishedOn" is null
       join post_holding h on h."postId" = p.id and h."to" is null and not h."outsideQuota" join cadre c on c.id = h."cadreId"
     where t."unitId" = $1`,
    [unitId],
  );
  return rows;
}

beforeAll(async () => {
  city = await seedCity({ today, size: "small" });
  db = new Client({ connectionString: test.current().ownerUrl });
  await db.connect();
  const { rows } = await db.query<{ unitId: string }>(`select "unitId" from post where id = $1`, [city.vacantPosts.countyDeputy]);
  unitId = rows[0]?.unitId ?? "";
  await withManySeats(city, unitId, today);
  motionId = await openedMotion(city, today);
  motionPost = await withPost(city, motionId, city.vacantPosts.countyDeputy, today);
  const leaver = (await seats())[0];
  if (leaver === undefined) throw new Error("an empty team");
  const leaving = { ground: "retirement", withCase: false, note: "到龄" } as const;
  const version = await versionOf(city, "motion", motionId);
  const holding = `${leaver.cadreId}:${leaver.postId}`;
  done(await addLeaver({ motionId, version, holding, ...leaving }, authorOn(city, "cadreSection", today)));
  await frozen(city, motionId, today);
  await withName(city, motionPost, city.cadres.shanLiqun, today);
});
afterAll(() => db.end());

async function scheme(params: Record<string, string> = {}, user: UserKey = "cadreSection") {
  visitor.actor = city.users[user].actor;
  const page = await loadScheme(unitId, params);
  if (page === null || "refusal" in page) throw new Error("no page");
  return page;
}

describe("a team before and after a batch", () => {
  it("1 leaves, the only name put comes: members, mean age and women equal a count by hand on both sides", async () => {
    const page = await scheme({ motion: motionId });
    const now = await seats();
    const { rows } = await db.query<{ birth: string; sex: string }>(`select birth::text, sex::text from cadre where id = $1`, [city.cadres.shanLiqun]);
    const people = [...new Map(now.map((seat) => [seat.cadreId, seat])).values()];
    const leaverId = now[0]?.cadreId;
    const stillSeated = now.slice(1).map(({ cadreId }) => cadreId);
    const later = [...people.filter(({ cadreId }) => cadreId !== leaverId || stillSeated.includes(cadreId)), ...rows];
    const agesOf = (list: readonly { birth: string }[]) =>
      list.reduce((sum, { birth }) => sum + fullYearsBetween(legalDate(birth), today), 0);
    const { before, after } = page.comparison;
    expect([before.structure.members, after.structure.members]).toEqual([people.length, later.length]);
    const countedAges = ({ structure }: typeof before) => structure.ages.reduce((sum, { people: group }) => sum + group.length, 0);
    expect([countedAges(before), countedAges(after)]).toEqual([people.length, later.length]);
    expect([before.structure.averageAge, after.structure.averageAge]).toEqual(
      [people, later].map((list) => Math.round((agesOf(list) * 100) / list.length)),
    );
    const women = (list: readonly { sex: string }[]) => list.filter(({ sex }) => sex === "female").length;
    if (people.length >= 5 && later.length >= 5) {
      expect([before.structure.sums?.women, after.structure.sums?.women]).toEqual([women(people), women(later)]);
    } else expect([before.structure.sums, after.structure.sums]).toEqual([null, null]);
    expect([page.leavingCount, page.choices.map(({ cadreId }) => cadreId)]).toEqual([1, [city.cadres.shanLiqun]]);
  });

  it("of 2 names nobody is put in until somebody says who, and 0 when he says nobody", async () => {
    await withName(city, motionPost, city.cadres.zengLingyi, today);
    const open = await scheme({ motion: motionId });
    expect(open.choices).toEqual([{ motionPostId: motionPost, cadreId: null }]);
    const base = open.comparison.after.structure.members;
    const said = await scheme({ motion: motionId, [`for-${motionPost}`]: city.cadres.zengLingyi });
    expect(said.comparison.after.structure.members).toBe(base + 1);
    const none = await scheme({ motion: motionId, [`for-${motionPost}`]: "none" });
    expect(none.comparison.after.structure.members).toBe(base);
    const forged = await scheme({ motion: motionId, [`for-${motionPost}`]: city.cadres.barredBySanction });
    expect(forged.comparison.after.structure.members).toBe(base);
  });

  it("shows 3 kinds of readers what is theirs: a relative no names, the supervisor no sums, a committee member no batch", async () => {
    await withName(city, motionPost, city.cadres.dingZhaohe, today);
    const [post] = (await scheme({ motion: motionId }, "cadreSectionSecond")).posts;
    expect([post?.closed, post?.candidates]).toEqual([true, []]);
    const supervised = await scheme({ motion: motionId }, "supervisor");
    expect([supervised.showsProtected, supervised.comparison.before.structure.sums]).toEqual([false, null]);
    const member = await scheme({ motion: motionId }, "committeeMember");
    expect([member.batches, member.posts]).toEqual([[], []]);
    visitor.actor = city.users.countyACadreSection.actor;
    expect(await loadScheme(unitId, {})).toHaveProperty("refusal");
    expect(await loadScheme(city.users.cadreSection.actor.userId, {})).toBeNull();
  });
});
