import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { DefinitionList, Section } from "@/components/ui/page-parts";
import type { Column } from "@/components/ui/table";
import { Table } from "@/components/ui/table";
import { DateInput, Select, TextArea, TextInput } from "@/components/ui/text-input";
import { formatDots } from "@/lib/kernel/dates";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import { addresseeNames, sectionNames } from "@/lib/messages/zh-CN/inspection";
import type { Hindrance } from "@/lib/access/policy";
import { achievementDraft } from "@/lib/stages/inspection/rules/performance";
import type { AnalysisAt, InterviewGroup, SubjectAt } from "@/lib/stages/inspection/types";
import { reportSections } from "@/lib/stages/inspection/types";

type Part = { readonly subject: SubjectAt; readonly action: FormAction; readonly editable: boolean; readonly hindrance: Hindrance };

const groupLabels = ["领导班子成员", "内设机构和下属单位负责人", "其他干部群众"];

/** Counts of interviews by role group and the days of the three talks. What was said stays outside the system. */
export function Talks({ subject, action, editable, hindrance }: Part) {
  const groups = subject.interviews.length > 0 ? subject.interviews : groupLabels.map(emptyGroup);
  if (!editable) {
    return (
      <Section title="谈话情况">
        <Table caption="个别谈话" columns={talkColumns} rows={groups} rowKey={(group) => group.label} />
      </Section>
    );
  }
  return (
    <Section title="谈话情况" note="只登记人数和日期，不登记谈话内容。">
      <ActionForm action={action} version={subject.version} hidden={{ subjectId: subject.id }} submitLabel="保存谈话情况" tone="secondary" blockedBecause={hindrance === null ? undefined : accessRefusals[hindrance]}>
        <FormSection columns={2}>
          <Field name="unitPrincipalTalkOn" label="与单位主要负责人沟通">
            <DateInput name="unitPrincipalTalkOn" defaultValue={subject.unitPrincipalTalkOn ?? ""} />
          </Field>
          <Field name="subjectTalkOn" label="与考察对象面谈">
            <DateInput name="subjectTalkOn" defaultValue={subject.subjectTalkOn ?? ""} />
          </Field>
          <Field name="feedbackOn" label="向单位主要负责人反馈">
            <DateInput name="feedbackOn" defaultValue={subject.feedbackOn ?? ""} />
          </Field>
        </FormSection>
        <Table caption="个别谈话人数" columns={talkEntryColumns} rows={groups} rowKey={(group) => group.label} narrow="scroll" />
      </ActionForm>
    </Section>
  );
}

function emptyGroup(label: string): InterviewGroup {
  return { label, talked: 0, agree: 0, disagree: 0, reserve: 0 };
}

const talkHeads = { talked: "谈话人数", agree: "肯定", disagree: "否定", reserve: "有保留" } as const;
const talkFields = ["talked", "agree", "disagree", "reserve"] as const;

const talkColumns: readonly Column<InterviewGroup>[] = [
  { key: "label", head: "谈话对象", cell: (group) => group.label, rowHead: true },
  ...talkFields.map((field): Column<InterviewGroup> => ({ key: field, head: talkHeads[field], align: "right", cell: (group) => group[field] })),
];

const talkEntryColumns: readonly Column<InterviewGroup>[] = [
  {
    key: "label",
    head: "谈话对象",
    rowHead: true,
    cell: (group, index) => (
      <>
        {group.label}
        <input type="hidden" name={`interviews.${String(index)}.label`} value={group.label} />
      </>
    ),
  },
  ...talkFields.map((field): Column<InterviewGroup> => ({
    key: field,
    head: talkHeads[field],
    align: "right",
    cell: (group, index) => (
      <TextInput bare name={`interviews.${String(index)}.${field}`} size="number" required defaultValue={group[field]} aria-label={`${group.label}：${talkHeads[field]}`} />
    ),
  })),
];

