"use client";

import { useEffect, useRef, useState, type FormEvent } from "react";
import { pressedButton, readForm } from "./form-marks";
import type { BatchAction, BatchState } from "./form-state";
import { noAnswer, useSteadyAction } from "./use-steady-action";

const idle: BatchState = { status: "idle" };
const broken: BatchState = noAnswer("勾选还在");

/** A batch button; its `intent` tells the action which one was pressed. */
export type BatchButton = {
  readonly intent: string;
  readonly label: string;
  readonly danger?: boolean | undefined;
  /** Asks once and says what follows. */
  readonly consequence?: string | undefined;
  readonly blockedBecause?: string | undefined;
};

type Waiting = { data: FormData; button: BatchButton };

/** What a `BatchForm` remembers: how many rows are ticked, the answers, and the data that waits for a confirmation. */
export function useBatchForm(action: BatchAction, buttons: readonly BatchButton[]) {
  const answer = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState(0);
  const [missed, setMissed] = useState(false);
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const { state, formAction, send, pending } = useSteadyAction<BatchState>(action, idle, () => broken);

  useEffect(() => {
    if (state.status !== "idle") answer.current?.focus();
  }, [state]);

  function submit(data: FormData): void {
    setWaiting(null);
    send(data, () => undefined);
  }

  function onSubmit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (pending) return;
    const data = readForm(event.currentTarget, pressedButton(event.nativeEvent));
    const button = buttons.find((candidate) => candidate.intent === data.get("intent"));
    const none = data.getAll("selected").length === 0;
    setMissed(none);
    if (button === undefined || none) return;
    if (button.consequence === undefined) submit(data);
    else setWaiting({ data, button });
  }

  function onChange(event: FormEvent<HTMLFormElement>): void {
    const { target, currentTarget } = event;
    if (!(target instanceof HTMLInputElement) || target.type !== "checkbox") return;
    const boxes = [...currentTarget.querySelectorAll<HTMLInputElement>('input[name="selected"]')];
    if (target.name === "all") boxes.forEach((box) => (box.checked = target.checked));
    setChosen(boxes.filter((box) => box.checked).length);
  }

  return {
    answer,
    handlers: { onSubmit, onChange },
    state,
    formAction,
    pending,
    chosen,
    /** A button was pressed with nothing ticked, and nothing is ticked still. */
    missed: missed && chosen === 0,
    asked: waiting?.button ?? null,
    confirm: () => waiting !== null && submit(waiting.data),
    cancel: () => setWaiting(null),
  };
}
