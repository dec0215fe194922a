import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import type { ListedUser } from "@/lib/accounts/queries";
import type { LegalDate } from "@/lib/kernel/dates";
import { formatDots, isAfter, isBefore } from "@/lib/kernel/dates";
import { letterDepartmentNames } from "@/lib/messages/zh-CN/letters";
import { levelNames, roleNames } from "@/lib/messages/zh-CN/words";

type Grant = ListedUser["grants"][number];

/** Roles of an account, over, running and to come. `end`: what ends one of them, on the administrator's page. */
export function GrantTable({ grants, today, end }: { grants: readonly Grant[]; today: LegalDate; end?: (grant: Grant) => ReactNode }) {
  return (
    <Table
      caption="角色"
      narrow="cards"
      columns={[
        { key: "role", head: "角色", rowHead: true, cardLabel: false, cell: (grant) => (grant.department === null ? roleNames[grant.role] : `${roleNames[grant.role]}（${letterDepartmentNames[grant.department]}）`) },
        { key: "place", head: "党委或单位", cell: (grant) => grant.place },
        { key: "level", head: "职务层次", card: "half", cell: (grant) => (grant.upToLevel === null ? "不限" : `${levelNames[grant.upToLevel]}及以下`) },
        { key: "from", head: "开始", align: "center", card: "half", cell: (grant) => formatDots(grant.from) },
        { key: "to", head: "最后一日", align: "center", card: "half", cell: (grant) => (grant.to === null ? "未定" : formatDots(grant.to)) },
        { key: "state", head: "状态", align: "center", card: "half", cell: (grant) => <State grant={grant} today={today} /> },
        { key: "reason", head: "理由", cell: (grant) => grant.reason },
        ...(end === undefined ? [] : [{ key: "end", head: "操作", screenOnly: true, cardLabel: false as const, cell: (grant: Grant) => (isOver(grant, today) ? null : end(grant)) }]),
      ]}
      rows={grants}
      rowKey={(grant) => grant.id}
      rowTone={(grant) => (isOver(grant, today) ? "muted" : undefined)}
      empty="没有角色：登录后看不到任何业务内容。"
    />
  );
}

function State({ grant, today }: { grant: Grant; today: LegalDate }) {
  if (isOver(grant, today)) return <Badge tone="grey">已结束</Badge>;
  return isAfter(grant.from, today) ? <Badge tone="amber">未开始</Badge> : <Badge tone="green">有效</Badge>;
}

function isOver(grant: Grant, today: LegalDate): boolean {
  return grant.to !== null && isBefore(grant.to, today);
}
