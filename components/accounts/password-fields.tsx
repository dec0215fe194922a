import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { passwordLimits } from "@/lib/accounts/types";

/** A new password, twice. */
export function PasswordFields({ label, scope }: { label: string; scope?: string }) {
  const hint = `至少 ${passwordLimits.length} 个字符，含小写字母、大写字母、数字、其他符号中的 ${passwordLimits.classes} 类，不含用户名。`;
  return (
    <>
      <Field name="password" scope={scope} label={label} required hint={hint}>
        <TextInput name="password" scope={scope} type="password" autoComplete="new-password" required />
      </Field>
      <Field name="repeated" scope={scope} label="再次输入" required>
        <TextInput name="repeated" scope={scope} type="password" autoComplete="new-password" required />
      </Field>
    </>
  );
}
