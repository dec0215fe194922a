/** What is asked inside the page; each function stands alone there. */

/**
 * Where a control lies, seen from the focus: of choices of which one counts, any of them is the goal. Unknown on a page just opened,
 * which may begin at a part its address names.
 */
export function wayTo(element: Element): "here" | "ahead" | "behind" | "unknown" {
  const active = document.activeElement;
  if (active === null || active === document.body) return "unknown";
  const isChoice = (one: Element): one is HTMLInputElement => one instanceof HTMLInputElement && one.type === "radio";
  const sameChoice =
    isChoice(element) && isChoice(active) && active.name === element.name && active.form === element.form;
  if (active === element || sameChoice) return "here";
  return active.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING ? "ahead" : "behind";
}

/** Why somebody who sees does not see where the focus is; null when it is seen. */
export function focusFault(): string | null {
  const active = document.activeElement;
  if (active === null || active === document.body || active === document.documentElement) return null;
  const name = `${active.tagName.toLowerCase()} “${(active.getAttribute("aria-label") ?? active.textContent).trim().slice(0, 40)}”`;
  const style = getComputedStyle(active);
  if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) return `${name} shows no outline`;
  const box = active.getBoundingClientRect();
  if (box.width < 2 || box.height < 2) return `${name} has the focus and no size`;
  if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth)
    return `${name} has the focus outside the window`;
  return null;
}
