"use client";

import { useEffect, useRef, useState, type FormEvent, type ReactNode } from "react";
import { Basis, Disclosure } from "./basis";
import { Button } from "./button";
import { Callout } from "./callout";
import { ConfirmDialog } from "./confirm-dialog";
import { readForm } from "./form-marks";
import type { BatchAction, BatchAnswer, BatchState } from "./form-state";
import { Icon, type IconName } from "./icon";
import { RefusalList } from "./refusal-list";
import { useSteadyAction } from "./use-steady-action";

const idle: BatchState = { status: "idle" };
const broken: BatchState = {
  status: "refused",
  refusals: [
    { code: "no-answer", sentence: "没有收到系统的答复，勾选还在。请检查网络后再试一次；仍不行请联系系统管理员。" },
  ],
};
const nothingChosen = "请先在表中勾选，再点操作。";

/** A batch button; its `intent` tells the action which one was pressed. */
export type BatchButton = {
  readonly intent: string;
  readonly label: string;
  readonly danger?: boolean | undefined;
  /** Asks once and says what follows. */
  readonly consequence?: string | undefined;
  readonly blockedBecause?: string | undefined;
};

/**
 * A table with tick boxes (`<input type="checkbox" name="selected" value=…>`, see `RowCheckbox`) and actions on what is ticked;
 * afterwards an answer for each. Works without script.
 */
export function BatchForm({
  action,
  buttons,
  fields,
  unit = "人",
  token,
  children,
}: {
  action: BatchAction;
  buttons: readonly BatchButton[];
  /** Further fields all actions share (a date, a reason). */
  fields?: ReactNode;
  unit?: string;
  token?: string | undefined;
  children: ReactNode;
}) {
  const answer = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState(0);
  const [hint, setHint] = useState(false);
  const [asking, setAsking] = useState<{ data: FormData; button: BatchButton } | null>(null);
  const { state, formAction, send, pending } = useSteadyAction<BatchState>(action, idle, broken);

  useEffect(() => {
    if (state.status !== "idle") answer.current?.focus();
  }, [state]);

  function submit(data: FormData): void {
    setAsking(null);
    send(data, () => setHint(false));
  }

  function onSubmit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (pending) return;
    const pressed = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
    const data = readForm(event.currentTarget, pressed);
    const button = buttons.find((candidate) => candidate.intent === data.get("intent"));
    setHint(data.getAll("selected").length === 0);
    if (button === undefined || data.getAll("selected").length === 0) return;
    if (button.consequence === undefined) submit(data);
    else setAsking({ data, button });
  }

  function onChange(event: FormEvent<HTMLFormElement>): void {
    const { target, currentTarget } = event;
    if (!(target instanceof HTMLInputElement) || target.type !== "checkbox") return;
    const boxes = [...currentTarget.querySelectorAll<HTMLInputElement>('input[name="selected"]')];
    if (target.name === "all") boxes.forEach((box) => (box.checked = target.checked));
    setChosen(boxes.filter((box) => box.checked).length);
  }

  return (
    <>
      <form className="batch-form" action={formAction} onSubmit={onSubmit} onChange={onChange} aria-busy={pending}>
        {token === undefined ? null : <input type="hidden" name="token" value={token} />}
        <div ref={answer} tabIndex={-1} className="action-form-answer">
          {pending ? null : <Answers state={state} />}
        </div>
        {fields}
        <div className="batch-bar no-print">
          <p className="batch-count" role="status">
            {pending ? "正在处理…" : hint && chosen === 0 ? nothingChosen : `已选 ${chosen} ${unit}`}
          </p>
          {buttons.map((button) => (
            <Button
              key={button.intent}
              type="submit"
              name="intent"
              value={button.intent}
              tone={button.danger === true ? "danger" : "secondary"}
              blockedBecause={button.blockedBecause}
              aria-disabled={pending}
            >
              {button.label}
            </Button>
          ))}
        </div>
        {children}
      </form>
      <ConfirmDialog
        open={asking !== null}
        title={`确认对 ${chosen} ${unit}执行“${asking?.button.label ?? ""}”？`}
        confirmLabel={asking?.button.label ?? ""}
        danger={asking?.button.danger === true}
        onConfirm={() => asking !== null && submit(asking.data)}
        onCancel={() => setAsking(null)}
      >
        <p>{asking?.button.consequence}</p>
      </ConfirmDialog>
    </>
  );
}

const outcomes: Record<BatchAnswer["outcome"], { icon: IconName; word: string }> = {
  done: { icon: "met", word: "已办" },
  refused: { icon: "block", word: "未办" },
  skipped: { icon: "none", word: "无需办理" },
};

function Answers({ state }: { state: BatchState }) {
  if (state.status === "idle") return null;
  if (state.status === "refused") {
    return (
      <Callout tone="stop" live="alert" title="没有办理">
        <RefusalList refusals={state.refusals} />
      </Callout>
    );
  }
  const refused = state.answers.filter((entry) => entry.outcome === "refused");
  const settled = state.answers.filter((entry) => entry.outcome !== "refused");
  const title = `共 ${state.answers.length} 项：未办 ${refused.length} 项，已处理 ${settled.length} 项`;
  const failed = refused.length > 0;
  return (
    <Callout tone={failed ? "warn" : "done"} live={failed ? "alert" : "status"} title={title}>
      <AnswerRows answers={refused} />
      {settled.length === 0 ? null : (
        <Disclosure summary={`已处理 ${settled.length} 项`} open={!failed && settled.length <= 5}>
          <AnswerRows answers={settled} />
        </Disclosure>
      )}
    </Callout>
  );
}

function AnswerRows({ answers }: { answers: readonly BatchAnswer[] }) {
  if (answers.length === 0) return null;
  return (
    <ul className="batch-answers">
      {answers.map((entry) => (
        <li key={entry.id} className={`batch-answer-${entry.outcome}`}>
          <p>
            <Icon name={outcomes[entry.outcome].icon} />
            <strong>{entry.label}</strong> {outcomes[entry.outcome].word}
            {entry.sentence === "" ? null : `：${entry.sentence}`}
          </p>
          {entry.basis === undefined ? null : <Basis basis={entry.basis} />}
        </li>
      ))}
    </ul>
  );
}
