import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";

/** Why people's data is taken out of the system: asked for by every export, and part of its entry in the record. */
export function ExportReason({ scope }: { scope?: string }) {
  return (
    <Field name="reason" scope={scope} label="输出事由" required hint="如：报市委常委会研究">
      <TextInput name="reason" scope={scope} required maxLength={200} />
    </Field>
  );
}
