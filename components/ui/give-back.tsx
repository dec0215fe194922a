import { ActionForm } from "./action-form";
import { Disclosure } from "./basis";
import { Field } from "./field";
import type { FormAction } from "./form-state";
import { TextArea } from "./text-input";

/** The second person's no to what another entered: folded away, with the reason he must give. `scope`: the id of what is given back. */
export function GiveBack({
  action,
  token,
  hidden,
  scope,
  to,
  maxLength = 300,
}: {
  action: FormAction;
  token: string;
  hidden: Readonly<Record<string, string>>;
  scope: string;
  /** who gets it back: 登记人, 提出人 */
  to: string;
  maxLength?: number;
}) {
  return (
    <Disclosure summary="退回">
      <ActionForm action={action} token={`${token}-r-${scope}`} hidden={hidden} submitLabel={`退回${to}`} tone="secondary">
        <Field name="reason" scope={scope} label="退回理由" required>
          <TextArea name="reason" scope={scope} required maxLength={maxLength} rows={2} />
        </Field>
      </ActionForm>
    </Disclosure>
  );
}
