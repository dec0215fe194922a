"use client";

import { useEffect, useRef, useState, type FormEvent } from "react";
import { controlOf, goToField, pressedButton, readForm } from "@/components/ui/form-marks";
import { noAnswer, useSteadyAction } from "@/components/ui/use-steady-action";
import { useUnsavedWarning } from "@/components/ui/use-unsaved-warning";
import type { GridSheet, GridState } from "@/lib/programmes/archive/rules/grid-view";

/** The server action behind a grid. */
export type GridAction = (before: GridState, data: FormData) => Promise<GridState>;

const idle: GridState = { turn: 0, answer: { status: "idle" }, sheet: null, focus: null, pasted: "", reason: "" };

function broken(before: GridState): GridState {
  return { ...before, answer: noAnswer("填写的内容还在本页"), focus: null };
}

/** What the form of a grid remembers: the answer, the rows that came with it, whether something unsaved is typed. */
export function useGridForm(action: GridAction, loaded: GridSheet) {
  const form = useRef<HTMLFormElement>(null);
  const answer = useRef<HTMLDivElement>(null);
  const [unsaved, setUnsaved] = useState(false);
  const { state, formAction, send, pending } = useSteadyAction<GridState>(action, idle, broken);
  useUnsavedWarning(unsaved && !pending);

  useEffect(() => {
    if (state.focus !== null && form.current !== null) controlOf(form.current, state.focus)?.focus();
    else if (state.answer.status !== "idle") answer.current?.focus();
  }, [state]);

  function submit(data: FormData): void {
    const saves = data.get("intent") === "save";
    if (!saves) setUnsaved(true);
    send(data, (next) => {
      if (saves && next.answer.status === "done") setUnsaved(false);
    });
  }

  function onSubmit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (!pending) submit(readForm(event.currentTarget, pressedButton(event.nativeEvent)));
  }

  /** What was pasted stays in the field for pasting until the answer is there: a lost connection loses nothing. */
  function onTable(text: string, field: string): void {
    if (pending || form.current === null) return;
    const kept = controlOf(form.current, "pasted");
    if (kept instanceof HTMLTextAreaElement) kept.value = text;
    const data = readForm(form.current, null);
    data.set("pasted", text);
    data.set("at", field.replace(/^rows\./, ""));
    data.set("intent", "paste");
    submit(data);
  }

  return {
    form,
    answer,
    state,
    formAction,
    pending,
    sheet: state.sheet ?? loaded,
    handlers: { onSubmit, onInput: () => setUnsaved(true) },
    onTable,
    showField: (field: string) => form.current !== null && goToField(form.current, field),
  };
}
