import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { TextInput } from "@/components/ui/text-input";

/** Name and password; everything else is decided on the server. */
export function SignInForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} submitLabel="登录">
      <FormSection>
        <Field name="signIn" label="用户名" required>
          <TextInput name="signIn" autoComplete="username" required autoFocus />
        </Field>
        <Field name="password" label="密码" required>
          <TextInput name="password" type="password" autoComplete="current-password" required />
        </Field>
      </FormSection>
    </ActionForm>
  );
}
