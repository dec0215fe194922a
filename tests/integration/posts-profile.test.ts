import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { legalDate } from "@/lib/kernel/dates";
import { addProfileLine, endProfileLine, setPostDuties } from "@/lib/posts/commands/profile";
import { addTarget, endTarget } from "@/lib/posts/commands/targets";
import { loadUnit } from "@/lib/posts/loaders/units";
import type { UnitPage } from "@/lib/posts/loaders/units";
import { loadPost } from "@/lib/posts/loaders/post";
import type { PostPage } from "@/lib/posts/loaders/post";
import { isSignedBy, recordKey } from "@/lib/record/keys";
import { verifyRecord } from "@/lib/record/verify";
import type { UserKey } from "@/prisma/seed/city/accounts";
import type { City } from "@/prisma/seed/city/city";
import { atNine, seedCity } from "@/prisma/seed/city/seed-city";
import { useTestDatabase } from "../support/database";
import { codesOf, valueOf } from "../support/builders/town";

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

const by = (user: UserKey) => ({ actor: city.users[user].actor, now: atNine(today) });

async function postFor(user: UserKey, unit: string, post: string): Promise<PostPage> {
  visitor.actor = city.users[user].actor;
  const page = await loadPost(city.unit(unit), city.post(`${unit}/${post}`));
  if (page === null || "refusal" in page) throw new Error("no page");
  return page;
}

async function unitFor(user: UserKey, unit: string): Promise<UnitPage> {
  visitor.actor = city.users[user].actor;
  const page = await loadUnit(city.unit(unit));
  if (page === null || "refusal" in page) throw new Error("no page");
  return page;
}

describe("a post's page", () => {
  it("the transport bureau's head: 2 hard conditions and 2 preferences with their document, a term, 1 holder with 3 clocks", async () => {
    const page = await postFor("cadreSection", "city/transport", "head");
    expect(page.profile.map(({ kind }) => kind)).toEqual([
      "hardCondition",
      "hardCondition",
      "preference",
      "preference",
    ]);
    expect(page.profile.every(({ document }) => document !== "")).toBe(true);
    expect(page.post.termScope).toBe(true);
    const [holder] = page.holders;
    expect(page.holders).toHaveLength(1);
    expect(holder?.inPost?.since).toBe(holder?.from);
    expect(holder?.inUnit?.months).toBeGreaterThanOrEqual(holder?.inPost?.months ?? 0);
    expect(holder?.atLevel?.months).toBeGreaterThanOrEqual(holder?.inPost?.months ?? 0);
    expect(holder?.comings?.map(({ cause }) => cause)).toEqual(expect.arrayContaining(["retirement", "termEnd"]));
  });

  it("past holders stand in the order in which they came; an empty post is vacant since the day after the last", async () => {
    const { rows } = await db.query<{ unitId: string; postId: string; last: string }>(
      `select p."unitId", p.id as "postId", (max(h."to") + 1)::text as last from post p join post_holding h on h."postId" = p.id
        join post_management m on m."postId" = p.id and m."managedById" = $1
        group by p.id having bool_and(coalesce(h."to" < '2026-11-02', false)) and count(*) > 1 order by p.code limit 1`,
      [city.authorities.city],
    );
    const [found] = rows;
    visitor.actor = city.users.cadreSection.actor;
    const page = await loadPost(found?.unitId ?? "", found?.postId ?? "");
    if (page === null || "refusal" in page) throw new Error("no page");
    expect(page.vacantSince).toBe(found?.last);
    expect(page.pastHolders.map(({ from }) => from)).toEqual(page.pastHolders.map(({ from }) => from).toSorted());
  });

  it("a county does not open a post of the city; a post under another unit is not found", async () => {
    visitor.actor = city.users.countyACadreSection.actor;
    const unitId = city.unit("city/transport");
    expect(await loadPost(unitId, city.post("city/transport/head"))).toEqual({ refusal: "access.not-your-authority" });
    visitor.actor = city.users.cadreSection.actor;
    expect(await loadPost(unitId, city.post("city/finance/head"))).toBeNull();
    expect(await loadPost(unitId, "x")).toBeNull();
  });
});

