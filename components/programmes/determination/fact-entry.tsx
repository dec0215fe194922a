import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/page-parts";
import { DateInput, FileInput, Select, TextArea, TextInput } from "@/components/ui/text-input";
import { factNames, factVerdictNames } from "@/lib/messages/zh-CN/people-words";
import { factKinds } from "@/lib/people/schema";
import type { FactsPage } from "@/lib/programmes/determination/loaders";

/** Enters a determination with the document it rests on. */
export function FactEntry({ page, action, token }: { page: FactsPage; action: FormAction; token: string }) {
  const { person } = page;
  return (
    <Section title="登记认定" note="登记后由另一名工作人员对照材料确认，确认以前不改变档案。">
      <ActionForm
        action={action}
        token={token}
        version={person.version}
        hidden={{ cadreId: person.cadreId }}
        submitLabel="登记认定结果"
      >
        <FormSection columns={2}>
          <Field name="fact" label="项目" required>
            <Select name="fact" required choices={factKinds.map((fact) => ({ value: fact, label: factNames[fact] }))} />
          </Field>
          <Field name="verdict" label="结论" required>
            <Select
              name="verdict"
              required
              choices={Object.entries(factVerdictNames).map(([value, label]) => ({ value, label }))}
            />
          </Field>
          <Field name="stated" label="填报内容" required>
            <TextInput name="stated" required maxLength={200} />
          </Field>
          <Field name="determinedDay" label="认定的日期" hint="出生、入党、参加工作时间填写。">
            <DateInput name="determinedDay" />
          </Field>
          <Field name="determined" label="认定内容" hint="学历、经历、身份填写。">
            <TextInput name="determined" maxLength={200} />
          </Field>
          <Field name="determinedOn" label="认定日期" required>
            <DateInput name="determinedOn" required max={page.today} />
          </Field>
          <Field name="reviewer" label="认定处室" required>
            <TextInput name="reviewer" required maxLength={100} />
          </Field>
          <Field name="evidence" label="依据材料" hint="PDF、图片或者 Word、Excel 文件，20 MB 以内；暂缓认定的可以不附。">
            <FileInput name="evidence" accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx" />
          </Field>
          <Field name="basis" label="核实依据" required wide hint="依据哪一份材料、哪一处记载，为什么这样认定。">
            <TextArea name="basis" required maxLength={500} />
          </Field>
        </FormSection>
      </ActionForm>
    </Section>
  );
}
