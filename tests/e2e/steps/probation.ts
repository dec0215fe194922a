import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { formOf, send, unfold } from "./form";
import { goToCase } from "./motion";

/** Opens the probation of a person. */
export async function goToProbation(page: Page, title: string, name: string): Promise<void> {
  await goToCase(page, title, name, "试用期");
}

/** The person's own report, the view of the unit, and progress on the first named fault. */
export async function writeReports(page: Page, on: string): Promise<void> {
  const noting = await unfold(page, "登记整改情况");
  await send(noting, "登记", { 日期: on, 整改情况: "已按月调研督办，工作节奏明显改进。" });
  await send(formOf(page, "保存"), "保存", {
    本人述职: "一年来分管工作任务全部完成。",
    单位主要负责人意见: "胜任现职，同意按期转正。",
  });
}

/** Confirms the person in the post: the case is finished. */
export async function confirm(page: Page, title: string, name: string): Promise<void> {
  await goToProbation(page, title, name);
  const form = await unfold(page, /^转正$/);
  await send(form, "办理转正", { 考核意见: "试用期满考核合格，按期转正。" });
  await goToProbation(page, title, name);
  await expect(page.getByRole("main")).toContainText("办结");
}
