import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/basis";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { DateInput, FileInput, Select, TextArea, TextInput } from "@/components/ui/text-input";
import { sanctionKinds } from "@/lib/law/sanction-periods";
import { sanctionName } from "@/lib/messages/zh-CN/people-words";
import type { PersonSanction } from "@/lib/people/queries/sanctions";
import type { SanctionsPage } from "@/lib/programmes/sanction-corrections/loaders";

type Props = { page: SanctionsPage; sanction: PersonSanction; action: FormAction; token: string };

/** Proposes what a sanction should have been entered as. */
export function CorrectSanction({ page, sanction, action, token }: Props) {
  const { sanctionId, kind, effectiveOn, months, rightsRestoredOn, body, document, reason } = sanction;
  const scope = `c-${sanctionId}`;
  return (
    <Disclosure summary="内容有误，提出更正">
      <ActionForm
        action={action}
        token={`${token}-c-${sanctionId}`}
        version={page.person.version}
        hidden={{ cadreId: page.person.cadreId, sanctionId }}
        submitLabel="提出更正"
      >
        <FormSection columns={2}>
          <Field name="kind" scope={scope} label="种类" required>
            <Select
              name="kind"
              scope={scope}
              required
              defaultValue={kind}
              choices={sanctionKinds.map((one) => ({ value: one, label: sanctionName(one) }))}
            />
          </Field>
          <Field name="effectiveOn" scope={scope} label="生效日期" required>
            <DateInput name="effectiveOn" scope={scope} required max={page.today} defaultValue={effectiveOn} />
          </Field>
          <Field name="months" scope={scope} label="决定载明的月数" hint="决定另有期限的才填。">
            <TextInput name="months" scope={scope} size="number" maxLength={3} defaultValue={months ?? ""} />
          </Field>
          <Field name="rightsRestoredOn" scope={scope} label="恢复党员权利之日" hint="留党察看期满恢复权利后填写，二年限制从这一天起算；其他种类留空。">
            <DateInput name="rightsRestoredOn" scope={scope} max={page.today} defaultValue={rightsRestoredOn ?? undefined} />
          </Field>
          <Field name="body" scope={scope} label="决定机关" required>
            <TextInput name="body" scope={scope} required maxLength={100} defaultValue={body} />
          </Field>
          <Field name="document" scope={scope} label="文号" required>
            <TextInput name="document" scope={scope} required maxLength={100} defaultValue={document} />
          </Field>
          <Field name="reason" scope={scope} label="事由" required wide>
            <TextArea name="reason" scope={scope} required maxLength={500} rows={2} defaultValue={reason} />
          </Field>
          <WhyAndDocument scope={scope} />
        </FormSection>
      </ActionForm>
    </Disclosure>
  );
}

/** Proposes that a sanction was entered by mistake. */
export function StrikeSanction({ page, sanction, action, token }: Props) {
  const { sanctionId } = sanction;
  const scope = `s-${sanctionId}`;
  return (
    <Disclosure summary="录入有误，没有这条处分">
      <ActionForm
        action={action}
        token={`${token}-s-${sanctionId}`}
        version={page.person.version}
        hidden={{ cadreId: page.person.cadreId, sanctionId }}
        submitLabel="提出删去"
        tone="danger"
      >
        <FormSection columns={2}>
          <WhyAndDocument scope={scope} />
        </FormSection>
      </ActionForm>
    </Disclosure>
  );
}

function WhyAndDocument({ scope }: { scope: string }) {
  return (
    <>
      <Field name="correctionReason" scope={scope} label="更正理由" required wide hint="原登记错在哪里，以哪份文件为准。">
        <TextArea name="correctionReason" scope={scope} required maxLength={500} rows={2} />
      </Field>
      <Field
        name="evidence"
        scope={scope}
        label="依据文件"
        required
        hint="处分决定书、更正通知等，PDF、图片或者 Word、Excel 文件，20 MB 以内。"
      >
        <FileInput name="evidence" scope={scope} required accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx" />
      </Field>
    </>
  );
}
