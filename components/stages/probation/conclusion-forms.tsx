import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/basis";
import { Callout } from "@/components/ui/callout";
import { Checkbox } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/page-parts";
import { DateInput, Select, TextArea, TextInput } from "@/components/ui/text-input";
import { formatDots } from "@/lib/kernel/dates";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import type { CaseProbation } from "@/lib/stages/probation/loaders";
import type { ProbationAt } from "@/lib/stages/probation/types";

/** Confirm, extend or return: three forms, none chosen beforehand. */
export function ConclusionForms({
  page,
  probation,
  extend,
  conclude,
}: {
  page: CaseProbation;
  probation: ProbationAt;
  extend: FormAction;
  conclude: FormAction;
}) {
  const blocked = page.concluding === null ? undefined : accessRefusals[page.concluding];
  const shared = { version: probation.version, blockedBecause: blocked };
  const months = page.at.ruleSet.values.probationExtensionAbsenceMonths;
  return (
    <Section title="期满结论" note="由干部科或部长按会议和考核情况办理">
      <Disclosure summary="转正">
        <ActionForm action={conclude} {...shared} hidden={{ caseId: page.at.id, conclusion: "confirmed" }} submitLabel="办理转正"
          consequence={<p>转正后试用期计入任职时间，本事项办结。</p>}>
          <FormSection>
            <Field name="words" scope="confirm" label="考核意见" required>
              <TextArea name="words" scope="confirm" required />
            </Field>
            <ItemField page={page} scope="confirm" required={false} />
          </FormSection>
        </ActionForm>
      </Disclosure>
      {page.at.ruleSet.values.probationExtensionAllowed ? (
        <Disclosure summary="延长试用期">
          <ActionForm action={extend} {...shared} hidden={{ caseId: page.at.id }} submitLabel="延长试用期" tone="secondary">
            <FormSection>
              <Field name="absentFrom" label="离岗开始日期" required hint={`离岗须超过 ${months} 个月，按离岗天数延长`}>
                <DateInput name="absentFrom" required max={page.today} />
              </Field>
              <Field name="absentTo" label="离岗结束日期" required>
                <DateInput name="absentTo" required max={page.today} />
              </Field>
              <Field name="reason" label="理由" required>
                <TextArea name="reason" rows={2} required />
              </Field>
            </FormSection>
          </ActionForm>
        </Disclosure>
      ) : null}
      <Disclosure summary="免去试任职务">
        <ActionForm action={conclude} {...shared} hidden={{ caseId: page.at.id, conclusion: "returned" }} submitLabel="免去试任职务" tone="danger"
          consequence={<p>免去后试任职务空缺，职务层次恢复到试任前，本事项办结。</p>}>
          <FormSection>
            <Field name="words" scope="return" label="考核意见" required>
              <TextArea name="words" scope="return" required />
            </Field>
            <Field name="placement" label="免职后的安排" required hint="一般按试任前职务层次安排">
              <TextInput name="placement" required maxLength={100} />
            </Field>
            <Field name="seriousFault" label="提前结束" group>
              <Checkbox name="seriousFault">试用期内有严重过失，提前结束</Checkbox>
            </Field>
            <ItemField page={page} scope="return" required />
          </FormSection>
        </ActionForm>
      </Disclosure>
    </Section>
  );
}

function ItemField({ page, scope, required }: { page: CaseProbation; scope: string; required: boolean }) {
  if (page.items.length === 0) {
    return (
      <Callout tone={required ? "warn" : "info"} title="没有可以选择的会议议题">
        <p>
          须经会议研究的，请先在<a href="/meetings">会议</a>中把“试用期满”事项列入部务会或常委会议题，会议召开并登记到会后再办理。
        </p>
      </Callout>
    );
  }
  return (
    <Field name="itemId" scope={scope} label="会议议题" required={required}>
      <Select
        name="itemId"
        scope={scope}
        empty={required ? "请选择" : "不经会议"}
        choices={page.items.map((item) => ({ value: item.id, label: `${item.meeting.number}（${formatDots(item.meeting.on)}）${item.title}` }))}
      />
    </Field>
  );
}
