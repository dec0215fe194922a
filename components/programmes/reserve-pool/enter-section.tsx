import { PersonPicker } from "@/components/desk/person-picker";
import { ActionForm } from "@/components/ui/action-form";
import { Checkbox } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { FormSection } from "@/components/ui/form-section";
import { Section } from "@/components/ui/page-parts";
import { DateInput, TextArea, TextInput } from "@/components/ui/text-input";
import { formatMonthDots } from "@/lib/kernel/dates";
import { sexNames } from "@/lib/messages/zh-CN/words";
import type { PoolPage } from "@/lib/programmes/reserve-pool/loaders";

const form = "enter-member";

/** Find somebody, then enter him with form, reason and document. */
export function EnterSection({
  page,
  enter,
  base,
  token,
}: {
  page: PoolPage;
  enter: FormAction;
  base: string;
  token: string;
}) {
  return (
    <Section id="enter" title="入库" note="推荐与考察结合：写明推荐形式、理由和批准文件。先查找人员，再填写。">
      <PersonPicker
        legend="入库人员"
        action={`${base}#enter`}
        query={page.query.q}
        results={
          page.entrants?.map((one) => ({
            id: one.id,
            name: one.name,
            sex: sexNames[one.sex],
            birth: formatMonthDots(one.birth),
            unit: "",
            post: one.duties,
            blockedBecause: one.member ? "已在库中" : undefined,
          })) ?? null
        }
        name="cadreId"
        form={form}
      />
      {page.entrants === null || page.entrants.length === 0 ? null : (
        <ActionForm id={form} action={enter} token={token} hidden={{ poolId: page.pool.id }} submitLabel="入库">
          <FormSection columns={2}>
            <Field name="enteredOn" label="入库日期" required>
              <DateInput name="enteredOn" required defaultValue={page.today} max={page.today} />
            </Field>
            <Field name="recommendationForm" label="推荐形式" required hint="例如：单位党组推荐，组织部门研判">
              <TextInput name="recommendationForm" required maxLength={100} />
            </Field>
            <Field name="document" label="批准文件" required hint="文号，或者会议名称和日期">
              <TextInput name="document" required maxLength={100} />
            </Field>
            <Field name="inspectedOn" label="考察日期" hint="入库前的考察；没有的留空">
              <DateInput name="inspectedOn" max={page.today} />
            </Field>
            <Field name="nearTerm" label="近期可用">
              <Checkbox name="nearTerm">近期可以使用</Checkbox>
            </Field>
            <Field name="reason" label="入库理由" required wide>
              <TextArea name="reason" required rows={3} maxLength={500} />
            </Field>
          </FormSection>
        </ActionForm>
      )}
    </Section>
  );
}
