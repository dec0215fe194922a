import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { field, formOf, press, send } from "./form";
import { activate } from "./hand";
import { goByMenu } from "./way";

/** Uploads a workbook and opens what the comparison with the archive found; nothing is written yet. */
export async function uploadRoster(page: Page, file: string): Promise<void> {
  await goByMenu(page, "干部");
  await activate(page.getByRole("link", { name: "导入名册", exact: true }).first());
  const form = formOf(page, "上传并核对");
  await field(form, "名册文件").setInputFiles(file);
  await press(form, "上传并核对");
  await expect(page.getByRole("heading", { level: 2, name: "各表行数" })).toBeVisible();
}

/** The sums of the dry run: new, changed, same and rejected rows. */
export async function rosterSums(page: Page): Promise<readonly string[]> {
  return page.getByRole("table", { name: "各表行数" }).getByRole("row").last().getByRole("cell").allTextContents();
}

/** Writes everything the workbook brings, as one batch. */
export async function confirmRoster(page: Page): Promise<void> {
  const button = (await page.getByRole("button", { name: /^全部导入/ }).textContent()) ?? "";
  await send(formOf(page, button), button);
  await expect(page.getByText("已导入").first()).toBeVisible();
}
