import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { formOf, part, send, unfold } from "./form";
import { tick } from "./hand";
import { goToCase } from "./motion";

/** Who is asked about a person for a post of a department's team. */
const asked = [
  { 类别: "有关领导成员", 征求对象: "盛怀谷", 职务: "市委副书记" },
  { 类别: "上级分管领导", 征求对象: "邬省之", 职务: "副市长" },
] as const;

/** Deliberation of one case on one day: opinions asked and given, the checklist looked through, cleared for the meeting. */
export async function deliberate(page: Page, title: string, name: string, on: string): Promise<void> {
  await goToCase(page, title, name, "酝酿");
  for (const one of asked) {
    const form = await unfold(page, "登记征求意见");
    await send(form, "登记征求意见", {
      ...one,
      方式: "当面",
      征求日期: on,
      答复日期: on,
      意见: "同意",
      意见内容: "同意",
    });
  }
  const checklist = await unfold(part(page, "不得提交会议的情形"), "登记核对结果");
  const clear = checklist.getByRole("radio", { name: "没有这种情形" });
  await expect(clear).not.toHaveCount(0);
  for (const choice of await clear.all()) await tick(choice);
  await send(checklist, "登记核对结果");
  await send(formOf(page, "完成酝酿，提交会议"), "完成酝酿，提交会议", { 待核事项的理由: "已逐项核对，可以上会。" });
}
