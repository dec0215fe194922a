import { PageHead } from "@/components/desk/page-head";
import { PersonPicker } from "@/components/desk/person-picker";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/page-parts";
import { TextInput } from "@/components/ui/text-input";
import type { NewUserPage } from "@/lib/accounts/loaders";

const formId = "new-user";

/** A new account: whose it is, its name and its initial password. Roles are granted on the page of the account. */
export function NewUser({ page, action }: { page: NewUserPage; action: FormAction }) {
  return (
    <>
      <PageHead
        crumbs={[{ label: "用户与会话", href: "/system/users" }, { label: "新建账号" }]}
        title="新建账号"
        lead="账号对应一名干部时，系统按回避要求不让其看到本人和亲属的事项，因此请尽量关联到人。"
      />
      <Section title="关联干部" note="输入姓名开头两个字以上查找；不关联也可以建立账号。">
        <PersonPicker
          legend="关联干部"
          action="/system/users/new"
          query={page.search}
          results={
            page.holders === null
              ? null
              : page.holders.map(({ id, name, unit, post, hasAccount }) => ({
                  id,
                  name,
                  unit: post.startsWith(unit) ? "" : unit,
                  post,
                  sex: "",
                  birth: "",
                  blockedBecause: hasAccount ? "已有账号" : undefined,
                }))
          }
          name="cadreId"
          form={formId}
        />
      </Section>
      <Section title="账号">
        <ActionForm id={formId} action={action} submitLabel="建立账号" back="/system/users">
          <FormSection columns={2}>
            <Field name="signIn" label="用户名" required hint="小写字母、数字、点和连字符，3—40 个字符，例如 zhang.wei">
              <TextInput name="signIn" required />
            </Field>
            <Field name="displayName" label="显示姓名" required>
              <TextInput name="displayName" defaultValue={page.holders?.length === 1 ? page.holders[0]?.name : ""} required />
            </Field>
            <Field name="password" label="初始密码" required hint="至少 12 个字符，含四类字符中的三类，不含用户名。请当面告知本人并请其尽快修改。">
              <TextInput name="password" type="password" autoComplete="new-password" required />
            </Field>
            <Field name="repeated" label="再次输入" required>
              <TextInput name="repeated" type="password" autoComplete="new-password" required />
            </Field>
          </FormSection>
        </ActionForm>
      </Section>
    </>
  );
}
