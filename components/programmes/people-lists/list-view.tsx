import { PageHead } from "@/components/desk/page-head";
import { BatchForm } from "@/components/ui/batch-form";
import { Callout } from "@/components/ui/callout";
import { EmptyState } from "@/components/ui/page-parts";
import { Pagination } from "@/components/ui/pagination";
import { PersonName } from "@/components/ui/person-name";
import { PrintButton } from "@/components/ui/print-button";
import { AllRowsCheckbox, RowCheckbox } from "@/components/ui/row-checkbox";
import { Table, type Column } from "@/components/ui/table";
import type { BatchButton } from "@/components/ui/use-batch-form";
import { formatDots, formatMonthDots, fullYearsBetween } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { educationLevelNames, levelNames } from "@/lib/messages/zh-CN/words";
import type { ListPage, ListRow } from "@/lib/programmes/people-lists/loaders";
import { membersPerPage } from "@/lib/programmes/people-lists/schema";
import { ListState } from "./lists-view";
import { ListWork } from "./list-work";
import type { ListActions } from "./list-actions";

/** One list: its people in official order as far as the visitor sees them today, and what its owner may do with it. */
export function ListView({ page, actions, token }: { page: ListPage; actions: ListActions; token: string }) {
  const { list, query, rows, hiddenCount } = page;
  const base = `/people/lists/${list.id}`;
  return (
    <>
      <PageHead
        crumbs={[
          { label: "干部", href: "/people" },
          { label: "人员名单", href: "/people/lists" },
          { label: list.label },
        ]}
        title={list.label}
        badges={<ListState list={list} />}
        lead={`${list.purpose}。${list.ownerName} ${formatDots(list.createdOn)} 建立，共 ${list.personCount} 人，按规范顺序排列，不排名次。`}
        actions={<PrintButton />}
      />
      {hiddenCount > 0 ? (
        <Callout tone="info" title={`${hiddenCount} 人不在管理范围`}>
          <p>这些同志已调整管理关系，或者按回避要求不向您显示，名单中只保留位置。</p>
        </Callout>
      ) : null}
      {page.membersHindrance !== null && page.membersHindrance !== page.listHindrance ? (
        <Callout tone="info" title="名单已锁定">
          <p>{refusalSentences[page.membersHindrance]}</p>
        </Callout>
      ) : null}
      {page.listHindrance === null ? null : (
        <Callout tone="info" title="只能查看">
          <p>{refusalSentences[page.listHindrance]}</p>
        </Callout>
      )}
      {rows.length === 0 ? (
        <EmptyState title="名单中没有人" action={<a href="/people">到干部列表勾选人员</a>} />
      ) : (
        <BatchForm
          action={actions.selection}
          buttons={buttonsOf(page)}
          fields={<input type="hidden" name="listId" value={list.id} />}
        >
          <Table
            caption={list.label}
            narrow="cards"
            landscape
            rows={rows}
            rowKey={(row) => row.memberId}
            columns={columnsOf(page.today)}
          />
        </BatchForm>
      )}
      <Pagination
        page={query.page}
        pageSize={membersPerPage}
        rowCount={list.personCount}
        unit="人"
        href={(wanted) => `${base}?page=${wanted}`}
      />
      <ListWork page={page} actions={actions} token={token} />
    </>
  );
}

function buttonsOf({ membersHindrance, mayExport, mayPutNames }: ListPage): readonly BatchButton[] {
  const open = [
    { intent: "compare", label: "并列比较（2—6 人）" },
    { intent: "roster", label: "所选人员名册" },
    { intent: "list", label: "加入其他名单" },
    ...(mayExport ? [{ intent: "export", label: "导出所选" }] : []),
    ...(mayPutNames ? [{ intent: "motion", label: "列为动议人选" }] : []),
  ];
  if (membersHindrance !== null) return open;
  return [...open, { intent: "remove", label: "移出名单", danger: true, consequence: "只从这份名单移出，不影响干部档案。" }];
}

function columnsOf(today: LegalDate): readonly Column<ListRow>[] {
  return [
    {
      key: "select",
      head: <AllRowsCheckbox />,
      cell: (row) => <RowCheckbox value={row.memberId} label={row.person?.name ?? "不在管理范围的一人"} />,
      width: 2.5,
      frozen: "lead",
      screenOnly: true,
      cardLabel: "选择",
    },
    {
      key: "name",
      head: "姓名",
      cell: ({ person }) =>
        person === null ? "不在管理范围" : <PersonName name={person.name} href={`/people/${person.cadreId}`} />,
      width: 7,
      frozen: "name",
      rowHead: true,
      cardLabel: false,
    },
    { key: "duties", head: "现任职务", cell: ({ person }) => person?.duties, width: 15 },
    {
      key: "level",
      head: "职务层次",
      cell: ({ person }) => (person === null ? null : levelNames[person.level]),
      card: "half",
    },
    {
      key: "birth",
      head: "出生年月（岁）",
      cardLabel: "出生",
      cell: ({ person }) =>
        person === null ? null : `${formatMonthDots(person.birth)}（${fullYearsBetween(person.birth, today)}）`,
      align: "center",
      card: "half",
    },
    {
      key: "education",
      head: "最高学历",
      cell: ({ person }) => (person === null || person.education === null ? null : educationLevelNames[person.education]),
      card: "half",
    },
  ];
}
