import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { legalDate } from "@/lib/kernel/dates";
import { readSelection } from "@/lib/people/queries/selection";
import { peopleHref, peopleQuerySchema } from "@/lib/people/schema";
import type { PeopleQuery } from "@/lib/people/schema";
import { reading } from "@/lib/platform/db/reading";
import { chooseFromList, createList } from "@/lib/programmes/people-lists/commands";
import { readMembersIn } from "@/lib/programmes/people-lists/queries";
import { choosePeople } from "@/lib/programmes/people-search/commands/choose";
import { saveSearch } from "@/lib/programmes/people-search/commands/saved";
import { parseConditions } from "@/lib/programmes/people-search/schema";
import { putNames } from "@/lib/stages/motion/commands/put-names";
import { stopPost } from "@/lib/stages/motion/commands/posts";
import { loadMotionWork } from "@/lib/stages/motion/loaders";
import { readNomineesIn } from "@/lib/stages/motion/queries/names";
import type { UserKey } from "@/prisma/seed/city/accounts";
import type { CastKey } from "@/prisma/seed/city/cast";
import type { City } from "@/prisma/seed/city/city";
import { atNine, seedCity } from "@/prisma/seed/city/seed-city";
import { authorOn, codesOf, done, frozen, openedMotion, versionOf, withPost } from "@/prisma/seed/steps/motion";
import { withManySeats } from "../support/builders/quota";
import { useTestDatabase } from "../support/database";

const visitor: { actor: Actor | null } = { actor: null };
const today = legalDate("2026-03-02");

vi.mock("@/lib/platform/session", () => ({
  requireVisit: () => Promise.resolve({ actor: visitor.actor, now: atNine(today), sessionId: "s", clockIsSet: true }),
}));

useTestDatabase();
let city: City;

beforeAll(async () => {
  city = await seedCity({ today, size: "small" });
  await withManySeats(city, city.unit("city/transport"), today);
});

const author = (user: UserKey = "cadreSection") => authorOn(city, user, today);
const address = (change: Partial<PeopleQuery> = {}) => peopleHref(peopleQuerySchema.parse({}), change);
const ids = (...keys: readonly CastKey[]) => keys.map((key) => city.cadres[key]);
const kept = (user: UserKey = "cadreSection") => readSelection(city.users[user].actor.userId, author().now);

async function chosen(selected: readonly string[], from = address(), user: UserKey = "cadreSection") {
  const { selectionId } = done(await choosePeople({ address: from, selected: [...selected] }, author(user)));
  return selectionId;
}

async function openPost(): Promise<string> {
  const motionId = await openedMotion(city, today);
  const post = await withPost(city, motionId, city.vacantPosts.countyDeputy, today);
  await frozen(city, motionId, today);
  return post;
}

async function put(motionPostId: string, selectionId: string, selected: readonly string[], user: UserKey = "cadreSection") {
  const post = { motionPostId, version: await versionOf(city, "motionPost", motionPostId) };
  const wanted = { selectionId, post, source: "departmentProposal" as const, reason: "班子缺少业务分管副职", selected: [...selected] };
  return putNames(wanted, author(user));
}

const namesPut = async (motionPostId: string) =>
  reading(city.users.cadreSection.actor, async (tx) => {
    const { motionId } = await tx.motionPost.findUniqueOrThrow({ where: { id: motionPostId } });
    return (await readNomineesIn(tx, motionId)).filter((one) => one.motionPostId === motionPostId && one.withdrawnOn === null);
  });

