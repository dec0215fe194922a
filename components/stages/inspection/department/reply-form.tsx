import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/basis";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/page-parts";
import { DateInput, FileInput, Select, TextInput } from "@/components/ui/text-input";
import { checkVerdictNames, letterReplyNames } from "@/lib/messages/zh-CN/letters";
import type { DepartmentLetterPage } from "@/lib/stages/inspection/loaders/department-desk";
import { checkAnswers } from "@/lib/stages/inspection/types";

type Person = DepartmentLetterPage["letter"]["people"][number];
type ReplyFormProps = { page: DepartmentLetterPage; people: readonly Person[]; give: FormAction; token: string };

const accepted = ".pdf,.png,.jpg,.jpeg,.docx,.xlsx";

/** One set of fields for each person. Several first replies may stand in one document; what was answered is put right in its own. */
export function ReplyForm({ page, people, give, token }: ReplyFormProps) {
  const { letter } = page;
  const first = people.filter(({ given }) => given === null).length;
  return (
    <Section title={first > 0 ? "逐人答复" : "更正答复"} note="没有填写答复的人留待以后；已答复的，组织部门接收之前可以在此更正。">
      <ActionForm action={give} token={token} version={letter.version} hidden={{ letterId: letter.id }} submitLabel="提交答复">
        {first > 1 ? <CommonPaper page={page} /> : null}
        {people.map((person, index) => (
          <PersonFields key={person.lineId} page={page} person={person} prefix={`lines.${String(index)}`} common={first > 1} />
        ))}
      </ActionForm>
    </Section>
  );
}

/** The document all first replies of this submission stand in. */
function CommonPaper({ page }: { page: DepartmentLetterPage }) {
  return (
    <FormSection title="复函" note="适用于本次首次答复的各人。" columns={2}>
      <PaperFields prefix="common" given={null} today={page.today} />
    </FormSection>
  );
}

type PersonFieldsProps = { page: DepartmentLetterPage; person: Person; prefix: string; common: boolean };

function PersonFields({ page, person, prefix, common }: PersonFieldsProps) {
  const { given } = person;
  return (
    <FormSection title={`${person.name}（${person.intendedDuties}）`} columns={2}>
      <input type="hidden" name={`${prefix}.lineId`} value={person.lineId} />
      {page.verdicts.length === 0 ? (
        <Field name={`${prefix}.reply`} label="答复">
          <Select
            name={`${prefix}.reply`}
            {...(given === null ? { empty: "暂不答复" } : {})}
            defaultValue={given?.reply}
            choices={checkAnswers.map((value) => ({ value, label: letterReplyNames[value] }))}
          />
        </Field>
      ) : (
        <Field name={`${prefix}.verdict`} label="认定结果">
          <Select
            name={`${prefix}.verdict`}
            {...(given === null ? { empty: "暂不答复" } : {})}
            defaultValue={given?.verdict ?? undefined}
            choices={page.verdicts.map((value) => ({ value, label: checkVerdictNames[value] }))}
          />
        </Field>
      )}
      <Field name={`${prefix}.result`} label="内容" hint="有问题的必填，只写结果和理由">
        <TextInput name={`${prefix}.result`} maxLength={500} defaultValue={given?.result} />
      </Field>
      {given === null && common ? (
        <Disclosure summary="此人另有复函">
          <PaperFields prefix={prefix} given={null} today={null} />
        </Disclosure>
      ) : (
        <PaperFields prefix={prefix} given={given} today={page.today} />
      )}
    </FormSection>
  );
}

type PaperFieldsProps = { prefix: string; given: Person["given"]; today: DepartmentLetterPage["today"] | null };

/** Number, day, who answers for it, the scan. A scan that is there is kept unless another is chosen. */
function PaperFields({ prefix, given, today }: PaperFieldsProps) {
  return (
    <>
      <Field name={`${prefix}.number`} label="复函文号">
        <TextInput name={`${prefix}.number`} size="short" maxLength={60} defaultValue={given?.number} />
      </Field>
      <Field name={`${prefix}.repliedOn`} label="复函日期">
        <DateInput name={`${prefix}.repliedOn`} defaultValue={given?.repliedOn ?? today ?? undefined} />
      </Field>
      <Field name={`${prefix}.responsibleName`} label="答复责任人">
        <TextInput name={`${prefix}.responsibleName`} size="short" maxLength={40} defaultValue={given?.responsibleName} />
      </Field>
      <Field
        name={`${prefix}.file`}
        label="复函扫描件"
        hint={given === null ? "PDF、图片、DOCX 或 XLSX，不超过 20 MB" : `已附“${given.fileName}”，换新的才需选择`}
      >
        <FileInput name={`${prefix}.file`} accept={accepted} />
      </Field>
    </>
  );
}
