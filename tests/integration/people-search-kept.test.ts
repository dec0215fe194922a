import ExcelJS from "exceljs";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { correctReading } from "@/lib/people/commands/name-reading";
import { reading } from "@/lib/platform/db/reading";
import { exportPeople } from "@/lib/programmes/people-search/commands/export";
import { changeSearch, saveSearch } from "@/lib/programmes/people-search/commands/saved";
import { loadConditionPage, loadExportPage, loadPeopleFile, loadPeoplePage } from "@/lib/programmes/people-search/loaders";
import type { PeoplePage } from "@/lib/programmes/people-search/loaders";
import { conditionsText } from "@/lib/programmes/people-search/rules/conditions";
import type { Condition } from "@/lib/programmes/people-search/types";
import { useTestDatabase } from "../support/database";
import type { Town } from "../support/builders/town";
import { addPerson, authorOn, codesOf, foundTown, morningOf, valueOf } from "../support/builders/town";

const visitor: { actor: Actor | null; day: string } = { actor: null, day: "2026-03-02" };

vi.mock("@/lib/platform/session", () => ({
  requireVisit: () => Promise.resolve({ actor: visitor.actor, now: morningOf(visitor.day), sessionId: "s", clockIsSet: true }),
}));

const test = useTestDatabase();
let town: Town;
let rare: string;

const women: Condition = { kind: "sex", not: false, sex: "female" };
const heads: Condition = { kind: "group", match: "all", items: [{ kind: "post", not: false, post: "head" }] };

beforeAll(async () => {
  town = await foundTown();
  await addPerson(town, { name: "曾文远", postId: town.bureau.deputyPostId, unitId: town.bureau.unitId });
  await addPerson(town, { name: "单立群", postId: town.bureau.headPostId, unitId: town.bureau.unitId });
  rare = await addPerson(town, { name: "\u{20BB8}明", postId: town.office.headPostId, unitId: town.office.unitId });
  const { withClient } = await import("@/scripts/lib/postgres.mjs");
  await withClient(test.current().ownerUrl, async (client) => {
    for (const { userId, name } of Object.values(town.staff))
      await client.query(`insert into app_user (id, "signIn", "displayName", "passwordHash", "createdAt") values ($1, $2, $3, '', now())`, [userId, userId, name]);
  });
}, 60_000);

const base = (condition: Condition) => ({ name: "常用", conditions: condition, document: "", shared: false, authorityId: town.authorityId });
const clerk = () => authorOn(town.staff.clerk, "2026-03-02");

async function listed(params: Record<string, string>, actor = town.staff.clerk): Promise<PeoplePage> {
  visitor.actor = actor;
  const page = await loadPeoplePage(params);
  if ("refusal" in page) throw new Error(page.refusal);
  return page;
}

describe("conditions that need a document", () => {
  it("by sex from the address alone: nobody is listed, the reason is said", async () => {
    const page = await listed({ c: conditionsText(women) });
    expect([page.people.length, page.personCount, page.unsearchable]).toEqual([0, 0, "needs-document"]);
  });

  it("without a document not kept, with one kept, recorded with it, and 3 of 3 found", async () => {
    expect(codesOf(await saveSearch(base(women), clerk()))).toEqual(["search.needs-document"]);
    const { searchId } = valueOf(await saveSearch({ ...base(women), document: "云泽组〔2026〕3号" }, clerk()));
    const page = await listed({ search: searchId });
    expect([page.personCount, page.unsearchable]).toEqual([3, null]);
    const event = await reading(town.staff.clerk, (tx) => tx.recordEvent.findFirstOrThrow({ where: { stream: `peopleSearch:${searchId}` } }));
    expect(JSON.parse(event.body)).toMatchObject({ type: "search.saved", reason: "云泽组〔2026〕3号", data: { guarded: ["sex"] } });
  });

  it("the assessment office may not see protected columns: neither kept nor searched", async () => {
    const author = authorOn(town.staff.assessor, "2026-03-02");
    expect(codesOf(await saveSearch({ ...base(women), document: "文件" }, author))).toEqual(["access.not-your-role"]);
    const { searchId } = valueOf(await saveSearch({ ...base(women), document: "文件", shared: true }, clerk()));
    const page = await listed({ search: searchId }, town.staff.assessor);
    expect([page.personCount, page.unsearchable]).toEqual([0, "columns-closed"]);
  });

  it("an address that is not understood lists nobody instead of everybody", async () => {
    const page = await listed({ c: `{"kind":"faith"}` });
    expect([page.personCount, page.unsearchable]).toEqual([0, "not-understood"]);
  });
});

