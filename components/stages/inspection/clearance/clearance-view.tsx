import { CountedDayWords } from "@/components/desk/due-day";
import { PageHead } from "@/components/desk/page-head";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/basis";
import { Checkbox, CheckboxGroup } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { Section, Tabs } from "@/components/ui/page-parts";
import { PrintButton } from "@/components/ui/print-button";
import type { Column } from "@/components/ui/table";
import { Table } from "@/components/ui/table";
import { DateInput, TextInput } from "@/components/ui/text-input";
import { formatDots, isAfter } from "@/lib/kernel/dates";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import { letterDepartmentNames } from "@/lib/messages/zh-CN/letters";
import { isHeardAsNeeded } from "@/lib/stages/inspection/rules/letters";
import type { ClearancePage } from "@/lib/stages/inspection/loaders/clearance";
import { ClearanceTabs } from "./clearance-tabs";
import { ReviewTable } from "./review-table";

/** Check requests and joint review: where everybody stands first, then the batch of letters, then the letters themselves. */
export function ClearanceView({ page, send, token }: { page: ClearancePage; send: FormAction; token: string }) {
  return (
    <>
      <PageHead
        title="核查与联审"
        lead="勾选人员和部门，一次发出多份函件；答复按人登记，缺哪一份、何时到期都在表里。"
        actions={<PrintButton />}
      />
      <ClearanceTabs current="/clearance" />
      <Tabs
        label="批次"
        items={[
          { label: "全部批次", href: "/clearance", current: page.motionId === null },
          ...page.motions.map(({ id, number, people }) => ({
            label: number,
            href: `/clearance?motion=${id}`,
            current: page.motionId === id,
            count: people,
            countLabel: "人",
          })),
        ]}
      />
      <ReviewTable page={page} />
      {page.rows.length === 0 || page.sending === "access.not-your-role" ? null : <SendLetters page={page} send={send} token={token} />}
      <Letters page={page} />
    </>
  );
}

/** One command for a batch: people ticked, departments ticked with number and addressee. */
function SendLetters({ page, send, token }: { page: ClearancePage; send: FormAction; token: string }) {
  const people = page.rows.map((row) => ({ value: row.subjectId, label: `${row.name}（${row.post}，${row.number}）` }));
  return (
    <Section title="发函" note="每个勾选的部门一份函，列出全部勾选的人员；答复期限按本地方案的工作日计算。">
      <ActionForm
        action={send}
        token={token}
        submitLabel="发出函件"
        blockedBecause={page.sending === null ? undefined : accessRefusals[page.sending]}
      >
        <FormSection title="人员">
          <Field name="sentOn" label="发函日期" required>
            <DateInput name="sentOn" required defaultValue={page.today} />
          </Field>
          <Field name="subjectIds[]" label="核查对象" required group wide>
            <CheckboxGroup name="subjectIds[]" legend="核查对象" choices={people} defaultValues={page.motionId === null ? [] : people.map(({ value }) => value)} />
          </Field>
        </FormSection>
        <FormSection title="部门" note="只勾需要的部门；勾选的须填函号和收函单位。">
          <DepartmentTable page={page} caption="必须核查的部门" asNeeded={false} />
          <Disclosure summary="根据需要征求其他部门意见">
            <DepartmentTable page={page} caption="根据需要征求意见的部门" asNeeded />
          </Disclosure>
        </FormSection>
      </ActionForm>
    </Section>
  );
}

type Offered = { readonly department: ClearancePage["departments"][number]; readonly place: number };

/** Departments with the place each has in the form, so that both tables send one list. */
function DepartmentTable({ page, caption, asNeeded }: { page: ClearancePage; caption: string; asNeeded: boolean }) {
  const offered = page.departments.map((department, place): Offered => ({ department, place })).filter(({ department }) => isHeardAsNeeded(department) === asNeeded);
  const columns: readonly Column<Offered>[] = [
    {
      key: "department",
      head: "部门",
      rowHead: true,
      cardLabel: false,
      cell: ({ department, place }) => (
        <>
          <input type="hidden" name={`letters.${place}.department`} value={department} />
          <Checkbox name={`letters.${place}.chosen`}>{letterDepartmentNames[department]}</Checkbox>
        </>
      ),
    },
    {
      key: "number",
      head: "函号",
      cell: ({ department, place }) => (
        <TextInput name={`letters.${place}.number`} bare size="short" maxLength={60} aria-label={`${letterDepartmentNames[department]}函号`} />
      ),
    },
    {
      key: "body",
      head: "收函单位",
      cell: ({ department, place }) => (
        <TextInput name={`letters.${place}.body`} bare maxLength={100} aria-label={`${letterDepartmentNames[department]}收函单位`} />
      ),
    },
  ];
  return <Table caption={caption} narrow="cards" columns={columns} rows={offered} rowKey={({ department }) => department} />;
}

function Letters({ page }: { page: ClearancePage }) {
  type Line = ClearancePage["letters"][number];
  const columns: readonly Column<Line>[] = [
    { key: "number", head: "函号", rowHead: true, cardLabel: false, cell: (letter) => <a href={`/clearance/letters/${letter.id}`}>{letter.number}</a> },
    { key: "department", head: "部门", cell: (letter) => letter.body || letterDepartmentNames[letter.department] },
    { key: "sent", head: "发出", align: "center", card: "half", cell: (letter) => formatDots(letter.sentOn) },
    { key: "due", head: "期限", align: "center", card: "half", cell: (letter) => <CountedDayWords day={letter.dueOn} provisional={false} /> },
    { key: "people", head: "人数", align: "right", card: "half", cell: (letter) => String(letter.people) },
    { key: "state", head: "答复", align: "center", card: "half", cell: (letter) => <State letter={letter} today={page.today} /> },
  ];
  const waiting = page.letters.filter((letter) => letter.waiting > 0 || letter.toTake > 0);
  const answered = page.letters.filter((letter) => letter.waiting === 0 && letter.toTake === 0);
  return (
    <Section title="函件" note="打开函件可以打印、输出 Word 文件和登记答复。">
      <Table caption="待答复的函件" narrow="cards" columns={columns} rows={waiting} rowKey={(letter) => letter.id} empty="没有待答复的函件。" />
      {answered.length === 0 ? null : (
        <Disclosure summary={`已答复的函件 ${String(answered.length)} 份`}>
          <Table caption="已答复的函件" narrow="cards" columns={columns} rows={answered} rowKey={(letter) => letter.id} />
        </Disclosure>
      )}
    </Section>
  );
}

function State({ letter, today }: { letter: ClearancePage["letters"][number]; today: ClearancePage["today"] }) {
  if (letter.toTake > 0) return <Badge tone="amber">{`${String(letter.toTake)} 人的答复待接收`}</Badge>;
  if (letter.waiting === 0) return <Badge tone="green">已答复</Badge>;
  const words = `${String(letter.waiting)} 人待答复`;
  return isAfter(today, letter.dueOn) ? (
    <Badge tone="red" icon="overdue">
      {words}
    </Badge>
  ) : (
    <Badge tone="blue">{words}</Badge>
  );
}
