import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { choose, field, formOf, part, send, unfold } from "./form";
import { activate, tick, write } from "./hand";
import { goByMenu } from "./way";

export type Sitting = {
  readonly kind: "部务会" | "常委会";
  readonly on: string;
  /** words of the matters on the agenda, as the list of ready matters shows them */
  readonly matters: readonly (string | RegExp)[];
  /** titles of the members who stay away */
  readonly absent?: readonly string[];
};

/** Plans a meeting, puts the matters on its agenda and, when it has met, enters who came. Leaves the page at the meeting. */
export async function holdMeeting(page: Page, sitting: Sitting): Promise<void> {
  await planMeeting(page, sitting);
  await enterAttendance(page, sitting.absent ?? []);
}

/** Plans a meeting with its agenda. */
export async function planMeeting(page: Page, { kind, on, matters }: Sitting): Promise<void> {
  await goByMenu(page, "会议");
  await activate(page.getByRole("link", { name: "安排会议" }));
  await send(formOf(page, "安排会议"), "安排会议", { 会议类别: kind, 日期: on, 地点: "市委第一会议室" });
  await activate(page.getByRole("link", { name: "继续" }));
  for (const matter of matters) {
    await choose(formOf(page, "列入议程"), "上会事项", matter);
    await send(formOf(page, "列入议程"), "列入议程");
  }
  await expect(part(page, "议程").getByRole("row").filter({ hasText: "待议" })).toHaveCount(matters.length);
}

/** Enters who came; who stays away needs a reason. */
export async function enterAttendance(page: Page, absent: readonly string[]): Promise<void> {
  const form = formOf(page, "登记到会情况");
  for (const title of absent) {
    const row = form.getByRole("row").filter({ has: page.getByRole("cell", { name: title, exact: true }) });
    await tick(row.getByLabel("到会", { exact: true }), false);
    await write(row.getByLabel(/的缺席原因$/), "公务出差");
  }
  await send(form, "登记到会情况");
}

/** Says of one matter that it was not dealt with at the meeting that is open. */
export async function withdrawItem(page: Page, words: string, reason: string): Promise<void> {
  const folded = await unfold(page, "注明未上会的议题");
  const form = folded.locator("form").filter({ hasText: words });
  await write(form.getByRole("textbox"), reason);
  await send(form, "注明未上会");
}

/** Closes the meeting: every item has a conclusion. */
export async function closeMeeting(page: Page, minutes: string): Promise<void> {
  const form = formOf(page, "办结会议");
  await write(field(form, "会议记录"), minutes);
  await send(form, "办结会议");
}
