"use client";

import { useEffect, useRef, useState, type FormEvent } from "react";
import { clearMarks, goToField, inWordsOfForm, markFields, pressedButton, readForm, shownLabel } from "./form-marks";
import type { FormAction, FormState } from "./form-state";
import { useLeavingAnswer } from "./use-leaving-answer";
import { noAnswer, useSteadyAction } from "./use-steady-action";
import { useUnsavedWarning } from "./use-unsaved-warning";

const idle: FormState = { status: "idle" };
const broken: FormState = noAnswer("填写的内容还在本页");

/**
 * What an `ActionForm` remembers: the answer, whether something unsaved is typed, and the data that waits for a confirmation.
 *
 * @param asks - the form asks once before it sends (not for a draft)
 * @param blocked - nothing is sent
 */
export function useActionForm(action: FormAction, asks: boolean, blocked: boolean) {
  const form = useRef<HTMLFormElement>(null);
  const answer = useRef<HTMLDivElement>(null);
  const [unsaved, setUnsaved] = useState(false);
  const [waiting, setWaiting] = useState<FormData | null>(null);
  const { state, formAction, send, pending } = useSteadyAction<FormState>(action, idle, () => broken, inOwnWords);
  const leaving = useLeavingAnswer(form, state);
  useUnsavedWarning(unsaved && !pending);

  useEffect(() => {
    if (state.status === "idle" || form.current === null) return;
    if (state.status === "refused") markFields(form.current, state.refusals);
    answer.current?.focus();
  }, [state]);

  function inOwnWords(next: FormState): FormState {
    const shown = form.current;
    if (next.status !== "refused" || shown === null) return next;
    return { ...next, refusals: inWordsOfForm(next.refusals, (field) => shownLabel(shown, field)) };
  }

  function submit(data: FormData): void {
    setWaiting(null);
    if (form.current !== null) clearMarks(form.current);
    leaving.sent();
    send(data, (next) => {
      if (next.status !== "done") return;
      leaving.done(next);
      setUnsaved(false);
      form.current?.reset();
    });
  }

  function onSubmit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (pending || blocked) return;
    const data = readForm(event.currentTarget, pressedButton(event.nativeEvent));
    if (asks && data.get("intent") !== "draft") setWaiting(data);
    else submit(data);
  }

  function onInput(event: FormEvent<HTMLFormElement>): void {
    setUnsaved(true);
    const { target } = event;
    if (target instanceof Element && "name" in target && typeof target.name === "string") {
      clearMarks(event.currentTarget, target.name);
    }
  }

  return {
    form,
    answer,
    handlers: { onSubmit, onInput },
    state,
    formAction,
    pending,
    asking: waiting !== null,
    confirm: () => waiting !== null && submit(waiting),
    cancel: () => setWaiting(null),
    showField: (field: string) => form.current !== null && goToField(form.current, field),
  };
}
