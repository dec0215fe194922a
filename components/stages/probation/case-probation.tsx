import { CountGrid } from "@/components/evaluation/count-grid";
import { FindingList } from "@/components/desk/finding-list";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/basis";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { DefinitionList, EmptyState, Section } from "@/components/ui/page-parts";
import { DateInput, TextArea, TextInput } from "@/components/ui/text-input";
import { formatDots } from "@/lib/kernel/dates";
import type { Finding } from "@/lib/law/finding";
import { fillIn } from "@/lib/messages/fill-in";
import { shownFindings } from "@/lib/messages/shown-findings";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import { notYetDueWords, probationStateNames } from "@/lib/messages/zh-CN/probation";
import type { CaseProbation } from "@/lib/stages/probation/loaders";
import { dueLater } from "@/lib/stages/probation/rules";
import type { ProbationAt } from "@/lib/stages/probation/types";
import { ConclusionForms } from "./conclusion-forms";

export type CaseProbationActions = {
  readonly note: FormAction;
  readonly report: FormAction;
  readonly openSheet: FormAction;
  readonly enterCount: FormAction;
  readonly extend: FormAction;
  readonly conclude: FormAction;
};

/** The probation of one case: dates, named faults, reports, assessment at the end, conclusion. */
export function CaseProbationView({ page, actions, token }: { page: CaseProbation; actions: CaseProbationActions; token: string }) {
  const { at, probation } = page;
  if (probation === null) {
    return (
      <Section title="试用期">
        <EmptyState title="还没有开始试用期。">任免文件印发后，实行试用期的职务自发出试用任职通知之日起算。</EmptyState>
      </Section>
    );
  }
  const open = at.stage === "probation" && at.state === "running";
  return (
    <>
      <Section title="试用期" note="系统只计算期限、汇总情况，不代为作出结论。">
        <Dates page={page} probation={probation} />
      </Section>
      {open ? (
        <Section title="转正关口" note="期满之日起可以办理">
          <FindingList findings={shownFindings(page.findings, (finding) => notYetWords(finding, page))} />
        </Section>
      ) : null}
      <Deficiencies page={page} probation={probation} action={actions.note} open={open} />
      <Reports page={page} probation={probation} action={actions.report} open={open} />
      <Assessment page={page} actions={actions} open={open} token={token} />
      {open ? <ConclusionForms page={page} probation={probation} extend={actions.extend} conclude={actions.conclude} /> : null}
    </>
  );
}

function notYetWords(finding: Finding, { lastDay, today, at }: CaseProbation): string | null {
  const from = lastDay === null ? null : dueLater(finding, lastDay, today, at.ruleSet.values);
  return from === null ? null : fillIn(notYetDueWords, { from });
}

function Dates({ page, probation }: { page: CaseProbation; probation: ProbationAt }) {
  const tone = probation.state === "confirmed" ? "green" : probation.state === "returned" ? "amber" : "blue";
  return (
    <DefinitionList
      items={[
        { label: "状态", value: <Badge tone={tone}>{probationStateNames[probation.state]}</Badge> },
        { label: "发出试用任职通知", value: formatDots(probation.noticeIssuedOn) },
        { label: "试用期满", value: formatDots(probation.endsOn) },
        { label: "延长至", value: probation.extendedUntil === null ? null : `${formatDots(probation.extendedUntil)}（${probation.extensionReason}）` },
        ...(page.at.ruleSet.values.secondNotice
          ? [{
              label: "试用期满公示",
              value: page.secondNotice === null
                ? <a href={`/motions/${page.at.motionId}/notice`}>未公示，去拟公示</a>
                : `至 ${formatDots(page.secondNotice.until)}，未办结反映 ${page.secondNotice.openObjections} 件`,
            }]
          : []),
        ...(probation.concludedOn === null
          ? []
          : [{ label: "办结日期", value: formatDots(probation.concludedOn) }, { label: "考核意见", value: probation.conclusion, wide: true }]),
      ]}
    />
  );
}

