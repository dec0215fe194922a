import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/basis";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/page-parts";
import type { Column } from "@/components/ui/table";
import { Table } from "@/components/ui/table";
import { DateInput, Select, TextInput } from "@/components/ui/text-input";
import { formatDots } from "@/lib/kernel/dates";
import { checkAnswerNames, checkKindNames } from "@/lib/messages/zh-CN/inspection";
import type { CaseInspection } from "@/lib/stages/inspection/loaders/pages";
import type { CheckAt, CheckKind, SubjectAt } from "@/lib/stages/inspection/types";
import { checkKinds } from "@/lib/stages/inspection/types";

type Line = { readonly kind: CheckKind; readonly check: CheckAt | undefined };

const columns: readonly Column<Line>[] = [
  { key: "kind", head: "核查事项", cell: ({ kind }) => checkKindNames[kind], rowHead: true },
  { key: "letter", head: "函号", cell: ({ check }) => check?.letterNumber },
  { key: "asked", head: "发函", cell: ({ check }) => dots(check?.askedOn), align: "center" },
  { key: "replied", head: "回复", cell: ({ check }) => dots(check?.repliedOn), align: "center" },
  { key: "person", head: "责任人", cell: ({ check }) => check?.responsibleName },
  { key: "answer", head: "结论", cell: ({ check }) => <Answer check={check} />, align: "center" },
  { key: "result", head: "结果", cell: ({ check }) => check?.result },
];

/** The four musts and the audit: letter, day, person, result. Only results are kept, never the contents. */
export function Checks({
  page,
  subject,
  ask,
  answer,
  editable,
}: {
  page: CaseInspection;
  subject: SubjectAt;
  ask: FormAction;
  answer: FormAction;
  editable: boolean;
}) {
  const lines = checkKinds.map((kind) => ({ kind, check: subject.checks.find((check) => check.kind === kind) }));
  const asked = lines.filter(({ check }) => check?.askedOn != null && check.answer !== "unsuitable");
  const choices = (of: readonly Line[]) => of.map(({ kind }) => ({ value: kind, label: checkKindNames[kind] }));
  return (
    <Section title="凡提四必与审计" note="只登记结果，不登记具体内容。">
      <Table caption="核查情况" columns={columns} rows={lines} rowKey={(line) => line.kind} />
      {editable ? (
        <Disclosure summary="登记发函">
          <ActionForm action={ask} hidden={{ "subjectIds[]": subject.id }} submitLabel="登记发函">
            <FormSection>
              <Field name="kind" scope="ask" label="核查事项" required>
                <Select name="kind" scope="ask" choices={choices(lines)} />
              </Field>
              <Field name="letterNumber" scope="ask" label="函号" required>
                <TextInput name="letterNumber" scope="ask" size="short" required />
              </Field>
              <Field name="askedOn" scope="ask" label="发函日期" required>
                <DateInput name="askedOn" scope="ask" required defaultValue={page.today} />
              </Field>
            </FormSection>
          </ActionForm>
        </Disclosure>
      ) : null}
      {editable && asked.length > 0 ? (
        <Disclosure summary="登记回复">
          <ActionForm action={answer} version={subject.version} hidden={{ subjectId: subject.id }} submitLabel="登记回复">
            <FormSection>
              <Field name="kind" scope="answer" label="核查事项" required>
                <Select name="kind" scope="answer" choices={choices(asked)} />
              </Field>
              <Field name="repliedOn" scope="answer" label="回复日期" required>
                <DateInput name="repliedOn" scope="answer" required defaultValue={page.today} />
              </Field>
              <Field name="responsibleName" scope="answer" label="责任人" required>
                <TextInput name="responsibleName" scope="answer" size="short" required />
              </Field>
              <Field name="answer" scope="answer" label="结论" required>
                <Select name="answer" scope="answer" choices={Object.entries(checkAnswerNames).map(([value, label]) => ({ value, label }))} />
              </Field>
              <Field name="result" scope="answer" label="结果" required wide>
                <TextInput name="result" scope="answer" required />
              </Field>
            </FormSection>
          </ActionForm>
        </Disclosure>
      ) : null}
    </Section>
  );
}

function Answer({ check }: { check: CheckAt | undefined }) {
  if (check === undefined) return <Badge tone="grey">未发函</Badge>;
  if (check.answer === null) return <Badge tone="amber">待回复</Badge>;
  return <Badge tone={check.answer === "nothingFound" ? "green" : "red"}>{checkAnswerNames[check.answer]}</Badge>;
}

function dots(day: CheckAt["askedOn"] | undefined): string | null {
  return day == null ? null : formatDots(day);
}