/** Opinions heard: three that must be, others as needed. */
export function Heard({ subject, action, editable, hindrance }: Part) {
  return (
    <Section title="听取意见">
      <Table
        caption="听取有关方面意见"
        columns={[
          { key: "addressee", head: "方面", cell: (row) => addresseeNames[row.addressee], rowHead: true },
          { key: "on", head: "日期", cell: (row) => formatDots(row.on), align: "center" },
          { key: "opinion", head: "意见", cell: (row) => row.opinion },
        ]}
        rows={subject.heard}
        rowKey={(row) => `${row.addressee}-${row.on}`}
        empty="还没有登记。"
      />
      {editable ? (
        <ActionForm action={action} version={subject.version} hidden={{ subjectId: subject.id }} submitLabel="登记意见" tone="secondary" blockedBecause={hindrance === null ? undefined : accessRefusals[hindrance]}>
          <FormSection>
            <Field name="addressee" label="方面" required>
              <Select name="addressee" choices={Object.entries(addresseeNames).map(([value, label]) => ({ value, label }))} />
            </Field>
            <Field name="on" label="日期" required>
              <DateInput name="on" required />
            </Field>
            <Field name="opinion" label="意见" required wide>
              <TextInput name="opinion" required />
            </Field>
          </FormSection>
        </ActionForm>
      ) : null}
    </Section>
  );
}

/** Where the section on results comes from: the analysis, its signatures, and what it still needs (IN-05). */
function AchievementBasis({ subject, analysis, editable }: { subject: SubjectAt; analysis: AnalysisAt | null; editable: boolean }) {
  const signed =
    analysis === null
      ? editable
        ? "还没有书写，请由考察组先写实绩分析。"
        : "没有书写实绩分析。"
      : analysis.second === null
        ? `${analysis.first.name}已书写，待另一名成员签署。`
        : `${analysis.first.name}、${analysis.second.name}签署，依据实绩 ${String(analysis.entryIds.length)} 项。`;
  return (
    <p>
      {`“绩”的依据：${signed}`}
      <a href={`/cases/${subject.caseId}/inspection/performance`}>查看实绩分析和佐证</a>
    </p>
  );
}

/**
 * The written report: every section has words, a fault is named, one a line. The section on results begins with the analysis two of the
 * team have signed, where nothing is written yet.
 */
export function Report({ subject, analysis, action, editable, hindrance }: Part & { analysis: AnalysisAt | null }) {
  const deficiencies = subject.deficiencies.join("\n");
  const texts = { ...subject.sections, achievement: subject.sections.achievement || achievementDraft(analysis) };
  if (!editable) {
    return (
      <Section title="考察材料">
        <DefinitionList
          columns={1}
          items={[
            ...reportSections.map((section) => ({ label: sectionNames[section], value: subject.sections[section] })),
            { label: "主要缺点和不足", value: subject.deficiencies.join("；") },
          ]}
        />
        <AchievementBasis subject={subject} analysis={analysis} editable={editable} />
      </Section>
    );
  }
  return (
    <Section title="考察材料" note="可以分次保存；提请形成任用建议时各部分都须写全，缺点和不足每行一条。">
      <AchievementBasis subject={subject} analysis={analysis} editable={editable} />
      <ActionForm action={action} version={subject.version} hidden={{ subjectId: subject.id }} submitLabel="保存考察材料" tone="secondary" blockedBecause={hindrance === null ? undefined : accessRefusals[hindrance]}>
        {reportSections.map((section) => (
          <Field key={section} name={section} label={sectionNames[section]} wide>
            <TextArea name={section} rows={3} defaultValue={texts[section]} />
          </Field>
        ))}
        <Field name="deficiencies" label="主要缺点和不足" hint="每行一条，任职后列入跟踪" wide>
          <TextArea name="deficiencies" rows={3} defaultValue={deficiencies} />
        </Field>
      </ActionForm>
    </Section>
  );
}
