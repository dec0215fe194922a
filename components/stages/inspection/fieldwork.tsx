import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/basis";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/page-parts";
import type { Column } from "@/components/ui/table";
import { Table } from "@/components/ui/table";
import { DateInput, Select, TextArea, TextInput } from "@/components/ui/text-input";
import { formatDots } from "@/lib/kernel/dates";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import { extendedPlaceNames, interviewStanceNames } from "@/lib/messages/zh-CN/inspection";
import type { CaseInspection } from "@/lib/stages/inspection/loaders/pages";
import type { ExtendedAt, InterviewAt, SubjectAt } from "@/lib/stages/inspection/types";
import { extendedPlaces, interviewStances } from "@/lib/stages/inspection/types";

export type FieldworkActions = Readonly<Record<"planInterviews" | "noteInterview" | "extendedVisit", FormAction>>;

type Props = { page: CaseInspection; subject: SubjectAt; actions: FieldworkActions; editable: boolean };

/** Interviews by code: the plan and the summary for all who work on the case, what was said for the team alone. */
export function Interviews({ page, subject, actions, editable }: Props) {
  const { interviews, inTeam } = page;
  const columns: readonly Column<InterviewAt>[] = [
    { key: "code", head: "编号", rowHead: true, cell: (talk) => talk.code },
    { key: "group", head: "谈话对象类别", cell: (talk) => talk.groupLabel },
    { key: "on", head: "谈话", align: "center", card: "half", cell: (talk) => (talk.heldOn === null ? <Badge tone="grey">已安排</Badge> : formatDots(talk.heldOn)) },
    { key: "stance", head: "意见", align: "center", card: "half", cell: (talk) => (talk.stance === null ? null : interviewStanceNames[talk.stance]) },
    ...(inTeam ? [{ key: "words", head: "谈话记录", cell: (talk: InterviewAt) => talk.words }] : []),
  ];
  const open = interviews.filter((talk) => talk.heldOn === null);
  return (
    <Section title="谈话安排和记录" note={page.rightsEnded ? "考察任务已经结束，谈话记录不再显示；按编号汇总保留。" : inTeam ? "谈话记录只有考察组成员能看到。" : "按编号汇总；谈话记录只有考察组成员能看到，其他人不显示。"}>
      <Table caption="谈话安排和记录" narrow="cards" columns={columns} rows={interviews} rowKey={(talk) => talk.id} empty="还没有安排谈话。" />
      {editable ? <PlanInterviews page={page} subject={subject} action={actions.planInterviews} /> : null}
      {editable && inTeam && open.length > 0 ? <NoteInterview page={page} subject={subject} open={open} action={actions.noteInterview} /> : null}
    </Section>
  );
}

function PlanInterviews({ page, subject, action }: { page: CaseInspection; subject: SubjectAt; action: FormAction }) {
  return (
    <Disclosure summary="安排谈话">
      <ActionForm
        action={action}
        version={subject.version}
        hidden={{ subjectId: subject.id }}
        submitLabel="安排谈话"
        blockedBecause={page.reporting === null ? undefined : accessRefusals[page.reporting]}
      >
        <FormSection>
          <Field name="groupLabel" scope="plan-talks" label="谈话对象类别" hint="如：领导班子成员、中层干部；只按编号登记，不登记姓名" required>
            <TextInput name="groupLabel" scope="plan-talks" required maxLength={60} />
          </Field>
          <Field name="count" scope="plan-talks" label="人数" required>
            <TextInput name="count" scope="plan-talks" size="number" required />
          </Field>
        </FormSection>
      </ActionForm>
    </Disclosure>
  );
}

function NoteInterview({ page, subject, open, action }: { page: CaseInspection; subject: SubjectAt; open: readonly InterviewAt[]; action: FormAction }) {
  const people = page.team.map(({ cadreId, name }) => ({ value: cadreId, label: name }));
  const scope = "note";
  return (
    <Disclosure summary="登记谈话记录">
      <ActionForm action={action} version={subject.version} hidden={{ subjectId: subject.id }} submitLabel="登记谈话记录">
        <FormSection columns={2}>
          <Field name="interviewId" scope={scope} label="编号" required>
            <Select name="interviewId" scope={scope} choices={open.map(({ id, code, groupLabel }) => ({ value: id, label: `${code}（${groupLabel}）` }))} />
          </Field>
          <Field name="heldOn" scope={scope} label="谈话日期" required>
            <DateInput name="heldOn" scope={scope} required defaultValue={page.today} />
          </Field>
          <Field name="firstId" scope={scope} label="谈话人一" required>
            <Select name="firstId" scope={scope} empty="请选择" choices={people} />
          </Field>
          <Field name="secondId" scope={scope} label="谈话人二" required>
            <Select name="secondId" scope={scope} empty="请选择" choices={people} />
          </Field>
          <Field name="stance" scope={scope} label="意见" required>
            <Select name="stance" scope={scope} empty="请选择" choices={interviewStances.map((value) => ({ value, label: interviewStanceNames[value] }))} />
          </Field>
          <Field name="words" scope={scope} label="谈话记录" required wide>
            <TextArea name="words" scope={scope} rows={4} required maxLength={4000} />
          </Field>
        </FormSection>
      </ActionForm>
    </Disclosure>
  );
}

/** Extended inspection: places beyond the present unit, people heard and what they said. */
export function Extended({ page, subject, actions, editable }: Props) {
  const columns: readonly Column<ExtendedAt>[] = [
    { key: "place", head: "范围", rowHead: true, cell: (visit) => extendedPlaceNames[visit.place] },
    { key: "name", head: "单位或地点", cell: (visit) => visit.name },
    { key: "on", head: "日期", align: "center", card: "half", cell: (visit) => formatDots(visit.on) },
    { key: "people", head: "听取人数", align: "right", card: "half", cell: (visit) => String(visit.people) },
    { key: "opinion", head: "反映", cell: (visit) => visit.opinion },
  ];
  const scope = "extended";
  return (
    <Section title="延伸考察" note="根据需要到原任职单位、上级主管部门、服务对象和社区听取意见。">
      <Table caption="延伸考察" narrow="cards" columns={columns} rows={page.extended} rowKey={(visit) => visit.id} empty="没有登记延伸考察。" />
      {editable ? (
        <Disclosure summary="登记延伸考察">
          <ActionForm
            action={actions.extendedVisit}
            version={subject.version}
            hidden={{ subjectId: subject.id }}
            submitLabel="登记延伸考察"
            blockedBecause={page.reporting === null ? undefined : accessRefusals[page.reporting]}
          >
            <FormSection columns={2}>
              <Field name="place" scope={scope} label="范围" required>
                <Select name="place" scope={scope} choices={extendedPlaces.map((value) => ({ value, label: extendedPlaceNames[value] }))} />
              </Field>
              <Field name="name" scope={scope} label="单位或地点" required>
                <TextInput name="name" scope={scope} required maxLength={100} />
              </Field>
              <Field name="on" scope={scope} label="日期" required>
                <DateInput name="on" scope={scope} required defaultValue={page.today} />
              </Field>
              <Field name="people" scope={scope} label="听取人数" required>
                <TextInput name="people" scope={scope} size="number" required />
              </Field>
              <Field name="opinion" scope={scope} label="反映" required wide>
                <TextArea name="opinion" scope={scope} rows={2} required maxLength={1000} />
              </Field>
            </FormSection>
          </ActionForm>
        </Disclosure>
      ) : null}
    </Section>
  );
}
