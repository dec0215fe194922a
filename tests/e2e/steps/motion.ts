import type { Locator, Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { fill, formOf, part, press, refusedWith, send, sendRefused } from "./form";
import { activate, tick, write } from "./hand";
import { enterAttendance, planMeeting } from "./meeting";
import { goAlong, goByMenu } from "./way";

/** Opens a batch of the city; leaves the page at its work. */
export async function openBatch(page: Page, title: string, on: string): Promise<void> {
  await goByMenu(page, "动议与选任");
  await activate(page.getByRole("link", { name: "启动动议" }));
  await send(formOf(page, "启动动议"), "启动动议", { 标题: title, 启动日期: on, 理由: "有关班子出现空缺，影响工作。" });
  await activate(page.getByRole("link", { name: "继续" }));
  await expect(page.getByRole("heading", { level: 1, name: "动议" })).toBeVisible();
}

/** Opens the overview of a batch, by its title. */
export async function goToBatch(page: Page, title: string): Promise<void> {
  await goAlong(page, [title], async () => {
    await goByMenu(page, "动议与选任");
    const row = page.getByRole("table", { name: "动议批次" }).getByRole("row").filter({ hasText: title });
    await activate(row.getByRole("link").first());
    await page.waitForURL(/\/motions\/[0-9a-f-]+$/);
  });
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
}

/** Opens the work of a batch at one of its parts: 初步建议, 职位与离任, 人选, 工作方案. */
export async function goToWork(page: Page, title: string, tab: string): Promise<void> {
  await goAlong(page, [title, tab], async () => {
    await goToStage(page, title, "动议");
    await activate(page.getByRole("navigation", { name: "动议工作" }).getByRole("link", { name: tab }));
    await page.waitForURL(/[?&]part=/);
  });
}

/** Writes the proposal with its team analysis. */
export async function writeProposal(page: Page): Promise<void> {
  await send(formOf(page, "保存初步建议"), "保存初步建议", {
    选拔范围: "市直部门正科级领导干部",
    产生方式: "民主推荐",
    工作程序: "动议、民主推荐、考察、讨论决定、公示、任职",
    人选来源: "市直部门和县",
    人选意向: "优先考虑熟悉业务的干部",
    分析研判: "有关班子缺少业务分管副职，年龄结构偏大。",
  });
}

/** Saves the proposal with another intention; says nothing of what comes of it. */
export async function saveProposal(page: Page, intention: string): Promise<void> {
  const form = formOf(page, "保存初步建议");
  await fill(form, { 人选意向: intention });
  await press(form, "保存初步建议");
}

/** Puts a vacant post into the batch. */
export async function addPost(page: Page, post: string): Promise<void> {
  await send(await chosenPost(page, post), "加入批次", conditions);
}

/** Tries to put a vacant post into the batch; the answer must say this. */
export async function addPostRefused(page: Page, post: string, sentence: string): Promise<void> {
  await sendRefused(await chosenPost(page, post), "加入批次", sentence, conditions);
}

const conditions = { 类别: "提拔任职", 资格条件: "熟悉分管业务，任现职级三年以上。" };

async function chosenPost(page: Page, post: string): Promise<Locator> {
  await searchFor(page, "职位或单位", post);
  const form = formOf(page, "加入批次");
  await tick(form.getByRole("radio", { name: new RegExp(`^${post}.*空缺`) }).first());
  return form;
}

/** Puts a person leaving into the batch, with a removal of its own. */
export async function addLeaver(page: Page, name: string, ground: string): Promise<void> {
  await searchFor(page, "姓名、单位或职务", name);
  const form = formOf(page, "加入离任人员");
  await tick(form.getByRole("radio", { name: new RegExp(`^${name}`) }));
  await send(form, "加入离任人员", { 情形: ground });
}

/** Freezes the conditions of the whole batch. */
export async function freezeConditions(page: Page): Promise<void> {
  await send(formOf(page, "冻结全部资格条件"), "冻结全部资格条件");
  await expect(page.getByText("条件已冻结").first()).toBeVisible();
}

/** Puts a name for a post of the batch; the page stands at 人选. */
export async function putName(page: Page, post: string, name: string): Promise<void> {
  await put(page, post, name);
  await expect(refusedWith(page)).toHaveCount(0);
  await expect(postPart(page, post).getByRole("heading", { level: 3, name })).toBeVisible();
}

/** Tries to put a name; the answer must say this. */
export async function putNameRefused(page: Page, post: string, name: string, sentence: string): Promise<void> {
  await put(page, post, name);
  await expect(refusedWith(page)).toContainText(sentence);
}

/** The part of 人选 that belongs to one post. */
export function postPart(page: Page, post: string): Locator {
  return part(page, new RegExp(`^\\d+\\. ${post}$`));
}

async function put(page: Page, post: string, name: string): Promise<void> {
  const place = postPart(page, post);
  await searchIn(place.getByRole("search", { name: "查找：人选" }), name);
  await tick(place.getByRole("radio", { name }));
  const form = formOf(place, "列为人选");
  await fill(form, { 来源: "组织部门提出", 理由: "长期从事相关业务，实绩突出。" });
  await press(form, "列为人选");
}

/** Adopts the plan at a meeting of the department on the day: planned and attended by one person, adopted by another. */
export async function adoptPlan(staff: Page, head: Page, title: string, on: string): Promise<void> {
  await planMeeting(staff, { kind: "部务会", on, matters: [title] });
  await enterAttendance(staff, []);
  await goToWork(head, title, "工作方案");
  await send(formOf(head, "登记审定工作方案"), "登记审定工作方案", {
    参与酝酿人员: "部务会成员",
    工作方案: "按照干部任用条例规定的程序办理，民主推荐在职位所在单位进行。",
  });
}

/** The quota sums of the batch as the page shows them, "核定 现配 离任 拟任" by unit. */
export async function quotaSums(page: Page, title: string): Promise<Readonly<Record<string, string>>> {
  await goToBatch(page, title);
  const rows = page.getByRole("table", { name: "整批职数核对" }).getByRole("row");
  const sums: Record<string, string> = {};
  for (const row of (await rows.all()).slice(1)) {
    const counts = (await row.getByRole("cell").allTextContents()).slice(-6, -2);
    sums[(await row.getByRole("rowheader").textContent()) ?? ""] = counts.join(" ");
  }
  return sums;
}

async function searchFor(page: Page, label: string, words: string): Promise<void> {
  await searchIn(page.getByRole("search", { name: `查找：${label}` }), words);
}

async function searchIn(search: Locator, words: string): Promise<void> {
  await write(search.getByRole("searchbox"), words);
  await activate(search.getByRole("button", { name: "查找" }));
}

/** Opens a stage of the batch from its rail: 动议, 民主推荐, 考察, 公示, 任职. */
export async function goToStage(page: Page, title: string, stage: string): Promise<void> {
  await goAlong(page, [title, stage], async () => {
    await goToBatch(page, title);
    await activate(page.getByRole("navigation", { name: "批次环节" }).getByRole("link", { name: stage }));
    await page.waitForURL(/\/motions\/[0-9a-f-]+\/\w+$/);
  });
}

/** Opens the case of this person from the list of the batch, or a stage of it: 考察, 酝酿, 讨论决定, 公示, 任职, 试用期. */
export async function goToCase(page: Page, title: string, name: string, stage?: string): Promise<void> {
  if (stage !== undefined) {
    await goAlong(page, [title, name, stage], async () => {
      await goToCase(page, title, name);
      await activate(page.getByRole("navigation", { name: "办理环节" }).getByRole("link", { name: stage }));
      await page.waitForURL(/\/cases\/[0-9a-f-]+\/\w+$/);
    });
    return;
  }
  await goAlong(page, [title, name], async () => {
    await goToBatch(page, title);
    await activate(page.getByRole("table", { name: "选任事项" }).getByRole("link", { name, exact: true }));
    await page.waitForURL(/\/cases\/[0-9a-f-]+$/);
  });
}

/** The row of a person's case in the list of the batch. */
export async function caseRow(page: Page, title: string, name: string): Promise<Locator> {
  await goToBatch(page, title);
  return page.getByRole("table", { name: "选任事项" }).getByRole("row").filter({ hasText: name });
}