describe("a selection for a motion", () => {
  it("keeps 2 of 3 ticked people, because the third is not found by the search, with the words of the search and its count", async () => {
    await chosen(ids("zengLingyi", "shanLiqun", "dingZhaohe"), address({ q: "曾令仪" }));
    expect((await kept())?.cadreIds).toEqual(ids("zengLingyi"));
    expect((await kept())?.foundBy).toBe("2026年3月2日查询（查找 曾令仪），查得 1 人，从中选出");
    await chosen(ids("zengLingyi", "shanLiqun"));
    expect((await kept())?.cadreIds).toHaveLength(2);
    expect((await kept())?.foundBy).toMatch(/^2026年3月2日查询（没有附加条件），查得 \d+ 人，从中选出$/);
  });

  it("is one for each user and for him alone, and is gone after 7 days", async () => {
    await chosen(ids("zengLingyi"));
    const second = await chosen(ids("shanLiqun"));
    expect(await kept()).toMatchObject({ id: second, cadreIds: ids("shanLiqun") });
    expect(await kept("cadreSectionSecond")).toBeNull();
    expect(await readSelection(city.users.cadreSection.actor.userId, authorOn(city, "cadreSection", legalDate("2026-03-09")).now)).toBeNull();
  });

  it("refuses 3 roles that put no names, 0 people found, and more than 100 at once", async () => {
    for (const user of ["supervisor", "unitLeader", "luBingran"] as const) {
      expect(codesOf(await choosePeople({ address: address(), selected: ids("zengLingyi") }, author(user)))).toEqual(["access.not-your-role"]);
    }
    expect(codesOf(await choosePeople({ address: address({ q: "无此人" }), selected: [] }, author()))).toEqual(["search.nobody-chosen"]);
    expect(codesOf(await choosePeople({ address: address(), selected: [] }, author()))).toEqual(["search.too-many-chosen"]);
  });

  it("names a whole ID number and the closed condition by sanctions, and writes neither out", async () => {
    const { idNumber } = await reading(city.users.cadreSection.actor, (tx) =>
      tx.cadre.findUniqueOrThrow({ where: { id: city.cadres.zengLingyi } }),
    );
    await chosen([], address({ q: idNumber }));
    expect((await kept())?.foundBy).toContain("（查找 身份证号），查得 1 人");
    const conditions = { kind: "group", match: "all", items: [{ kind: "sanction", not: true, on: null }, { kind: "age", not: false, from: 30, to: 45, on: null }] };
    const condition = parseConditions(JSON.stringify(conditions));
    if (condition === null) throw new Error("conditions not understood");
    const saved = await saveSearch(
      { name: "无影响期", document: "云组〔2026〕3号", shared: false, authorityId: city.authorities.city, conditions: condition },
      author(),
    );
    const { searchId } = done(saved);
    await chosen(ids("zengLingyi", "shanLiqun", "dingZhaohe"), address({ search: searchId }));
    expect((await kept())?.foundBy).toContain("保存的查询“无影响期”（依据 云组〔2026〕3号）；条件含处分影响期，内容不写入动议");
    expect((await kept())?.foundBy).not.toContain("不是");
  });
});

