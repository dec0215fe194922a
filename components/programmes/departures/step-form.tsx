import { ActionForm } from "@/components/ui/action-form";
import { Callout } from "@/components/ui/callout";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { Section, Tabs } from "@/components/ui/page-parts";
import { DateInput, Select, TextArea } from "@/components/ui/text-input";
import { formatDots } from "@/lib/kernel/dates";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import { departureMeansNames, stepName, stepOutcomeNames } from "@/lib/messages/zh-CN/departures";
import { meetingKindNames } from "@/lib/messages/zh-CN/words";
import type { DeparturePage } from "@/lib/programmes/departures/loaders";
import { needsMeeting, outcomesOf } from "@/lib/programmes/departures/rules/course";
import { departureMeans } from "@/lib/programmes/departures/types";

/** The next step: which one, and the few fields it needs. */
export function StepForm({ page, action, token }: { page: DeparturePage; action: FormAction; token: string }) {
  const { departure, step, next } = page;
  if (step === null) return null;
  const base = `/programmes/departures/${departure.id}`;
  const outcomes = outcomesOf(departure, step);
  return (
    <Section title="下一步">
      {next.length === 1 ? null : (
        <Tabs label="登记哪一步" items={next.map((kind) => ({ label: stepName(departure.kind, kind), href: `${base}?step=${kind}`, current: kind === step }))} />
      )}
      {page.hindrance !== null ? (
        <Callout tone="info" title={`${stepName(departure.kind, step)}：不由您登记`}>
          <p>{step === "carriedOut" ? "请部务会负责人（部长岗位）核对后落实。" : accessRefusals[page.hindrance]}</p>
        </Callout>
      ) : (
        <ActionForm action={action} token={token} hidden={{ departureId: departure.id, version: String(departure.version), step }} submitLabel={`登记：${stepName(departure.kind, step)}`}>
          <FormSection columns={2}>
            <Field name="on" label="日期" required hint={step === "carriedOut" ? "从这一天起不再担任该职务" : undefined}>
              <DateInput name="on" required max={page.today} />
            </Field>
            {outcomes.length === 0 ? null : (
              <Field name="outcome" label="结果" required>
                <Select name="outcome" required empty="请选择" choices={outcomes.map((outcome) => ({ value: outcome, label: stepOutcomeNames[outcome] }))} />
              </Field>
            )}
            {needsMeeting(step) ? (
              <Field name="meetingId" label="作出决定的会议" required hint={page.meetings.length === 0 ? "还没有召开过会议，请先到“会议”登记。" : undefined}>
                <Select
                  name="meetingId"
                  required
                  empty="请选择"
                  choices={page.meetings.map(({ id, number, kind, on }) => ({ value: id, label: `${formatDots(on)} ${meetingKindNames[kind]}（${number}）` }))}
                />
              </Field>
            ) : null}
            {departure.kind === "stepDown" && step === "decided" ? (
              <Field name="means" label="调整方式" hint="同意调整的必须选择。">
                <Select name="means" empty="请选择" choices={departureMeans.map((means) => ({ value: means, label: departureMeansNames[means] }))} />
              </Field>
            ) : null}
            <Field name="words" label="说明" wide hint="文号、经办人、要点；申诉内容不抄录。">
              <TextArea name="words" maxLength={500} rows={2} />
            </Field>
          </FormSection>
        </ActionForm>
      )}
    </Section>
  );
}
