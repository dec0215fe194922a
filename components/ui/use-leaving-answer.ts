"use client";

import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";
import type { FormState } from "./form-state";
import { leaveAnswer, type DoneAnswer } from "./left-answer";

/**
 * A form whose work is done often has no place on the page that follows: it goes, or is folded away, and its answer with it. This hook
 * leaves the answer to the page then, whichever of the two comes first.
 *
 * @param state - what the form shows
 * @returns `sent` to be called when the form is sent, `done` with the answer that came
 */
export function useLeavingAnswer(form: RefObject<HTMLFormElement | null>, state: FormState) {
  const from = useRef<HTMLElement | null>(null);
  const due = useRef<DoneAnswer | null>(null);
  const read = useRef(false);
  const gone = useRef(false);

  useLayoutEffect(() => {
    const element = form.current;
    const fold = element?.closest("details") ?? null;
    const onFold = () => {
      if (due.current === null || fold?.open === true || !focusIsIn(element)) return;
      leaveAnswer({ answer: due.current, from: from.current, takesFocus: true });
      due.current = null;
    };
    gone.current = false;
    fold?.addEventListener("toggle", onFold);
    return () => {
      gone.current = true;
      fold?.removeEventListener("toggle", onFold);
      const takesFocus = focusIsIn(element);
      if (due.current !== null && (takesFocus || !read.current))
        leaveAnswer({ answer: due.current, from: from.current, takesFocus });
    };
  }, [form]);

  useEffect(() => {
    if (state === due.current) read.current = true;
  }, [state]);

  return {
    sent: () => {
      due.current = null;
      from.current = form.current?.closest("section") ?? null;
    },
    done: (answer: DoneAnswer) => {
      if (gone.current) leaveAnswer({ answer, from: from.current, takesFocus: focusIsIn(null) });
      due.current = answer;
      read.current = false;
    },
  };
}

/** Whether the focus is in the form, or was lost with what has gone. */
function focusIsIn(form: HTMLFormElement | null): boolean {
  return document.activeElement === document.body || form?.contains(document.activeElement) === true;
}
