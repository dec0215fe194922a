import type { Locator, Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { stopAt, wayTo } from "./focus";
import type { Hand } from "./hand";

/** More presses than any page has stops between two controls somebody needs one after the other. */
const farthest = 250;

/** Works a page by Tab, Shift+Tab, Enter, Space, arrows and typing alone. */
export const keyboard: Hand = {
  async activate(target) {
    await tabTo(target);
    await target.page().keyboard.press("Enter");
  },

  async write(field, text) {
    await tabTo(field);
    const keys = field.page().keyboard;
    if ((await field.getAttribute("type")) === "date") return typeDay(field, text);
    await keys.press("ControlOrMeta+A");
    // what no key stands for comes from an input method, a phrase at a time
    if (/^[ -~]+$/.test(text)) await keys.type(text);
    else await keys.insertText(text);
    await expect(field).toHaveValue(text);
  },

  async pick(list, option) {
    await tabTo(list);
    const isChosen = () => option.evaluate((element: HTMLOptionElement) => element.selected);
    const down = await option.evaluate(
      (element: HTMLOptionElement) => element.index > (element.closest("select")?.selectedIndex ?? -1),
    );
    const entries = await list.locator("option").count();
    for (let presses = 0; presses < entries && !(await isChosen()); presses += 1)
      await list.page().keyboard.press(down ? "ArrowDown" : "ArrowUp");
    expect(await isChosen(), `chosen by arrows: ${String(option)}`).toBe(true);
  },

  async tick(box, on) {
    if ((await box.isChecked()) === on) return;
    await tabTo(box);
    const keys = box.page().keyboard;
    if ((await box.getAttribute("type")) === "radio") await walkChoices(box);
    if ((await box.isChecked()) !== on) await keys.press("Space");
    await expect(box).toBeChecked({ checked: on });
  },

  /** The focus stays where somebody works on, or goes to what is to be read; it is never thrown back to the top of the page. */
  async answered(form) {
    await expect.poll(() => form.page().evaluate(() => document.activeElement?.tagName ?? "BODY")).not.toBe("BODY");
  },
};

/**
 * Presses Tab, or Shift+Tab when it lies behind, until the control has the focus; of choices of which one counts, any of them. Fails
 * when it is jumped over or too far, and when nobody sees that it has the focus.
 */
async function tabTo(target: Locator): Promise<void> {
  const page = target.page();
  const control = await target.elementHandle();
  if (control === null) throw new Error(`not on the page: ${String(target)}`);
  let before = await control.evaluate(wayTo);
  if (before === "top") before = await skipToMain(page);
  for (let presses = 0; before !== "here" && presses < farthest; presses += 1) {
    await page.keyboard.press(before === "behind" ? "Shift+Tab" : "Tab");
    const now = await control.evaluate(wayTo);
    if ((before === "ahead" && now === "behind") || (before === "behind" && now === "ahead"))
      throw new Error(`Tab jumps over ${String(target)}`);
    before = now;
  }
  if (before !== "here") throw new Error(`not reached by ${farthest} presses of Tab: ${String(target)}`);
  expect((await page.evaluate(stopAt))?.fault ?? null).toBeNull();
}

/** On a page just opened at its beginning, the first link leads past the menu. */
async function skipToMain(page: Page): Promise<"ahead"> {
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "跳到正文" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  return "ahead";
}

/** From one choice of several to another by arrows. */
async function walkChoices(choice: Locator): Promise<void> {
  const page = choice.page();
  for (let presses = 0; presses < farthest; presses += 1) {
    const way = await choice.evaluate((element) => {
      const active = document.activeElement;
      if (active === element || active === null) return null;
      return active.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING ? "ArrowDown" : "ArrowUp";
    });
    if (way === null) return;
    await page.keyboard.press(way);
  }
}

/** The order in which the browser of this machine asks for year, month and day; learnt at the first day that is typed. */
let order: readonly (0 | 1 | 2)[] | null = null;

async function typeDay(field: Locator, day: string): Promise<void> {
  const orders = [
    [0, 1, 2],
    [1, 2, 0],
    [2, 1, 0],
  ] as const;
  for (const tried of order === null ? orders : [order]) {
    await typeParts(
      field.page(),
      tried.map((part) => day.split("-")[part] ?? ""),
    );
    // 2026-09-09 says nothing of the order: only a day that tells month from day apart is remembered
    if ((await field.inputValue()) === day) {
      if (day.slice(5, 7) !== day.slice(8)) order = tried;
      return;
    }
  }
  throw new Error(`${day} cannot be typed into ${String(field)}`);
}

async function typeParts(page: Page, parts: readonly string[]): Promise<void> {
  for (let part = 1; part < parts.length; part += 1) await page.keyboard.press("ArrowLeft");
  for (const part of parts) {
    await page.keyboard.type(part);
    if (part.length === 4) await page.keyboard.press("ArrowRight");
  }
}
