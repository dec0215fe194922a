import type { Page } from "@playwright/test";
import { expect, test } from "@playwright/test";
import { setClock } from "./steps/clock";
import { choose, field, formOf, part, press, refusedWith, send, unfold } from "./steps/form";
import { activate, pick, tick, write } from "./steps/hand";
import { People } from "./steps/people";
import { goByMenu } from "./steps/way";

/**
 * The work of an office between two batches, without a mouse: people are looked for, compared, put on lists and on a motion; the
 * forecast leads to the post; a number leads to its people; a cadre asks for a correction and is answered.
 */
test.describe.configure({ mode: "serial" });

let people: People;
test.beforeAll(async ({ browser }) => {
  people = new People(browser, false);
  await setClock("2026-09-01");
});
test.afterAll(() => people.leave());

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });

/** Looks for the words in the box of the list of people and waits for what is found. */
async function look(page: Page, words: string): Promise<void> {
  await goByMenu(page, "干部");
  await heading(page, "干部").waitFor();
  const box = page.getByRole("search", { name: "查找：干部" });
  await write(box.getByLabel("查找"), words);
  await activate(box.getByRole("button", { name: "查找" }));
  await page.waitForURL(/[?&]q=/);
  await expect(page.getByRole("table", { name: "干部名单" })).toBeVisible();
}

/** Ticks the first people of the table and returns their names. */
async function tickFirst(page: Page, count: number): Promise<readonly string[]> {
  const boxes = page.getByRole("checkbox", { name: /^选择(?!本页)/ });
  const names: string[] = [];
  for (let place = 0; place < count; place += 1) {
    await tick(boxes.nth(place));
    names.push(((await boxes.nth(place).getAttribute("aria-label")) ?? "").replace("选择", ""));
  }
  return names;
}

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

test("by initials 1 person is found; of the deputies 2 are ticked and stand side by side", async () => {
  const page = await people.as("cadreSection");
  await look(page, "zly");
  await expect(page.getByRole("table", { name: "干部名单" })).toContainText("曾令仪");
  await look(page, "副局长");
  const [first, second] = await tickFirst(page, 2);
  await activate(button(page, "比较（2—6 人）"));
  await heading(page, "干部并列比较").waitFor();
  const table = page.getByRole("table", { name: "干部并列比较" });
  await expect(table.getByRole("columnheader", { name: first ?? "" })).toBeVisible();
  await expect(table.getByRole("columnheader", { name: second ?? "" })).toBeVisible();
});

test("1 of 2 found is no comparison: the refusal says so and the tick stays", async () => {
  const page = await people.as("cadreSection");
  await look(page, "副局长");
  await tickFirst(page, 1);
  await activate(button(page, "比较（2—6 人）"));
  await expect(page.getByRole("alert").filter({ hasText: "比较需要选择 2 至 6 人" })).toBeVisible();
});

test("3 people go on a new list, which is locked, unlocked and merged into a second one", async () => {
  const page = await people.as("cadreSection");
  await look(page, "副局长");
  const names = await tickFirst(page, 3);
  await activate(button(page, "加入名单"));
  await heading(page, "加入名单").waitFor();
  await send(formOf(page, "建立名单并加入"), "建立名单并加入", { 名单名称: "键盘名单", 用途: "调研走访" });
  await activate(page.getByRole("link", { name: "继续" }));
  await heading(page, "键盘名单").waitFor();
  for (const name of names) await expect(page.getByRole("table", { name: "键盘名单" })).toContainText(name);
  await unfold(page, "改名称、用途，锁定或者解除锁定");
  await send(formOf(page, "保存"), "保存", { 锁定这份名单: true });
  await expect(page.getByText("名单已锁定").first()).toBeVisible();
  await unfold(page, "改名称、用途，锁定或者解除锁定");
  await send(formOf(page, "保存"), "保存", { 锁定这份名单: false });
  await goByMenu(page, "干部");
  await activate(page.getByRole("link", { name: "人员名单", exact: true }));
  await heading(page, "人员名单").waitFor();
  await unfold(page, "新建名单");
  await send(formOf(page, "建立名单"), "建立名单", { 名单名称: "总名单", 用途: "汇总" });
  await goByMenu(page, "干部");
  await activate(page.getByRole("link", { name: "人员名单", exact: true }));
  await activate(page.getByRole("link", { name: "键盘名单", exact: true }));
  await unfold(page, "并入另一份名单");
  await choose(formOf(page, "合并"), "并入的名单", "总名单");
  await press(formOf(page, "合并"), "合并");
  await expect(page.getByText("已合并，新并入 3 人。")).toBeVisible();
});

