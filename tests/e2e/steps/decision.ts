import type { Locator, Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { choose, fill, formOf, send, sendRefused } from "./form";
import { tick } from "./hand";
import { goToCase } from "./motion";

export type Vote = {
  readonly agree: number;
  readonly disagree?: number;
  readonly defer?: number;
  readonly abstain?: number;
};

/** Opens the decision on a person. */
export async function goToDecision(page: Page, title: string, name: string): Promise<void> {
  await goToCase(page, title, name, "讨论决定");
}

/** States every opinion in the order of speaking and fills in the vote by show of hands. */
async function fillVote(page: Page, { agree, disagree = 0, defer = 0, abstain = 0 }: Vote): Promise<Locator> {
  const form = formOf(page, "登记表决结果");
  const stances = [
    ...Array<string>(agree).fill("同意"),
    ...Array<string>(disagree).fill("不同意"),
    ...Array<string>(defer + abstain).fill("缓议"),
  ];
  const rows = form.getByRole("table", { name: "逐一表态" }).getByRole("group");
  await expect(rows).toHaveCount(stances.length);
  for (const [index, stance] of stances.entries())
    await tick(rows.nth(index).getByRole("radio", { name: stance, exact: true }));
  await fill(form, { 汇报人: "祁景明" });
  const counts = { 同意: String(agree), 不同意: String(disagree), 缓议: String(defer), 弃权: String(abstain) };
  await fill(form.getByRole("group", { name: "表决", exact: true }), { 表决方式: "举手表决", ...counts });
  return form;
}

/** Records a vote that decides: the case goes on. */
export async function recordVote(page: Page, vote: Vote): Promise<void> {
  await send(await fillVote(page, vote), "登记表决结果");
}

/** Records a vote that does not pass, first without and then with what is to become of the matter. */
export async function recordDeferral(page: Page, vote: Vote, sentence: string): Promise<void> {
  const form = await fillVote(page, vote);
  await sendRefused(form, "登记表决结果", sentence);
  await send(form, "登记表决结果", { 办理: "缓议", 理由: "有的成员认为还要进一步了解分管工作情况。" });
}

/** The vote cannot be recorded, for this reason; it stands beside the button. */
export async function expectNoVote(page: Page, sentence: string): Promise<void> {
  const button = page.getByRole("button", { name: "登记表决结果" });
  await expect(button).toHaveAttribute("aria-disabled", "true");
  await expect(button).toHaveAccessibleDescription(sentence);
}

/** Puts a deferred matter on the agenda of a later meeting. */
export async function listAgain(page: Page, meeting: string): Promise<void> {
  const form = formOf(page, "再次列入议程");
  await choose(form, "会议", meeting);
  await send(form, "再次列入议程");
}
