import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { fill, formOf, part, press, send } from "./form";
import { activate, write } from "./hand";
import { goToStage } from "./motion";
import { goAlong } from "./way";

export type Round = {
  readonly title: string;
  readonly post: string;
  readonly form: "谈话调研推荐" | "会议推荐";
  readonly on: string;
};

/** The papers of a round: 40 should attend (12 and 28), 38 came, 37 valid, 1 spoilt; agreement in the second group by name. */
export type Papers = { readonly agree: Readonly<Record<string, number>> };

const firstGroup = 12;
const secondGroup = 25;

/** Sets up a round of a post with two groups of 12 and 28 people. */
export async function openRound(page: Page, round: Round): Promise<void> {
  await goToPost(page, round);
  const form = formOf(page, "设立本轮推荐");
  await fill(form, {
    方式: round.form,
    举行日期: round.on,
    地点: "单位会议室",
    计票人: "柯文澜、俞静秋",
    监票人: "施正言",
  });
  await fill(form, { 范围: "领导班子成员、内设机构和直属单位负责人" });
  await fill(form, { "第 1 类应到人数": "12", "第 2 类应到人数": "28" });
  await send(form, "设立本轮推荐");
}

/** Enters the counted papers of the open round of a post: by one of two people who do not see each other's numbers. */
export async function enterRound(
  page: Page,
  round: Round,
  papers: Papers,
  which: "第一次" | "第二次" | "改正后的",
): Promise<void> {
  await goToPost(page, round);
  const button = `提交${which}录入`;
  const form = formOf(page, button);
  await fill(form, { 实到: "38", 发出: "38", 收回: "38", 有效: "37", 作废: "1", 空白: "0" });
  for (const [name, agree] of Object.entries(papers.agree)) {
    const cells = form.getByLabel(new RegExp(`^${name}，`));
    const counts = [firstGroup, 0, 0, agree, secondGroup - agree, 0];
    await expect(cells).toHaveCount(counts.length);
    for (const [index, count] of counts.entries()) await write(cells.nth(index), String(count));
  }
  await press(form, button);
}

/** The round is confirmed: two entries agree and its result may be used. */
export async function expectConfirmed(page: Page, round: Round): Promise<void> {
  await goToPost(page, round);
  await expect(part(page, new RegExp(`^${round.form}`))).toContainText("已确认");
}

export async function goToPost(page: Page, { title, post }: Pick<Round, "title" | "post">): Promise<void> {
  await goAlong(page, [title, "民主推荐", post], async () => {
    await goToStage(page, title, "民主推荐");
    await activate(page.getByRole("navigation", { name: "职位" }).getByRole("link", { name: post }));
    await page.waitForURL(/[?&]post=/);
  });
}
