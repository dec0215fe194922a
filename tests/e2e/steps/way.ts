import type { Page } from "@playwright/test";
import { activate } from "./hand";

const known = new Map<string, string>();

/**
 * Goes where `walk` leads, by the links a person would follow; a second time straight to the address that was found, by whom ever.
 * `place` names the destination.
 */
export async function goAlong(page: Page, place: readonly string[], walk: () => Promise<void>): Promise<void> {
  const key = place.join("/");
  const address = known.get(key);
  if (address !== undefined) {
    await page.goto(address);
    return;
  }
  await walk();
  known.set(key, page.url().replace(/#.*$/, ""));
}

/** Follows a link of the main menu. */
export async function goByMenu(page: Page, name: string): Promise<void> {
  await activate(page.getByRole("navigation", { name: "主菜单" }).getByRole("link", { name, exact: true }));
}
