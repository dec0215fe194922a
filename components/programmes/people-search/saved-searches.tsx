import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/basis";
import type { FormAction } from "@/components/ui/form-state";
import { Table } from "@/components/ui/table";
import type { SavedSearch } from "@/lib/programmes/people-search/queries/saved";

const changes = { share: "共享", unshare: "取消共享", remove: "删除" } as const;

/** Kept searches: own ones can be shared, taken back and removed, those of colleagues only used. */
export function SavedSearches({ saved, action }: { saved: readonly SavedSearch[]; action: FormAction }) {
  return (
    <Table
      caption="保存的查询"
      narrow="cards"
      rows={saved}
      rowKey={(search) => search.id}
      empty="还没有保存的查询。"
      columns={[
        {
          key: "name",
          head: "名称",
          cell: (search) => <a href={`/people?search=${search.id}`}>{search.name}</a>,
          rowHead: true,
          cardLabel: false,
        },
        { key: "document", head: "依据", cell: (search) => search.document },
        { key: "owner", head: "保存人", cell: (search) => (search.own ? "本人" : search.ownerName), card: "half" },
        { key: "shared", head: "共享", cell: (search) => (search.shared ? "已共享" : "未共享"), card: "half" },
        { key: "change", head: "操作", cell: (search) => <Change search={search} action={action} />, screenOnly: true },
      ]}
    />
  );
}

function Change({ search, action }: { search: SavedSearch; action: FormAction }) {
  if (!search.own) return null;
  const offered = [search.shared ? "unshare" : "share", "remove"] as const;
  return (
    <Disclosure summary="管理">
      {offered.map((change) => (
        <ActionForm
          key={change}
          action={action}
          version={search.version}
          hidden={{ searchId: search.id, change }}
          submitLabel={changes[change]}
          tone={change === "remove" ? "danger" : "secondary"}
        />
      ))}
    </Disclosure>
  );
}
