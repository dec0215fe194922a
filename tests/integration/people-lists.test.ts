import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { legalDate } from "@/lib/kernel/dates";
import {
  addToList,
  changeList,
  createList,
  endShare,
  mergeList,
  removeFromList,
  shareList,
} from "@/lib/programmes/people-lists/commands";
import { loadAddToList, loadList, loadLists, loadTicked } from "@/lib/programmes/people-lists/loaders";
import type { ListPage } from "@/lib/programmes/people-lists/loaders";
import type { UserKey } from "@/prisma/seed/city/accounts";
import type { CastKey } from "@/prisma/seed/city/cast";
import type { City } from "@/prisma/seed/city/city";
import { atNine, seedCity } from "@/prisma/seed/city/seed-city";
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

const by = (user: UserKey) => ({ actor: city.users[user].actor, now: atNine(today) });
const people = (...keys: readonly CastKey[]) => keys.map((key) => city.cadres[key]);
const codes = (result: { ok: boolean; refusal?: readonly { code: string }[] }) =>
  result.ok ? [] : (result.refusal ?? []).map((refusal) => refusal.code);

function make(listName: string, cadreIds: readonly string[], user: UserKey = "cadreSection") {
  const authorityId = city.users[user].actor.grants[0]?.authorityId ?? "";
  return createList({ authorityId, listName, purpose: "年度调研走访", cadreIds: [...cadreIds] }, by(user));
}

async function made(listName: string, cadreIds: readonly string[]): Promise<string> {
  const result = await make(listName, cadreIds);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value.listId;
}

async function page(user: UserKey, listId: string): Promise<ListPage | null> {
  visitor.actor = city.users[user].actor;
  return loadList(listId, {});
}

const nobody = () => Promise.resolve([]);
const namesOf = (shown: ListPage | null) => shown?.rows.map(({ person }) => person?.name ?? null);
const seen = async (listId: string) => ({ listId, version: (await page("cadreSection", listId))?.list.version ?? -1 });

describe("a list", () => {
  it("takes 2 of 3: who is of a county alone is left out and counted; the label counts once", async () => {
    const result = await make("走访一", people("shanLiqun", "zengLingyi", "countyBCadreSection"));
    expect(result).toMatchObject({ ok: true, value: { added: 2, already: 0, outOfReach: 1 } });
    expect(codes(await make("走访一", []))).toEqual(["list.label-twice"]);
    expect(codes(await make("别处", [], "committeeMember"))).toEqual(["access.not-your-role"]);
  });

  it("adds 1 of 2 when 1 is on it, shows them in official order, and takes 1 off", async () => {
    const listId = await made("走访二", people("qiuYuanshan", "shanLiqun"));
    const added = await addToList({ listId, cadreIds: people("shanLiqun", "zengLingyi") }, by("cadreSection"));
    expect(added).toMatchObject({ ok: true, value: { added: 1, already: 1 } });
    const { rows: official } = await db.query<{ name: string }>(
      `select name from cadre where name in ('仇远山', '单立群', '曾令仪') order by "orderKey", id`,
    );
    const shown = await page("cadreSection", listId);
    expect(namesOf(shown)).toEqual(official.map(({ name }) => name));
    const memberIds = [shown?.rows[0]?.memberId ?? ""];
    expect(await removeFromList({ listId, memberIds }, by("cadreSection"))).toEqual({ ok: true, value: { removed: 1 } });
    expect(codes(await removeFromList({ listId, memberIds }, by("cadreSection")))).toEqual(["list.nobody"]);
    expect((await page("cadreSection", listId))?.rows).toHaveLength(2);
  });

  it("locked takes and loses nobody; a stale page is refused", async () => {
    const listId = await made("走访三", people("shanLiqun"));
    const change = { listName: "走访三", purpose: "年度调研走访", locked: true };
    const stale = await seen(listId);
    expect(codes(await changeList({ ...stale, ...change }, by("cadreSection")))).toEqual([]);
    expect(codes(await changeList({ ...stale, ...change }, by("cadreSection")))).toEqual(["list.stale"]);
    expect(codes(await addToList({ listId, cadreIds: people("zengLingyi") }, by("cadreSection")))).toEqual(["list.locked"]);
  });

  it("merged puts its 2 people on the other, of whom 1 was there, and closes", async () => {
    const from = await made("走访四", people("shanLiqun", "zengLingyi"));
    const into = await made("走访五", people("shanLiqun"));
    const merged = await mergeList({ ...(await seen(from)), intoId: into }, by("cadreSection"));
    expect(merged).toEqual({ ok: true, value: { intoId: into, added: 1 } });
    expect((await page("cadreSection", into))?.list.personCount).toBe(2);
    expect((await page("cadreSection", from))?.list).toMatchObject({ closed: true, mergedInto: "走访五", personCount: 2 });
    expect(codes(await addToList({ listId: from, cadreIds: people("qiuYuanshan") }, by("cadreSection")))).toEqual(["list.closed"]);
  });
});

