import type { BatchState, FormState } from "./form-state";

/** What stands at the top of the page when the form that was answered is gone. */
export type KeptAnswer = {
  readonly tone: "done" | "warn";
  readonly title: string;
  readonly lines: readonly string[];
  readonly href?: string | undefined;
};

type Listener = (answer: KeptAnswer, form: Element) => void;

const listeners = new Set<Listener>();

/** Carries answers from the forms of a page to the one place that keeps them; in the page's memory only. */
export const keptAnswers = {
  listen(listener: Listener): () => void {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
  tell(answer: KeptAnswer | null, form: Element | null): void {
    if (answer === null || form === null) return;
    listeners.forEach((listener) => listener(answer, form));
  },
};

/** What is kept of a form's answer: that it is done. A refusal leaves its form where it is. */
export function keptOfForm(state: FormState): KeptAnswer | null {
  return state.status === "done" ? { tone: "done", title: state.message, lines: [], href: state.href } : null;
}

/** What is kept of a batch: how many went through, and each row that did not. */
export function keptOfBatch(state: BatchState): KeptAnswer | null {
  if (state.status !== "answered") return null;
  const refused = state.answers.filter((answer) => answer.outcome === "refused");
  return {
    tone: refused.length > 0 ? "warn" : "done",
    title: `共 ${state.answers.length} 项：未办 ${refused.length} 项，已处理 ${state.answers.length - refused.length} 项`,
    lines: refused.map((answer) => `${answer.label}：${answer.sentence}`),
  };
}
