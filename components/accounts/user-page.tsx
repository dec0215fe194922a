import { PageHead } from "@/components/desk/page-head";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/basis";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { DefinitionList, Section } from "@/components/ui/page-parts";
import { DateInput, Select, TextInput } from "@/components/ui/text-input";
import { levels, roles } from "@/lib/access/actor";
import type { UserPage } from "@/lib/accounts/loaders";
import type { ListedUser } from "@/lib/accounts/queries";
import { letterDepartments } from "@/lib/law/scheme";
import { accountsRefusals } from "@/lib/messages/zh-CN/accounts";
import { letterDepartmentNames } from "@/lib/messages/zh-CN/letters";
import { levelNames, roleNames } from "@/lib/messages/zh-CN/words";
import { GrantTable } from "./grant-table";
import { PasswordFields } from "./password-fields";
import { SessionTable } from "./session-table";

export type UserActions = {
  readonly disable: FormAction;
  readonly enable: FormAction;
  readonly resetPassword: FormAction;
  readonly grantRole: FormAction;
  readonly endRole: FormAction;
  readonly revokeSession: FormAction;
};

/** One account: its roles with their days, its sessions, switching it off and on, a new initial password. */
export function UserPageView({ page, actions }: { page: UserPage; actions: UserActions }) {
  const { user } = page;
  const ownRole = page.isVisitor ? accountsRefusals["accounts.own-role"] : undefined;
  return (
    <>
      <PageHead
        crumbs={[{ label: "用户与会话", href: "/system/users" }, { label: user.displayName }]}
        title={user.displayName}
        badges={user.disabled ? <Badge tone="grey">停用</Badge> : <Badge tone="green">启用</Badge>}
      />
      <DefinitionList items={[{ label: "用户名", value: user.signIn }, { label: "所在单位", value: user.unitName }]} />
      <Section title="角色" note="每项角色须有起止日期和理由，全部留痕。">
        <GrantTable
          grants={user.grants}
          today={page.today}
          end={(grant) => <EndRole grantId={grant.id} user={user} today={page.today} action={actions.endRole} blocked={ownRole} />}
        />
      </Section>
      <GrantRole page={page} action={actions.grantRole} blocked={ownRole} />
      <Section title="登录会话">
        <SessionTable sessions={page.sessions} action={actions.revokeSession} />
      </Section>
      <Switching page={page} actions={actions} />
    </>
  );
}

function EndRole({ grantId, user, today, action, blocked }: { grantId: string; user: ListedUser; today: string; action: FormAction; blocked: string | undefined }) {
  return (
    <Disclosure summary="终止">
      <ActionForm action={action} version={user.version} hidden={{ grantId }} submitLabel="登记最后一日" tone="secondary" blockedBecause={blocked}>
        <Field name="to" scope={grantId} label="最后一日" required hint="填昨日即立即失效">
          <DateInput name="to" scope={grantId} defaultValue={today} required />
        </Field>
        <Field name="reason" scope={grantId} label="理由" required>
          <TextInput name="reason" scope={grantId} required />
        </Field>
      </ActionForm>
    </Disclosure>
  );
}

function GrantRole({ page, action, blocked }: { page: UserPage; action: FormAction; blocked: string | undefined }) {
  const { user, authorities, units } = page;
  return (
    <Section title="授予角色">
      <ActionForm action={action} version={user.version} hidden={{ userId: user.id }} submitLabel="授予角色" blockedBecause={blocked}>
        <FormSection columns={2}>
          <Field name="role" label="角色" required>
            <Select name="role" required empty="请选择" choices={roles.map((value) => ({ value, label: roleNames[value] }))} />
          </Field>
          <Field name="authorityId" label="党委" hint="除单位主要负责人和系统管理员外必填">
            <Select name="authorityId" empty="不适用" choices={authorities.map(({ id, name }) => ({ value: id, label: name }))} />
          </Field>
          <Field name="unitId" label="单位" hint="单位主要负责人必填">
            <Select name="unitId" empty="不适用" choices={units.map(({ id, name }) => ({ value: id, label: name }))} />
          </Field>
          <Field name="department" label="会审函件" hint="会审单位必填：只能看到发给这类部门的函件">
            <Select name="department" empty="不适用" choices={letterDepartments.map((value) => ({ value, label: letterDepartmentNames[value] }))} />
          </Field>
          <Field name="upToLevel" label="最高职务层次" hint="只办理某一层次及以下的职务时选择">
            <Select name="upToLevel" empty="不限" choices={levels.map((value) => ({ value, label: `${levelNames[value]}及以下` }))} />
          </Field>
          <Field name="from" label="开始日期" required>
            <DateInput name="from" defaultValue={page.today} required />
          </Field>
          <Field name="to" label="最后一日" hint="未定可不填">
            <DateInput name="to" />
          </Field>
          <Field name="reason" label="理由" required wide hint="例如任职文件的文号">
            <TextInput name="reason" required />
          </Field>
        </FormSection>
      </ActionForm>
    </Section>
  );
}

function Switching({ page, actions }: { page: UserPage; actions: UserActions }) {
  const { user } = page;
  const own = page.isVisitor ? accountsRefusals["accounts.own-account"] : undefined;
  const reason = (scope: string) => (
    <Field name="reason" scope={scope} label="理由" required>
      <TextInput name="reason" scope={scope} required />
    </Field>
  );
  return (
    <Section title="停用和重置密码">
      {user.disabled ? (
        <ActionForm action={actions.enable} version={user.version} hidden={{ userId: user.id }} submitLabel="恢复启用" tone="secondary">
          {reason("switch")}
        </ActionForm>
      ) : (
        <Disclosure summary="停用账号">
          <ActionForm
            action={actions.disable}
            version={user.version}
            hidden={{ userId: user.id }}
            submitLabel="停用账号"
            tone="danger"
            blockedBecause={own}
            consequence={<p>停用后不能登录，已有的会话立即结束；办理过的事项和记录不受影响。</p>}
          >
            {reason("switch")}
          </ActionForm>
        </Disclosure>
      )}
      <Disclosure summary="重置密码">
        <ActionForm
          action={actions.resetPassword}
          version={user.version}
          hidden={{ userId: user.id }}
          submitLabel="重置密码"
          tone="danger"
          blockedBecause={own}
          consequence={<p>重置后原密码失效，已有的会话立即结束，登录锁定同时解除。</p>}
        >
          <PasswordFields label="新的初始密码" scope="reset" />
          {reason("reset")}
        </ActionForm>
      </Disclosure>
    </Section>
  );
}
