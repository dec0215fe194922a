import ExcelJS from "exceljs";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { sheetText } from "@/lib/documents/model-sheet";
import { legalDate } from "@/lib/kernel/dates";
import { loadFoundIds } from "@/lib/programmes/people-search/loaders";
import { removeLayout, saveLayout } from "@/lib/programmes/rosters/commands";
import type { RosterPreview } from "@/lib/programmes/rosters/loaders";
import { loadLayout, loadRosterFile, loadRosterPreview } from "@/lib/programmes/rosters/loaders";
import { saveLayoutSchema } from "@/lib/programmes/rosters/schema";
import type { UserKey } from "@/prisma/seed/city/accounts";
import { atNine } from "@/prisma/seed/city/seed-city";
import type { BusyCity } from "../support/builders/busy-city";
import { busyCity } from "../support/builders/busy-city";
import { useTestDatabase } from "../support/database";

const visitor: { actor: Actor | null } = { actor: null };
const now = atNine(legalDate("2026-09-14"));

vi.mock("@/lib/platform/session", () => ({
  requireVisit: () => Promise.resolve({ actor: visitor.actor, now, sessionId: "s", clockIsSet: true }),
}));

const test = useTestDatabase();
let busy: BusyCity;
let db: Client;

beforeAll(async () => {
  busy = await busyCity();
  db = new Client({ connectionString: test.current().ownerUrl });
  await db.connect();
}, 120_000);
afterAll(() => db.end());

function as(user: UserKey): Actor {
  visitor.actor = busy.city.users[user].actor;
  return visitor.actor;
}

async function preview(params: Readonly<Record<string, string | string[]>>): Promise<RosterPreview> {
  const page = await loadRosterPreview(params, loadFoundIds);
  if ("refusal" in page) throw new Error(page.refusal);
  return page;
}

async function exportsOf(cadreId: string): Promise<readonly string[]> {
  const { rows } = await db.query<{ body: string }>(
    "select body from record_event where stream = $1 and body like '%cadre.exported%' order by seq",
    [`cadre:${cadreId}`],
  );
  return rows.map(({ body }) => body);
}

async function count(sql: string, values: readonly unknown[] = []): Promise<number> {
  const { rows } = await db.query<{ n: string }>(sql, [...values]);
  return Number(rows[0]?.n ?? 0);
}

const bodyOf = (page: RosterPreview): string[] => page.model.sections.flatMap(({ rows }) => rows.map(({ key }) => key));

describe("whom a roster lists", () => {
  it("2 ticked people in the order of the ticks; somebody unknown is left out and said so", async () => {
    as("cadreSection");
    const { qiuYuanshan, shanLiqun } = busy.city.cadres;
    const page = await preview({ selected: [shanLiqun, qiuYuanshan, "01910000-0000-7000-8000-00000000dead"] });
    expect(bodyOf(page)).toEqual([shanLiqun, qiuYuanshan]);
    expect([page.chosen, page.shown]).toEqual([3, 2]);
    expect(sheetText(page.model)).toContain("共2人　截至2026年9月14日");
  });

  it("the conditions of the list: 1 unit with everything below it, the same people and number as the list finds", async () => {
    const actor = as("cadreSection");
    const unit = busy.city.unit("city/transport");
    const page = await preview({ unit, layout: "full" });
    const expected = await count(
      `with recursive below as (select id from unit where id = $1 union all select u.id from unit u join below b on u."parentId" = b.id)
        select count(*) as n from cadre c where c."unitId" in (select id from below) and c.status = 'inPost'
          and not c.id = any($2::uuid[])
          and exists (select 1 from cadre_management m where m."cadreId" = c.id and m."from" <= '2026-09-14'
            and (m."to" is null or m."to" >= '2026-09-14')
            and $3 in (m."managedById", m."coManagedById", m."filedWithId"))`,
      [unit, actor.closedCadreIds, actor.grants[0]?.authorityId],
    );
    expect(expected).toBeGreaterThan(0);
    expect(page.shown).toBe(expected);
  });

  it("a batch prints 拟任免名册: 2 people with posts to take, 1 with a post to leave, nobody who is only a name", async () => {
    as("departmentHead");
    const page = await preview({ motion: busy.motionId });
    const text = sheetText(page.model);
    expect(page.layoutId).toBe("proposal");
    expect(page.model.title).toBe("拟任免干部名册");
    expect(page.model.mark).toBe("注意保密");
    expect(bodyOf(page)).toContain(busy.city.cadres.dingZhaohe);
    expect(bodyOf(page)).not.toContain(busy.city.cadres.zengLingyi);
    expect(text.match(/拟任/gu)?.length).toBe(1 + 1 + 2);
    expect(text.match(/拟免/gu)?.length).toBe(1);
  });

  it("2 of 3 offices: who exports nobody sees no roster", async () => {
    for (const user of ["assessmentOffice", "supervisionSection"] as const) {
      as(user);
      expect(await loadRosterPreview({}, loadFoundIds)).toEqual({ refusal: "access.not-your-role" });
    }
    as("cadreSection");
    expect(await loadRosterPreview({}, loadFoundIds)).not.toHaveProperty("refusal");
  });
});

