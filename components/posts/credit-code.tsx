import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/basis";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { TextInput } from "@/components/ui/text-input";
import { creditCodeFaults, readCreditCode } from "@/lib/formats/credit-code";

/** A unit's code with what is odd about it: a question to the certificate, never a fault. */
export function CreditCode({ code }: { code: string }) {
  const { faults } = readCreditCode(code);
  return (
    <>
      <span className="break-all">{code}</span>{" "}
      {faults.length === 0 ? null : (
        <Badge tone="amber">{`待核：${faults.map((fault) => creditCodeFaults[fault]).join("；")}`}</Badge>
      )}
    </>
  );
}

/** Enters or corrects the code, with the certificate it is read from. */
export function CreditCodeForm({
  unit,
  action,
}: {
  unit: { readonly id: string; readonly version: number; readonly creditCode: string | null };
  action: FormAction;
}) {
  return (
    <Disclosure summary="登记或者更正统一社会信用代码">
      <ActionForm action={action} version={unit.version} hidden={{ unitId: unit.id }} submitLabel="登记代码">
        <FormSection columns={2}>
          <Field
            name="creditCode"
            scope="certificate"
            label="统一社会信用代码"
            hint="18 位，照证书填写；校验不符只提示，不妨碍登记"
          >
            <TextInput name="creditCode" scope="certificate" defaultValue={unit.creditCode ?? ""} maxLength={40} />
          </Field>
          <Field name="document" scope="certificate" label="依据" required hint="例如：统一社会信用代码证书">
            <TextInput name="document" scope="certificate" maxLength={100} required />
          </Field>
        </FormSection>
      </ActionForm>
    </Disclosure>
  );
}
