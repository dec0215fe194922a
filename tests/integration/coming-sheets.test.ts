import ExcelJS from "exceljs";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { sheetText } from "@/lib/documents/model-sheet";
import { legalDate } from "@/lib/kernel/dates";
import { loadForecast } from "@/lib/posts/loaders/forecast";
import { loadDue } from "@/lib/posts/loaders/due";
import { loadComingFile, loadComingSheets } from "@/lib/programmes/coming-sheets/loaders";
import type { ComingList } from "@/lib/programmes/coming-sheets/types";
import { loadPeopleFile } from "@/lib/programmes/people-search/loaders";
import type { UserKey } from "@/prisma/seed/city/accounts";
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

function visit(user: UserKey): void {
  visitor.actor = city.users[user].actor;
}

async function sheetsOf(list: ComingList, user: UserKey = "cadreSection", params = {}) {
  visit(user);
  const page = await loadComingSheets(list, params);
  if ("refusal" in page) throw new Error(page.refusal);
  return page;
}

async function forecastOf(params: Record<string, string> = {}) {
  visit("cadreSection");
  const page = await loadForecast(params);
  if ("refusal" in page) throw new Error(page.refusal);
  return page;
}

async function workbook(bytes: Uint8Array) {
  const read = new ExcelJS.Workbook();
  await read.xlsx.load(Buffer.from(bytes) as never);
  return read;
}

const exportsSoFar = async () => {
  const { rows } = await db.query<{ reason: string; personCount: number; address: string; id: string }>(
    `select id, reason, "personCount", address from people_export order by "exportedAt", id`,
  );
  return rows;
};

describe("the forecast as it prints", () => {
  it("has 3 tables whose sums are the numbers of the page, every row of 5 years and not only the first 50", async () => {
    const page = await forecastOf({ years: "5", view: "people" });
    const { sheets } = await sheetsOf("forecast", "cadreSection", { years: "5" });
    expect(sheets.map(({ name }) => name)).toEqual(["按时间", "按单位", "人员名单"]);
    const [byTime, byUnit, people] = sheets.map(({ model }) => model);
    expect(byTime?.sections[0]?.rows[0]?.cells[1]?.count).toBe(page.sums.vacant);
    expect(byUnit?.sections[0]?.rows[0]?.cells[2]?.count).toBe(page.sums.vacant);
    expect(people?.sections[0]?.rows).toHaveLength(page.rowCount);
    const perTime = (byTime?.sections[0]?.rows ?? []).slice(1).map(({ cells }) => cells[1]?.count ?? 0);
    expect(perTime.reduce((sum, one) => sum + one, 0)).toBe(page.sums.vacant);
  });

  it("shows neither sex, birth nor ID number of anybody", async () => {
    const { sheets } = await sheetsOf("forecast", "cadreSection", { years: "5" });
    const words = sheets.map(({ model }) => sheetText(model)).join("\n");
    for (const hidden of ["性别", "出生", "身份证", "民族"]) expect(words).not.toContain(hidden);
  });

  it("is printed by 1 role that may not give people out, and not exported by it", async () => {
    expect((await sheetsOf("forecast", "supervisor")).mayExport).toBe(false);
    const refusedFile = await loadComingFile("forecast", { reason: "工作需要" });
    expect(refusedFile.ok ? [] : refusedFile.refusal.map(({ code }) => code)).toEqual(["access.not-your-role"]);
    expect(await exportsSoFar()).toEqual([]);
  });
});

describe("the workbook", () => {
  it("does not go out without a reason: 1 refusal, 0 entries", async () => {
    visit("cadreSection");
    const file = await loadComingFile("forecast", { reason: "  " });
    expect(file.ok ? [] : file.refusal.map(({ code }) => code)).toEqual(["coming.no-reason"]);
    expect(await exportsSoFar()).toEqual([]);
  });

  it("has merged heads, repeated head rows and landscape A4 on each of 3 sheets, and stands in the record with reason and number", async () => {
    visit("cadreSection");
    const file = await loadComingFile("forecast", { years: "5", reason: "报部务会研究" });
    if (!file.ok) throw new Error(JSON.stringify(file.refusal));
    expect(file.value.fileName).toBe("空缺预测20261102.xlsx");
    const read = await workbook(file.value.bytes);
    expect(read.worksheets.map(({ name }) => name)).toEqual(["按时间", "按单位", "人员名单"]);
    for (const sheet of read.worksheets) {
      expect(sheet.pageSetup).toMatchObject({
        orientation: "landscape",
        paperSize: 9,
        fitToWidth: 1,
        printTitlesRow: "3:4",
      });
    }
    const byTime = read.getWorksheet("按时间");
    expect(byTime?.getCell("C3").value).toBe("涉及人次");
    expect(byTime?.getCell("F3").master.address).toBe("C3");
    expect(byTime?.getCell("A4").master.address).toBe("A3");
    const people = new Set((await forecastOf({ years: "5", view: "people" })).lines.map(({ cadreId }) => cadreId));
    const [entry] = await exportsSoFar();
    expect(entry).toMatchObject({ reason: "报部务会研究", address: "/posts/forecast?years=5" });
    expect(entry?.personCount).toBeGreaterThanOrEqual(people.size);
    const { rows } = await db.query<{ n: number }>(
      `select count(*)::int as n from record_event where body::jsonb->>'type' = 'people.exported' and body::jsonb->>'reason' = '报部务会研究'`,
    );
    expect(rows[0]?.n).toBe(1);
    expect(await loadPeopleFile(entry?.id ?? "")).toBeNull();
  });

  it("leaves out the 1 relative of who exports and names everybody else due", async () => {
    const relative = city.cadres.dingZhaohe;
    await db.query(
      `update post_holding set "probationUntil" = '2027-01-10', "confirmedOn" = null where "cadreId" = $1 and "to" is null`,
      [relative],
    );
    const dueOf = async (user: UserKey) => {
      visit(user);
      const file = await loadComingFile("due", { within: "6", reason: "季度提醒" });
      if (!file.ok) throw new Error(JSON.stringify(file.refusal));
      const sheet = (await workbook(file.value.bytes)).getWorksheet("到期人员");
      const names: string[] = [];
      sheet?.eachRow((row) => {
        if (typeof row.getCell(1).value === "number") names.push(row.getCell(2).text);
      });
      return names;
    };
    const everybody = await dueOf("cadreSection");
    const without = await dueOf("cadreSectionSecond");
    expect(everybody).toContain("丁兆和");
    expect(without).not.toContain("丁兆和");
    visit("cadreSection");
    const page = await loadDue({ within: "6" });
    expect("refusal" in page ? 0 : page.rowCount).toBe(everybody.length);
  });
});
