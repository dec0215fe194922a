import type { Page } from "@playwright/test";

/**
 * Where a control lies, seen from the focus: of choices of which one counts, any of them is the goal. Without a focus it is unknown,
 * because a page may begin at a part its address names; `top` where a page begins at its beginning, before the main part with the
 * control. Runs inside the page.
 */
export function wayTo(element: Element): "here" | "ahead" | "behind" | "unknown" | "top" {
  const active = document.activeElement;
  if (active === null || active === document.body) {
    const skips = location.hash === "" && document.querySelector(".skip-link") !== null;
    return skips && element.closest("main") !== null ? "top" : "unknown";
  }
  const isChoice = (one: Element): one is HTMLInputElement => one instanceof HTMLInputElement && one.type === "radio";
  const sameChoice =
    isChoice(element) && isChoice(active) && active.name === element.name && active.form === element.form;
  if (active === element || sameChoice) return "here";
  return active.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING ? "ahead" : "behind";
}

/** A stop of the Tab key. */
export type Stop = {
  readonly name: string;
  /** why somebody who sees does not see that the focus is here; null when it is seen */
  readonly fault: string | null;
  /** in pixels of the page */
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** stays where it is while the page moves below it */
  readonly floats: boolean;
};

/** Where the focus is; null when it is nowhere. Runs inside the page. */
export function stopAt(): Stop | null {
  const active = document.activeElement;
  if (active === null || active === document.body) return null;
  const faultOf = ({ width, height, bottom, top, right, left }: DOMRect): string | null => {
    const { outlineStyle, outlineWidth } = getComputedStyle(active);
    if (outlineStyle === "none" || parseFloat(outlineWidth) < 2) return "shows no outline";
    if (width < 2 || height < 2) return "has no size";
    return bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth ? "is outside the window" : null;
  };
  const words = active.getAttribute("aria-label") ?? active.closest("label")?.textContent ?? active.textContent;
  const name = `${active.tagName.toLowerCase()} “${words.trim().slice(0, 40)}” ${active.id}`.trim();
  const box = active.getBoundingClientRect();
  const fault = faultOf(box);
  let shift = 0;
  let floats = false;
  for (let place: Element | null = active; place !== null; place = place.parentElement) {
    if (place !== document.documentElement) shift += place.scrollLeft;
    floats ||= ["fixed", "sticky"].includes(getComputedStyle(place).position);
  }
  return {
    name,
    fault: fault === null ? null : `${name} ${fault}`,
    top: box.top + scrollY,
    bottom: box.bottom + scrollY,
    left: box.left + shift,
    right: box.right + shift,
    floats,
  };
}

/** More stops than any control has: a field for a day has one for year, month, day and calendar each. */
const trapped = 8;

/** Presses Tab from the beginning of a page until it has passed the whole page, or so many stops: lists repeat themselves. */
export async function stopsOf(page: Page, most: number): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < most) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(stopAt);
    if (stop === null || (stops.length > 1 && stop.name === stops[0]?.name)) break;
    stops.push(stop);
    if (
      stops.length >= trapped &&
      stops.slice(-trapped).every(({ name, top }) => name === stop.name && top === stop.top)
    )
      throw new Error(`Tab does not leave ${stop.name}`);
  }
  return stops;
}

/** Steps of the Tab key that go against reading: to the left in the same line, or up and not into a column further right. */
export function stepsBack(stops: readonly Stop[]): readonly string[] {
  const standing = stops.filter((stop) => !stop.floats);
  return standing.flatMap((stop, index) => {
    const before = standing[index - 1];
    return before !== undefined && goesBack(before, stop) ? [`from ${before.name} back to ${stop.name}`] : [];
  });
}

function goesBack(from: Stop, to: Stop): boolean {
  if (to.left >= from.right) return false;
  const shared = Math.min(from.bottom, to.bottom) - Math.max(from.top, to.top);
  const sameLine = shared > Math.min(from.bottom - from.top, to.bottom - to.top) / 2;
  return sameLine ? to.right <= from.left : to.bottom <= from.top;
}
