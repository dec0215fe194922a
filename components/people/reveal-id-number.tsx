import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/basis";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { TextInput } from "@/components/ui/text-input";

/** Asks for a reason before a whole ID number is shown once. */
export function RevealIdNumber({ cadreId, action, token }: { cadreId: string; action: FormAction; token: string }) {
  return (
    <Disclosure summary="查看完整身份证号">
      <ActionForm action={action} submitLabel="查看并记录" token={token}>
        <input type="hidden" name="cadreId" value={cadreId} />
        <Field name="reason" label="查看理由" required hint="理由、时间和查看人记入全程纪实。">
          <TextInput name="reason" required maxLength={200} />
        </Field>
      </ActionForm>
    </Disclosure>
  );
}
