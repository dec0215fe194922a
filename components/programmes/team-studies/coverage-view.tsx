import { AuthorityField } from "@/components/desk/authority-field";
import { FilterField, ListBody } from "@/components/desk/list-page";
import { PageHead } from "@/components/desk/page-head";
import { EmptyState, Section, Tabs } from "@/components/ui/page-parts";
import { Table } from "@/components/ui/table";
import { Select } from "@/components/ui/text-input";
import type { LegalDate } from "@/lib/kernel/dates";
import { formatDots } from "@/lib/kernel/dates";
import { formatPercent } from "@/lib/kernel/ratio";
import type { StudiesPage } from "@/lib/programmes/team-studies/loaders";
import { studiesHref } from "@/lib/programmes/team-studies/schema";

/** Teams with their last analysis and research visit, and how many have them in the year. Counts work, never people. */
export function CoverageView({ page }: { page: StudiesPage }) {
  const { query, coverage, year } = page;
  const { teamCount, analysed, visited } = coverage;
  return (
    <>
      <PageHead
        crumbs={[{ label: "职数与班子", href: "/posts" }, { label: "研判与调研" }]}
        title="班子研判与无任用调研"
        lead={`${year} 年，${teamCount} 个班子中已研判 ${analysed} 个（${formatPercent(analysed, teamCount)}），已调研 ${visited} 个（${formatPercent(visited, teamCount)}）。只统计工作开展情况，不评价班子和人员。`}
      />
      <Tabs
        label="范围"
        items={[
          { label: "全部班子", href: studiesHref(query, { missing: null }), current: query.missing === null, count: teamCount },
          { label: "本年未研判", href: studiesHref(query, { missing: "analysis" }), current: query.missing === "analysis", count: teamCount - analysed },
          { label: "本年未调研", href: studiesHref(query, { missing: "visit" }), current: query.missing === "visit", count: teamCount - visited },
        ]}
      />
      <Section title="班子" note="打开一个班子，登记或者查看研判和调研；— 为尚未开展。">
        <ListBody
          title="研判与调研"
          filters={{ action: "/posts/studies", resetHref: "/posts/studies", fields: <Fields page={page} />, kept: query.missing === null ? {} : { missing: query.missing } }}
          pagination={{
            page: query.page,
            pageSize: page.rowsPerPage,
            rowCount: page.rowCount,
            unit: "个班子",
            href: (wanted) => studiesHref(query, { page: wanted }),
          }}
        >
          {page.teams.length === 0 ? <EmptyState title="没有符合条件的班子" /> : <Teams page={page} />}
        </ListBody>
      </Section>
    </>
  );
}

function Teams({ page }: { page: StudiesPage }) {
  return (
    <Table
      caption="班子研判与调研"
      narrow="cards"
      rows={page.teams}
      rowKey={(team) => team.unitId}
      empty="没有符合条件的班子。"
      columns={[
        { key: "team", head: "班子", rowHead: true, cardLabel: false, cell: (team) => <a href={`/posts/${team.unitId}/studies`}>{team.teamName}</a> },
        { key: "analysis", head: "最近研判", align: "center", card: "half", cell: (team) => dayOrNone(team.lastAnalysis) },
        { key: "visit", head: "最近调研", align: "center", card: "half", cell: (team) => dayOrNone(team.lastVisit) },
      ]}
    />
  );
}

function dayOrNone(day: LegalDate | null): string {
  return day === null ? "—" : formatDots(day);
}

const yearsBack = [0, 1, 2, 3, 4] as const;

function Fields({ page }: { page: StudiesPage }) {
  const thisYear = Number(page.today.slice(0, 4));
  return (
    <>
      <AuthorityField authorities={page.authorities} chosen={page.authorityId} />
      <FilterField label="年度">
        <Select
          bare
          name="year"
          defaultValue={String(page.year)}
          choices={yearsBack.map((back) => ({ value: String(thisYear - back), label: `${String(thisYear - back)} 年` }))}
        />
      </FilterField>
    </>
  );
}
