import type { Locator, Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { activate, handAt, pick, tick, write } from "./hand";

/** What is typed or chosen, by the label of the field: text, a date, a choice of a list, or a tick. */
export type Entries = Readonly<Record<string, string | boolean>>;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const pageOf = (scope: Locator | Page): Page => ("page" in scope ? scope.page() : scope);

/** The control with exactly this label; the star of a required field does not count. */
export function field(scope: Locator | Page, label: string): Locator {
  return scope.getByLabel(new RegExp(`^${escaped(label)}\\*?$`));
}

/** The part of a page under exactly this heading. */
export function part(page: Page, title: string | RegExp): Locator {
  const heading = page
    .locator(":scope > .section-head")
    .getByRole("heading", typeof title === "string" ? { name: title, exact: true } : { name: title });
  return page.locator("section").filter({ has: heading });
}

/** The form that ends with this button. */
export function formOf(scope: Locator | Page, button: string): Locator {
  return scope.locator("form").filter({ has: pageOf(scope).getByRole("button", { name: button, exact: true }) });
}

/** Opens what is folded away behind these words, if it is folded. */
export async function unfold(scope: Locator | Page, summary: string | RegExp): Promise<Locator> {
  const folded = scope
    .locator("details")
    .filter({ has: pageOf(scope).locator(":scope > summary", { hasText: summary }) })
    .last();
  if ((await folded.getAttribute("open")) === null) await activate(folded.locator("summary").first());
  return folded;
}

/** Asks for a form that a page shows only on request, by the words of its link. */
export async function askFor(scope: Locator | Page, words: string): Promise<Locator> {
  await activate(scope.getByRole("link", { name: words, exact: true }));
  const asked = pageOf(scope).getByRole("group", { name: words, exact: true });
  await asked.waitFor();
  return asked;
}

/** Types and chooses everything, label by label; of a group of choices the one with these words is chosen. */
export async function fill(form: Locator, entries: Entries): Promise<void> {
  await form.waitFor();
  for (const [label, value] of Object.entries(entries)) {
    const group = form.getByRole("group", { name: label, exact: true });
    const control = field(form, label);
    if (typeof value === "boolean") await tick(control, value);
    else if ((await group.count()) > 0) await tick(group.getByLabel(value, { exact: true }));
    else if ((await control.evaluate((element) => element.tagName)) === "SELECT")
      await pick(control, optionOf(control, new RegExp(`^${escaped(value)}$`)));
    else await write(control, value);
  }
}

/** Chooses the entry of a list whose words contain `words`. */
export async function choose(form: Locator, label: string, words: string | RegExp): Promise<void> {
  const control = field(form, label);
  await pick(control, optionOf(control, words));
}

const optionOf = (list: Locator, words: string | RegExp): Locator =>
  list.locator("option").filter({ hasText: words }).first();

/** Presses the button, confirms where the form asks, and waits until the answer stands on the page. */
export async function press(form: Locator, button: string): Promise<void> {
  const page = form.page();
  const address = new URL(page.url()).pathname;
  const answered = page.waitForResponse(
    (response) => response.request().method() === "POST" && new URL(response.url()).pathname === address,
  );
  await activate(form.getByRole("button", { name: button, exact: true }));
  const asked = page.getByRole("dialog", { name: `确认${button}？` });
  const asking = asked.waitFor().then(
    () => true,
    () => false,
  );
  if (await Promise.race([asking, answered.then(() => false)]))
    await activate(asked.getByRole("button", { name: button, exact: true }));
  await answered;
  await expect(page.locator("form[aria-busy=true]")).toHaveCount(0);
  await handAt(form).answered(form);
}

/** Sends a form that must be taken; every sentence of a refusal is in the error otherwise. */
export async function send(form: Locator, button: string, entries: Entries = {}): Promise<void> {
  await fill(form, entries);
  await press(form, button);
  const refusals = await refusedWith(form).allTextContents();
  expect(refusals, `“${button}” must be taken`).toEqual([]);
}

/** Sends a form that must be refused with these words. */
export async function sendRefused(
  form: Locator,
  button: string,
  sentence: string | RegExp,
  entries: Entries = {},
): Promise<void> {
  await fill(form, entries);
  await press(form, button);
  await expect(refusedWith(form)).toContainText(sentence);
}

/** The answer of a form that was refused. */
export function refusedWith(scope: Locator | Page): Locator {
  return scope.getByRole("alert").filter({ hasText: "没有提交成功" });
}
