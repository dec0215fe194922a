"use client";

import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";
import type { FormState } from "./form-state";
import { leaveAnswer, type DoneAnswer } from "./left-answer";

/**
 * A form whose work is done often has no place on the page that follows: it goes, and its answer with it. This hook leaves the answer
 * to the page then, whichever of the two comes first.
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
    gone.current = false;
    return () => {
      gone.current = true;
      const holdsFocus = element?.contains(document.activeElement) === true;
      if (due.current !== null && (holdsFocus || !read.current))
        leaveAnswer({ answer: due.current, from: from.current });
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
      if (gone.current) leaveAnswer({ answer, from: from.current });
      due.current = answer;
      read.current = false;
    },
  };
}
