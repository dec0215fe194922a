import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import type { FormAction } from "@/components/ui/form-state";
import { Table } from "@/components/ui/table";
import { formatMoment } from "@/lib/kernel/dates";
import type { ShownSession } from "@/lib/accounts/queries";

type Row = ShownSession & { readonly name?: string };

/** Sessions that still open pages, each with a button that ends it. */
export function SessionTable({ sessions, action, current, named }: { sessions: readonly Row[]; action: FormAction; current?: string; named?: boolean }) {
  return (
    <Table
      caption="登录会话"
      narrow="cards"
      columns={[
        ...(named === true ? [{ key: "name", head: "用户", rowHead: true, cardLabel: false as const, cell: (row: Row) => <a href={`/system/users/${row.userId}`}>{row.name}</a> }] : []),
        { key: "started", head: "登录时间", align: "center", cell: (row) => formatMoment(row.startedAt) },
        { key: "seen", head: "最近使用", align: "center", cell: (row) => formatMoment(row.lastSeenAt) },
        { key: "device", head: "浏览器", cell: (row) => deviceOf(row.device) },
        {
          key: "end",
          head: "操作",
          screenOnly: true,
          cardLabel: false,
          cell: (row) =>
            row.id === current ? (
              <Badge tone="green">本次登录</Badge>
            ) : (
              <ActionForm action={action} hidden={{ sessionId: row.id }} submitLabel="结束会话" tone="secondary" />
            ),
        },
      ]}
      rows={sessions}
      rowKey={(row) => row.id}
      empty="没有其他登录。"
    />
  );
}

/** The words by which a person knows a browser; the rest of the header says nothing to him. */
function deviceOf(header: string): string {
  const browser = /Edg\//.test(header) ? "Edge" : /Firefox\//.test(header) ? "Firefox" : /Chrome\//.test(header) ? "Chrome" : /Safari\//.test(header) ? "Safari" : "其他浏览器";
  const system = /Windows/.test(header) ? "Windows" : /Android/.test(header) ? "Android" : /iPhone|iPad/.test(header) ? "iOS" : /Mac OS/.test(header) ? "macOS" : /Linux/.test(header) ? "Linux" : "";
  return system === "" ? browser : `${browser}（${system}）`;
}