describe("who reads a list", () => {
  it("a colleague it is shared with, within his own reach, and nobody else", async () => {
    const listId = await made("走访六", people("shanLiqun", "dingZhaohe"));
    expect(await page("cadreSectionSecond", listId)).toBeNull();
    const share = { userId: city.users.cadreSectionSecond.userId };
    expect(codes(await shareList({ ...(await seen(listId)), ...share }, by("cadreSection")))).toEqual([]);
    // 丁兆云 is the sister of 丁兆和: his row stays, nothing of him is given out
    const hers = await page("cadreSectionSecond", listId);
    expect(namesOf(hers)).toEqual(["单立群", null]);
    expect(hers?.hiddenCount).toBe(1);
    expect(JSON.stringify(hers)).not.toContain(city.cadres.dingZhaohe);
    expect(codes(await addToList({ listId, cadreIds: people("zengLingyi") }, by("cadreSectionSecond")))).toEqual(["list.not-owner"]);
    expect(await loadTicked(listId, hers?.rows.map(({ memberId }) => memberId) ?? [])).toEqual([city.cadres.shanLiqun]);
    visitor.actor = city.users.cadreSectionSecond.actor;
    const lists = await loadLists({});
    expect("lists" in lists && lists.lists.map(({ label }) => label)).toEqual(["走访六"]);
    expect(codes(await endShare({ ...(await seen(listId)), ...share }, by("cadreSection")))).toEqual([]);
    expect(await page("cadreSectionSecond", listId)).toBeNull();
  });

  it("is not shared with another authority's staff or with a committee member", async () => {
    const listId = await made("走访七", []);
    for (const user of ["countyACadreSection", "committeeMember", "cadreSection"] as const) {
      const { userId } = city.users[user];
      expect(codes(await shareList({ ...(await seen(listId)), userId }, by("cadreSection")))).toEqual(["list.colleague-unknown"]);
    }
  });

  it("a person moved out of reach since is shown without data: 1 of 2 hidden", async () => {
    const listId = await made("走访八", people("zengLingyi", "meiYishu"));
    await db.query(`update cadre_management set "to" = '2026-11-01' where "cadreId" = $1`, [city.cadres.meiYishu]);
    const shown = await page("cadreSection", listId);
    expect(namesOf(shown)).toEqual(["曾令仪", null]);
    expect(JSON.stringify(shown)).not.toContain("梅亦舒");
    await db.query(`update cadre_management set "to" = null where "cadreId" = $1`, [city.cadres.meiYishu]);
  });

  it("roles that view nobody keep no lists; the ticked people, or all 1 found, come with the owner's open lists; 301 found come not at all", async () => {
    visitor.actor = city.users.committeeMember.actor;
    expect(await loadLists({})).toEqual({ refusal: "access.not-your-role" });
    visitor.actor = city.users.cadreSection.actor;
    const add = await loadAddToList({ selected: people("shanLiqun", "countyBCadreSection") }, nobody);
    if ("refusal" in add) throw new Error("refused");
    expect([add.people.map(({ name }) => name), add.outOfReach]).toEqual([["单立群"], 1]);
    const all = await loadAddToList({ all: "1", q: "曾令仪" }, (_, limit) => Promise.resolve(people("zengLingyi").slice(0, limit)));
    expect("refusal" in all ? [] : [all.people.map(({ name }) => name), all.tooMany]).toEqual([["曾令仪"], false]);
    const crowd = await loadAddToList({ all: "1" }, (_, limit) => Promise.resolve(Array.from({ length: limit }, () => city.cadres.zengLingyi)));
    expect("refusal" in crowd ? [] : [crowd.people, crowd.tooMany]).toEqual([[], true]);
    expect(add.lists.map(({ label }) => label)).not.toContain("走访三");
    expect(add.lists.map(({ label }) => label)).toContain("走访五");
  });

  it("every change stands in the list's record without a name: 1 merged, 2 changes of a share", async () => {
    const { rows } = await db.query<{ type: string; n: number }>(
      `select body::jsonb->>'type' as type, count(*)::int as n from record_event where stream like 'peopleList:%' group by 1`,
    );
    const counts = new Map(rows.map(({ type, n }) => [type, n]));
    expect(counts.get("peopleList.merged")).toBe(1);
    expect(counts.get("peopleList.shared")).toBe(2);
    const { rows: named } = await db.query(`select 1 from record_event where stream like 'peopleList:%' and body ~ '单立群|走访'`);
    expect(named).toEqual([]);
  });
});
