import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { choose, field, fill, formOf, part, send, sendRefused, unfold } from "./form";
import { tick } from "./hand";
import { goToCase, goToStage } from "./motion";

/** The four musts, by the words of the list. */
export const fourMusts = ["干部档案审核", "个人有关事项报告核查", "纪检监察机关意见", "信访举报核查"] as const;

/** Fixes one of the candidates of a post as its subject, at an item of a held meeting. */
export async function fixSubject(page: Page, title: string, post: string, name: string): Promise<void> {
  await goToStage(page, title, "考察");
  const place = part(page, `${post}：确定考察对象`);
  const form = formOf(place, "确定考察对象");
  await fill(form, { 会议结论: "同意列为考察对象。" });
  const person = form.getByRole("group", { name, exact: true });
  await tick(person.getByRole("checkbox", { name: "列为考察对象" }));
  await tick(person.getByRole("radio", { name: "居首", exact: true }));
  await fill(person, { 理由: "熟悉分管业务，岗位匹配度高。" });
  await send(form, "确定考察对象");
  await expect(part(page, `${post}：确定考察对象`)).toContainText("已经会议确定");
}

/** Plans one task for all subjects that wait, with two inspectors, and announces it. */
export async function planTask(
  page: Page,
  title: string,
  days: { readonly noticeOn: string; readonly startsOn: string },
): Promise<void> {
  await goToStage(page, title, "考察");
  const form = formOf(page, "建立考察任务");
  await fill(form, {
    任务名称: "考察组一",
    考察开始: days.startsOn,
    联系电话: "0999-8001",
    考察方案: "个别谈话、民主测评、查阅档案。",
  });
  for (const name of ["柯文澜", "施正言"])
    await tick(form.getByRole("group", { name: "考察组成员" }).getByRole("checkbox", { name: new RegExp(`^${name}`) }));
  await choose(form, "组长", "柯文澜");
  await send(form, "建立考察任务");
  await send(formOf(page, "登记考察预告"), "登记考察预告", { 预告日期: days.noticeOn, 张贴范围: "各单位公告栏" });
}

/** The inspection begins. */
export async function startTask(page: Page, title: string): Promise<void> {
  await goToStage(page, title, "考察");
  await send(formOf(page, "开始考察"), "开始考察");
  await expect(page.getByText("考察中").first()).toBeVisible();
}

/** One letter for each of the four musts, each for all subjects of the task. */
export async function sendLetters(page: Page, title: string, on: string): Promise<void> {
  await goToStage(page, title, "考察");
  for (const [index, kind] of fourMusts.entries()) {
    const form = await unfold(page, "发函核查");
    await send(form, "登记发函", { 核查事项: kind, 函号: `云组函〔2026〕${index + 1}号`, 发函日期: on });
  }
}

/** Enters a reply to one letter. */
export async function enterReply(page: Page, kind: (typeof fourMusts)[number], on: string): Promise<void> {
  const form = await unfold(page, "登记回复");
  const words = { 责任人: "施正言", 结论: "未发现影响使用的问题", 结果: "未发现影响使用的问题" };
  await send(form, "登记回复", { 核查事项: kind, 回复日期: on, ...words });
}

/** Talks, opinions heard, conclusion on integrity and the report of the subject whose page is open. */
export async function writeMaterial(page: Page, on: string): Promise<void> {
  await send(formOf(page, "保存谈话情况"), "保存谈话情况", {
    与单位主要负责人沟通: on,
    与考察对象面谈: on,
    向单位主要负责人反馈: on,
    "领导班子成员：谈话人数": "7",
    "领导班子成员：肯定": "7",
  });
  for (const body of ["所在单位组织（人事）部门", "纪检监察机关", "机关党组织"]) {
    await send(formOf(page, "登记意见"), "登记意见", { 方面: body, 日期: on, 意见: "没有不同意见" });
  }
  await send(formOf(page, "保存结论性意见"), "保存结论性意见", { 结论性意见: "未发现影响任用的廉洁自律问题。" });
  await send(formOf(page, "保存考察材料"), "保存考察材料", {
    德: "政治立场坚定，群众观念强。",
    能: "业务熟练，组织协调能力强。",
    勤: "工作勤勉，常年在一线。",
    绩: "牵头完成河道整治工程，按期通过验收。",
    廉: "廉洁自律，家风严谨。",
    主要特点: "作风务实，敢于担当。",
    "推荐、测评、谈话情况": "会议推荐、谈话推荐和测评情况见附表。",
    审核核查结论: "档案、个人有关事项、纪检、信访核查均未发现影响使用的问题。",
    主要缺点和不足: "抓落实有时偏急\n调查研究不够深入",
  });
}

/** Enters one signature under the conclusion on integrity. */
export async function enterSignature(
  page: Page,
  signer: string,
  capacity: "单位党委（党组）书记" | "纪委书记（纪检监察组组长）",
  on: string,
): Promise<void> {
  const form = formOf(page, "录入签字");
  const buffer = Buffer.from("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n");
  await field(form, "签字扫描件").setInputFiles({ name: "签字.pdf", mimeType: "application/pdf", buffer });
  await send(form, "录入签字", { 签字人: signer, 身份: capacity, 签字日期: on });
  await expect(
    page.getByRole("table", { name: "签字" }).getByRole("row").filter({ hasText: "待另一人核对" }),
  ).toHaveCount(1);
}

/** Another person compares the signature with the paper. */
export async function checkSignature(page: Page, signer: string): Promise<void> {
  const button = `核对${signer}的签字`;
  await send(formOf(page, button).first(), button);
  await expect(page.getByRole("button", { name: button })).toHaveCount(0);
}

/** Tries to enter the proposal of the department; the answer must say this. */
export async function proposeRefused(page: Page, sentence: string | RegExp): Promise<void> {
  await sendRefused(formOf(page, "登记任用建议"), "登记任用建议", sentence, { 会议结论: "建议提任。" });
}

/** Enters the proposal of the department: the case goes on to deliberation. */
export async function propose(page: Page): Promise<void> {
  await send(formOf(page, "登记任用建议"), "登记任用建议", { 会议结论: "建议提任。" });
}

/** Opens the inspection of a person. */
export async function goToInspection(page: Page, title: string, name: string): Promise<void> {
  await goToCase(page, title, name, "考察");
  await expect(page.getByRole("heading", { level: 2, name: "确定为考察对象" })).toBeVisible();
}
