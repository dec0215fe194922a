import type { Page } from "@playwright/test";

/** What has no use on paper: ways to go elsewhere, and what is filled in or pressed. */
const notOnPaper =
  ".top-bar, .menu, .bottom-bar, .skip-link, .breadcrumb, .tabs, .filters, .toolbar, .pagination-pages, button, .button, input, select, textarea";

/** Widths in px between the margins of the sheets the styles name: A4 upright where they name none. */
const sheetWidths: Readonly<Record<string, number>> = {
  landscape: 1017,
  "sheet-portrait": 658,
  "sheet-landscape": 987,
  "record-form": 711,
  "grid-form": 794,
  "list-A4": 1032,
  "list-A3": 1497,
};
const upright = 688;

/**
 * What is wrong with a page on paper, in words: navigation or controls that would be printed, and what is wider than its sheet or cut
 * inside a frame that scrolls on the screen. Empty where nothing is. Leaves the page as it was.
 */
export async function printFaultsOf(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ media: "print" });
  const named = await page.evaluate(() => {
    const all = [...document.querySelectorAll("body, .shell, [class*=sheet]")].map((one) => getComputedStyle(one).page);
    return all.find((name) => name !== "auto" && name !== "") ?? null;
  });
  const width = named === null ? upright : (sheetWidths[named] ?? 0);
  await page.setViewportSize({ width, height: 1000 });
  const faults = await page.evaluate(
    ({ selector, most }) => {
      const found: string[] = [];
      for (const one of document.querySelectorAll("body *")) {
        if (one.getClientRects().length === 0) continue;
        const control = one.matches(selector);
        const over = one.getBoundingClientRect().right > most + 1;
        const cut = one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1;
        if ((!control && !over && !cut) || one.closest(".sr-only, svg") !== null) continue;
        const style = getComputedStyle(one);
        if (style.visibility !== "visible") continue;
        const words = `${one.tagName.toLowerCase()}.${one.className.toString()}`;
        if (control) found.push(`printed: ${words}`);
        if (over || (cut && style.overflowX !== "visible")) found.push(`wider than ${String(most)} px: ${words}`);
      }
      return found;
    },
    { selector: notOnPaper, most: width },
  );
  await page.emulateMedia({ media: null });
  return faults;
}
