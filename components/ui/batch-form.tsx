"use client";

import type { ReactNode } from "react";
import { Basis, Disclosure } from "./basis";
import { Button } from "./button";
import { Callout } from "./callout";
import { ConfirmDialog } from "./confirm-dialog";
import type { BatchAction, BatchAnswer, BatchState } from "./form-state";
import { Icon, type IconName } from "./icon";
import { RefusalList } from "./refusal-list";
import { useBatchForm, type BatchButton } from "./use-batch-form";

/**
 * A table with tick boxes (see `RowCheckbox`) and actions on what is ticked; afterwards an answer for each row. Works without script.
 *
 * @param fields - further fields all actions share (a date, a reason)
 * @param unit - what is ticked: 人, 件
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
  fields?: ReactNode;
  unit?: string;
  token?: string | undefined;
  children: ReactNode;
}) {
  const { answer, handlers, state, formAction, pending, chosen, missed, asked, confirm, cancel } = useBatchForm(
    action,
    buttons,
  );
  const count = missed ? "请先在表中勾选，再点操作。" : `已选 ${chosen} ${unit}`;
  return (
    <>
      <form className="batch-form" action={formAction} aria-busy={pending} {...handlers}>
        {token === undefined ? null : <input type="hidden" name="token" value={token} />}
        <div ref={answer} tabIndex={-1} className="action-form-answer">
          {pending ? null : <Answers state={state} />}
        </div>
        {fields}
        <div className="batch-bar no-print">
          <p className="batch-count" role="status">
            {pending ? "正在处理…" : count}
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
        open={asked !== null}
        title={`确认对 ${chosen} ${unit}执行“${asked?.label ?? ""}”？`}
        confirmLabel={asked?.label ?? ""}
        danger={asked?.danger === true}
        onConfirm={confirm}
        onCancel={cancel}
      >
        <p>{asked?.consequence}</p>
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
