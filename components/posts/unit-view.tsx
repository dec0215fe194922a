import { PageHead } from "@/components/desk/page-head";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form-state";
import { DefinitionList, Section } from "@/components/ui/page-parts";
import { PersonName } from "@/components/ui/person-name";
import { Table } from "@/components/ui/table";
import { Timeline } from "@/components/ui/timeline";
import { formatDots, formatMonthDots, isBefore } from "@/lib/kernel/dates";
import { unitChangeNames } from "@/lib/messages/zh-CN/people-words";
import { levelNames } from "@/lib/messages/zh-CN/words";
import type { UnitPage } from "@/lib/posts/loaders/units";
import type { OpenedNumber } from "@/lib/posts/rules/quota-seats";
import type { Holder, PostWithHolders } from "@/lib/posts/types";
import { CreditCode, CreditCodeForm } from "./credit-code";
import { QuotaLines } from "./quota-lines";
import type { TargetActions } from "./team-section";
import { TeamSection } from "./team-section";

/** A unit: its team in official order, its other posts, quotas, past holders and history. */
export function UnitView({
  page,
  opened,
  targetActions,
  creditCodeAction,
  token,
}: {
  page: UnitPage;
  opened: OpenedNumber | null;
  targetActions: TargetActions;
  creditCodeAction: FormAction;
  token: string;
}) {
  const { unit, posts, linksPeople } = page;
  const team = posts.filter((post) => post.inTeam);
  const others = posts.filter((post) => !post.inTeam);
  return (
    <>
      <PageHead
        crumbs={[{ label: "职数与班子", href: "/posts" }, { label: unit.name }]}
        title={unit.name}
        actions={<ButtonLink href={`/posts/${unit.id}/ranks`}>职级职数</ButtonLink>}
        badges={unit.abolishedOn === null ? null : <Badge>已撤销</Badge>}
      />
      <DefinitionList columns={3} items={unitItems(page)} />
      {page.editing === null ? <CreditCodeForm unit={unit} action={creditCodeAction} /> : null}
      <Section title="职数">
        <QuotaLines page={page} opened={opened} />
      </Section>
      <Section title={unit.team?.name ?? "领导班子"} note="按规范顺序排列。">
        <Posts caption="领导班子" posts={team} page={page} />
      </Section>
      {page.team === null ? null : (
        <TeamSection
          unitId={unit.id}
          team={page.team}
          linksPeople={linksPeople}
          actions={targetActions}
          token={token}
        />
      )}
      {others.length === 0 ? null : (
        <Section title="内设机构职务">
          <Posts caption="内设机构职务" posts={others} page={page} />
        </Section>
      )}
      <Section title="历任">
        <FormerHolders posts={posts} linksPeople={linksPeople} />
      </Section>
      <Section title="机构沿革">
        <Timeline
          label="机构沿革"
          entries={unit.changes.map((change, index) => ({
            id: `${change.kind}-${index}`,
            time: formatDots(change.on),
            dateTime: change.on,
            title: unitChangeNames[change.kind],
            body: [change.relatedName, change.document].filter((text) => text !== null && text !== "").join("，"),
          }))}
        />
      </Section>
    </>
  );
}

function unitItems({ unit, today }: UnitPage) {
  const due = unit.team?.renewalDue ?? null;
  const overdue = due !== null && isBefore(due, today);
  return [
    {
      label: "上级机构",
      value: unit.parent === null ? "" : <a href={`/posts/${unit.parent.id}`}>{unit.parent.name}</a>,
    },
    { label: "机构级别", value: levelNames[unit.level] },
    { label: "机构编码", value: unit.code },
    { label: "统一社会信用代码", value: unit.creditCode === null ? "" : <CreditCode code={unit.creditCode} /> },
    {
      label: "曾用名",
      value: unit.formerNames.map((former) => `${former.name}（至 ${formatMonthDots(former.to)}）`).join("；"),
    },
    {
      label: "班子届次",
      value:
        unit.team === null || unit.team.electedOn === null
          ? ""
          : `第 ${unit.team.session} 届，${formatMonthDots(unit.team.electedOn)} 产生`,
    },
    {
      label: "换届时间",
      value:
        due === null ? (
          ""
        ) : overdue ? (
          <Badge tone="red" icon="overdue">{`应于 ${formatMonthDots(due)} 换届`}</Badge>
        ) : (
          formatMonthDots(due)
        ),
    },
  ];
}

