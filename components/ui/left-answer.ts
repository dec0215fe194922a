import type { FormState } from "./form-state";

export type DoneAnswer = Extract<FormState, { status: "done" }>;

/**
 * What a form has answered that is no longer to be seen. `from` is the part of the page it stood in; with `takesFocus` the focus was in
 * the form, or is nowhere.
 */
export type LeftAnswer = {
  readonly answer: DoneAnswer;
  readonly from: HTMLElement | null;
  readonly takesFocus: boolean;
};

const kind = "left-answer";

/** Leaves an answer to the place of the page that shows such answers. */
export function leaveAnswer(left: LeftAnswer): void {
  window.dispatchEvent(new CustomEvent<LeftAnswer>(kind, { detail: left }));
}

/** Hears of every answer that is left, until the function that is returned is called. */
export function hearLeftAnswers(hear: (left: LeftAnswer) => void): () => void {
  const onLeft = (event: Event) => {
    if (event instanceof CustomEvent) hear(event.detail as LeftAnswer);
  };
  window.addEventListener(kind, onLeft);
  return () => window.removeEventListener(kind, onLeft);
}
