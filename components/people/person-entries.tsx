import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/basis";
import { Checkbox } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/page-parts";
import { DateInput, Select, TextArea, TextInput } from "@/components/ui/text-input";
import { sanctionKinds } from "@/lib/law/sanction-periods";
import { kinshipNames, sanctionName } from "@/lib/messages/zh-CN/people-words";
import { gradeNames } from "@/lib/messages/zh-CN/words";
import type { PersonHead } from "@/lib/people/queries/person";
import { grades, kinRelations } from "@/lib/people/schema";

export type EntryActions = {
  readonly grade: FormAction;
  readonly sanction: FormAction;
  readonly kinship: FormAction;
};

type EntryProps = { readonly person: PersonHead; readonly action: FormAction; readonly token: string };

/** What the cadre section may enter on a person's page. */
export function PersonEntries({
  person,
  actions,
  token,
}: {
  person: PersonHead;
  actions: EntryActions;
  token: string;
}) {
  return (
    <Section title="登记" note="登记即时生效，记入全程纪实；在办的选任事项据此重新审核。">
      <GradeEntry person={person} action={actions.grade} token={`${token}-g`} />
      <SanctionEntry person={person} action={actions.sanction} token={`${token}-s`} />
      <KinshipEntry person={person} action={actions.kinship} token={`${token}-k`} />
    </Section>
  );
}

function GradeEntry({ person, action, token }: EntryProps) {
  return (
    <Disclosure summary="登记年度考核等次">
      <ActionForm
        action={action}
        token={token}
        version={person.version}
        hidden={{ cadreId: person.cadreId }}
        submitLabel="登记等次"
      >
        <FormSection columns={2}>
          <Field name="year" scope="g" label="年度" required>
            <TextInput name="year" scope="g" size="number" required maxLength={4} />
          </Field>
          <Field name="grade" scope="g" label="考核等次" required>
            <Select
              name="grade"
              scope="g"
              required
              choices={grades.map((grade) => ({ value: grade, label: gradeNames[grade] }))}
            />
          </Field>
          <Field name="fixedOn" scope="g" label="确定日期" required>
            <DateInput name="fixedOn" scope="g" required />
          </Field>
        </FormSection>
      </ActionForm>
    </Disclosure>
  );
}

function SanctionEntry({ person, action, token }: EntryProps) {
  return (
    <Disclosure summary="登记处分、诫勉和组织处理">
      <ActionForm
        action={action}
        token={token}
        version={person.version}
        hidden={{ cadreId: person.cadreId }}
        submitLabel="登记处理"
      >
        <FormSection columns={2}>
          <Field name="kind" scope="s" label="种类" required>
            <Select
              name="kind"
              scope="s"
              required
              choices={sanctionKinds.map((kind) => ({ value: kind, label: sanctionName(kind) }))}
            />
          </Field>
          <Field name="effectiveOn" scope="s" label="生效日期" required>
            <DateInput name="effectiveOn" scope="s" required />
          </Field>
          <Field name="months" scope="s" label="决定载明的月数" hint="决定另有期限的才填。">
            <TextInput name="months" scope="s" size="number" maxLength={3} />
          </Field>
          <Field name="body" scope="s" label="决定机关" required>
            <TextInput name="body" scope="s" required maxLength={100} />
          </Field>
          <Field name="document" scope="s" label="文号" required>
            <TextInput name="document" scope="s" required maxLength={100} />
          </Field>
          <Field name="reason" scope="s" label="事由" required>
            <TextArea name="reason" scope="s" required maxLength={500} />
          </Field>
        </FormSection>
      </ActionForm>
    </Disclosure>
  );
}

function KinshipEntry({ person, action, token }: EntryProps) {
  return (
    <Disclosure summary="登记系统内亲属">
      <ActionForm
        action={action}
        token={token}
        version={person.version}
        hidden={{ cadreId: person.cadreId }}
        submitLabel="登记亲属关系"
      >
        <FormSection columns={2}>
          <Field name="relativeIdNumber" scope="k" label="亲属的身份证号" required hint="18 位，避免同名误认。">
            <TextInput name="relativeIdNumber" scope="k" required maxLength={18} />
          </Field>
          <Field name="relation" scope="k" label="亲属关系" required>
            <Select
              name="relation"
              scope="k"
              required
              choices={kinRelations.map((relation) => ({ value: relation, label: kinshipNames[relation] }))}
            />
          </Field>
          <Field name="source" scope="k" label="来源" required>
            <TextInput name="source" scope="k" required maxLength={100} defaultValue="本人申报" />
          </Field>
          <Field name="sourceOpen" scope="k" label="来源公开" hint="本人申报的勾选；他人反映或者核查发现的不勾选，两人都看不到来源。">
            <Checkbox name="sourceOpen" scope="k">
              来源可以向本人显示
            </Checkbox>
          </Field>
          <Field name="declaredOn" scope="k" label="申报日期" required>
            <DateInput name="declaredOn" scope="k" required />
          </Field>
        </FormSection>
      </ActionForm>
    </Disclosure>
  );
}
