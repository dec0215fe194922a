import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/basis";
import { CheckboxGroup } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/page-parts";
import { DateInput, Select, TextArea, TextInput } from "@/components/ui/text-input";
import { formatChinese } from "@/lib/kernel/dates";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import { checkKindNames } from "@/lib/messages/zh-CN/inspection";
import type { MotionInspection } from "@/lib/stages/inspection/loaders/pages";

type Task = MotionInspection["tasks"][number];

/** Plans a task for subjects that have none. */
export function PlanTask({ page, action }: { page: MotionInspection; action: FormAction }) {
  if (page.waiting.length === 0) return null;
  const places = page.register.map(({ cadreId }) => cadreId);
  const placeOf = (cadreId: string) => (places.includes(cadreId) ? places.indexOf(cadreId) : places.length);
  const people = page.inspectors
    .toSorted((a, b) => placeOf(a.cadreId) - placeOf(b.cadreId))
    .map((person) => ({ value: person.cadreId, label: `${person.name}（${person.birthMonth}，${person.unitName}${usedWords(page, person.cadreId)}）` }));
  return (
    <Section title="安排考察任务" note="考察组不少于二人，与考察对象有亲属关系的须回避。">
      <ActionForm
        action={action}
        hidden={{ motionId: page.motion.id }}
        submitLabel="建立考察任务"
        blockedBecause={page.planning === null ? undefined : accessRefusals[page.planning]}
      >
        <FormSection>
          <Field name="title" label="任务名称" required>
            <TextInput name="title" required />
          </Field>
          <Field name="startsOn" label="考察开始" required>
            <DateInput name="startsOn" required />
          </Field>
          <Field name="phone" label="联系电话" required>
            <TextInput name="phone" required size="short" />
          </Field>
          <Field name="plan" label="考察方案" required wide>
            <TextArea name="plan" rows={3} required />
          </Field>
          <Field name="caseIds[]" label="考察对象" required group wide>
            <CheckboxGroup
              name="caseIds[]"
              legend="考察对象"
              choices={page.waiting.map((one) => ({ value: one.caseId, label: `${one.person.name}（${one.person.duties}）` }))}
              defaultValues={page.waiting.map((one) => one.caseId)}
            />
          </Field>
          <Field name="members[]" label="考察组成员" required group wide>
            <CheckboxGroup name="members[]" legend="考察组成员" choices={people} />
          </Field>
          <Field name="leaderId" label="组长" required>
            <Select name="leaderId" choices={people} empty="请选择" />
          </Field>
        </FormSection>
      </ActionForm>
    </Section>
  );
}

/** How often an inspector was in a team within a year, where a register is kept. */
function usedWords(page: MotionInspection, cadreId: string): string {
  if (page.register.length === 0) return "";
  const inspector = page.register.find((one) => one.cadreId === cadreId);
  return inspector === undefined ? "，未列入考察员名录" : `，近一年考察 ${String(inspector.usesInYear)} 次`;
}

/** Announces the inspection. */
export function NoticeForm({ task, action }: { task: Task; action: FormAction }) {
  return (
    <ActionForm action={action} version={task.version} hidden={{ taskId: task.id }} submitLabel="登记考察预告">
      <FormSection title="考察预告">
        <Field name="noticeOn" scope={task.id} label="预告日期" required>
          <DateInput name="noticeOn" scope={task.id} required />
        </Field>
        <Field name="noticePlaces" scope={task.id} label="张贴范围" required>
          <TextInput name="noticePlaces" scope={task.id} required />
        </Field>
        <Field name="noticeText" scope={task.id} label="预告内容" hint="写明任务、时间、考察对象姓名和职务、考察组成员、监督电话；一行一段，登记后可以打印张贴。" required wide>
          <TextArea
            name="noticeText"
            scope={task.id}
            rows={6}
            required
            defaultValue={draftedNotice(task)}
          />
        </Field>
      </FormSection>
    </ActionForm>
  );
}

/** The words of a notice to begin with: a paragraph a line. */
function draftedNotice({ title, startsOn, subjects, members }: Task): string {
  const team = members.map(({ name, isLeader }) => `${name}${isLeader ? "（组长）" : ""}`).join("、");
  return [
    `${title}自${formatChinese(startsOn)}起进行。`,
    `考察对象：${subjects.map(({ name }) => name).join("、")}。`,
    `考察组：${team}。`,
    "考察期间，欢迎干部群众向考察组客观公正地反映考察对象的情况和问题。",
  ].join("\n");
}

/** One letter for many subjects. */
export function AskChecks({ task, action }: { task: Task; action: FormAction }) {
  const scope = `ask-${task.id}`;
  return (
    <Disclosure summary="发函核查（可一函多人）">
      <ActionForm action={action} submitLabel="登记发函">
        <FormSection>
          <Field name="kind" scope={scope} label="核查事项" required>
            <Select name="kind" scope={scope} choices={Object.entries(checkKindNames).map(([value, label]) => ({ value, label }))} />
          </Field>
          <Field name="letterNumber" scope={scope} label="函号" required>
            <TextInput name="letterNumber" scope={scope} size="short" required />
          </Field>
          <Field name="askedOn" scope={scope} label="发函日期" required>
            <DateInput name="askedOn" scope={scope} required />
          </Field>
          <Field name="subjectIds[]" scope={scope} label="核查对象" required group wide>
            <CheckboxGroup
              name="subjectIds[]"
              scope={scope}
              legend="核查对象"
              choices={task.subjects.map((subject) => ({ value: subject.subjectId, label: subject.name }))}
              defaultValues={task.subjects.map((subject) => subject.subjectId)}
            />
          </Field>
        </FormSection>
      </ActionForm>
    </Disclosure>
  );
}
