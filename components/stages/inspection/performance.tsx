import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/basis";
import { ButtonLink } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { CheckboxGroup } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { DefinitionList, EmptyState, Section } from "@/components/ui/page-parts";
import { PrintButton } from "@/components/ui/print-button";
import { TextArea } from "@/components/ui/text-input";
import { formatDots } from "@/lib/kernel/dates";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import { analysisQuestionWords } from "@/lib/messages/zh-CN/inspection";
import type { PerformancePage } from "@/lib/stages/inspection/loaders/performance";
import { analysisQuestions } from "@/lib/stages/inspection/types";
import type { AnalysisAt, ResultAt } from "@/lib/stages/inspection/types";
import { PerformanceFactsSections, ResultEvidence, resultDays } from "./performance-facts";

type Actions = Readonly<Record<"write" | "sign", FormAction>>;
type Props = { page: PerformancePage; actions: Actions };

/** The analysis of results of one inspected person: what is known, then what the team makes of it in words. No score, no rank. */
export function PerformanceView({ page, actions }: Props) {
  const { person, facts, analysis } = page;
  return (
    <>
      <Section
        title="实绩分析"
        actions={
          <span className="toolbar no-print">
            <ButtonLink href={`/cases/${page.caseId}/inspection`}>返回考察</ButtonLink>
            <PrintButton />
          </span>
        }
        note={`请对照${person.name}的实绩档案，逐题写明任务、本人所做和依据；由考察组二人签署后，供考察材料“绩”引用。不打分，不排名。`}
      >
        {page.withheld ? <EmptyState title="书面分析按岗位权限不显示。">请向干部科或者考察组了解。</EmptyState> : analysis === null ? <EmptyState title="还没有书面分析。">请由考察组一名成员书写，另一名成员核对签署。</EmptyState> : <Written analysis={analysis} results={facts?.results ?? []} />}
        <Work page={page} actions={actions} />
      </Section>
      {facts === null ? (
        <Callout tone="info" title="实绩档案只对办理人员和考察组显示">
          <p>需要了解实绩情况，请联系考察组或者干部科。</p>
        </Callout>
      ) : (
        <PerformanceFactsSections facts={facts} cadreId={person.cadreId} />
      )}
      <p className="section-note">{page.mark}</p>
    </>
  );
}

function Written({ analysis, results }: { analysis: AnalysisAt; results: readonly ResultAt[] }) {
  const { answers, first, second } = analysis;
  const linked = results.filter(({ id }) => analysis.entryIds.includes(id));
  return (
    <DefinitionList
      columns={1}
      items={[
        ...analysisQuestions.map((question) => ({ label: analysisQuestionWords[question].label, value: answers[question], wide: true })),
        ...(linked.length === 0 ? [] : [{ label: "所依据的实绩", value: <LinkedResults results={linked} />, wide: true }]),
        {
          label: "签署",
          value: `${first.name}（${formatDots(first.on)}）${second === null ? "；待另一名成员签署" : `，${second.name}（${formatDots(second.on)}）`}`,
        },
      ]}
    />
  );
}

/** Results the analysis rests on, each with its proof. */
export function LinkedResults({ results }: { results: readonly ResultAt[] }) {
  return (
    <ul>
      {results.map((result) => (
        <li key={result.id}>
          {`${resultDays(result)} ${result.goal}：${result.fact} `}
          <ResultEvidence result={result} />
        </li>
      ))}
    </ul>
  );
}

function Work({ page, actions }: Props) {
  const { subject, inTeam, analysis } = page;
  if (!page.editable) return null;
  if (subject === null) return <p className="section-note">请先在批次中安排考察任务、组成考察组。</p>;
  if (page.rightsEnded) return <p className="section-note no-print">考察任务已经结束，考察组不再书写和签署；确需补办的，请干部科先重新开展考察。</p>;
  if (!inTeam) return <p className="section-note no-print">由考察组成员书写和签署。</p>;
  return (
    <>
      {analysis !== null && analysis.second === null && !page.wroteIt ? (
        <ActionForm action={actions.sign} version={subject.version} hidden={{ subjectId: subject.id }} submitLabel="核对无误，签署">
          <p>请先对照佐证材料核对各题；有不同意见的，与书写人商量后重新书写。</p>
        </ActionForm>
      ) : null}
      <Disclosure summary={analysis === null ? "书写实绩分析" : "重新书写（须二人重新签署）"} open={analysis === null}>
        <Write page={page} subject={subject} action={actions.write} />
      </Disclosure>
    </>
  );
}

function Write({ page, subject, action }: { page: PerformancePage; subject: NonNullable<PerformancePage["subject"]>; action: FormAction }) {
  const { analysis, facts } = page;
  const verified = (facts?.results ?? []).filter(({ verified: done }) => done);
  return (
    <ActionForm
      action={action}
      version={subject.version}
      hidden={{ subjectId: subject.id }}
      submitLabel="保存并签署"
      blockedBecause={page.noting === null ? undefined : accessRefusals[page.noting]}
    >
      {analysisQuestions.map((question) => (
        <Field key={question} name={question} label={analysisQuestionWords[question].label} hint={analysisQuestionWords[question].hint} required wide>
          <TextArea name={question} rows={3} required maxLength={2000} defaultValue={analysis?.answers[question] ?? ""} />
        </Field>
      ))}
      {verified.length === 0 ? null : (
        <Field name="entryIds[]" label="所依据的实绩" group wide hint="只列已核实的。">
          <CheckboxGroup
            name="entryIds[]"
            legend="所依据的实绩"
            choices={verified.map((result) => ({ value: result.id, label: `${resultDays(result)} ${result.goal}` }))}
            defaultValues={analysis?.entryIds ?? []}
          />
        </Field>
      )}
    </ActionForm>
  );
}
