import { ActionForm } from "@/components/ui/action-form";
import { Callout } from "@/components/ui/callout";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { Section, Tabs } from "@/components/ui/page-parts";
import { DateInput, TextArea } from "@/components/ui/text-input";
import { stepName } from "@/lib/messages/zh-CN/departures";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import type { DeparturePage } from "@/lib/programmes/departures/loaders";
import { decidingSteps } from "@/lib/programmes/departures/rules/vote";
import type { StepKind } from "@/lib/programmes/departures/types";
import { DecisionPart } from "./vote-form";

/** What the forms of a departure do, handed down by the page. */
export type DepartureActions = { readonly record: FormAction; readonly put: FormAction; readonly decide: FormAction };

/** The next step: which one, and the few fields it needs. */
export function StepForm({ page, actions, token }: { page: DeparturePage; actions: DepartureActions; token: string }) {
  const { departure, step, next, hindrance } = page;
  if (step === null) return null;
  const base = `/programmes/departures/${departure.id}`;
  return (
    <Section title="下一步">
      {next.length === 1 ? null : (
        <Tabs label="登记哪一步" items={next.map((kind) => ({ label: stepName(departure.kind, kind), href: `${base}?step=${kind}`, current: kind === step }))} />
      )}
      {hindrance !== null ? (
        <Callout tone="info" title={`${stepName(departure.kind, step)}：不由您登记`}>
          <p>{step === "carriedOut" && hindrance === "access.not-your-role" ? "请部务会负责人（部长岗位）核对后落实。" : refusalSentences[hindrance]}</p>
        </Callout>
      ) : decidingSteps.includes(step) ? (
        <DecisionPart page={page} step={step} putAction={actions.put} voteAction={actions.decide} token={token} />
      ) : (
        <DayForm page={page} step={step} action={actions.record} token={token} />
      )}
    </Section>
  );
}

function DayForm({ page, step, action, token }: { page: DeparturePage; step: StepKind; action: FormAction; token: string }) {
  const { departure, today } = page;
  return (
    <ActionForm action={action} token={token} hidden={{ departureId: departure.id, version: String(departure.version), step }} submitLabel={`登记：${stepName(departure.kind, step)}`}>
      <FormSection columns={2}>
        <Field name="on" label="日期" required hint={step === "carriedOut" ? "从这一天起不再担任该职务" : undefined}>
          <DateInput name="on" required min={departure.steps.at(-1)?.on} max={today} />
        </Field>
        <Field name="words" label="说明" wide hint="文号、经办人、要点；申诉内容不抄录。">
          <TextArea name="words" maxLength={500} rows={2} />
        </Field>
      </FormSection>
    </ActionForm>
  );
}