describe("kept searches", () => {
  it("shared with 1 colleague of the committee, used by him, removed only by its owner", async () => {
    const { searchId } = valueOf(await saveSearch(base(heads), clerk()));
    expect((await listed({ search: searchId }, town.staff.colleague)).unsearchable).toBe("not-found");
    valueOf(await changeSearch({ searchId, version: 0, change: "share" }, clerk()));
    expect((await listed({ search: searchId }, town.staff.colleague)).personCount).toBe(2);
    const colleague = authorOn(town.staff.colleague, "2026-03-02");
    expect(codesOf(await changeSearch({ searchId, version: 1, change: "remove" }, colleague))).toEqual(["search.not-yours"]);
    expect(codesOf(await changeSearch({ searchId, version: 0, change: "remove" }, clerk()))).toEqual(["search.stale"]);
    valueOf(await changeSearch({ searchId, version: 1, change: "remove" }, clerk()));
    expect((await listed({ search: searchId })).unsearchable).toBe("not-found");
  });

  it("the builder counts 2 heads before the list is opened, and an added line waits to be filled in", async () => {
    visitor.actor = town.staff.clerk;
    const first = await loadConditionPage({ c: conditionsText(heads) });
    expect("draft" in first && first.moved).toBe("/people/conditions?r%3Amatch=all&r.0%3Akind=post&r.0%3Apost=head");
    const page = await loadConditionPage({ "r:match": "all", "r.0:kind": "post", "r.0:post": "head", "r.1:kind": "age" });
    expect(page).toMatchObject({ personCount: 2, unfinished: ["r.1"], needsDocument: false });
  });
});

describe("giving people out", () => {
  const wanted = () => ({ address: "/people", selected: [], columns: ["name", "level"] as ("name" | "level")[], reason: "研究调整", authorityId: town.authorityId });

  it("3 people with 2 columns and a reason: recorded, and a workbook for who asked, on that day only", async () => {
    const { exportId, personCount } = valueOf(await exportPeople(wanted(), clerk()));
    expect(personCount).toBe(3);
    visitor.actor = town.staff.clerk;
    const file = await loadPeopleFile(exportId);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Uint8Array.from(file?.bytes ?? []).buffer);
    const rows = workbook.worksheets[0]?.getSheetValues().slice(2).map((row) => (Array.isArray(row) ? row.slice(1) : [])) ?? [];
    expect(rows[0]).toEqual(["序号", "姓名", "职务层次"]);
    expect(rows.slice(1).map(([, name]) => name)).toEqual(["曾文远", "单立群", "\u{20BB8}明"]);
    visitor.actor = town.staff.colleague;
    expect(await loadPeopleFile(exportId)).toBeNull();
    Object.assign(visitor, { actor: town.staff.clerk, day: "2026-03-03" });
    expect(await loadPeopleFile(exportId)).toBeNull();
    visitor.day = "2026-03-02";
  });

  it("the supervision section views but does not give out; a search for nobody is refused", async () => {
    expect(codesOf(await exportPeople(wanted(), authorOn(town.staff.supervision, "2026-03-02")))).toEqual(["access.not-your-role"]);
    visitor.actor = town.staff.supervision;
    expect(await loadExportPage({})).toEqual({ refusal: "access.not-your-role" });
    expect(codesOf(await exportPeople({ ...wanted(), address: "/people?q=nobody" }, clerk()))).toEqual(["search.nobody"]);
  });
});

describe("a name corrected by hand", () => {
  it("an unknown family name stands last and is marked; with reading ji ming and 3 strokes it is found and stands first", async () => {
    const before = await listed({ order: "strokes" });
    expect(before.people.map(({ strokesKnown }) => strokesKnown)).toEqual([true, true, false]);
    const input = { cadreId: rare, version: 0, reading: "ji ming", surnameStrokes: 3 };
    expect(codesOf(await correctReading({ ...input, reading: "ji" }, clerk()))).toEqual(["people.reading-count"]);
    valueOf(await correctReading(input, clerk()));
    const after = await listed({ order: "strokes" });
    expect(after.people.map(({ name }) => name)).toEqual(["\u{20BB8}明", "单立群", "曾文远"]);
    expect((await listed({ q: "jiming" })).personCount).toBe(1);
  });
});
