import { FindingList } from "@/components/desk/finding-list";
import { PageHead } from "@/components/desk/page-head";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/basis";
import { Callout } from "@/components/ui/callout";
import { EmptyState, Section, Tabs } from "@/components/ui/page-parts";
import { PersonName } from "@/components/ui/person-name";
import { Table, type Column } from "@/components/ui/table";
import { formatDots, formatMonthDots } from "@/lib/kernel/dates";
import { warns } from "@/lib/law/finding";
import { shownFindings } from "@/lib/messages/shown-findings";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import { memberStateNames, poolKindNames } from "@/lib/messages/zh-CN/reserve-pool";
import { levelNames } from "@/lib/messages/zh-CN/words";
import type { PoolPage } from "@/lib/programmes/reserve-pool/loaders";
import type { ListedMember } from "@/lib/programmes/reserve-pool/queries";
import type { MemberState } from "@/lib/programmes/reserve-pool/types";
import { EnterSection } from "./enter-section";
import { MemberSection } from "./member-section";
import type { PoolActions } from "./pool-actions";

export const stateTones = {
  normal: "grey",
  underInspection: "blue",
  used: "green",
  withdrawn: "grey",
} as const satisfies Record<MemberState, string>;

/** One pool: members in official order, the member in hand, a form to enter somebody. */
export function PoolView({ page, actions, token }: { page: PoolPage; actions: PoolActions; token: string }) {
  const { pool, query } = page;
  const base = `/programmes/reserve-pool/${pool.id}`;
  return (
    <>
      <PageHead
        crumbs={[{ label: "后备库", href: "/programmes/reserve-pool" }, { label: pool.title }]}
        title={pool.title}
        badges={<Badge icon={null}>{poolKindNames[pool.kind]}</Badge>}
        lead={`${pool.committeeName}；目标层次：${levelNames[pool.level]}。按规范顺序排列，不排名次、不打分；系统不代为选人。`}
      />
      {page.leavesOutOwn ? <p>按回避要求，本人和亲属不在名单中。</p> : null}
      {page.hindrance === null ? null : (
        <Callout tone="info" title="只能查看">
          <p>{accessRefusals[page.hindrance]}</p>
        </Callout>
      )}
      <Disclosure summary="规模、近期可用和结构（只作提示，不筛选个人）" open={page.findings.some(warns)}>
        <FindingList findings={shownFindings(page.findings)} counts={false} />
      </Disclosure>
      <Tabs
        label="成员"
        items={[
          {
            label: "在库",
            href: base,
            current: query.show === "standing",
            count: page.standingCount,
            countLabel: "人",
          },
          {
            label: "已出库",
            href: `${base}?show=left`,
            current: query.show === "left",
            count: page.leftCount,
            countLabel: "人",
          },
        ]}
      />
      {page.members.length === 0 ? (
        <EmptyState title={query.show === "left" ? "还没有人出库" : "库中还没有人"} />
      ) : (
        <Table
          caption={query.show === "left" ? "已出库人员" : "在库人员"}
          narrow="cards"
          columns={columnsOf(page, base)}
          rows={page.members}
          rowKey={(member) => member.id}
          rowTone={(member) => (member.id === page.member?.id ? "current" : undefined)}
        />
      )}
      {page.member === null ? null : <MemberSection page={page} member={page.member} actions={actions} base={base} />}
      {page.hindrance === null ? (
        <EnterSection page={page} enter={actions.enter} base={base} token={token} />
      ) : (
        <Section title="入库">
          <p>入库由干部科办理。</p>
        </Section>
      )}
    </>
  );
}

function columnsOf(page: PoolPage, base: string): readonly Column<ListedMember>[] {
  const left = page.query.show === "left";
  return [
    {
      key: "name",
      head: "姓名",
      rowHead: true,
      cell: (one) => <PersonName name={one.name} href={`/people/${one.cadreId}`} />,
    },
    { key: "birth", head: "出生年月", align: "center", card: "half", cell: (one) => formatMonthDots(one.birth) },
    { key: "duties", head: "现任职务", cell: (one) => one.duties },
    {
      key: "state",
      head: "状态",
      align: "center",
      card: "half",
      cell: (one) => (
        <>
          <Badge tone={stateTones[one.state]}>{memberStateNames[one.state]}</Badge>
          {one.nearTerm ? <Badge icon={null}>近期可用</Badge> : null}
        </>
      ),
    },
    { key: "entered", head: "入库日期", align: "center", card: "half", cell: (one) => formatDots(one.enteredOn) },
    ...(left
      ? ([
          {
            key: "left",
            head: "出库日期",
            align: "center",
            card: "half",
            cell: (one) => (one.leftOn === null ? null : formatDots(one.leftOn)),
          },
          { key: "leftReason", head: "出库理由", cell: (one) => one.leftReason },
        ] satisfies Column<ListedMember>[])
      : ([{ key: "form", head: "推荐形式", cell: (one) => one.form }] satisfies Column<ListedMember>[])),
    {
      key: "open",
      head: "办理",
      align: "center",
      screenOnly: true,
      cardLabel: false,
      cell: (one) => {
        const words = left ? "查看" : "查看、办理";
        return (
          <a href={`${base}?${left ? "show=left&" : ""}member=${one.id}#member`} aria-label={`${words}：${one.name}`}>
            {words}
          </a>
        );
      },
    },
  ];
}
