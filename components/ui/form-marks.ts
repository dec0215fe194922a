import type { ShownRefusal } from "./form-state";

/** The control of a form that carries this name; the first of several. */
export function controlOf(form: HTMLFormElement, field: string): HTMLElement | null {
  const found = form.elements.namedItem(field);
  const control = found instanceof RadioNodeList ? found[0] : found;
  return control instanceof HTMLElement ? control : null;
}

function errorLines(form: HTMLFormElement, field: string): HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>("[data-error-for]")].filter(
    (line) => line.dataset["errorFor"] === field,
  );
}

/** The label the form shows for a field, without the star of a required one; `undefined` where it shows none. */
export function shownLabel(form: HTMLFormElement, field: string): string | undefined {
  const label = errorLines(form, field)[0]?.closest(".field")?.querySelector(".field-label")?.cloneNode(true);
  if (!(label instanceof Element)) return undefined;
  label.querySelectorAll("[aria-hidden], .sr-only").forEach((mark) => mark.remove());
  return label.textContent.trim() || undefined;
}

/**
 * Refusals whose sentences name a field as the form does: the sentences come with one word for all forms, the label beside the field
 * may be another.
 *
 * @param labelOf - the label the form shows for a field; the word stays where it shows none
 */
export function inWordsOfForm(
  refusals: readonly ShownRefusal[],
  labelOf: (field: string) => string | undefined,
): readonly ShownRefusal[] {
  return refusals.map((refusal) => {
    const { field, word, sentence } = refusal;
    const label = field === undefined ? undefined : labelOf(field);
    if (word === undefined || label === undefined) return refusal;
    return { ...refusal, word: label, sentence: sentence.replace(`“${word}”`, `“${label}”`) };
  });
}

/** Writes each refusal that names a field under that field and marks its control invalid. */
export function markFields(form: HTMLFormElement, refusals: readonly ShownRefusal[]): void {
  for (const { field, sentence } of refusals) {
    if (field === undefined) continue;
    controlOf(form, field)?.setAttribute("aria-invalid", "true");
    for (const line of errorLines(form, field)) {
      line.textContent = sentence;
      line.hidden = false;
    }
  }
}

/** Takes back what `markFields` wrote, for one field or for all. */
export function clearMarks(form: HTMLFormElement, field?: string): void {
  for (const line of form.querySelectorAll<HTMLElement>("[data-error-for]")) {
    const name = line.dataset["errorFor"];
    if (name === undefined || (field !== undefined && field !== name)) continue;
    controlOf(form, name)?.removeAttribute("aria-invalid");
    line.textContent = "";
    line.hidden = true;
  }
}

/** Moves the focus to a field, unfolding what it is folded into. */
export function goToField(form: HTMLFormElement, field: string): void {
  const control = controlOf(form, field);
  if (control === null) return;
  for (let fold = control.closest("details"); fold !== null; fold = fold.parentElement?.closest("details") ?? null) {
    fold.open = true;
  }
  control.focus();
  control.scrollIntoView({ block: "center" });
}

/** The button a form was submitted with; `null` when it was not a button. */
export function pressedButton(event: Event): HTMLElement | null {
  return event instanceof SubmitEvent ? event.submitter : null;
}

/** What is typed into the form, with the button that was pressed. */
export function readForm(form: HTMLFormElement, pressed: HTMLElement | null): FormData {
  const data = new FormData(form);
  if (pressed instanceof HTMLButtonElement && pressed.name !== "") data.set(pressed.name, pressed.value);
  return data;
}
