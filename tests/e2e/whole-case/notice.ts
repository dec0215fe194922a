import type { Browser } from "@playwright/test";
import { expect } from "@playwright/test";
import { setClock } from "../steps/clock";
import { part } from "../steps/form";
import { caseRow, quotaSums } from "../steps/motion";
import {
  closeNotice,
  closeNoticeRefused,
  concludeObjection,
  draftNotice,
  draftNoticeRefused,
  publishNotice,
  registerObjection,
} from "../steps/notice";
import type { People } from "../steps/people";
import { subjects, sumsBefore, title } from "./invented";

/** The notice of 18 September, and what anybody sees of it before and after its last day. */
export async function announce(people: People, browser: Browser): Promise<void> {
  const staff = await people.as("cadreSection");
  await setClock("2026-09-18");
  const notice = { number: "云泽公示〔2026〕101号", from: "2026-09-18", names: [subjects.transport, subjects.culture] };
  await draftNoticeRefused(staff, title, { ...notice, workingDays: 4 }, "公示须满 5 个工作日");
  await draftNotice(staff, title, { ...notice, workingDays: 5 });
  await expect(part(staff, /^任前公示 云泽公示〔2026〕101号/)).toContainText("2026.09.18 至 2026.09.23");
  const address = await publishNotice(await people.as("departmentHead"), title, notice.number);
  const anybody = await browser.newContext({ javaScriptEnabled: false });
  const page = await anybody.newPage();
  expect((await page.goto(address))?.status()).toBe(200);
  await expect(page.getByText(subjects.culture)).toBeVisible();
  expect(await page.locator("script").count()).toBe(0);
  await setClock("2026-09-24");
  expect((await page.goto(address))?.status()).toBe(410);
  await expect(page.getByText(subjects.culture)).toHaveCount(0);
  await anybody.close();
}

/** A report comes in on 22 September and is concluded after the last day of the notice. */
export async function holdByReport(people: People): Promise<void> {
  const staff = await people.as("cadreSection");
  const supervision = await people.as("supervisionSection");
  const head = await people.as("departmentHead");
  await setClock("2026-09-22");
  await registerObjection(supervision, title, subjects.culture);
  await closeNoticeRefused(head, title, subjects.transport, "公示须满 5 个工作日");
  await setClock("2026-09-24");
  await closeNotice(head, title, subjects.transport);
  await closeNoticeRefused(head, title, subjects.culture, "还有 1 件没有办结");
  await concludeObjection(supervision, title, subjects.culture);
  await closeNotice(head, title, subjects.culture);
  await expect(await caseRow(staff, title, subjects.culture)).toContainText("任职");
  expect(await quotaSums(staff, title)).toEqual(sumsBefore);
}
