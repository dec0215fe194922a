import { PageHead } from "@/components/desk/page-head";
import { EmptyState } from "@/components/ui/page-parts";
import { Pagination } from "@/components/ui/pagination";
import { PersonName } from "@/components/ui/person-name";
import { Table } from "@/components/ui/table";
import { formatChinese, formatMonthDots, fullYearsBetween } from "@/lib/kernel/dates";
import { educationLevelNames, levelNames, sexNames } from "@/lib/messages/zh-CN/words";
import type { CellPage } from "@/lib/programmes/statistics/loaders/tables";
import { cellHref, statisticsHref } from "@/lib/programmes/statistics/schema";

/** The people behind one number, in official order: to check the number, not to choose from. */
export function CellPeople({ page }: { page: CellPage }) {
  const { query, people, count } = page;
  const narrowed = [
    page.heading,
    ...(query.level === null ? [] : [levelNames[query.level]]),
    ...(query.sex === null ? [] : [sexNames[query.sex]]),
  ].join("，");
  return (
    <>
      <PageHead
        crumbs={[
          { label: "干部", href: "/people" },
          { label: "统计", href: statisticsHref({ unit: query.unit, view: "structure" }) },
          { label: "对应人员" },
        ]}
        title={`${page.scopeName}：${narrowed}`}
        lead={`共 ${count} 人，按规范顺序排列，截至${formatChinese(page.today)}。此页只供核对统计数，不作为选人条件。`}
      />
      {people.length === 0 ? <EmptyState title="没有对应的人员" /> : <PeopleTable page={page} />}
      <Pagination
        page={query.page}
        pageSize={page.pageSize}
        rowCount={count}
        unit="人"
        href={(wanted) => cellHref(query.unit, query, wanted)}
      />
    </>
  );
}

function PeopleTable({ page: { query, people, pageSize, today } }: { page: CellPage }) {
  return (
    <Table
      caption="统计数对应的人员"
      narrow="cards"
      rows={people}
      rowKey={(person) => person.cadreId}
      columns={[
        {
          key: "number",
          head: "序号",
          cell: (_, index) => (query.page - 1) * pageSize + index + 1,
          align: "center",
          width: 3.5,
          card: "hide",
        },
        {
          key: "name",
          head: "姓名",
          cell: (person) => <PersonName name={person.name} href={`/people/${person.cadreId}`} />,
          width: 7,
          rowHead: true,
          cardLabel: false,
        },
        { key: "duties", head: "现任职务", cell: (person) => person.duties, width: 20 },
        { key: "level", head: "职务层次", cell: (person) => levelNames[person.level], card: "half" },
        {
          key: "birth",
          head: "出生年月（岁）",
          cardLabel: "出生",
          card: "half",
          cell: (person) => `${formatMonthDots(person.birth)}（${fullYearsBetween(person.birth, today)}）`,
          align: "center",
        },
        {
          key: "levelSince",
          head: "任现层次",
          card: "half",
          cell: (person) => (person.levelSince === null ? null : formatMonthDots(person.levelSince)),
          align: "center",
        },
        {
          key: "education",
          head: "最高学历",
          card: "half",
          cell: (person) => (person.education === null ? null : educationLevelNames[person.education]),
        },
      ]}
    />
  );
}
