import type { Locator, Page } from "@playwright/test";
import { expect, test } from "@playwright/test";
import { asOwner, setClock } from "./steps/clock";
import { activate, write } from "./steps/hand";
import { People } from "./steps/people";

let people: People;
let silent: People;
/** Two people of the city whom nobody else of the tests knows. */
let first = "";
let second = "";
test.beforeAll(async ({ browser }) => {
  people = new People(browser);
  silent = new People(browser, false);
  await setClock("2026-09-01");
  const quiet = await asOwner(
    `select c.id from cadre c join cadre_management m on m."cadreId" = c.id and m."to" is null
        join authority a on a.id = m."managedById" and a."superiorId" is null
      where c.status = 'inPost' and c.level = 'sectionHead' and not exists (select from nominee n where n."cadreId" = c.id)
        and not exists (select from pool_member p where p."cadreId" = c.id)
        and not exists (select from app_user u where u."cadreId" = c.id)
        and (select count(*) from family_member f where f."cadreId" = c.id) between 1 and 4
        and (select min(r."from") from career_row r where r."cadreId" = c.id) > '2000-01-01'
      order by c."orderKey" desc limit 2`,
  );
  [first = "", second = ""] = quiet.map(({ id }) => String(id));
});
test.afterAll(async () => {
  await people.leave();
  await silent.leave();
});

const save = (page: Page) => page.getByRole("button", { name: "保存", exact: true });
const cell = (page: Page, row: number, column: string): Locator =>
  page.getByLabel(`第 ${String(row)} 行，${column}`, { exact: true });
const rowCount = (page: Page) => page.locator("tbody tr").count();