describe("putting a selection on a motion", () => {
  it("puts 2 of 5: each of the other 3 with his own reasons, all in one answer, and notes on both how they were found", async () => {
    const post = await openPost();
    const everybody = ids("shanLiqun", "barredBySanction", "barredByGrade", "zengLingyi", "barredByAdmonition");
    const selection = await chosen(everybody);
    const answers = done(await put(post, selection, everybody));
    const outcome = new Map(answers.map(({ cadreId, result }) => [cadreId, codesOf(result)]));
    expect(outcome.get(city.cadres.shanLiqun)).toEqual([]);
    expect(outcome.get(city.cadres.zengLingyi)).toEqual([]);
    expect(outcome.get(city.cadres.barredBySanction)).toEqual(["DSQ-06"]);
    expect(outcome.get(city.cadres.barredByGrade)).toEqual(["DSQ-03"]);
    expect(outcome.get(city.cadres.barredByAdmonition)).toEqual(["DSQ-06"]);
    const names = await namesPut(post);
    expect(names.map(({ cadreId }) => cadreId).toSorted()).toEqual(ids("shanLiqun", "zengLingyi").toSorted());
    for (const { foundBy, preCheckedOn } of names) {
      expect(foundBy).toMatch(/查得 \d+ 人，从中选出$/);
      expect(preCheckedOn).toBeNull();
    }
    const again = done(await put(post, selection, ids("shanLiqun")));
    expect(again.map(({ result }) => codesOf(result))).toEqual([["motion.nominee-twice"]]);
  });

  it("the words of a search by ethnicity are told to 3 kinds of readers, not to the assessment office, which sees the name alone", async () => {
    const post = await openPost();
    const condition = parseConditions(JSON.stringify({ kind: "ethnicity", not: true, ethnicity: "傣族" }));
    if (condition === null) throw new Error("condition not understood");
    const search = { name: "结构要求", document: "云组〔2026〕4号", shared: false, authorityId: city.authorities.city, conditions: condition };
    const { searchId } = done(await saveSearch(search, author()));
    done(await put(post, await chosen(ids("shanLiqun"), address({ search: searchId })), ids("shanLiqun")));
    const { motionId } = await reading(city.users.cadreSection.actor, (tx) => tx.motionPost.findUniqueOrThrow({ where: { id: post } }));
    const told = async (user: UserKey) => {
      visitor.actor = city.users[user].actor;
      const work = await loadMotionWork(motionId, { part: "names" });
      return work?.nominees.map(({ name, foundBy }) => [name, foundBy !== null && foundBy.includes("傣族")]);
    };
    for (const user of ["cadreSection", "disciplineLiaison", "supervisor"] as const) expect(await told(user)).toEqual([["单立群", true]]);
    expect(await told("assessmentOffice")).toEqual([["单立群", false]]);
  });

  it("refuses a relative of who puts him, and takes the 1 other of the same selection", async () => {
    const post = await openPost();
    const selection = await chosen(ids("shanLiqun"), address(), "cadreSectionSecond");
    // her brother is not in her lists at all: a selection that names him cannot come about
    expect(codesOf(await choosePeople({ address: address(), selected: ids("dingZhaohe") }, author("cadreSectionSecond")))).toEqual([
      "search.nobody-chosen",
    ]);
    const answers = done(await put(post, selection, ids("shanLiqun", "dingZhaohe"), "cadreSectionSecond"));
    expect(answers.map(({ name }) => name)).toEqual(["单立群"]);
    expect((await namesPut(post)).map(({ name }) => name)).toEqual(["单立群"]);
  });

  it("refuses everybody for a post that is stopped, one that is not frozen, and a page that is 1 version behind", async () => {
    const post = await openPost();
    const selection = await chosen(ids("shanLiqun", "zengLingyi"));
    const seen = { motionPostId: post, version: (await versionOf(city, "motionPost", post)) - 1 };
    const form = { selectionId: selection, source: "departmentProposal" as const, reason: "业务熟悉", selected: ids("shanLiqun", "zengLingyi") };
    const late = done(await putNames({ ...form, post: seen }, author()));
    expect(late.map(({ result }) => codesOf(result))).toEqual([["motion.stale"], ["motion.stale"]]);
    done(await stopPost({ motionPostId: post, version: seen.version + 1, reason: "暂缓配备" }, author("departmentHead")));
    const closed = done(await put(post, selection, ids("shanLiqun", "zengLingyi")));
    expect(closed.map(({ result }) => codesOf(result))).toEqual([["motion.post-closed"], ["motion.post-closed"]]);
    const draft = await withPost(city, await openedMotion(city, today, "另一批"), city.vacantPosts.countyDeputy, today);
    const early = done(await put(draft, selection, ids("shanLiqun")));
    expect(early.map(({ result }) => codesOf(result))).toEqual([["motion.names-need-frozen-conditions"]]);
  });

  it("refuses a selection of somebody else and one that has been replaced", async () => {
    const post = await openPost();
    const foreign = await chosen(ids("shanLiqun"), address(), "cadreSectionSecond");
    expect(codesOf(await put(post, foreign, ids("shanLiqun")))).toEqual(["motion.selection-gone"]);
    const older = await chosen(ids("shanLiqun"));
    await chosen(ids("zengLingyi"));
    expect(codesOf(await put(post, older, ids("shanLiqun")))).toEqual(["motion.selection-gone"]);
    expect(await namesPut(post)).toEqual([]);
  });

  it("takes 2 of the 3 people of a named list and notes the list, its purpose and who made it", async () => {
    const post = await openPost();
    const cadreIds = ids("shanLiqun", "zengLingyi", "baiQingsong");
    const made = await createList({ authorityId: city.authorities.city, listName: "交通口", purpose: "班子调研", cadreIds }, author());
    const { listId, added } = done(made);
    const members = await reading(city.users.cadreSection.actor, (tx) => readMembersIn(tx, listId));
    const memberIds = members.filter(({ cadreId }) => cadreId !== city.cadres.baiQingsong).map(({ memberId }) => memberId);
    const { selectionId } = done(await chooseFromList({ listId, memberIds }, author()));
    done(await put(post, selectionId, cadreIds));
    const names = await namesPut(post);
    expect(names).toHaveLength(2);
    expect(names[0]?.foundBy).toBe(
      `2026年3月2日人员名单“交通口”（班子调研；俞静秋 2026年3月2日建立，共 ${added} 人），从中选出`,
    );
    expect(codesOf(await chooseFromList({ listId, memberIds }, author("cadreSectionSecond")))).toEqual(["list.not-found"]);
  });
});
