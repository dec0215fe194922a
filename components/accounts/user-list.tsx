import { FilterField, ListPage } from "@/components/desk/list-page";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form-state";
import { EmptyState, Section } from "@/components/ui/page-parts";
import { PersonName } from "@/components/ui/person-name";
import { Table } from "@/components/ui/table";
import { Select, TextInput } from "@/components/ui/text-input";
import type { UsersPage } from "@/lib/accounts/loaders";
import type { ListedUser } from "@/lib/accounts/queries";
import { userStates, usersHref, usersPageSize } from "@/lib/accounts/schema";
import { formatDots } from "@/lib/kernel/dates";
import { userStateWords } from "@/lib/messages/zh-CN/accounts";
import { roleNames } from "@/lib/messages/zh-CN/words";
import { SessionTable } from "./session-table";

/** Accounts with their roles, and everybody who is signed in. */
export function UserList({ page, revokeSession }: { page: UsersPage; revokeSession: FormAction }) {
  const { query } = page;
  return (
    <>
      <ListPage
        title="用户与会话"
        lead="账号、角色和登录会话。系统管理员不能查看干部和选任业务数据，也不能为自己授予角色。"
        actions={<ButtonLink href="/system/users/new" tone="primary" icon="plus">新建账号</ButtonLink>}
        filters={{
          action: "/system/users",
          fields: (
            <>
              <FilterField label="查找">
                <TextInput bare name="q" defaultValue={query.q} maxLength={40} placeholder="姓名、用户名" />
              </FilterField>
              <FilterField label="状态">
                <Select bare name="state" defaultValue={query.state} choices={userStates.map((value) => ({ value, label: userStateWords[value] }))} />
              </FilterField>
            </>
          ),
          resetHref: "/system/users",
        }}
        pagination={{ page: query.page, pageSize: usersPageSize, rowCount: page.userCount, unit: "个账号", href: (wanted) => usersHref(query, { page: wanted }) }}
      >
        {page.users.length === 0 ? (
          <EmptyState title="没有符合条件的账号。" action={<a href="/system/users">去掉全部条件</a>} />
        ) : (
          <Table
            caption="账号"
            narrow="cards"
            columns={[
              { key: "name", head: "姓名", rowHead: true, cardLabel: false, width: 8, cell: (user) => <PersonName name={user.displayName} href={`/system/users/${user.id}`} /> },
              { key: "signIn", head: "用户名", card: "half", width: 9, cell: (user) => user.signIn },
              { key: "unit", head: "所在单位", cell: (user) => user.unitName },
              { key: "roles", head: "角色", cell: (user) => <Roles user={user} /> },
              { key: "state", head: "状态", align: "center", card: "half", width: 6, cell: (user) => (user.disabled ? <Badge tone="grey">停用</Badge> : <Badge tone="green">启用</Badge>) },
            ]}
            rows={page.users}
            rowKey={(user) => user.id}
          />
        )}
      </ListPage>
      <Section title="当前会话" id="sessions" note={`共 ${page.sessions.length} 个`}>
        <SessionTable sessions={page.sessions} action={revokeSession} named />
      </Section>
    </>
  );
}

function Roles({ user }: { user: ListedUser }) {
  if (user.grants.length === 0) return null;
  return (
    <>
      {user.grants.map((grant) => (
        <span key={grant.id} className="block">
          {roleNames[grant.role]}
          {grant.place === "" ? null : `（${grant.place}）`}
          {grant.to === null ? null : `，至 ${formatDots(grant.to)}`}
        </span>
      ))}
    </>
  );
}
