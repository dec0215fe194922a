"use client";

import type { ReactNode } from "react";
import { Button } from "./button";
import { Callout } from "./callout";
import { ConfirmDialog } from "./confirm-dialog";
import { DoneCallout } from "./done-callout";
import { FormFooter } from "./form-section";
import type { FormAction, FormState } from "./form-state";
import { RefusalList } from "./refusal-list";
import { useActionForm } from "./use-action-form";

export type ActionFormProps = {
  action: FormAction;
  children?: ReactNode;
  /** Lets controls outside the form belong to it (`form={id}`), such as the choices of a `PersonPicker`. */
  id?: string | undefined;
  /** Version of the thing being changed, sent as `version`: a stale page is told so. */
  version?: number | undefined;
  /** One-time token, sent as `token`: the same submission twice counts once. */
  token?: string | undefined;
  /** Further values sent unseen. */
  hidden?: Readonly<Record<string, string>> | undefined;
  submitLabel?: string | undefined;
  tone?: "primary" | "danger" | "secondary" | undefined;
  /** Offers 暂存: the action sees `intent=draft` instead of `intent=submit`. */
  draft?: boolean | undefined;
  /** Asks once before submitting; says what follows. Not asked for 暂存. */
  consequence?: ReactNode;
  /** What goes on while it is carried out, where that takes long. */
  waiting?: string | undefined;
  /** Why it cannot be submitted now; shown beside the button, which does nothing. */
  blockedBecause?: string | undefined;
  /** Address of 返回. */
  back?: string | undefined;
  /** Keeps the buttons at the lower edge of wide screens. */
  fixedFooter?: boolean | undefined;
};

/**
 * A form behind a server action. Shows every reason of a refusal at the top (focus moves there) and under its field, keeps what was
 * typed, says when it is busy and when it is done, warns before unsaved typing is lost. Works without script.
 */
export function ActionForm(props: ActionFormProps) {
  const {
    action,
    children,
    id,
    version,
    token,
    hidden = {},
    submitLabel = "提交",
    consequence,
    blockedBecause,
    waiting,
  } = props;
  const { form, answer, handlers, state, formAction, pending, asking, confirm, cancel, showField } = useActionForm(
    action,
    consequence !== undefined,
    blockedBecause !== undefined,
  );
  return (
    <>
      <form ref={form} id={id} className="action-form" action={formAction} noValidate aria-busy={pending} {...handlers}>
        <div ref={answer} className="action-form-answer" tabIndex={-1}>
          <Answer state={state} pending={pending} waiting={waiting} onField={showField} />
        </div>
        {version === undefined ? null : <input type="hidden" name="version" value={version} />}
        {token === undefined ? null : <input type="hidden" name="token" value={token} />}
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
        <Buttons {...props} submitLabel={submitLabel} pending={pending} />
      </form>
      {consequence === undefined ? null : (
        <ConfirmDialog
          open={asking}
          title={`确认${submitLabel}？`}
          confirmLabel={submitLabel}
          danger={props.tone === "danger"}
          onConfirm={confirm}
          onCancel={cancel}
        >
          {consequence}
        </ConfirmDialog>
      )}
    </>
  );
}

function Buttons(props: ActionFormProps & { submitLabel: string; pending: boolean }) {
  const { pending, submitLabel, tone = "primary", blockedBecause, draft, back, fixedFooter } = props;
  return (
    <FormFooter fixed={fixedFooter} back={back}>
      <Button
        type="submit"
        tone={tone}
        name="intent"
        value="submit"
        blockedBecause={blockedBecause}
        aria-disabled={pending}
      >
        {pending ? "正在提交…" : submitLabel}
      </Button>
      {draft === true ? (
        <Button type="submit" name="intent" value="draft" aria-disabled={pending}>
          暂存
        </Button>
      ) : null}
    </FormFooter>
  );
}

type AnswerProps = {
  state: FormState;
  pending: boolean;
  waiting: string | undefined;
  onField: (field: string) => void;
};

function Answer({ state, pending, waiting, onField }: AnswerProps) {
  if (pending && waiting !== undefined) return <Callout live="status" title={waiting} />;
  if (pending)
    return (
      <p className="sr-only" role="status">
        正在提交…
      </p>
    );
  if (state.status === "refused") {
    return (
      <Callout
        tone="stop"
        live="alert"
        title={state.refusals.length > 1 ? `没有提交成功，有 ${state.refusals.length} 处要处理` : "没有提交成功"}
      >
        <RefusalList
          refusals={state.refusals}
          onFieldClick={(event, field) => {
            event.preventDefault();
            onField(field);
          }}
        />
      </Callout>
    );
  }
  if (state.status === "idle") return null;
  return <DoneCallout answer={state} live="status" />;
}
