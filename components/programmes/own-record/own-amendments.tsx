import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/basis";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/page-parts";
import { DateInput, FileInput, Select, TextArea } from "@/components/ui/text-input";
import { amendmentPartNames } from "@/lib/messages/zh-CN/own-record";
import type { OwnRecord } from "@/lib/programmes/own-record/loaders";
import { amendmentParts } from "@/lib/programmes/own-record/types";
import { AmendmentTable } from "./amendment-table";

export type OwnActions = { readonly request: FormAction; readonly withdraw: FormAction };

/** The own requests with their answers, and a form for a new one. */
export function OwnAmendments({ record, actions, token }: { record: OwnRecord; actions: OwnActions; token: string }) {
  const waiting = record.amendments.filter(({ state }) => state === "requested");
  return (
    <Section title="更正申请" id="amendments" note="审核以前档案不变；审核结果和理由在这里答复。">
      <AmendmentTable caption="更正申请" amendments={record.amendments} />
      {waiting.map(({ amendmentId, part, version }) => (
        <ActionForm
          key={amendmentId}
          action={actions.withdraw}
          token={`${token}-w-${amendmentId}`}
          version={version}
          hidden={{ amendmentId }}
          submitLabel={`撤回“${amendmentPartNames[part]}”的申请`}
          tone="secondary"
        />
      ))}
      <Disclosure summary="提出更正申请">
        <ActionForm action={actions.request} token={`${token}-r`} submitLabel="提交申请">
          <FormSection columns={2}>
            <Field name="part" label="项目" required>
              <Select
                name="part"
                required
                choices={amendmentParts.map((part) => ({ value: part, label: amendmentPartNames[part] }))}
              />
            </Field>
            <Field name="wantedDay" label="应为的日期" hint="出生、入党、参加工作时间填写。">
              <DateInput name="wantedDay" max={record.today} />
            </Field>
            <Field name="wrong" label="现在的内容和问题" required wide>
              <TextArea name="wrong" required maxLength={500} />
            </Field>
            <Field name="wanted" label="应为" required wide>
              <TextArea name="wanted" required maxLength={500} />
            </Field>
            <Field name="evidence" label="证明材料" required wide hint="PDF、图片或者 Word、Excel 文件，20 MB 以内。">
              <FileInput name="evidence" required accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx" />
            </Field>
          </FormSection>
        </ActionForm>
      </Disclosure>
    </Section>
  );
}
