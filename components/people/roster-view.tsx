import { PageHead } from "@/components/desk/page-head";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/page-parts";
import { PersonName } from "@/components/ui/person-name";
import { PrintButton } from "@/components/ui/print-button";
import { Table } from "@/components/ui/table";
import { formatChinese, formatMonthDots, fullYearsBetween } from "@/lib/kernel/dates";
import { educationLevelNames, gradeNames, levelNames } from "@/lib/messages/zh-CN/words";
import type { RosterPage } from "@/lib/people/loaders";

/** The ticked people side by side, in official order, made for paper. */
export function RosterView({ page }: { page: RosterPage }) {
  return (
    <>
      <PageHead
        crumbs={[{ label: "干部", href: "/people" }, { label: "所选人员名册" }]}
        title="所选人员名册"
        lead={`共 ${page.people.length} 人，按规范顺序排列，截至${formatChinese(page.today)}。`}
        actions={page.people.length === 0 ? undefined : <RosterActions page={page} />}
      />
      {page.people.length === 0 ? (
        <EmptyState title="没有选择人员" action={<a href="/people">返回干部列表</a>}>
          <p>请在干部列表中勾选后，再点“所选人员名册”。</p>
        </EmptyState>
      ) : (
        <Table
          caption="所选人员名册"
          landscape
          rows={page.people}
          rowKey={(person) => person.cadreId}
          columns={[
            { key: "number", head: "序号", cell: (_, index) => index + 1, align: "center", width: 3.5, frozen: "lead" },
            {
              key: "name",
              head: "姓名",
              cell: (person) => <PersonName name={person.name} href={`/people/${person.cadreId}`} />,
              width: 7,
              frozen: "name",
              rowHead: true,
            },
            { key: "duties", head: "现任职务", cell: (person) => person.duties, width: 20 },
            { key: "level", head: "职务层次", cell: (person) => levelNames[person.level] },
            {
              key: "birth",
              head: "出生年月（岁）",
              cell: (person) => `${formatMonthDots(person.birth)}（${fullYearsBetween(person.birth, page.today)}）`,
              align: "center",
            },
            {
              key: "workStart",
              head: "参加工作",
              cell: (person) => formatMonthDots(person.workStart),
              align: "center",
            },
            {
              key: "levelSince",
              head: "任现层次",
              cell: (person) => (person.levelSince === null ? null : formatMonthDots(person.levelSince)),
              align: "center",
            },
            {
              key: "education",
              head: "最高学历",
              cell: (person) => (person.education === null ? null : educationLevelNames[person.education]),
            },
            {
              key: "grade",
              head: "上次年度考核",
              cell: (person) =>
                person.lastGrade === null ? null : `${person.lastGrade.year} ${gradeNames[person.lastGrade.grade]}`,
            },
          ]}
        />
      )}
    </>
  );
}

function RosterActions({ page: { people, mayExport } }: { page: RosterPage }) {
  const selected = new URLSearchParams(people.map(({ cadreId }) => ["selected", cadreId])).toString();
  return (
    <>
      {mayExport ? (
        <ButtonLink href={`/people/rosters?${selected}`} icon="file">
          按格式输出
        </ButtonLink>
      ) : null}
      <PrintButton />
    </>
  );
}
