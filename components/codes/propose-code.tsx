import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/basis";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { Select, TextInput } from "@/components/ui/text-input";
import type { CodeSubjectPage } from "@/lib/codes/loaders";
import { accessRefusals } from "@/lib/messages/zh-CN/access";

/** Proposes a further name of a row, a row that counts as one, or a region. */
export function ProposeCode({ page, action }: { page: CodeSubjectPage; action: FormAction }) {
  const { choices } = page;
  const regions = choices.length === 0;
  return (
    <Disclosure summary="补充一个名称">
      <ActionForm
        action={action}
        hidden={{ subject: page.key }}
        submitLabel="提出补充"
        blockedBecause={page.proposing === null ? undefined : accessRefusals[page.proposing]}
      >
        <FormSection columns={2}>
          <Field name="label" label="名称" required hint="照来文的写法填写；全角半角、括号和空格不同的算同一个">
            <TextInput name="label" maxLength={60} required />
          </Field>
          {regions ? null : (
            <Field name="means" label="归入" required hint="导入时按表中的这一项理解">
              <Select
                name="means"
                required
                empty="请选择"
                choices={choices.map(({ code, label }) => ({
                  value: code,
                  label: /^[\dA-Z]+$/u.test(code) ? `${code} ${label}` : label,
                }))}
              />
            </Field>
          )}
          <Field
            name="code"
            label={regions ? "区划代码" : "自编代码"}
            required={regions}
            hint={
              regions
                ? "2、4 或 6 位数字；2 位、4 位的包括其下各级"
                : "只是另一种写法的留空；表中没有的事项才填，导入后保留这个名称"
            }
          >
            <TextInput name="code" maxLength={20} required={regions} />
          </Field>
          <Field name="basis" label="来源" required hint="这个写法出自哪里，例如：市编办机构名录">
            <TextInput name="basis" maxLength={200} required />
          </Field>
        </FormSection>
      </ActionForm>
    </Disclosure>
  );
}
