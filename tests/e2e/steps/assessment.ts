import type { Locator, Page } from "@playwright/test";
import { formOf, press, send } from "./form";
import { write } from "./hand";

/** Counts of the three groups of a democratic assessment: all sheets came back; one is unfilled. */
const groups = [
  { 应到: 7, 优秀: 5, 称职: 2, 基本称职: 0, 不称职: 0, 未填: 0 },
  { 应到: 15, 优秀: 10, 称职: 4, 基本称职: 1, 不称职: 0, 未填: 0 },
  { 应到: 46, 优秀: 20, 称职: 18, 基本称职: 5, 不称职: 2, 未填: 1 },
] as const;

/** Opens a sitting of democratic assessment on the page of a stage. */
export async function openAssessment(page: Page, on: string): Promise<void> {
  await send(formOf(page, "登记一场测评"), "登记一场测评", { 测评日期: on, 地点: "单位礼堂" });
}

/** Enters the counts of the open sitting: first one person, then another. `excellent` changes the first group's count. */
export async function enterAssessment(page: Page, which: "第一次" | "第二次", excellent = 5): Promise<void> {
  const button = `保存${which}录入`;
  const form = formOf(page, button);
  for (const [index, { 应到: people, ...grades }] of groups.entries()) {
    const row = form.getByRole("row").nth(index + 1);
    const header = { 应到: people, 实到: people, 发出: people, 收回: people, 有效: people, 作废: 0, 空白: 0 };
    const changed = index === 0 ? { 优秀: excellent, 称职: 7 - excellent } : {};
    await fillRow(row, { ...header, ...grades, ...changed });
  }
  await press(form, button);
}

async function fillRow(row: Locator, counts: Readonly<Record<string, number>>): Promise<void> {
  for (const [name, count] of Object.entries(counts))
    await write(row.getByLabel(new RegExp(`：${name}$`)), String(count));
}
