import { AuthorityField } from "@/components/desk/authority-field";
import { FilterField, ListBody } from "@/components/desk/list-page";
import { PageHead } from "@/components/desk/page-head";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState, Section, Tabs } from "@/components/ui/page-parts";
import { Table } from "@/components/ui/table";
import { Select, TextInput } from "@/components/ui/text-input";
import { formatDots, formatMonthDots } from "@/lib/kernel/dates";
import { causeNames } from "@/lib/messages/zh-CN/posts-words";
import { levelNames } from "@/lib/messages/zh-CN/words";
import type { DuePage } from "@/lib/posts/loaders/due";
import { dueHref, monthsAhead } from "@/lib/posts/schema";
import { CauseBases, ComingTable, DueDay } from "./coming-table";

/** Who is due for a decision and why, and which teams are to be renewed. */
export function DueView({ page }: { page: DuePage }) {
  const { query, keyPostYears } = page;
  return (
    <>
      <PageHead
        crumbs={[{ label: "职数与班子", href: "/posts" }, { label: "到期提醒" }]}
        title="任期、交流到期提醒"
        lead={`${query.within} 个月内（至 ${formatDots(page.until)}）到期 ${page.rowCount} 项，换届 ${page.renewals.length} 个班子。重点岗位满 ${keyPostYears.years} 年轮岗${keyPostYears.exampleOnly ? "（示例，启用前须确认）" : ""}。${page.leavesOutOwn ? "您本人和已申报的亲属不列入。" : ""}`}
        actions={
          <ButtonLink href={dueHref(query).replace("/posts/due", "/posts/due/sheet")} icon="file">
            打印和导出
          </ButtonLink>
        }
      />
      <Tabs
        label="原因"
        items={[
          { label: "全部", href: dueHref(query, { cause: null }), current: query.cause === null },
          ...page.counts.map(({ cause, count }) => ({
            label: causeNames[cause],
            href: dueHref(query, { cause }),
            current: query.cause === cause,
            count,
          })),
        ]}
      />
      <Section title="换届" note="到期未换届的排在前面，请督促启动换届工作。">
        <Renewals page={page} />
      </Section>
      <Section title="人员">
        <ListBody
          title="到期提醒"
          filters={{
            action: "/posts/due",
            resetHref: "/posts/due",
            fields: <Fields page={page} />,
            kept: query.cause === null ? {} : { cause: query.cause },
          }}
          pagination={{
            page: query.page,
            pageSize: page.rowsPerPage,
            rowCount: page.rowCount,
            unit: "项",
            href: (wanted) => dueHref(query, { page: wanted }),
          }}
        >
          {page.lines.length === 0 ? (
            <EmptyState title="这段时间没有到期的人员" />
          ) : (
            <ComingTable caption="到期人员" lines={page.lines} today={page.today} linksPeople={page.linksPeople} />
          )}
        </ListBody>
      </Section>
      <CauseBases rules={["TRM-01", "TRM-02", "TRM-03", "TRM-04", "TRM-05", "ROT-01", "ROT-02", "ROT-03", "ROT-05", "RET-02", "PRB-02"]} />
    </>
  );
}

function Renewals({ page }: { page: DuePage }) {
  return (
    <Table
      caption="换届"
      narrow="cards"
      rows={page.renewals}
      rowKey={(team) => team.unitId}
      empty="这段时间没有应换届的班子。"
      columns={[
        {
          key: "team",
          head: "班子",
          rowHead: true,
          cardLabel: false,
          cell: (team) => <a href={`/posts/${team.unitId}`}>{team.name}</a>,
        },
        { key: "session", head: "届次", card: "half", cell: (team) => `第 ${team.session} 届` },
        {
          key: "elected",
          head: "产生时间",
          align: "center",
          card: "half",
          cell: (team) => (team.electedOn === null ? "" : formatMonthDots(team.electedOn)),
        },
        {
          key: "due",
          head: "应换届",
          align: "center",
          cell: (team) => <DueDay on={team.renewalDue} today={page.today} />,
        },
        {
          key: "state",
          head: "督促",
          cell: (team) => (team.renewalDue < page.today ? <Badge tone="red">逾期未换届</Badge> : "按期准备"),
        },
      ]}
    />
  );
}

function Fields({ page }: { page: DuePage }) {
  const { query } = page;
  return (
    <>
      <AuthorityField authorities={page.authorities} chosen={page.authorityId} />
      <FilterField label="期限">
        <Select
          bare
          name="within"
          defaultValue={String(query.within)}
          choices={monthsAhead.map((months) => ({ value: String(months), label: `${months} 个月内` }))}
        />
      </FilterField>
      <FilterField label="职务层次">
        <Select
          bare
          name="level"
          empty="全部"
          defaultValue={query.level ?? ""}
          choices={page.levels.map((level) => ({ value: level, label: levelNames[level] }))}
        />
      </FilterField>
      <FilterField label="单位">
        <TextInput bare name="q" defaultValue={query.q} maxLength={60} placeholder="现名或曾用名" />
      </FilterField>
    </>
  );
}
