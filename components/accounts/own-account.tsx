import { PageHead } from "@/components/desk/page-head";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { DefinitionList, Section } from "@/components/ui/page-parts";
import { TextInput } from "@/components/ui/text-input";
import type { OwnPage } from "@/lib/accounts/loaders";
import { GrantTable } from "./grant-table";
import { PasswordFields } from "./password-fields";
import { SessionTable } from "./session-table";

export type OwnActions = { readonly changePassword: FormAction; readonly revokeSession: FormAction };

/** My account, my roles, where I am signed in, my password. */
export function OwnAccount({ page, actions }: { page: OwnPage; actions: OwnActions }) {
  const { user } = page;
  return (
    <>
      <PageHead
        title="我的"
        lead="账号、角色、登录情况和密码。"
        actions={<ButtonLink href="/me/record">本人档案</ButtonLink>}
      />
      <Section title="账号">
        <DefinitionList
          items={[
            { label: "姓名", value: user.displayName },
            { label: "用户名", value: user.signIn },
            { label: "所在单位", value: user.unitName },
          ]}
        />
      </Section>
      <Section title="我的角色" note="角色由系统管理员授予，须有理由和起止日期。">
        <GrantTable grants={user.grants} today={page.today} />
      </Section>
      <Section title="登录情况" note="30 分钟不操作或满 8 小时须重新登录。不认识的登录请立即结束并修改密码。">
        <SessionTable sessions={page.sessions} action={actions.revokeSession} current={page.sessionId} />
      </Section>
      <Section title="修改密码" note="修改后，您在其他地方的登录即刻结束。">
        <ActionForm action={actions.changePassword} submitLabel="修改密码">
          <FormSection>
            <Field name="current" label="现在的密码" required>
              <TextInput name="current" type="password" autoComplete="current-password" required />
            </Field>
            <PasswordFields label="新密码" />
          </FormSection>
        </ActionForm>
      </Section>
    </>
  );
}
