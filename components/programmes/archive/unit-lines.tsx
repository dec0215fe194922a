import { FilterField, ListPage } from "@/components/desk/list-page";
import { Badge } from "@/components/ui/badge";
import { Callout } from "@/components/ui/callout";
import { PersonName } from "@/components/ui/person-name";
import { Table, type Column } from "@/components/ui/table";
import { Select } from "@/components/ui/text-input";
import { formatDots } from "@/lib/kernel/dates";
import { archiveItemNames, consistencyTexts, consistencyWeights } from "@/lib/messages/zh-CN/archive-words";
import { consistencyChecks } from "@/lib/people/rules/consistency-facts";
import type { FindingLine, MissingLine, UnitLinesPage } from "@/lib/programmes/archive/loaders/checks";
import { archiveItems } from "@/lib/programmes/archive/rules/completeness";
import { archiveListHref } from "@/lib/programmes/archive/schema/lists";
import { archiveViews } from "./archive-tabs";
import { ConcernedRows, PlaceToMend } from "./place";

/** What does not fit together in the archives of one unit. */
export function UnitFindingsView({ page }: { page: UnitLinesPage<FindingLine> }) {
  const { unit, query } = page;
  return (
    <ListPage
      {...frameOf("checks", page)}
      lead={`${unit.people} 人中 ${unit.peopleWithFindings} 人有需要核查的内容：有误 ${unit.wrong} 处，待核 ${unit.ask} 处。`}
      filters={{
        action: "/people/checks",
        kept: { unit: unit.unitId },
        resetHref: archiveListHref("checks", {}, { unit: unit.unitId }),
        fields: (
          <>
            <FilterField label="核查内容">
              <Select
                bare
                name="check"
                defaultValue={query.check ?? ""}
                empty="全部"
                choices={consistencyChecks.map((check) => ({ value: check, label: consistencyTexts[check].name }))}
              />
            </FilterField>
            <FilterField label="结果">
              <Select
                bare
                name="weight"
                defaultValue={query.weight ?? ""}
                empty="全部"
                choices={Object.entries(consistencyWeights).map(([value, label]) => ({ value, label }))}
              />
            </FilterField>
          </>
        ),
      }}
    >
      <NotJudged count={page.notJudged} />
      <Table
        caption="信息核查"
        narrow="cards"
        landscape
        rows={page.lines.map((line, index) => ({ ...line, key: `${line.person.cadreId}-${index}` }))}
        rowKey={(line) => line.key}
        empty="没有需要核查的内容。"
        columns={[
          {
            key: "name",
            head: "姓名",
            cell: ({ person }) => <Person {...person} />,
            rowHead: true,
            cardLabel: false,
            width: 7,
          },
          { key: "duties", head: "现任职务", cell: ({ person }) => person.duties },
          { key: "weight", head: "结果", cell: ({ finding }) => <Weight weight={finding.weight} />, card: "half" },
          { key: "check", head: "核查内容", cell: ({ finding }) => consistencyTexts[finding.check].name },
          { key: "rows", head: "涉及", cell: ({ finding }) => <ConcernedRows rows={finding.rows} /> },
          { key: "todo", head: "怎么办", cell: ({ finding }) => consistencyTexts[finding.check].todo },
          {
            key: "place",
            head: "核对位置",
            cell: ({ person, finding }) => <PlaceToMend cadreId={person.cadreId} part={finding.rows[0].part} mayEdit={person.mayEdit} />,
            card: "half",
          },
        ]}
      />
    </ListPage>
  );
}

/** What the archives of one unit's people lack. */
export function UnitMissingView({ page }: { page: UnitLinesPage<MissingLine> }) {
  const { unit, query } = page;
  return (
    <ListPage
      {...frameOf("completeness", page)}
      lead={`应有 ${unit.concerned} 项，已有 ${unit.there} 项；${unit.people} 人中 ${unit.completePeople} 人齐备。`}
      filters={{
        action: "/people/completeness",
        kept: { unit: unit.unitId },
        resetHref: archiveListHref("completeness", {}, { unit: unit.unitId }),
        fields: (
          <>
            <FilterField label="项目">
              <Select
                bare
                name="item"
                defaultValue={query.item ?? ""}
                empty="全部"
                choices={archiveItems.map((item) => ({ value: item, label: archiveItemNames[item] }))}
              />
            </FilterField>
            <FilterField label="状态">
              <Select
                bare
                name="state"
                defaultValue={query.state ?? ""}
                empty="全部"
                choices={[
                  { value: "no", label: "缺" },
                  { value: "requested", label: "已催办" },
                ]}
              />
            </FilterField>
          </>
        ),
      }}
    >
      <NotJudged count={page.notJudged} />
      <Table
        caption="档案缺项"
        narrow="cards"
        rows={page.lines}
        rowKey={({ person, item }) => `${person.cadreId}-${item.item}`}
        empty="应有的项目都已齐备。"
        columns={missingColumns}
      />
    </ListPage>
  );
}

const missingColumns: readonly Column<MissingLine>[] = [
  {
    key: "name",
    head: "姓名",
    cell: ({ person }) => <Person {...person} />,
    rowHead: true,
    cardLabel: false,
    width: 7,
  },
  { key: "duties", head: "现任职务", cell: ({ person }) => person.duties },
  { key: "item", head: "缺项", cell: ({ item }) => archiveItemNames[item.item], card: "half" },
  {
    key: "state",
    head: "状态",
    cell: ({ item }) =>
      item.request === null ? (
        <Badge tone="amber">缺</Badge>
      ) : (
        <Badge
          tone="blue"
          icon="waiting"
        >{`${formatDots(item.request.requestedOn)} 已向${item.request.askedOf}催办`}</Badge>
      ),
  },
  {
    key: "place",
    head: "补登位置",
    cell: ({ person, item }) => <PlaceToMend cadreId={person.cadreId} part={item.part} mayEdit={person.mayEdit} />,
    card: "half",
  },
];

function frameOf(list: "checks" | "completeness", page: UnitLinesPage<unknown>) {
  const { query, unit, linesPerPage, lineCount } = page;
  const title = list === "checks" ? "信息核查" : "档案完整性";
  return {
    crumbs: [{ label: "干部", href: "/people" }, { label: title, href: `/people/${list}` }, { label: unit.name }],
    title: `${unit.name}：${title}`,
    views: archiveViews(list),
    pagination: {
      page: query.page,
      pageSize: linesPerPage,
      rowCount: lineCount,
      href: (wanted: number) => archiveListHref(list, query, { page: wanted }),
    },
  };
}

function Person({ cadreId, name }: { cadreId: string; name: string }) {
  return <PersonName name={name} href={`/people/${cadreId}`} />;
}

/** `wrong` cannot be, `ask` has to be looked at. */
export function Weight({ weight }: { weight: "wrong" | "ask" }) {
  return weight === "wrong" ? <Badge tone="red">有误</Badge> : <Badge tone="amber">待核</Badge>;
}

function NotJudged({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <Callout tone="warn" title={`另有 ${count} 人未列入`}>
      <p>本单位人数过多，请在下属单位中分别查看。</p>
    </Callout>
  );
}
