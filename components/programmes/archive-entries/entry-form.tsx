import { ActionForm } from "@/components/ui/action-form";
import { Checkbox } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/page-parts";
import { DateInput, FileInput, Select, TextArea, TextInput } from "@/components/ui/text-input";
import { entryKindNames } from "@/lib/messages/zh-CN/archive-entries";
import type { EntriesPage } from "@/lib/programmes/archive-entries/loaders";
import { entryKinds } from "@/lib/programmes/archive-entries/types";

/** Enters one dated fact. */
export function EntryForm({ page, action, token }: { page: EntriesPage; action: FormAction; token: string }) {
  return (
    <Section title="登记" note="写清时间、地点、做了什么、结果如何；由另一名工作人员对照材料核实后列入档案。">
      <ActionForm action={action} token={token} hidden={{ cadreId: page.person.cadreId }} submitLabel="登记">
        <FormSection columns={2}>
          <Field name="kind" label="类别" required>
            <Select name="kind" required choices={entryKinds.map((kind) => ({ value: kind, label: entryKindNames[kind] }))} />
          </Field>
          <Field name="goal" label="目标任务或者项目" hint="登记工作实绩时填写。">
            <TextInput name="goal" maxLength={200} />
          </Field>
          <Field name="on" label="开始日期" required>
            <DateInput name="on" required max={page.today} />
          </Field>
          <Field name="until" label="结束日期" hint="一天之内的不填。">
            <DateInput name="until" max={page.today} />
          </Field>
          <Field name="fact" label="事实" required wide hint="只写履职中的具体事实，不打分、不下评语，不涉及信仰、健康、婚姻家庭和亲属。">
            <TextArea name="fact" required maxLength={1000} rows={4} />
          </Field>
          <Field name="source" label="来源" required hint="文件文号、会议记录、考核材料等。">
            <TextInput name="source" required maxLength={200} />
          </Field>
          <Field name="evidence" label="佐证材料" hint="PDF、图片或者 Word、Excel 文件，20 MB 以内；工作实绩必须附。">
            <FileInput name="evidence" accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx" />
          </Field>
          <Field name="sourceProtected" label="来源保护" wide hint="公开这一条会暴露反映人的才勾选；勾选后本人看不到这一条和佐证材料。">
            <Checkbox name="sourceProtected">来源受保护</Checkbox>
          </Field>
        </FormSection>
      </ActionForm>
    </Section>
  );
}
