import { ActionForm } from "@/components/ui/action-form";
import { RadioRow } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/page-parts";
import { FileInput, Select, TextArea } from "@/components/ui/text-input";
import { formatDots } from "@/lib/kernel/dates";
import { recommendationFormNames } from "@/lib/messages/zh-CN/unit-recommendation";
import type { UnitPage } from "@/lib/programmes/unit-recommendation/loaders";
import type { OpenAnnouncement } from "@/lib/programmes/unit-recommendation/queries";
import { recommendationForms } from "@/lib/programmes/unit-recommendation/types";

/** One name for one announced post: who, in which form, why, and the signed scan. */
export function RecommendForm({
  page,
  announcement,
  submit,
  token,
}: {
  page: UnitPage;
  announcement: OpenAnnouncement;
  submit: FormAction;
  token: string;
}) {
  const already = new Set(
    page.sent.filter(({ announcementId }) => announcementId === announcement.id).map(({ cadreId }) => cadreId),
  );
  const choices = page.people
    .filter(({ unitId }) => unitId === announcement.unitId)
    .map(({ cadreId, name, duties }) => {
      const blocked = page.closed.includes(cadreId) ? "，本人或者亲属，须回避" : already.has(cadreId) ? "，已推荐" : "";
      return { value: cadreId, label: `${name}（${duties}${blocked}）`, disabled: blocked !== "" };
    });
  return (
    <Section
      id="recommend"
      title={`推荐人选：${announcement.post}`}
      note={`截止 ${formatDots(announcement.openUntil)}`}
      actions={<a href="/unit">收起</a>}
    >
      <ActionForm
        action={submit}
        token={token}
        hidden={{ announcementId: announcement.id, unitId: announcement.unitId }}
        submitLabel="提交推荐"
        consequence={<p>提交后不能修改，由组织部门审核答复。</p>}
      >
        <FormSection>
          <Field name="cadreId" label="人选" required hint="按规范顺序列出本单位人员。本人和亲属按回避要求不能推荐。">
            <Select name="cadreId" required empty="请选择" choices={choices} />
          </Field>
          <Field name="recommendationForm" label="推荐形式" required group>
            <RadioRow
              name="recommendationForm"
              legend="推荐形式"
              required
              choices={recommendationForms.map((form) => ({ value: form, label: recommendationFormNames[form] }))}
            />
          </Field>
          <Field name="reason" label="理由" required hint="写具体事迹和人岗相适的情况">
            <TextArea name="reason" required rows={4} maxLength={1000} />
          </Field>
          <Field
            name="scan"
            label="署名的推荐材料"
            required
            hint="签名盖章后的扫描件，PDF、PNG、JPEG 或 DOCX，不超过 20 MB"
          >
            <FileInput name="scan" required accept=".pdf,.png,.jpg,.jpeg,.docx" />
          </Field>
        </FormSection>
      </ActionForm>
    </Section>
  );
}
