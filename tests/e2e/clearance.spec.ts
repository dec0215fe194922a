import { expect, test } from "@playwright/test";
import { setClock } from "./steps/clock";
import { field, fill, formOf, part, send, sendRefused, unfold } from "./steps/form";
import { activate, tick } from "./steps/hand";
import { People } from "./steps/people";
import { goByMenu } from "./steps/way";

test.describe.configure({ mode: "serial" });

let people: People;
test.beforeAll(async ({ browser }) => {
  people = new People(browser);
  await setClock("2026-09-01");
});
test.afterAll(() => people.leave());

test("CHK-4 and INS-10: a batch of 2 letters about 1 person goes out; the reply of 1 department comes in and its light turns green", async () => {
  const page = await people.as("cadreSection");
  await goByMenu(page, "核查与联审");
  const form = formOf(page, "发出函件");
  const [subject] = await form.getByRole("group", { name: "核查对象" }).getByRole("checkbox").all();
  if (subject === undefined) throw new Error("the city has somebody under inspection");
  await tick(subject);
  await sendRefused(form, "发出函件", "请至少勾选一个部门", { 发函日期: "2026-09-01" });
  await unfold(form, "根据需要征求其他部门意见");
  for (const [index, department] of ["审计机关", "公安机关"].entries()) {
    await tick(form.getByRole("checkbox", { name: department, exact: true }));
    await form.getByLabel(`${department}函号`).fill(`云组函〔2026〕${String(801 + index)}号`);
    await form.getByLabel(`${department}收函单位`).fill(`云泽市${department}`);
  }
  await send(form, "发出函件");
  await activate(page.getByRole("link", { name: "云组函〔2026〕802号", exact: true }).last());
  const replies = formOf(page, "登记答复");
  await fill(replies, { 答复: "未发现影响使用的问题", 答复日期: "2026-09-01", 答复责任人: "施正言" });
  await send(replies, "登记答复");
  await expect(page.getByText("没有待答复的人")).toBeVisible();
  await activate(page.getByRole("link", { name: "打印函件", exact: true }));
  await expect(page.getByRole("heading", { level: 1, name: "关于征求干部有关情况意见的函" })).toBeVisible();
  await expect(page.getByText("云泽市公安机关：")).toBeVisible();
  await goByMenu(page, "核查与联审");
  await expect(part(page, "联审情况").getByText("无问题").last()).toBeVisible();
});

test("ACC-03: the supervisor opens a chain of responsibility with a reason, and nobody else opens his view", async () => {
  const page = await people.as("supervisor");
  await goByMenu(page, "监督");
  await activate(page.getByRole("link", { name: "责任链", exact: true }));
  await field(page.locator("main"), "姓名").fill("单立群");
  await activate(page.getByRole("button", { name: "查找", exact: true }));
  const form = formOf(page, "打开责任链").first();
  await send(form, "打开责任链", { 查看事由: "倒查任免" });
  const address = await page.locator("main a[href^='/supervision/trail/']").first().getAttribute("href");
  await page.goto(address ?? "");
  await expect(page.getByRole("heading", { level: 1, name: "单立群的责任链" })).toBeVisible();
  const other = await people.as("departmentHead");
  const answer = await other.goto(address ?? "");
  expect(answer?.status()).toBe(404);
});

test("INS-10: the tax bureau answers its letter under its own sign-in with a document, the cadre section takes the reply over, and only then the light turns green", async () => {
  const bureau = await people.as("taxReviewer");
  await expect(part(bureau, "待答复的函件")).toBeVisible();
  expect(await bureau.locator(".menu a").allInnerTexts()).toEqual(["工作台"]);
  const link = part(bureau, "待答复的函件").getByRole("link").first();
  const number = await link.innerText();
  await activate(link);
  const form = formOf(bureau, "提交答复");
  await sendRefused(form, "提交答复", "请填写复函文号", { 答复: "未发现影响使用的问题", 复函日期: "2026-09-01" });
  await field(form, "复函扫描件").setInputFiles({ name: "复函.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\n%%EOF\n") });
  await send(form, "提交答复", { 复函文号: "云税函〔2026〕7号", 答复责任人: "阮知远" });
  await expect(bureau.getByText("待组织部门接收")).toBeVisible();
  const page = await people.as("cadreSection");
  await goByMenu(page, "核查与联审");
  await activate(page.getByRole("link", { name: number, exact: true }).first());
  await expect(part(page, "接收会审单位的答复").getByRole("link", { name: "云税函〔2026〕7号" })).toBeVisible();
  await send(formOf(page, "接收答复"), "接收答复");
  await expect(page.getByText("没有待答复的人")).toBeVisible();
  await bureau.reload();
  await expect(bureau.getByText("已接收")).toBeVisible();
  await expect(bureau.getByRole("button", { name: "提交答复" })).toHaveCount(0);
});
