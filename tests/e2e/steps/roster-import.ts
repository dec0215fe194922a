import type { Locator, Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { field, formOf, press, send } from "./form";
import { activate } from "./hand";
import { goByMenu } from "./way";

/** A workbook that was made for a test. */
export type MadeWorkbook = { readonly name: string; readonly bytes: Uint8Array };

/** Uploads a workbook; its page shows what comes of it. Nothing is written yet. */
export async function sendRoster(page: Page, file: string | MadeWorkbook): Promise<void> {
  await goByMenu(page, "干部");
  await activate(page.getByRole("link", { name: "导入名册", exact: true }).first());
  const form = formOf(page, "上传并核对");
  await chooseFile(page, field(form, "名册文件"), file);
  await press(form, "上传并核对");
}

/** Opens the dialog for files as a person does, by mouse or by keyboard, and chooses the file. */
async function chooseFile(page: Page, control: Locator, file: string | MadeWorkbook): Promise<void> {
  const asked = page.waitForEvent("filechooser");
  await activate(control);
  const chooser = await asked;
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await chooser.setFiles(typeof file === "string" ? file : { name: file.name, mimeType, buffer: Buffer.from(file.bytes) });
}

/** Uploads a workbook and opens what the comparison with the archive found, when it is read. */
export async function uploadRoster(page: Page, file: string | MadeWorkbook): Promise<void> {
  await sendRoster(page, file);
  await expect(page.getByRole("heading", { level: 2, name: "各表行数" })).toBeVisible({ timeout: 90_000 });
}

/** The sums of the dry run: new, changed, waiting for a second person, same and rejected rows. */
export async function rosterSums(page: Page): Promise<readonly string[]> {
  return page.getByRole("table", { name: "各表行数" }).getByRole("row").last().getByRole("cell").allTextContents();
}

/** Writes everything the workbook brings, as one batch. */
export async function confirmRoster(page: Page): Promise<void> {
  const button = (await page.getByRole("button", { name: /^全部导入/ }).textContent()) ?? "";
  await send(formOf(page, button), button);
  await expect(page.getByText(/已导入，批次编号/).first()).toBeVisible();
}