/** Copies cells as a spreadsheet does and pastes them into one. */
async function pasteInto(target: Locator, text: string): Promise<void> {
  await target.focus();
  await target.evaluate((element, copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", copied);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

test("1 row of the career mended, 2 added, 3 relatives pasted: the form shows them", async () => {
  const page = await people.as("cadreSection");
  await page.goto(`/people/${first}`);
  await page.locator("#career").getByRole("link", { name: /^编辑\s?简历$/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "编辑简历" })).toBeVisible();
  await page.waitForLoadState("networkidle");
  const blank = await rowCount(page);
  await cell(page, 1, "担任职务").fill("试用期工作人员");
  await cell(page, blank, "起始时间").fill("1996年9月");
  await cell(page, blank, "结束时间").fill("1997.13");
  await cell(page, blank, "所在单位").fill("云岭师范大学");
  await cell(page, blank, "担任职务").fill("预科学习");
  await cell(page, blank, "职务层次").selectOption("科员及以下");
  await page.getByRole("button", { name: "增加一行" }).click();
  await expect(cell(page, blank + 1, "起始时间")).toBeFocused();
  await expect(cell(page, blank, "起始时间")).toHaveValue("1996年9月");
  await cell(page, blank + 1, "起始时间").fill("199709");
  await cell(page, blank + 1, "结束时间").fill("1999/7");
  await cell(page, blank + 1, "担任职务").fill("云岭师范大学历史专业学习");
  await cell(page, blank + 1, "职务层次").selectOption("科员及以下");
  await save(page).click();
  await expect(page.getByRole("alert").filter({ hasText: "没有保存" })).toContainText("“结束时间”");
  await expect(cell(page, blank, "结束时间")).toHaveAttribute("aria-invalid", "true");
  await cell(page, blank, "结束时间").fill("1997.08");
  await save(page).click();
  await expect(page.getByText("已保存：增加 2 行，修改 1 行")).toBeVisible();
  await expect(cell(page, 1, "起始时间")).toHaveValue("1996.09");

  await page.getByRole("link", { name: "家庭主要成员", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "编辑家庭主要成员" })).toBeVisible();
  await page.waitForLoadState("networkidle");
  const free = await rowCount(page);
  const copied = "祖父\t某有田\t193505\t群众\t澜石县农民（已去世）\r\n姐姐\t某立秋\t1981年4月\t党员\t云泽市民\r\n弟弟\t某立新\t1988/06\t群众\t云泽市民\r\n";
  await pasteInto(cell(page, free, "称谓"), copied);
  await expect(page.getByText("已填入 3 行，尚未保存。")).toBeVisible();
  await expect(cell(page, free + 1, "政治面貌")).toHaveValue("中共党员");
  await save(page).click();
  await expect(page.getByText("已保存：增加 3 行")).toBeVisible();

  await page.goto(`/people/${first}/approval-form`);
  // lines break where the form has no more room
  const printed = (await page.getByRole("main").innerText()).replaceAll(/\s/g, "");
  for (const text of ["试用期工作人员", "预科学习", "历史专业学习", "某有田", "某立秋", "某立新"]) expect(printed).toContain(text);
});

test("12 rows with a title, headings and a merged cell are laid where they belong, the doubtful one is marked", async () => {
  const page = await people.as("cadreSection");
  await page.goto(`/people/${second}/edit/grades`, { waitUntil: "networkidle" });
  const before = await rowCount(page);
  const rows = Array.from({ length: 12 }, (_, index) => `${String(index + 1)}\t${String(1999 + index)}\t${index % 3 === 0 ? "合格" : ""}\t`);
  rows[5] = "6\t2004\t良好\t";
  await page.locator("summary", { hasText: "从表格粘贴" }).click();
  await page.getByLabel("复制的单元格").fill(["年度考核情况\t\t\t", "序号\t考核年度\t考核结果\t备注", ...rows].join("\r\n"));
  await page.getByRole("button", { name: "填入表格" }).click();
  await expect(page.getByText("已按表头填入 12 行，尚未保存。")).toBeVisible();
  await expect(page.getByText("合并单元格空出的 7 格按上一行补入，请核对。")).toBeVisible();
  await expect(cell(page, before, "年度")).toHaveValue("1999");
  await expect(cell(page, before + 1, "考核等次")).toHaveValue("称职");
  await expect(cell(page, before + 5, "考核等次")).toHaveValue("良好");
  await expect(cell(page, before + 5, "考核等次")).toHaveAttribute("aria-invalid", "true");
});

test("2 tabs: the later one is refused and keeps what was typed", async () => {
  const page = await people.as("cadreSection");
  const other = await people.secondTab("cadreSection");
  for (const tab of [page, other]) {
    tab.on("dialog", (dialog) => void dialog.accept());
    await tab.goto(`/people/${second}/edit/honours`, { waitUntil: "networkidle" });
    const free = await rowCount(tab);
    await cell(tab, free, "时间").fill("2019.05");
    await cell(tab, free, "名称").fill(tab === page ? "云泽市先进工作者" : "云泽市劳动模范");
    await cell(tab, free, "批准机关").fill("云泽市人民政府");
  }
  await save(page).click();
  await expect(page.getByText("已保存：增加 1 行")).toBeVisible();
  await save(other).click();
  await expect(other.getByRole("link", { name: "在新标签页打开最新内容" })).toBeVisible();
  await expect(cell(other, (await rowCount(other)) - 1, "名称")).toHaveValue("云泽市劳动模范");
  await other.close();
});

test("without a mouse: 1 row of experience is entered and saved, Enter goes down the column", async () => {
  const page = await silent.as("cadreSection");
  await page.goto(`/people/${second}/edit/experience`, { waitUntil: "networkidle" });
  const free = await rowCount(page);
  await activate(page.getByRole("button", { name: "增加一行" }));
  await expect(cell(page, free + 1, "经历类型")).toBeFocused();
  await write(cell(page, free, "起始时间"), "2014.03");
  await page.keyboard.press("Enter");
  await expect(cell(page, free + 1, "起始时间")).toBeFocused();
  await write(cell(page, free, "结束时间"), "2015.03");
  await write(cell(page, free, "地点"), "望川县");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Shift+Tab");
  await expect(cell(page, free, "经历类型")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await activate(save(page));
  await expect(page.getByText("已保存：增加 1 行")).toBeVisible();
});