describe("taking a roster away", () => {
  it("2 people with a reason: a workbook with merged heads, print titles and page numbers; 1 export each in the record", async () => {
    as("cadreSection");
    const { qiuYuanshan, shanLiqun } = busy.city.cadres;
    const file = await loadRosterFile(
      { selected: [qiuYuanshan, shanLiqun], layout: "full", reason: "报市委常委会研究" },
      loadFoundIds,
    );
    if (!file.ok) throw new Error("refused");
    expect(file.value.fileName).toBe("干部花名册（2人）20260914.xlsx");
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(file.value.bytes) as unknown as ArrayBuffer);
    const sheet = workbook.getWorksheet("名册");
    expect(sheet?.getCell("A1").text).toBe("干部花名册");
    expect(sheet?.getCell("H3").text).toBe("全日制教育");
    expect(sheet?.getCell("I3").master.address).toBe("H3");
    expect(sheet?.getCell("A4").master.address).toBe("A3");
    expect(sheet?.pageSetup).toMatchObject({
      paperSize: 8,
      orientation: "landscape",
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: "3:4",
    });
    expect(sheet?.headerFooter.oddFooter).toMatch(/^&C第&P页／共&N页&R&8输出：\S+　2026\.09\.14 09:00$/u);
    for (const cadreId of [qiuYuanshan, shanLiqun]) {
      const [event = "", ...more] = await exportsOf(cadreId);
      expect(more).toEqual([]);
      expect(JSON.parse(event)).toMatchObject({
        type: "cadre.exported",
        reason: "报市委常委会研究",
        data: { document: "roster", format: "xlsx", layout: "full", together: 2 },
      });
    }
  });

  it("101 people or more: 1 list with all their ids in the record instead of an entry each", async () => {
    as("cadreSection");
    const before = await count("select count(*) as n from record_event where body like '%cadre.exported%'");
    const file = await loadRosterFile({ reason: "年度核对" }, loadFoundIds);
    if (!file.ok) throw new Error("refused");
    const { rows } = await db.query<{ id: string; ids: string[]; n: number }>(
      `select id, "selectedIds" as ids, "personCount" as n from people_export where reason = '年度核对'`,
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.n).toBeGreaterThan(100);
    expect(new Set(rows[0]?.ids).size).toBe(rows[0]?.n);
    expect(await count("select count(*) as n from record_event where body like '%cadre.exported%'")).toBe(before);
    expect(
      await count("select count(*) as n from record_event where stream = $1", [`peopleExport:${rows[0]?.id ?? ""}`]),
    ).toBe(1);
  });

  it("without a reason, for nobody, or with 1 of 2 closed to the visitor: refused, nothing in the record", async () => {
    as("cadreSectionSecond");
    const { dingZhaohe, zengLingyi } = busy.city.cadres;
    const codes = async (params: Readonly<Record<string, string | string[]>>) => {
      const file = await loadRosterFile(params, () => Promise.resolve([]));
      return file.ok ? [] : file.refusal.map(({ code }) => code);
    };
    expect(await codes({ selected: zengLingyi })).toEqual(["people.no-export-reason"]);
    expect(await codes({ reason: "核对" })).toEqual(["roster.nobody-chosen"]);
    expect(await codes({ selected: [dingZhaohe, zengLingyi], reason: "核对" })).toEqual(["roster.not-found"]);
    expect(await codes({ motion: "01910000-0000-7000-8000-00000000dead", reason: "核对" })).toEqual([
      "roster.not-found",
    ]);
    as("assessmentOffice");
    expect(await codes({ selected: zengLingyi, reason: "核对" })).toEqual(["access.not-your-role"]);
    expect(await exportsOf(zengLingyi)).toEqual([]);
  });
});

describe("layouts of one's own", () => {
  const form = (change: Readonly<Record<string, unknown>> = {}) =>
    saveLayoutSchema.parse({
      title: "常委会用表",
      places: { duties: "3", name: "1", birth: "2", sex: "" },
      dateFormat: "yy.MM",
      paper: "A4",
      ...change,
    });

  it("3 columns by their numbers, kept for the owner, offered to a colleague only when shared", async () => {
    const owner = as("cadreSection");
    const saved = await saveLayout(form(), { actor: owner, now });
    if (!saved.ok) throw new Error("refused");
    const { layoutId } = saved.value;
    const page = await preview({ selected: busy.city.cadres.shanLiqun, layout: layoutId });
    expect(page.model.columns.map(({ heading }) => heading)).toEqual(["姓名", "出生年月", "现任职务"]);
    const colleague = as("cadreSectionSecond");
    expect((await preview({ layout: layoutId })).layoutId).toBe("short");
    expect((await saveLayout(form({ layoutId, shared: "on" }), { actor: colleague, now })).ok).toBe(false);
    expect((await saveLayout(form({ layoutId, shared: "on" }), { actor: owner, now })).ok).toBe(true);
    as("cadreSectionSecond");
    expect((await preview({ layout: layoutId })).layoutId).toBe(layoutId);
    expect(await loadLayout({ layout: layoutId })).toMatchObject({ own: null });
    expect(await count("select count(*) as n from record_event where body like '%rosterLayout.saved%'")).toBe(2);
  });

  it("the same name twice, 1 column or no name: refused; put away it is offered no more", async () => {
    const owner = as("cadreSection");
    const refusals = async (change: Readonly<Record<string, unknown>>) => {
      const answer = await saveLayout(form(change), { actor: owner, now });
      return answer.ok ? [] : answer.refusal.map(({ code }) => code);
    };
    expect(await refusals({})).toEqual(["roster.title-twice"]);
    expect(await refusals({ title: "甲", places: { name: "1" } })).toEqual(["roster.no-columns"]);
    expect(await refusals({ title: "甲", places: { birth: "1", duties: "2" } })).toEqual(["roster.no-columns"]);
    const page = await preview({});
    const [layout] = page.saved;
    expect((await removeLayout({ layoutId: layout?.id ?? "" }, { actor: owner, now })).ok).toBe(true);
    expect((await preview({})).saved).toEqual([]);
  });
});
