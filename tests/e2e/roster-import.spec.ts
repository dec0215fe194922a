import fs from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "@playwright/test";
import { twoRowSheet } from "@/lib/formats/roster/foreign-sheets.fixture";
import { inRoot } from "@/scripts/lib/paths.mjs";
import { foreignWorkbook } from "@/tests/support/builders/foreign-workbook";
import { crowd, crowdWorkbook, peopleCount, plantedCount, plantedMistakes } from "@/tests/support/builders/roster-crowd";
import { asOwner, setClock } from "./steps/clock";
import { field, formOf, part, press, send } from "./steps/form";
import { activate } from "./steps/hand";
import { People } from "./steps/people";
import { confirmRoster, rosterSums, sendRoster, uploadRoster } from "./steps/roster-import";

/** A large roster of a county, by its cadre section, with the mouse; a foreign one, by keyboard alone and without script. */
test.describe.configure({ mode: "serial" });

const edited = ["测试0007", "测试2500", "测试4999"];
const minutes = 60_000;

let people: People;
let unitCode: string;
test.beforeAll(async ({ browser }) => {
  people = new People(browser);
  await setClock("2026-09-01");
  const [unit] = await asOwner(
    `select u.code from unit u join authority a on a.id = u."authorityId" where a."committeeName" = '中共澜石县委员会' order by u.code limit 1`,
  );
  unitCode = String(unit?.["code"]);
});
test.afterAll(() => people.leave());

/** The rows below the heading of the workbook that have something in column O, where the problems stand. */
async function rowsMarked(file: string): Promise<readonly number[]> {
  const { default: ExcelJS } = await import("exceljs");
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const rows: number[] = [];
  workbook.worksheets[0]?.eachRow((row, number) => {
    if (number > 2 && row.getCell("O").text !== "") rows.push(number);
  });
  return rows;
}

/** Corrects the strokes of somebody's family name: a change after the import. */
async function edit(page: Page, name: string): Promise<void> {
  await page.goto(`/people?q=${encodeURIComponent(name)}`);
  const href = await page.getByRole("link", { name, exact: true }).first().getAttribute("href");
  await page.goto(`${(href ?? "").replace(/\?.*$/u, "")}/name-reading`);
  await send(formOf(page, "更正"), "更正", { 姓氏笔画数: "8" });
}

test("5,000 rows with 60 planted mistakes come back with exactly those 60 marked", async () => {
  test.setTimeout(6 * minutes);
  const staff = await people.as("countyACadreSection");
  staff.setDefaultTimeout(4 * minutes);
  const planted = plantedMistakes();
  await uploadRoster(staff, { name: "澜石县花名册.xlsx", bytes: await crowdWorkbook(crowd(unitCode), planted) });
  expect(await rosterSums(staff)).toEqual([String(peopleCount - plantedCount), "0", "0", "0", String(plantedCount)]);
  const download = staff.waitForEvent("download");
  await staff.getByRole("link", { name: "下载标注问题的工作簿" }).click();
  const file = await (await download).path();
  expect(await rowsMarked(file)).toEqual([...planted.keys()].map((place) => place + 3));
  expect(fs.statSync(file).size).toBeGreaterThan(0);
});

test("corrected, all 5,000 go in as 1 batch; after 3 edits it is undone except for those 3", async () => {
  test.setTimeout(15 * minutes);
  const staff = await people.as("countyACadreSection");
  await uploadRoster(staff, { name: "澜石县花名册（改正）.xlsx", bytes: await crowdWorkbook(crowd(unitCode), new Map()) });
  expect(await rosterSums(staff)).toEqual([String(peopleCount), "0", "0", "0", "0"]);
  await confirmRoster(staff);
  const batch = staff.url();
  for (const name of edited) await edit(staff, name);
  await staff.goto(batch);
  await staff.getByRole("link", { name: "查看或者撤销这个批次" }).click();
  await press(formOf(staff, "撤销导入"), "撤销导入");
  await expect(part(staff, "批次")).toContainText(`${peopleCount - 3} 人、0 个机构；没有撤销 3 项`);
  const kept = staff.getByRole("table", { name: "没有撤销的项目" });
  for (const name of edited) await expect(kept).toContainText(name);
  await expect(kept.getByRole("row")).toHaveCount(edited.length + 1);
});

test("without a mouse: a foreign workbook is uploaded, its 46 unknown columns looked at, the valid row imported, the mapping forgotten", async ({ browser }) => {
  test.slow();
  const keyboardOnly = new People(browser, false);
  const staff = await keyboardOnly.as("countyACadreSection");
  const sheet = twoRowSheet();
  const rows = sheet.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (cell.text === "YZ-JT" && row.number === 6 ? { ...cell, text: unitCode } : cell)) }));
  const bytes = await foreignWorkbook([{ ...sheet, rows }]);
  await sendRoster(staff, { name: "外来名册.xlsx", bytes });
  const answer = formOf(staff, "确认表头并读取");
  await expect(answer.getByText("猜测，请核对")).toHaveCount(6);
  const { violations } = await new AxeBuilder({ page: staff }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await press(answer, "确认表头并读取");
  await expect(staff.getByRole("heading", { level: 2, name: "各表行数" })).toBeVisible({ timeout: 90_000 });
  expect(await rosterSums(staff)).toEqual(["1", "0", "0", "0", "1"]);
  const confirm = "只导入无误的行（1 行）";
  await send(formOf(staff, confirm), confirm);
  await expect(staff.getByText(/已导入，批次编号/).first()).toBeVisible();
  await sendRoster(staff, { name: "外来名册二.xlsx", bytes });
  await expect(part(staff, "表头对应")).toContainText("已记住", { timeout: 90_000 });
  await staff.goto("/programmes/roster-import");
  await send(formOf(part(staff, "记住的表头对应"), "忘记"), "忘记");
  await expect(part(staff, "记住的表头对应")).toContainText("还没有");
  await keyboardOnly.leave();
});

test("without script: an upload is asked about, answered, and the dry run is read; a colleague's tab sees nothing of it", async ({ browser }) => {
  test.slow();
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByLabel("用户名").fill("lanshi1");
  await page.getByLabel("密码").fill("yunze-demo-2026");
  await page.getByRole("button", { name: "登录" }).click();
  await page.goto("/programmes/roster-import");
  const form = formOf(page, "上传并核对");
  const bytes = await foreignWorkbook([twoRowSheet()]);
  await field(form, "名册文件").setInputFiles({ name: "无脚本.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
  await activate(form.getByRole("button", { name: "上传并核对" }));
  const questions = page.getByRole("button", { name: "确认表头并读取" });
  await expect(questions).toBeVisible({ timeout: 60_000 });
  const colleague = await people.as("countyACadreSectionSecond");
  expect((await colleague.goto(page.url()))?.status()).toBe(404);
  await questions.click();
  await expect(page.getByRole("heading", { level: 2, name: "各表行数" })).toBeVisible({ timeout: 60_000 });
  await context.close();
});

test("a file that is read on in the background is found again in another tab, by its row count or its result", async () => {
  test.slow();
  const staff = await people.as("countyACadreSection");
  await sendRoster(staff, inRoot("tests/fixtures/roster-300.xlsx"));
  const tab = await people.secondTab("countyACadreSection");
  await staff.goto("/desk");
  await tab.goto("/programmes/roster-import");
  await tab.getByRole("link", { name: "roster-300.xlsx" }).first().click();
  await expect(tab.getByRole("heading", { level: 2, name: "各表行数" })).toBeVisible({ timeout: 90_000 });
  await tab.close();
});
