import { PageHead } from "@/components/desk/page-head";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/basis";
import type { FormAction } from "@/components/ui/form-state";
import { EmptyState, Tabs } from "@/components/ui/page-parts";
import { Pagination } from "@/components/ui/pagination";
import { Table } from "@/components/ui/table";
import { formatDots } from "@/lib/kernel/dates";
import type { ListsPage } from "@/lib/programmes/people-lists/loaders";
import type { ShownList } from "@/lib/programmes/people-lists/queries";
import { listPageSize } from "@/lib/programmes/people-lists/schema";
import { NewList } from "./new-list";

const base = "/people/lists";

/** The visitor's lists and those shared with him. */
export function ListsView({ page, createAction, token }: { page: ListsPage; createAction: FormAction; token: string }) {
  const { query, lists, listCount } = page;
  const closed = query.show === "closed";
  return (
    <>
      <PageHead
        crumbs={[{ label: "干部", href: "/people" }, { label: "人员名单" }]}
        title="人员名单"
        lead="工作中临时归集的人员，只有建立人和共享的同事能看，各人只看到自己管理范围内的人。名单按规范顺序排列，不排名次、不打分。"
      />
      <Disclosure summary="新建名单">
        <NewList authorities={page.authorities} cadreIds={[]} action={createAction} token={token} />
      </Disclosure>
      <Tabs
        label="名单"
        items={[
          { label: "使用中", href: base, current: !closed },
          { label: "已合并", href: `${base}?show=closed`, current: closed },
        ]}
      />
      {lists.length === 0 ? (
        <EmptyState title={closed ? "没有已合并的名单" : "还没有名单"} action={<a href="/people">到干部列表勾选人员</a>}>
          <p>在干部列表勾选人员后点“加入名单”，或者先在这里新建一份空名单。</p>
        </EmptyState>
      ) : (
        <Lists page={page} />
      )}
      <Pagination
        page={query.page}
        pageSize={listPageSize}
        rowCount={listCount}
        unit="份"
        href={(wanted) => `${base}?${closed ? "show=closed&" : ""}page=${wanted}`}
      />
    </>
  );
}

function Lists({ page }: { page: ListsPage }) {
  return (
    <Table
      caption="人员名单"
      narrow="cards"
      rows={page.lists}
      rowKey={(list) => list.id}
      columns={[
        {
          key: "label",
          head: "名称",
          cell: (list) => <a href={`${base}/${list.id}`}>{list.label}</a>,
          rowHead: true,
          cardLabel: false,
        },
        { key: "purpose", head: "用途", cell: (list) => list.purpose },
        { key: "count", head: "人数", cell: (list) => list.personCount, align: "right", card: "half" },
        { key: "owner", head: "建立人", cell: (list) => (list.ownerId === page.visitorId ? "本人" : `${list.ownerName}（共享）`), card: "half" },
        { key: "on", head: "建立日期", cell: (list) => formatDots(list.createdOn), align: "center", card: "half" },
        { key: "state", head: "状态", cell: (list) => <ListState list={list} />, card: "half" },
      ]}
    />
  );
}

/** Open, locked, or merged into another list. */
export function ListState({ list }: { list: ShownList }) {
  if (list.closed) return <Badge>{list.mergedInto === null ? "已停用" : `已并入“${list.mergedInto}”`}</Badge>;
  return list.locked ? <Badge tone="amber">已锁定</Badge> : "使用中";
}
