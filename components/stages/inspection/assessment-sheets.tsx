import { CountGrid } from "@/components/evaluation/count-grid";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/page-parts";
import { DateInput, TextInput } from "@/components/ui/text-input";
import type { CaseInspection } from "@/lib/stages/inspection/loaders/pages";
import type { SubjectAt } from "@/lib/stages/inspection/types";

/** Democratic assessment of the subject: a sitting, then two entries of its counts. */
export function AssessmentSheets({
  page,
  subject,
  actions,
  editable,
  token,
}: {
  page: CaseInspection;
  subject: SubjectAt;
  actions: { readonly openSheet: FormAction; readonly enterCount: FormAction };
  editable: boolean;
  token: string;
}) {
  const open = page.sheets.some((sheet) => sheet.state === "open" || sheet.state === "enteredOnce");
  return (
    <Section title="民主测评" note="票数由两人分别录入，一致后才计分。">
      {page.sheets.map((sheet) => (
        <CountGrid key={sheet.id} sheet={sheet} userId={page.userId} action={actions.enterCount} editable={editable} />
      ))}
      {editable && !open ? (
        <ActionForm action={actions.openSheet} token={token} hidden={{ caseId: page.at.id, purpose: "inspection", taskId: subject.task.id }} submitLabel="登记一场测评" tone="secondary">
          <FormSection>
            <Field name="heldOn" label="测评日期" required>
              <DateInput name="heldOn" required defaultValue={page.today} />
            </Field>
            <Field name="place" label="地点" required>
              <TextInput name="place" required />
            </Field>
          </FormSection>
        </ActionForm>
      ) : null}
    </Section>
  );
}
