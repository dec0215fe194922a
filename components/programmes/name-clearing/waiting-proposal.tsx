import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/basis";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/page-parts";
import { TextArea } from "@/components/ui/text-input";
import { formatDots } from "@/lib/kernel/dates";
import type { ListedClearing, ListedTolerance } from "@/lib/programmes/name-clearing/queries";

/** One proposal that waits, with the second person's answers; its proposer may take it back. */
export function WaitingProposal({
  proposal,
  title,
  children,
  own,
  mayConfirm,
  action,
  token,
}: {
  proposal: ListedClearing | ListedTolerance;
  title: string;
  children: ReactNode;
  /** the visitor proposed it himself */
  own: boolean;
  mayConfirm: boolean;
  action: FormAction;
  token: string;
}) {
  const { id, proposedBy, proposedOn } = proposal;
  return (
    <Section level={3} title={title} note={`${proposedBy} ${formatDots(proposedOn)} 提出`}>
      {children}
      {own ? (
        <ActionForm action={action} token={`${token}-w-${id}`} hidden={{ id, answer: "withdrawn" }} submitLabel="撤回" tone="secondary">
          <p>由您提出，须由另一人确认；发现填错的可以撤回。</p>
        </ActionForm>
      ) : null}
      {mayConfirm && !own ? (
        <>
          <ActionForm action={action} token={`${token}-c-${id}`} hidden={{ id, answer: "confirmed" }} submitLabel="确认">
            <p>请先对照原件逐项核对，确认后不能再改。</p>
          </ActionForm>
          <Disclosure summary="退回">
            <ActionForm action={action} token={`${token}-r-${id}`} hidden={{ id, answer: "refused" }} submitLabel="退回提出人" tone="secondary">
              <Field name="reason" scope={id} label="退回理由" required>
                <TextArea name="reason" scope={id} required maxLength={500} rows={2} />
              </Field>
            </ActionForm>
          </Disclosure>
        </>
      ) : null}
    </Section>
  );
}