describe("changing a profile", () => {
  const line = { kind: "preference", criterion: "fieldWork", words: "港口管理", document: "云组〔2026〕11号" } as const;

  it("a line is added and ended by the city's cadre section; the record holds both and stays sound", async () => {
    const postId = city.post("city/finance/deputy1");
    const before = await postFor("cadreSection", "city/finance", "deputy1");
    const { lineId } = valueOf(
      await addProfileLine({ postId, version: before.post.version, ...line }, by("cadreSection")),
    );
    expect(
      codesOf(await addProfileLine({ postId, version: before.post.version, ...line }, by("cadreSection"))),
    ).toEqual(["posts.stale"]);
    const version = before.post.version + 1;
    valueOf(await endProfileLine({ postId, version, lineId, document: "云组〔2026〕12号" }, by("cadreSection")));
    const again = await endProfileLine(
      { postId, version: version + 1, lineId, document: "云组〔2026〕12号" },
      by("cadreSection"),
    );
    expect(codesOf(again)).toEqual(["posts.line-not-found"]);
    const { rows } = await db.query<{ body: string }>(
      `select body from record_event where stream = 'unit:' || $1 and body like '%' || $2 || '%' order by seq`,
      [city.unit("city/finance"), lineId],
    );
    expect(rows).toHaveLength(2);
    const key = recordKey(process.env.STORAGE_DIR ?? "");
    const isSigned = (text: string, signature: string) => isSignedBy(text, signature, key);
    const { faults } = await verifyRecord(db, { isSigned, copies: new Map() });
    expect(faults.filter((fault) => fault.kind !== "checkpoint-missing")).toEqual([]);
  });

  it.each([
    ["assessmentOffice", "access.not-your-role"],
    ["countyACadreSection", "access.not-your-authority"],
  ] as const)("%s is refused: %s", async (user, code) => {
    const postId = city.post("city/finance/deputy1");
    expect(codesOf(await addProfileLine({ postId, version: 0, ...line }, by(user)))).toEqual([code]);
  });

  it("a post that gets terms has 2 more days due: the end of the term and 15 years at the level", async () => {
    const before = await postFor("cadreSection", "city/water", "planning.head");
    const { postId, version } = before.post;
    valueOf(
      await setPostDuties(
        { postId, version, termScope: true, rotationDuty: null, document: "示例" },
        by("cadreSection"),
      ),
    );
    const after = await postFor("cadreSection", "city/water", "planning.head");
    const causesOf = (page: PostPage) => page.holders[0]?.comings?.map(({ cause }) => cause).toSorted() ?? [];
    expect(causesOf(after)).toEqual([...causesOf(before), "termEnd", "yearsAtLevel"].toSorted());
  });
});

describe("a team and its targets", () => {
  it("the structure's numbers are the members; fewer than 5 are not counted by sex, ethnicity and party", async () => {
    const { team } = await unitFor("cadreSection", "city/transport");
    const people = (list: readonly { readonly people: readonly unknown[] }[]) =>
      list.reduce((sum, one) => sum + one.people.length, 0);
    expect(team?.structure.members).toBeGreaterThan(2);
    expect(people(team?.structure.ages ?? [])).toBe(team?.structure.members);
    expect(people(team?.structure.educations ?? [])).toBe(team?.structure.members);
    expect(team?.targets).toHaveLength(3);
    const { sums } = team?.structure ?? {};
    if ((team?.structure.members ?? 0) < 5) expect(sums).toBeNull();
    else expect((sums?.men ?? 0) + (sums?.women ?? 0)).toBe(team?.structure.members);
  });

  it("a target needs what it is counted by, stands once, and ends; a county may not set the city's", async () => {
    const unitId = city.unit("city/water");
    const target = { dimension: "youngMembers", value: 1, ageLimit: 40, words: "", document: "示例" } as const;
    const version = (await unitFor("cadreSection", "city/water")).team?.version ?? -1;
    const seen = { unitId, version };
    expect(codesOf(await addTarget({ ...seen, ...target, ageLimit: null }, by("cadreSection")))).toEqual([
      "posts.young-needs-age",
    ]);
    const speciality = { ...target, dimension: "specialityMembers" } as const;
    expect(codesOf(await addTarget({ ...seen, ...speciality }, by("cadreSection")))).toEqual([
      "posts.speciality-needs-words",
    ]);
    expect(codesOf(await addTarget({ ...seen, ...target }, by("countyACadreSection")))).toEqual([
      "access.not-your-authority",
    ]);
    const { targetId } = valueOf(await addTarget({ ...seen, ...target }, by("cadreSection")));
    const next = { unitId, version: version + 1 };
    expect(codesOf(await addTarget({ ...next, ...target }, by("cadreSection")))).toEqual(["posts.target-known"]);
    valueOf(await endTarget({ ...next, targetId, document: "示例" }, by("cadreSection")));
    expect(codesOf(await endTarget({ ...next, targetId, document: "示例" }, by("cadreSection")))).toEqual([
      "posts.stale",
    ]);
  });
});
