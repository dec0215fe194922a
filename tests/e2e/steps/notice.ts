import type { Locator, Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { fill, formOf, part, send, sendRefused, unfold } from "./form";
import { goToCase, goToStage } from "./motion";

export type Notice = {
  readonly number: string;
  readonly from: string;
  readonly workingDays: number;
  readonly names: readonly string[];
};

async function drafted(page: Page, title: string, notice: Notice): Promise<Locator> {
  await goToStage(page, title, "公示");
  const form = formOf(page, "拟公示草稿");
  await expect(form.getByRole("group", { name: "人员" }).getByRole("checkbox")).toHaveCount(notice.names.length);
  await fill(form, {
    公示编号: notice.number,
    开始日期: notice.from,
    公示工作日数: String(notice.workingDays),
    联系电话: "0999-8002",
    通讯地址: "云泽市府前路1号",
  });
  return form;
}

/** Drafts a notice for everybody who waits for one. */
export async function draftNotice(page: Page, title: string, notice: Notice): Promise<void> {
  await send(await drafted(page, title, notice), "拟公示草稿");
  await expect(part(page, new RegExp(`^任前公示 ${notice.number}`))).toBeVisible();
}

/** Tries to draft a notice; the answer must say this. */
export async function draftNoticeRefused(
  page: Page,
  title: string,
  notice: Notice,
  sentence: string | RegExp,
): Promise<void> {
  await sendRefused(await drafted(page, title, notice), "拟公示草稿", sentence);
}

/** Another person reads the draft and publishes it; returns the address of the public page. */
export async function publishNotice(page: Page, title: string, number: string): Promise<string> {
  await goToStage(page, title, "公示");
  const place = part(page, new RegExp(`^任前公示 ${number}`));
  await send(formOf(place, "核对无误，发布"), "核对无误，发布");
  const address = await place.getByRole("link", { name: "查看网页" }).getAttribute("href");
  return address ?? "";
}

/** Registers a report about a person during the notice. */
export async function registerObjection(page: Page, title: string, name: string): Promise<void> {
  await goToCase(page, title, name, "公示");
  const form = await unfold(page, "登记反映");
  await send(form, "登记反映", { 反映方式: "来电", 反映内容: "反映其分管项目招标程序不规范。" });
  await expect(part(page, "公示期间的反映")).toContainText("未办结 1 件");
}

/** Concludes the report: it does not affect the appointment. */
export async function concludeObjection(page: Page, title: string, name: string): Promise<void> {
  await goToCase(page, title, name, "公示");
  await send(formOf(page, "登记查核结论"), "登记查核结论", {
    查核情况: "经查招标程序合规，反映不实。",
    结论: "不影响任职",
  });
}

/** Closes the notice of a person: the case goes on to the appointment. */
export async function closeNotice(page: Page, title: string, name: string): Promise<void> {
  await goToCase(page, title, name, "公示");
  await send(formOf(page, "办结公示"), "办结公示");
  // The form leaves the page with the step; what it answered stays.
  await expect(page.getByRole("status").filter({ hasText: "公示环节已办结" })).toBeVisible();
}

/** Tries to close the notice of a person; the answer must say this. */
export async function closeNoticeRefused(
  page: Page,
  title: string,
  name: string,
  sentence: string | RegExp,
): Promise<void> {
  await goToCase(page, title, name, "公示");
  await sendRefused(formOf(page, "办结公示"), "办结公示", sentence);
}
