import { PageHead } from "@/components/desk/page-head";
import { Badge } from "@/components/ui/badge";
import { Basis } from "@/components/ui/basis";
import { DefinitionList, Section } from "@/components/ui/page-parts";
import { PersonName } from "@/components/ui/person-name";
import { Table } from "@/components/ui/table";
import { formatDots, formatMonthDots } from "@/lib/kernel/dates";
import { wholeQuotient } from "@/lib/kernel/ratio";
import { cite } from "@/lib/law/citations";
import { shownBasis } from "@/lib/messages/answer";
import { causeNames, profileCriterionNames, rotationDutyNames } from "@/lib/messages/zh-CN/posts-words";
import { headOrDeputyNames, levelNames } from "@/lib/messages/zh-CN/words";
import type { PostPage, PresentHolder } from "@/lib/posts/loaders/post";
import type { Coming } from "@/lib/posts/rules/coming";
import type { Clock } from "@/lib/posts/rules/tenure";
import type { ProfileLineKind } from "@/lib/posts/types";
import { DueDay } from "./coming-table";
import type { ProfileActions } from "./profile-forms";
import { ProfileForms } from "./profile-forms";

/** A post: what it asks for, who holds it and for how long, what is due, who held it before. */
export function PostView({ page, actions, token }: { page: PostPage; actions: ProfileActions; token: string }) {
  const { post, holders } = page;
  return (
    <>
      <PageHead
        crumbs={[
          { label: "职数与班子", href: "/posts" },
          { label: post.unitName, href: `/posts/${post.unitId}` },
          { label: post.title },
        ]}
        title={`${post.unitName}${post.title}`}
        badges={
          <>
            {post.abolishedOn === null ? null : <Badge>已撤销</Badge>}
            {holders.length > 0 ? null : (
              <Badge tone="amber" icon="circle">
                空缺
              </Badge>
            )}
          </>
        }
      />
      <DefinitionList columns={3} items={postItems(page)} />
      <Section title="现任">
        {holders.length === 0 ? (
          <p>{page.vacantSince === null ? "没有登记过任职人员。" : `自 ${formatDots(page.vacantSince)} 起空缺。`}</p>
        ) : (
          holders.map((holder) => <HolderPart key={holder.cadreId} holder={holder} page={page} />)
        )}
      </Section>
      <Section title="岗位要求" note="逐条对照，不计分、不相加；没有文件的要求不登记。">
        <Profile kind="hardCondition" title="必备条件" page={page} />
        <Profile kind="preference" title="优先条件" page={page} />
      </Section>
      <Section title="历任" note="按任职先后排列。">
        <PastHolders page={page} />
      </Section>
      {page.mayEdit ? <ProfileForms page={page} actions={actions} token={token} /> : null}
    </>
  );
}

function postItems({ post, managerName }: PostPage) {
  return [
    { label: "职务编码", value: post.code },
    { label: "职务层次", value: `${levelNames[post.level]}（${headOrDeputyNames[post.headOrDeputy]}）` },
    { label: "管理机关", value: managerName },
    { label: "占职数", value: post.countsAgainstQuota ? "是" : "否" },
    { label: "试用期", value: post.probationApplies ? "实行" : "不实行" },
    { label: "任期制", value: post.termScope ? "实行" : "未列入" },
    { label: "交流轮岗", value: post.rotationDuty === null ? "未列入" : rotationDutyNames[post.rotationDuty] },
    { label: "职责", value: post.duties },
  ];
}

function HolderPart({ holder, page }: { holder: PresentHolder; page: PostPage }) {
  return (
    <>
      <DefinitionList
        columns={3}
        items={[
          {
            label: "姓名",
            value: (
              <>
                <PersonName name={holder.name} href={page.linksPeople ? `/people/${holder.cadreId}` : undefined} />{" "}
                {holder.concurrent ? <Badge icon={null}>兼任</Badge> : null}
                {holder.outsideQuota ? <Badge icon={null}>保留待遇，不占职数</Badge> : null}
              </>
            ),
          },
          { label: "任现职", value: clockWords(holder.inPost) },
          { label: "在本单位领导职务", value: clockWords(holder.inUnit) },
          { label: "同一层次累计", value: holder.atLevel === null ? "" : lengthWords(holder.atLevel.months) },
        ]}
      />
      {holder.comings === null ? (
        <p>本人或者已申报亲属的到期事项不显示。</p>
      ) : (
        <Section title="到期事项" level={3}>
          <Comings comings={holder.comings} page={page} />
        </Section>
      )}
    </>
  );
}

function Comings({ comings, page }: { comings: readonly Coming[]; page: PostPage }) {
  return (
    <Table
      caption="到期事项"
      narrow="cards"
      rows={comings}
      rowKey={({ cause }) => cause}
      columns={[
        { key: "cause", head: "到期事项", rowHead: true, cardLabel: false, cell: ({ cause }) => causeNames[cause] },
        { key: "on", head: "时间", cell: ({ on }) => <DueDay on={on} today={page.today} /> },
        {
          key: "basis",
          head: "依据",
          cardLabel: false,
          cell: ({ rule }) => (rule === null ? "挂职文件" : <Basis basis={shownBasis({ rule, cite: cite(rule) })} />),
        },
      ]}
    />
  );
}

function Profile({ kind, title, page }: { kind: ProfileLineKind; title: string; page: PostPage }) {
  return (
    <Section title={title} level={3}>
      <Table
        caption={title}
        narrow="cards"
        rows={page.profile.filter((line) => line.kind === kind)}
        rowKey={(line) => line.lineId}
        empty="没有登记。"
        columns={[
          { key: "criterion", head: "项目", cell: (line) => profileCriterionNames[line.criterion], card: "half" },
          { key: "words", head: "内容", rowHead: true, cell: (line) => line.words },
          { key: "document", head: "文件", cell: (line) => line.document },
          { key: "from", head: "起用", align: "center", card: "half", cell: (line) => formatMonthDots(line.from) },
        ]}
      />
    </Section>
  );
}

function PastHolders({ page }: { page: PostPage }) {
  return (
    <Table
      caption="历任"
      narrow="cards"
      rows={page.pastHolders}
      rowKey={(holder) => `${holder.cadreId}-${holder.from}`}
      empty="没有登记历任人员。"
      columns={[
        { key: "number", head: "序号", align: "right", card: "hide", cell: (_, index) => index + 1 },
        {
          key: "name",
          head: "姓名",
          rowHead: true,
          cardLabel: false,
          cell: (holder) => (
            <PersonName name={holder.name} href={page.linksPeople ? `/people/${holder.cadreId}` : undefined} />
          ),
        },
        {
          key: "span",
          head: "任职起止",
          card: "half",
          cell: (holder) => `${formatMonthDots(holder.from)}—${formatMonthDots(holder.to)}`,
        },
        {
          key: "state",
          head: "说明",
          card: "half",
          cell: (holder) => (holder.concurrent ? "兼任" : holder.outsideQuota ? "保留待遇" : ""),
        },
      ]}
    />
  );
}

function clockWords(clock: Clock | null): string {
  return clock === null ? "" : `自 ${formatMonthDots(clock.since)}，${lengthWords(clock.months)}`;
}

/** Months as people say them: 3 年 2 个月. */
function lengthWords(months: number): string {
  const years = wholeQuotient(months, 12);
  const rest = months - years * 12;
  if (years === 0) return `${rest} 个月`;
  return rest === 0 ? `${years} 年` : `${years} 年 ${rest} 个月`;
}
