import type { Locator, Page } from "@playwright/test";
import { expect } from "@playwright/test";

/** Presses Tab until the control has the focus: it must be reached, and whoever sees must see where the focus is. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < 200; presses += 1) {
    if (await hasFocus(target)) {
      await expect(target).toBeFocused();
      return;
    }
    await page.keyboard.press("Tab");
  }
  throw new Error(`not reached by 200 presses of Tab: ${String(target)}`);
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

/** Goes to a link or button and presses Enter. */
export async function enterOn(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}

/** Goes to a field and types. */
export async function typeInto(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.type(text);
}

/** Goes to a list of choices and walks it by the arrow until the words are chosen. */
export async function chooseByArrow(page: Page, list: Locator, words: string): Promise<void> {
  await tabTo(page, list);
  const choices = await list.locator("option").count();
  for (let step = 0; step < choices; step += 1) {
    if ((await list.locator("option:checked").textContent())?.includes(words) === true) return;
    await page.keyboard.press("ArrowDown");
  }
  throw new Error(`no choice with “${words}”`);
}

/** Skips to the main part of the page by the first link. */
export async function skipToMain(page: Page): Promise<void> {
  await enterOn(page, page.getByRole("link", { name: "跳到正文" }));
  await expect(page.getByRole("main")).toBeFocused();
}