test("2 people of a search are put on a motion: each is answered, and how they were found stands at the name", async () => {
  const page = await people.as("cadreSection");
  await look(page, "副局长");
  const names = await tickFirst(page, 2);
  await activate(button(page, "列为动议人选"));
  await heading(page, "列为动议人选").waitFor();
  await expect(page.getByText(/查询（查找 副局长），查得 \d+ 人，从中选出/)).toBeVisible();
  const list = field(page, "职位");
  await pick(list, list.locator("option").nth(1));
  await write(field(page, "理由"), "班子缺少业务分管副职");
  for (const name of names) await tick(page.getByRole("checkbox", { name: `选择${name}`, exact: true }));
  await activate(button(page, "列为人选"));
  await activate(page.getByRole("dialog").getByRole("button", { name: "列为人选" }));
  await expect(page.getByText(/^共 2 项：未办 \d 项，已处理 \d 项$/)).toBeVisible();
  for (const name of names) await expect(page.locator(".batch-answers")).toContainText(name);
});

test("the forecast leads to a unit and to the post; it is printed whole", async () => {
  const page = await people.as("cadreSection");
  await goByMenu(page, "职数与班子");
  await activate(page.getByRole("link", { name: "空缺预测" }));
  await heading(page, "空缺预测").waitFor();
  await activate(page.getByRole("navigation", { name: "视图" }).getByRole("link", { name: "人员名单" }));
  await page.waitForURL(/view=people/);
  const row = page.getByRole("table", { name: "人员名单" }).getByRole("row").nth(1);
  await activate(row.getByRole("link", { name: /长|书记|主任/ }).last());
  await page.waitForURL(/\/posts\/[0-9a-f-]+\/[0-9a-f-]+$/);
  await expect(part(page, "历任")).toBeVisible();
  await page.goBack();
  await activate(page.getByRole("link", { name: "打印和导出" }));
  await heading(page, "空缺预测表").waitFor();
  await expect(page.getByRole("region", { name: /职务空缺预测人员名单，第1页/ })).toBeVisible();
});

test("a number of the statistics leads to as many people; today's table is kept and compared", async () => {
  const page = await people.as("cadreSection");
  await goByMenu(page, "干部");
  await activate(page.getByRole("link", { name: "统计", exact: true }));
  await heading(page, /^统计：/).waitFor();
  const number = page.locator(".list-sheet").first().getByRole("link", { name: /^\d+$/ }).nth(1);
  const count = (await number.textContent()) ?? "";
  await activate(number);
  await page.waitForURL(/statistics\/people/);
  await expect(page.getByText(new RegExp(`共 ${count} 人`)).first()).toBeVisible();
  await page.goBack();
  // the bars: a way to the form below with fewer stops than the numbers of the table
  await activate(page.getByRole("navigation", { name: "统计表" }).getByRole("link", { name: "结构图" }));
  await page.waitForURL(/view=charts/);
  const keep = formOf(page, "存档今天的统计表");
  await press(keep, "存档今天的统计表");
  await expect(refusedWith(page)).toHaveCount(0);
  await activate(page.getByRole("table", { name: "已存档的统计表" }).getByRole("link").first());
  await heading(page, /^统计对比：/).waitFor();
});

test("a cadre asks for a correction with a paper; it is refused with a reason he reads", async () => {
  const cadre = await people.as("luBingran");
  await goByMenu(cadre, "本人档案");
  await heading(cadre, "本人档案").waitFor();
  await unfold(cadre, "提出更正申请");
  const form = formOf(cadre, "提交申请");
  const evidence = { name: "证书.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\n3 0 obj\n") };
  await choose(form, "项目", "奖励");
  await field(form, "证明材料").setInputFiles(evidence);
  await send(form, "提交申请", { 现在的内容和问题: "二〇二三年嘉奖没有登记", 应为: "嘉奖一次" });

  const staff = await people.as("cadreSection");
  await look(staff, "路秉然");
  await activate(staff.getByRole("table", { name: "干部名单" }).getByRole("link", { name: "路秉然" }));
  await heading(staff, "干部档案").waitFor();
  await activate(staff.getByRole("link", { name: "本人更正申请", exact: true }));
  await heading(staff, "本人更正申请").waitFor();
  const open = part(staff, "奖励");
  await unfold(open, "不予更正");
  await send(formOf(open, "答复不予更正"), "答复不予更正", { 理由: "该奖励不属于干部档案登记范围" });

  await goByMenu(cadre, "本人档案");
  await expect(part(cadre, "更正申请")).toContainText("该奖励不属于干部档案登记范围");
});