function Deficiencies({ page, probation, action, open }: { page: CaseProbation; probation: ProbationAt; action: FormAction; open: boolean }) {
  return (
    <Section title="任前指出的不足" note="试用期内逐条跟踪">
      {probation.deficiencies.length === 0 ? <EmptyState title="考察时没有指出不足。" /> : null}
      {probation.deficiencies.map((deficiency, index) => (
        <Section key={deficiency.id} level={3} title={`${index + 1}．${deficiency.text}`}>
          {deficiency.progress.length === 0 ? <p>还没有整改记录。</p> : (
            <DefinitionList columns={1} items={deficiency.progress.map((note) => ({ label: formatDots(note.on), value: note.text }))} />
          )}
          {open ? (
            <Disclosure summary="登记整改情况">
              <ActionForm
                action={action}
                version={probation.version}
                hidden={{ caseId: page.at.id, deficiencyId: deficiency.id }}
                submitLabel="登记"
                tone="secondary"
                blockedBecause={page.recording === null ? undefined : accessRefusals[page.recording]}
              >
                <FormSection>
                  <Field name="on" scope={deficiency.id} label="日期" required>
                    <DateInput name="on" scope={deficiency.id} required defaultValue={page.today} max={page.today} />
                  </Field>
                  <Field name="text" scope={deficiency.id} label="整改情况" required>
                    <TextArea name="text" scope={deficiency.id} required />
                  </Field>
                </FormSection>
              </ActionForm>
            </Disclosure>
          ) : null}
        </Section>
      ))}
    </Section>
  );
}

function Reports({ page, probation, action, open }: { page: CaseProbation; probation: ProbationAt; action: FormAction; open: boolean }) {
  return (
    <Section title="本人述职和单位意见">
      {open ? (
        <ActionForm
          action={action}
          version={probation.version}
          hidden={{ caseId: page.at.id }}
          submitLabel="保存"
          tone="secondary"
          blockedBecause={page.recording === null ? undefined : accessRefusals[page.recording]}
        >
          <FormSection>
            <Field name="selfReport" label="本人述职">
              <TextArea name="selfReport" rows={5} defaultValue={probation.selfReport} />
            </Field>
            <Field name="principalView" label="单位主要负责人意见">
              <TextArea name="principalView" defaultValue={probation.principalView} />
            </Field>
          </FormSection>
        </ActionForm>
      ) : (
        <DefinitionList columns={1} items={[{ label: "本人述职", value: probation.selfReport }, { label: "单位主要负责人意见", value: probation.principalView }]} />
      )}
    </Section>
  );
}

function Assessment({ page, actions, open, token }: { page: CaseProbation; actions: CaseProbationActions; open: boolean; token: string }) {
  const started = page.sheets.some((sheet) => sheet.state === "open" || sheet.state === "enteredOnce");
  return (
    <Section title="期满民主测评" note="票数由两人分别录入，一致后才计分；票数只作提示。">
      {page.sheets.map((sheet) => (
        <CountGrid key={sheet.id} sheet={sheet} userId={page.userId} action={actions.enterCount} editable={open} />
      ))}
      {page.sheets.length === 0 && !open ? <EmptyState title="没有期满测评。" /> : null}
      {open && !started ? (
        <ActionForm action={actions.openSheet} token={token} hidden={{ caseId: page.at.id, purpose: "probation", taskId: "" }} submitLabel="登记一场测评" tone="secondary">
          <FormSection>
            <Field name="heldOn" label="测评日期" required>
              <DateInput name="heldOn" required defaultValue={page.today} max={page.today} />
            </Field>
            <Field name="place" label="地点" required>
              <TextInput name="place" required />
            </Field>
          </FormSection>
        </ActionForm>
      ) : null}
    </Section>
  );
}
