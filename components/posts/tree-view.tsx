import { FilterField, ListPage } from "@/components/desk/list-page";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/page-parts";
import { Table } from "@/components/ui/table";
import { TextInput } from "@/components/ui/text-input";
import { formatMonthDots } from "@/lib/kernel/dates";
import { unitCategoryNames } from "@/lib/messages/zh-CN/posts-words";
import { levelNames } from "@/lib/messages/zh-CN/words";
import type { UnitTreePage } from "@/lib/posts/loaders/unit-tree";
import { treeHref } from "@/lib/posts/schema";

/** Units in the order of the tree, with their former names and when they were founded or abolished. */
export function TreeView({ page }: { page: UnitTreePage }) {
  const { query, units } = page;
  return (
    <ListPage
      crumbs={[{ label: "职数与班子", href: "/posts" }, { label: "机构树" }]}
      title="机构树"
      lead="按隶属关系和规范顺序排列；用曾用名也能找到，已撤销的机构保留可查。"
      filters={{
        action: "/posts/tree",
        resetHref: "/posts/tree",
        fields: (
          <FilterField label="单位">
            <TextInput bare name="q" defaultValue={query.q} maxLength={60} placeholder="现名或曾用名" />
          </FilterField>
        ),
      }}
      conditions={query.q === "" ? [] : [{ label: "单位", value: query.q, removeHref: treeHref(query, { q: "" }) }]}
      pagination={{
        page: query.page,
        pageSize: page.unitsPerPage,
        rowCount: page.unitCount,
        unit: "个单位",
        href: (wanted) => treeHref(query, { page: wanted }),
      }}
    >
      {units.length === 0 ? (
        <EmptyState title="没有找到这个单位" action={<a href="/posts/tree">显示全部</a>} />
      ) : (
        <Units units={units} />
      )}
    </ListPage>
  );
}

function Units({ units }: { units: UnitTreePage["units"] }) {
  return (
    <Table
      caption="机构树"
      narrow="cards"
      rows={units}
      rowKey={(unit) => unit.unitId}
      rowTone={(unit) => (unit.abolishedOn === null ? undefined : "muted")}
      columns={[
        {
          key: "name",
          head: "单位",
          rowHead: true,
          cardLabel: false,
          cell: (unit) => (
            <>
              <span aria-hidden="true">{"　".repeat(unit.depth)}</span>
              <a href={`/posts/${unit.unitId}`}>{unit.name}</a>{" "}
              {unit.abolishedOn === null ? null : <Badge>{`${formatMonthDots(unit.abolishedOn)} 撤销`}</Badge>}
            </>
          ),
        },
        {
          key: "former",
          head: "曾用名",
          cell: (unit) => unit.formerNames.map(({ name, to }) => `${name}（至 ${formatMonthDots(to)}）`).join("；"),
        },
        { key: "category", head: "类别", card: "half", cell: (unit) => unitCategoryNames[unit.category] },
        { key: "level", head: "机构级别", card: "half", cell: (unit) => levelNames[unit.level] },
        {
          key: "founded",
          head: "设立",
          width: 6,
          align: "center",
          card: "half",
          cell: (unit) => (unit.foundedOn === null ? "" : formatMonthDots(unit.foundedOn)),
        },
        { key: "code", head: "机构编码", card: "half", cell: (unit) => unit.code },
      ]}
    />
  );
}
