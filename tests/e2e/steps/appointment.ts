import type { Locator, Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { formOf, part, send, sendRefused } from "./form";
import { goToCase, goToStage } from "./motion";

export type Paper = {
  readonly number: string;
  readonly on: string;
  readonly appointed: number;
  readonly removed: number;
};

/** Enters the talk before taking office. */
export async function recordTalk(page: Page, title: string, name: string, on: string): Promise<void> {
  await goToCase(page, title, name, "任职");
  await send(formOf(page, "登记谈话"), "登记谈话", {
    谈话日期: on,
    谈话人: "市委组织部部长",
    谈话要点: "肯定成绩，指出不足，提出要求。",
  });
}

/** Drafts a paper for everybody who waits for one, with the counts as the paper states them. */
export async function draftPaper(page: Page, title: string, paper: Paper): Promise<void> {
  await goToStage(page, title, "任职");
  await send(formOf(page, "拟任免文件草稿"), "拟任免文件草稿", entriesOf(paper));
  await expect(part(page, paper.number)).toBeVisible();
}

/** Tries to draft a paper whose counts are wrong; the answer must say this. */
export async function draftPaperRefused(
  page: Page,
  title: string,
  paper: Paper,
  sentence: string | RegExp,
): Promise<void> {
  await goToStage(page, title, "任职");
  await sendRefused(formOf(page, "拟任免文件草稿"), "拟任免文件草稿", sentence, entriesOf(paper));
}

function entriesOf({ number, on, appointed, removed }: Paper) {
  return {
    文号: number,
    成文日期: on,
    载明任职条数: String(appointed),
    载明免职条数: String(removed),
    ...(appointed === 0 ? {} : { 发出试用任职通知日期: on }),
  };
}

async function issuing(page: Page, title: string, number: string): Promise<Locator> {
  await goToStage(page, title, "任职");
  return formOf(part(page, number), "核对无误，印发");
}

/** Another person compares the draft and issues it: it takes effect. */
export async function issuePaper(page: Page, title: string, number: string): Promise<void> {
  await send(await issuing(page, title, number), "核对无误，印发");
  await expect(part(page, number)).toContainText("已印发");
}

/** Tries to issue a paper; the answer must say this. */
export async function issuePaperRefused(
  page: Page,
  title: string,
  number: string,
  sentence: string | RegExp,
): Promise<void> {
  await sendRefused(await issuing(page, title, number), "核对无误，印发", sentence);
}
