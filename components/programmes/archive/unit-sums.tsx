import { FilterField, ListPage } from "@/components/desk/list-page";
import { EmptyState } from "@/components/ui/page-parts";
import { Table, type Column } from "@/components/ui/table";
import { TextInput } from "@/components/ui/text-input";
import type { UnitSum, UnitSums } from "@/lib/programmes/archive/loaders/checks";
import { archiveListHref } from "@/lib/programmes/archive/schema/lists";
import { archiveViews } from "./archive-tabs";

/** Units with the sums over their people: what does not fit together, or what is there of what should be. */
export function UnitSumsView({ list, page }: { list: "checks" | "completeness"; page: UnitSums }) {
  const { query } = page;
  const checks = list === "checks";
  return (
    <ListPage
      crumbs={[{ label: "干部", href: "/people" }, { label: checks ? "信息核查" : "档案完整性" }]}
      title={checks ? "信息核查" : "档案完整性"}
      lead={
        checks
          ? "各单位在职干部档案各栏之间互相核对的结果。“有误”不可能成立，“待核”可能成立但要有人看过；不影响任何人的资格。"
          : "各单位在职干部档案应有的项目，已有多少项。按项逐一计数，不取平均。"
      }
      views={archiveViews(list)}
      filters={{
        action: `/people/${list}`,
        fields: (
          <FilterField label="单位名称">
            <TextInput bare name="q" defaultValue={query.q} maxLength={60} />
          </FilterField>
        ),
        resetHref: `/people/${list}`,
      }}
      pagination={{
        page: query.page,
        pageSize: page.unitsPerPage,
        rowCount: page.unitCount,
        unit: "个单位",
        href: (wanted) => archiveListHref(list, query, { page: wanted }),
      }}
    >
      {page.units.length === 0 ? (
        <EmptyState title="没有符合条件的单位" action={<a href={`/people/${list}`}>列出全部单位</a>} />
      ) : (
        <Table
          caption={checks ? "各单位信息核查" : "各单位档案完整性"}
          narrow="cards"
          rows={page.units}
          rowKey={(unit) => unit.unitId}
          columns={[
            {
              key: "name",
              head: "单位",
              cell: (unit) => <a href={archiveListHref(list, {}, { unit: unit.unitId })}>{unit.name}</a>,
              rowHead: true,
              cardLabel: false,
            },
            { key: "people", head: "人数", cell: (unit) => unit.people, align: "right", card: "half" },
            ...(checks ? checkColumns : itemColumns),
          ]}
        />
      )}
    </ListPage>
  );
}

const checkColumns: readonly Column<UnitSum>[] = [
  { key: "wrong", head: "有误", cell: (unit) => unit.wrong, align: "right", card: "half" },
  { key: "ask", head: "待核", cell: (unit) => unit.ask, align: "right", card: "half" },
  {
    key: "persons",
    head: "涉及人数",
    cell: (unit) => `${unit.peopleWithFindings}／${unit.people}`,
    align: "right",
    card: "half",
  },
];

const itemColumns: readonly Column<UnitSum>[] = [
  {
    key: "items",
    head: "已有／应有（项）",
    cell: (unit) => `${unit.there}／${unit.concerned}`,
    align: "right",
    card: "half",
  },
  { key: "missing", head: "缺项", cell: (unit) => unit.concerned - unit.there, align: "right", card: "half" },
  {
    key: "complete",
    head: "全部齐备（人）",
    cell: (unit) => `${unit.completePeople}／${unit.people}`,
    align: "right",
    card: "half",
  },
];
