import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/basis";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import { Section } from "@/components/ui/page-parts";
import { Table, type Column } from "@/components/ui/table";
import { DateInput, Select, TextInput } from "@/components/ui/text-input";
import type { LegalDate } from "@/lib/kernel/dates";
import { formatDots, isAfter } from "@/lib/kernel/dates";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import { taskKindNames } from "@/lib/messages/zh-CN/appointment";
import type { CaseAppointment } from "@/lib/stages/appointment/loaders";
import { taskKinds, type TaskAt } from "@/lib/stages/appointment/types";
import type { CaseAppointmentActions } from "./case-actions";

type Props = { readonly page: CaseAppointment; readonly actions: CaseAppointmentActions };

/** What is left to do after the appointment took effect: who does it by when, and the mark that it was done. */
export function TaskPart({ page, actions }: Props) {
  const { tasks, preparing, today } = page;
  const left = taskKinds.filter((kind) => tasks.every((task) => task.kind !== kind || task.doneOn === null));
  const open = tasks.filter(({ doneOn }) => doneOn === null);
  return (
    <Section title="任后事项" note="先定由谁办、何时办结；没办结的列在工作台上。">
      <Table
        caption="任后事项"
        narrow="cards"
        columns={columnsOn(today)}
        rows={tasks}
        rowKey={({ id }) => id}
        empty="还没有安排。请在下面逐项定办理人和期限。"
      />
      {preparing === null ? (
        <>
          {open.map((task) => (
            <DoneForm key={task.id} task={task} page={page} actions={actions} />
          ))}
          {left.length === 0 ? null : (
            <Disclosure summary="安排任后事项" open={tasks.length === 0}>
              <ActionForm action={actions.setTask} hidden={{ caseId: page.at.id }} submitLabel="安排" tone="secondary">
                <FormSection columns={2}>
                  <Field name="kind" label="事项" required>
                    <Select name="kind" required choices={left.map((value) => ({ value, label: taskKindNames[value] }))} />
                  </Field>
                  <Field name="owner" label="办理人" required hint="科室、单位或者姓名">
                    <TextInput name="owner" required maxLength={60} />
                  </Field>
                  <Field name="dueOn" label="期限" required>
                    <DateInput name="dueOn" required min={page.paper?.issuedOn} />
                  </Field>
                </FormSection>
              </ActionForm>
            </Disclosure>
          )}
        </>
      ) : (
        <p className="section-note">{accessRefusals[preparing]}</p>
      )}
    </Section>
  );
}

const columnsOn = (today: LegalDate): readonly Column<TaskAt>[] => [
  { key: "kind", head: "事项", rowHead: true, cell: ({ kind }) => taskKindNames[kind] },
  { key: "owner", head: "办理人", cell: ({ owner }) => owner },
  { key: "due", head: "期限", align: "center", card: "half", cell: ({ dueOn }) => formatDots(dueOn) },
  { key: "state", head: "状态", card: "half", cell: (task) => <TaskState task={task} today={today} /> },
  { key: "note", head: "办理情况", cell: ({ doneNote }) => doneNote },
];

function TaskState({ task: { doneOn, dueOn }, today }: { task: TaskAt; today: LegalDate }) {
  if (doneOn !== null) return <Badge tone="green">{`${formatDots(doneOn)} 办结`}</Badge>;
  return isAfter(today, dueOn) ? <Badge tone="red">已逾期</Badge> : <Badge tone="amber">待办</Badge>;
}

function DoneForm({ task, page, actions }: Props & { task: TaskAt }) {
  return (
    <Disclosure summary={`登记办结：${taskKindNames[task.kind]}`}>
      <ActionForm action={actions.finishTask} hidden={{ taskId: task.id }} submitLabel="登记办结" tone="secondary">
        <FormSection columns={2}>
          <Field name="doneOn" scope={task.id} label="办结日期" required>
            <DateInput name="doneOn" scope={task.id} required defaultValue={page.today} max={page.today} />
          </Field>
          <Field name="doneNote" scope={task.id} label="办理情况">
            <TextInput name="doneNote" scope={task.id} maxLength={300} />
          </Field>
        </FormSection>
      </ActionForm>
    </Disclosure>
  );
}