function Posts({ caption, posts, page }: { caption: string; posts: readonly PostWithHolders[]; page: UnitPage }) {
  const manager = (post: PostWithHolders): string =>
    page.authorities.find((authority) => authority.id === post.managedById)?.committeeName ?? "上级管理";
  return (
    <Table
      caption={caption}
      narrow="cards"
      rows={posts}
      rowKey={(post) => post.postId}
      columns={[
        {
          key: "title",
          head: "职务",
          cell: (post) => <a href={`/posts/${page.unit.id}/${post.postId}`}>{post.title}</a>,
          rowHead: true,
          cardLabel: false,
        },
        { key: "holder", head: "现任", cell: (post) => <Holders post={post} linksPeople={page.linksPeople} /> },
        {
          key: "since",
          head: "任现职",
          cell: (post) => post.holders.map((holder) => formatMonthDots(holder.from)).join("、"),
          align: "center",
          card: "half",
        },
        { key: "level", head: "职务层次", cell: (post) => levelNames[post.level], card: "half" },
        {
          key: "quota",
          head: "占职数",
          cell: (post) => (post.countsAgainstQuota ? "是" : "否"),
          align: "center",
          card: "half",
        },
        {
          key: "probation",
          head: "试用期",
          cell: (post) => (post.probationApplies ? "实行" : "不实行"),
          align: "center",
          card: "half",
        },
        { key: "manager", head: "管理机关", cell: manager },
      ]}
    />
  );
}

function Holders({ post, linksPeople }: { post: PostWithHolders; linksPeople: boolean }) {
  if (post.holders.length === 0)
    return (
      <Badge tone="amber" icon="circle">
        空缺
      </Badge>
    );
  return (
    <>
      {post.holders.map((holder) => (
        <span key={holder.cadreId}>
          <HolderName holder={holder} linksPeople={linksPeople} />{" "}
          {holder.concurrent ? <Badge icon={null}>兼任</Badge> : null}
          {holder.outsideQuota ? <Badge icon={null}>保留待遇</Badge> : null}
          {holder.probationUntil !== null && holder.confirmedOn === null ? (
            <Badge tone="blue">{`试用期至 ${formatDots(holder.probationUntil)}`}</Badge>
          ) : null}
        </span>
      ))}
    </>
  );
}

function HolderName({ holder, linksPeople }: { holder: Holder; linksPeople: boolean }) {
  return <PersonName name={holder.name} href={linksPeople ? `/people/${holder.cadreId}` : undefined} />;
}

function FormerHolders({ posts, linksPeople }: { posts: readonly PostWithHolders[]; linksPeople: boolean }) {
  const rows = posts.flatMap((post) => post.formerHolders.map((holder) => ({ post, holder })));
  return (
    <Table
      caption="历任"
      narrow="cards"
      rows={rows}
      rowKey={(row) => `${row.post.postId}-${row.holder.cadreId}-${row.holder.from}`}
      empty="没有登记历任人员。"
      columns={[
        { key: "title", head: "职务", cell: (row) => row.post.title, rowHead: true, cardLabel: false },
        {
          key: "name",
          head: "姓名",
          cell: (row) => <HolderName holder={row.holder} linksPeople={linksPeople} />,
          card: "half",
        },
        {
          key: "span",
          head: "任职起止",
          cell: (row) =>
            `${formatMonthDots(row.holder.from)}—${row.holder.to === null ? "" : formatMonthDots(row.holder.to)}`,
          card: "half",
        },
      ]}
    />
  );
}
