import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { withClient } from "@/scripts/lib/postgres.mjs";
import { comparePage } from "../support/printed/compare-page";
import { firstPage, secondPage } from "../support/printed/described-grid";
import { renderedPages } from "../support/printed/rendered-pdf";
import { setClock } from "./steps/clock";
import { People } from "./steps/people";

let people: People;
test.beforeAll(async ({ browser }) => {
  people = new People(browser);
  await setClock("2026-09-01");
});
test.afterAll(() => people.leave());

/** Whose page is printed: rows of the family, whether there is a photo. */
const printed = [
  { name: "温如海", rows: 10, photo: true },
  { name: "顾长年", rows: 7, photo: false },
  { name: "沈三思", rows: 7, photo: false },
  { name: "阿卜杜热西提·吾斯曼江", rows: 7, photo: true },
  { name: "查知远", rows: 7, photo: true },
  { name: "尉迟空", rows: 7, photo: false },
] as const;

function idOf(name: string): Promise<string> {
  return withClient(process.env.MIGRATE_DATABASE_URL ?? "", async (client) => {
    const { rows } = await client.query<{ id: string }>("select id from cadre where name = $1", [name]);
    return rows[0]?.id ?? "";
  });
}

/** What the browser prints of a page. */
async function printOf(page: Page, address: string): Promise<Awaited<ReturnType<typeof renderedPages>>> {
  await page.goto(address, { waitUntil: "networkidle" });
  return renderedPages(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
}

for (const { name, rows, photo } of printed) {
  test(`the page of ${name} prints on 2 sheets, every line within 0.4 mm of its place`, async () => {
    const page = await people.as("cadreSection");
    const sheets = await printOf(page, `/people/${await idOf(name)}/approval-form`);
    const [first, second] = sheets;
    if (first === undefined || second === undefined) throw new Error("2 sheets");
    expect(sheets).toHaveLength(2);
    expect(comparePage(first, firstPage, photo, "ignored").faults).toEqual([]);
    expect(comparePage(second, secondPage(rows), false, "ignored").faults).toEqual([]);
  });
}

test("a roster of everybody prints its heads, page and count of pages, and who prints it on every sheet", async () => {
  const page = await people.as("cadreSection");
  const sheets = await printOf(page, "/people/rosters");
  expect(sheets.length).toBeGreaterThan(3);
  for (const [index, sheet] of sheets.entries()) {
    expect([Math.round(sheet.width), Math.round(sheet.height)]).toEqual([297, 210]);
    const text = sheet.text.replaceAll(/\s/gu, "");
    expect(text).toContain(`第${index + 1}页／共`);
    expect(text).toContain("姓名");
    expect(text).toContain("输出：");
  }
});

test("the statistics print landscape with their foot on every sheet", async () => {
  const sheets = await printOf(await people.as("cadreSection"), "/people/statistics");
  for (const [index, sheet] of sheets.entries()) {
    expect(Math.round(sheet.width)).toBeGreaterThan(Math.round(sheet.height));
    expect(sheet.text.replaceAll(/\s/gu, "")).toContain(`第${index + 1}页／共${sheets.length}页`);
  }
});
