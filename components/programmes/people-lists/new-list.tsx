import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { Select, TextInput } from "@/components/ui/text-input";
import type { AuthorityName } from "@/lib/authority/types";

/** Makes a list, with the given people on it. */
export function NewList({
  authorities,
  cadreIds,
  action,
  token,
}: {
  authorities: readonly AuthorityName[];
  cadreIds: readonly string[];
  action: FormAction;
  token: string;
}) {
  return (
    <ActionForm action={action} token={token} submitLabel={cadreIds.length === 0 ? "建立名单" : "建立名单并加入"}>
      {cadreIds.map((id) => (
        <input key={id} type="hidden" name="cadreIds[]" value={id} />
      ))}
      <FormSection columns={2}>
        <Field name="listName" label="名单名称" required>
          <TextInput name="listName" required maxLength={40} />
        </Field>
        <Field name="authorityId" label="管理机关" required>
          <Select
            name="authorityId"
            required
            choices={authorities.map(({ id, committeeName }) => ({ value: id, label: committeeName }))}
          />
        </Field>
        <Field name="purpose" label="用途" required wide hint="这份名单用来做什么，例如：年度调研走访。">
          <TextInput name="purpose" required maxLength={200} />
        </Field>
      </FormSection>
    </ActionForm>
  );
}
