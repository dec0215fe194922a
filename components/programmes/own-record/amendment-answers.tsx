import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/basis";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { DateInput, Select, TextArea, TextInput } from "@/components/ui/text-input";
import type { LegalDate } from "@/lib/kernel/dates";
import { factVerdictNames } from "@/lib/messages/zh-CN/people-words";
import type { ListedAmendment } from "@/lib/programmes/own-record/queries";
import { isDeterminedPart } from "@/lib/programmes/own-record/rules";

export type AnswerActions = { readonly determine: FormAction; readonly accept: FormAction; readonly refuse: FormAction };

type AnswerProps = { amendment: ListedAmendment; today: LegalDate; actions: AnswerActions; token: string };

/** The answers the office may give: take it into a determination, close it with where it was entered, refuse it with a reason. */
export function AmendmentAnswers(props: AnswerProps) {
  return (
    <>
      {isDeterminedPart(props.amendment.part) ? <Determine {...props} /> : <Accept {...props} />}
      <Refuse {...props} />
    </>
  );
}

function Determine({ amendment, today, actions, token }: AnswerProps) {
  const { amendmentId, version, wantedDay } = amendment;
  const scope = `d${amendmentId}`;
  return (
    <Disclosure summary="转为认定">
      <ActionForm
        action={actions.determine}
        token={`${token}-d-${amendmentId}`}
        version={version}
        hidden={{ amendmentId }}
        submitLabel="提交认定"
      >
        <FormSection columns={2}>
          <Field name="verdict" scope={scope} label="结论" required>
            <Select
              name="verdict"
              scope={scope}
              required
              choices={Object.entries(factVerdictNames).map(([value, label]) => ({ value, label }))}
            />
          </Field>
          <Field name="determinedDay" scope={scope} label="认定的日期" hint="出生、入党、参加工作时间填写。">
            <DateInput name="determinedDay" scope={scope} defaultValue={wantedDay ?? undefined} max={today} />
          </Field>
          <Field name="determined" scope={scope} label="认定内容" hint="学历、经历、身份填写。">
            <TextInput name="determined" scope={scope} maxLength={200} />
          </Field>
          <Field name="determinedOn" scope={scope} label="认定日期" required>
            <DateInput name="determinedOn" scope={scope} required max={today} />
          </Field>
          <Field name="reviewer" scope={scope} label="认定处室" required>
            <TextInput name="reviewer" scope={scope} required maxLength={100} />
          </Field>
          <Field name="basis" scope={scope} label="核实依据" required wide>
            <TextArea name="basis" scope={scope} required maxLength={500} />
          </Field>
        </FormSection>
      </ActionForm>
    </Disclosure>
  );
}

function Accept({ amendment, actions, token }: AnswerProps) {
  const { amendmentId, version } = amendment;
  const scope = `a${amendmentId}`;
  return (
    <Disclosure summary="已登记，答复同意更正">
      <ActionForm
        action={actions.accept}
        token={`${token}-a-${amendmentId}`}
        version={version}
        hidden={{ amendmentId }}
        submitLabel="答复同意更正"
      >
        <Field name="reference" scope={scope} label="登记之处" required hint="先在干部档案或者名册导入中登记，再写明在哪里、哪一批次。">
          <TextInput name="reference" scope={scope} required maxLength={200} />
        </Field>
        <Field name="answer" scope={scope} label="答复">
          <TextArea name="answer" scope={scope} maxLength={500} rows={2} />
        </Field>
      </ActionForm>
    </Disclosure>
  );
}

function Refuse({ amendment, actions, token }: AnswerProps) {
  const { amendmentId, version } = amendment;
  const scope = `r${amendmentId}`;
  return (
    <Disclosure summary="不予更正">
      <ActionForm
        action={actions.refuse}
        token={`${token}-r-${amendmentId}`}
        version={version}
        hidden={{ amendmentId }}
        submitLabel="答复不予更正"
        tone="danger"
      >
        <Field name="reason" scope={scope} label="理由" required hint="本人可以看到。">
          <TextArea name="reason" scope={scope} required maxLength={500} rows={2} />
        </Field>
      </ActionForm>
    </Disclosure>
  );
}
