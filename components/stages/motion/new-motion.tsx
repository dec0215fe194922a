import { PageHead } from "@/components/desk/page-head";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { DateInput, Select, TextArea, TextInput } from "@/components/ui/text-input";
import type { NewMotion } from "@/lib/stages/motion/loaders";

/** Opening a batch: by whom, why, since when. */
export function NewMotionView({ page, action, token }: { page: NewMotion; action: FormAction; token: string }) {
  const [first] = page.authorities;
  return (
    <>
      <PageHead
        crumbs={[{ label: "动议与选任", href: "/motions" }, { label: "启动动议" }]}
        title="启动动议"
        lead="根据工作需要和班子建设实际启动。编号按管理机关和年度自动生成，本级方案参数同时固定。"
      />
      <ActionForm action={action} token={token} submitLabel="启动动议" back="/motions">
        <FormSection title="基本情况" columns={2}>
          <Field name="authorityId" label="管理机关" required>
            <Select
              name="authorityId"
              required
              defaultValue={first?.id}
              choices={page.authorities.map((authority) => ({ value: authority.id, label: authority.committeeName }))}
            />
          </Field>
          <Field name="initiator" label="启动主体" required hint="党委或者组织部门">
            <TextInput name="initiator" required maxLength={100} defaultValue={first?.departmentName ?? ""} />
          </Field>
          <Field name="title" label="标题" required hint="例如：市直部门班子补充配备">
            <TextInput name="title" required maxLength={100} />
          </Field>
          <Field name="startedOn" label="启动日期" required>
            <DateInput name="startedOn" required defaultValue={page.today} max={page.today} />
          </Field>
          <Field name="dueOn" label="期限">
            <DateInput name="dueOn" />
          </Field>
          <Field name="reason" label="理由" required wide hint="空缺、届满或者班子结构方面的事由">
            <TextArea name="reason" required rows={4} />
          </Field>
        </FormSection>
      </ActionForm>
    </>
  );
}
