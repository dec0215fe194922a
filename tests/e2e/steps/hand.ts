import type { BrowserContext, Locator } from "@playwright/test";
import { keyboard } from "./keyboard";

/** How somebody works a page. Every step goes through one of these, so that the same walk is made with a mouse or without. */
export type Hand = {
  /** Follows a link, presses a button, unfolds what is folded. */
  activate(target: Locator): Promise<void>;
  /** Replaces what stands in a field; a day is given as yyyy-mm-dd. */
  write(field: Locator, text: string): Promise<void>;
  /** Chooses one entry of a drop-down. */
  pick(list: Locator, option: Locator): Promise<void>;
  /** Ticks a box or a choice of several; `on: false` takes the tick of a box away. */
  tick(box: Locator, on: boolean): Promise<void>;
  /** What must be true of a page when a form was answered, before anything else is done. */
  answered(form: Locator): Promise<void>;
};

const mouse: Hand = {
  activate: (target) => target.click(),
  write: (field, text) => field.fill(text),
  pick: async (list, option) => {
    await list.selectOption((await option.getAttribute("value")) ?? "");
  },
  tick: (box, on) => box.setChecked(on),
  answered: () => Promise.resolve(),
};

const withoutMouse = new WeakSet<BrowserContext>();

/** From now on every page of this browser is worked by the keyboard, and a click of the mouse does nothing on it. */
export async function takeMouseAway(context: BrowserContext): Promise<void> {
  withoutMouse.add(context);
  await context.addInitScript(() => {
    const swallow = (event: Event) => {
      if (!(event instanceof MouseEvent) || event.detail === 0) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    for (const kind of ["mousedown", "click"]) window.addEventListener(kind, swallow, { capture: true });
  });
}

/** The hand of whoever sits at the browser this control belongs to. */
export function handAt(target: Locator): Hand {
  return withoutMouse.has(target.page().context()) ? keyboard : mouse;
}

/** See `Hand`. */
export const activate = (target: Locator): Promise<void> => handAt(target).activate(target);
/** See `Hand`. */
export const write = (field: Locator, text: string): Promise<void> => handAt(field).write(field, text);
/** See `Hand`. */
export const pick = (list: Locator, option: Locator): Promise<void> => handAt(list).pick(list, option);
/** See `Hand`. */
export const tick = (box: Locator, on = true): Promise<void> => handAt(box).tick(box, on);
