import { FindingList } from "@/components/desk/finding-list";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { DefinitionList, Section } from "@/components/ui/page-parts";
import { DateInput, TextArea, TextInput } from "@/components/ui/text-input";
import { isElected, takesPost } from "@/lib/case/rules/kinds";
import { formatDots, parseLegalDate } from "@/lib/kernel/dates";
import { stops } from "@/lib/law/finding";
import { shownFindings } from "@/lib/messages/shown-findings";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import { paperStateNames } from "@/lib/messages/zh-CN/appointment";
import type { CaseAppointment } from "@/lib/stages/appointment/loaders";
import { EffectPreview } from "./effect-preview";
import { ElectionPart } from "./election";
import { TaskPart } from "./tasks";
import type { CaseAppointmentActions } from "./case-actions";

/** The appointment of one case: talk, filing, paper, what still stands in the way, what it changes. */
export function CaseAppointmentView({ page, actions }: { page: CaseAppointment; actions: CaseAppointmentActions }) {
  const { at, paper } = page;
  const here = at.stage === "appointment" && at.state !== "finished";
  return (
    <>
      {isElected(at.kind) ? <ElectionPart page={page} actions={actions} editable={here} /> : null}
      <Section title="任职" note="系统只核对条件和条数，不代为作出任免。">
        <Outcome page={page} />
        {here && paper === null && !waitsForElection(page) ? (
          <Callout tone="warn" title="还没有列入任免文件" actions={<ButtonLink href={`/motions/${at.motionId}/appointment`}>去拟文</ButtonLink>}>
            <p>请干部科在本批次的任职页拟稿，由另一位同志核对后印发。</p>
          </Callout>
        ) : null}
      </Section>
      {here ? (
        <Section title="审核结论" note="印发之日逐项再核一次">
          <FindingList findings={shownFindings(page.findings)} />
          {page.findings.some((finding) => finding.rule === "SED-29" && stops(finding)) ? (
            <Callout tone="warn" title="缺合格的任前考试，任免文件不能印发" actions={<ButtonLink href={`/people/${at.cadreId}#exams`}>去干部档案登记</ButtonLink>}>
              <p>请组织考试；合格后由干部科在干部档案的“任前考试”登记日期、科目和结果。</p>
            </Callout>
          ) : null}
        </Section>
      ) : null}
      {!takesPost(at.kind) ? null : <TalkPart page={page} action={actions.talk} editable={here} />}
      {page.filingRequired && page.probation ? <FilingPart page={page} action={actions.file} editable={here} /> : null}
      {at.outcomes.appointment === undefined ? null : <TaskPart page={page} actions={actions} />}
      {here ? (
        <Section title="生效时的变动" note="任免文件印发时一次更新">
          <EffectPreview line={page} />
        </Section>
      ) : null}
    </>
  );
}

/** An elected post: nobody drafts a paper before the election is won. */
function waitsForElection({ at, nominations }: CaseAppointment): boolean {
  return isElected(at.kind) && !nominations.some(({ result }) => result === "elected");
}

function Outcome({ page }: { page: CaseAppointment }) {
  const { at, paper } = page;
  const outcome = at.outcomes.appointment;
  const shown = (day: string | null): string | null => {
    const parsed = day === null ? null : parseLegalDate(day);
    return parsed === null ? null : formatDots(parsed);
  };
  if (paper === null && outcome === undefined) return null;
  return (
    <DefinitionList
      items={[
        {
          label: "任免文件",
          value: paper === null ? null : (
            <>
              <a href={`/motions/${at.motionId}/appointment/${paper.id}`}>{paper.number}</a>{" "}
              <Badge tone={paper.state === "issued" ? "green" : "grey"}>{paperStateNames[paper.state]}</Badge>
            </>
          ),
        },
        { label: "成文日期", value: paper === null ? null : formatDots(paper.issuedOn) },
        ...(outcome === undefined
          ? []
          : [
              { label: "任职时间起算", value: shown(outcome.inPostSince) },
              { label: "试用期", value: outcome.probationFrom === null ? "无" : `${shown(outcome.probationFrom) ?? ""} 至 ${shown(outcome.probationUntil) ?? ""}` },
            ]),
      ]}
    />
  );
}

function TalkPart({ page, action, editable }: { page: CaseAppointment; action: FormAction; editable: boolean }) {
  const { at, talk } = page;
  return (
    <Section title="任职前谈话" note="肯定成绩，指出不足，提出要求；在生效前完成">
      {editable ? (
        <ActionForm
          action={action}
          version={at.version}
          hidden={{ caseId: at.id }}
          submitLabel={talk === null ? "登记谈话" : "更新谈话"}
          tone="secondary"
          blockedBecause={page.preparing === null ? undefined : accessRefusals[page.preparing]}
        >
          <FormSection>
            <Field name="on" label="谈话日期" required>
              <DateInput name="on" required defaultValue={talk?.on} max={page.today} />
            </Field>
            <Field name="talker" label="谈话人" required>
              <TextInput name="talker" required maxLength={60} defaultValue={talk?.talker} />
            </Field>
            <Field name="points" label="谈话要点" required>
              <TextArea name="points" required defaultValue={talk?.points} />
            </Field>
          </FormSection>
        </ActionForm>
      ) : (
        <DefinitionList
          items={[
            { label: "谈话日期", value: talk === null ? null : formatDots(talk.on) },
            { label: "谈话人", value: talk?.talker },
            { label: "谈话要点", value: talk?.points, wide: true },
          ]}
        />
      )}
    </Section>
  );
}

function FilingPart({ page, action, editable }: { page: CaseAppointment; action: FormAction; editable: boolean }) {
  const { at, filing } = page;
  return (
    <Section title="任前备案" note="该职务须在发出试用任职通知前一个月备案">
      {editable ? (
        <ActionForm
          action={action}
          version={at.version}
          hidden={{ caseId: at.id }}
          submitLabel={filing === null ? "登记备案" : "更新备案"}
          tone="secondary"
          blockedBecause={page.preparing === null ? undefined : accessRefusals[page.preparing]}
        >
          <FormSection>
            <Field name="number" label="备案文号" required>
              <TextInput name="number" required maxLength={60} defaultValue={filing?.number} />
            </Field>
            <Field name="filedOn" label="备案日期" required>
              <DateInput name="filedOn" required defaultValue={filing?.filedOn} max={page.today} />
            </Field>
          </FormSection>
        </ActionForm>
      ) : (
        <DefinitionList
          items={[
            { label: "备案文号", value: filing?.number },
            { label: "备案日期", value: filing === null ? null : formatDots(filing.filedOn) },
          ]}
        />
      )}
    </Section>
  );
}
