import type { ReactNode } from "react";
import { FilterField, ListBody, type ActiveCondition } from "@/components/desk/list-page";
import { Badge, type Tone } from "@/components/ui/badge";
import { EmptyState, Section, StatNumber } from "@/components/ui/page-parts";
import { PersonName } from "@/components/ui/person-name";
import { Table, type Column } from "@/components/ui/table";
import { Select, TextInput } from "@/components/ui/text-input";
import { kinds, stages } from "@/lib/case/stage-order";
import { ageBandIds } from "@/lib/case/rules/age-bands";
import type { CaseState } from "@/lib/case/types";
import type { LegalDate } from "@/lib/kernel/dates";
import { daysBetween, formatDots, isAfter } from "@/lib/kernel/dates";
import { ageBandWords, matterStateWords, missingLine, waitedFor } from "@/lib/messages/zh-CN/desk";
import { caseStateNames, kindNames, stageNames } from "@/lib/messages/zh-CN/words";
import type { Desk, ListedMatter } from "@/lib/programmes/desk/queries/desk";
import { matterHref } from "@/lib/programmes/desk/rules/todos";
import type { DeskQuery } from "@/lib/programmes/desk/schema";
import { deskHref, matterSizes, matterStates } from "@/lib/programmes/desk/schema";

type Matters = NonNullable<Desk["matters"]>;

/** Every batch, post and case the visitor may see: at which stage, for how long, what is missing. */
export function MatterList({ matters, query, today }: { matters: Matters; query: DeskQuery; today: LegalDate }) {
  const resetHref = "/desk#matters";
  return (
    <Section id="matters" title="动议和选任事项" note="到哪一步、几天了、缺什么。按回避要求，涉及本人和亲属的不列出。">
      <StageCounts matters={matters} query={query} />
      <ListBody
        title="动议和选任事项"
        filters={{
          action: "/desk#matters",
          fields: <MainFields query={query} />,
          more: <MoreFields query={query} handlers={matters.handlers} />,
          moreOpen: query.kind !== null || query.handler !== null || query.age !== null,
          resetHref,
          kept: { ...(query.order === "stage" ? {} : { order: query.order }), ...(query.size === 20 ? {} : { size: String(query.size) }) },
        }}
        conditions={conditionsOf(query, matters.handlers)}
        pagination={{
          page: query.page,
          pageSize: query.size,
          rowCount: matters.matterCount,
          unit: "项",
          href: (page) => deskHref(query, { page }),
          sizes: matterSizes.map((size) => ({ size, href: deskHref(query, { size }) })),
        }}
      >
        {matters.list.length === 0 ? (
          <EmptyState title="没有符合条件的事项。" action={<a href={resetHref}>去掉全部条件</a>}>
            动议启动后，批次、职位和每个人的选任事项会依次列在这里。
          </EmptyState>
        ) : (
          <Table
            caption="动议和选任事项"
            columns={columnsOf(query, today)}
            rows={matters.list}
            rowKey={(matter) => `${matter.type}-${matter.id}`}
            rowTone={(matter) => (matter.state === "running" ? undefined : "muted")}
            narrow="cards"
            landscape
          />
        )}
      </ListBody>
    </Section>
  );
}

function StageCounts({ matters, query }: { matters: Matters; query: DeskQuery }) {
  const counts = new Map(matters.stageCounts.map(({ stage, count }) => [stage, count]));
  return (
    <div className="mb-3 grid grid-cols-[repeat(auto-fit,minmax(8rem,1fr))] gap-2">
      {stages.map((stage) => (
        <StatNumber
          key={stage}
          label={stageNames[stage]}
          value={counts.get(stage) ?? 0}
          unit="项"
          href={deskHref(query, { stage: query.stage === stage ? null : stage })}
          note={query.stage === stage ? "只看本环节" : undefined}
        />
      ))}
    </div>
  );
}

function MainFields({ query }: { query: DeskQuery }) {
  return (
    <>
      <FilterField label="查找">
        <TextInput bare name="q" defaultValue={query.q} maxLength={40} placeholder="姓名、拼音首字母、职位、编号" />
      </FilterField>
      <FilterField label="环节">
        <Select bare name="stage" defaultValue={query.stage ?? ""} empty="全部" choices={stages.map((value) => ({ value, label: stageNames[value] }))} />
      </FilterField>
      <FilterField label="状态">
        <Select bare name="state" defaultValue={query.state} choices={matterStates.map((value) => ({ value, label: matterStateWords[value] }))} />
      </FilterField>
    </>
  );
}

function MoreFields({ query, handlers }: { query: DeskQuery; handlers: Matters["handlers"] }) {
  return (
    <>
      <FilterField label="类别">
        <Select bare name="kind" defaultValue={query.kind ?? ""} empty="全部" choices={kinds.map((value) => ({ value, label: kindNames[value] }))} />
      </FilterField>
      <FilterField label="经办人">
        <Select bare name="handler" defaultValue={query.handler ?? ""} empty="全部" choices={handlers.map(({ id, name }) => ({ value: id, label: name }))} />
      </FilterField>
      <FilterField label="在本环节">
        <Select bare name="age" defaultValue={query.age ?? ""} empty="全部" choices={ageBandIds.map((value) => ({ value, label: ageBandWords[value] }))} />
      </FilterField>
    </>
  );
}

function conditionsOf(query: DeskQuery, handlers: Matters["handlers"]): readonly ActiveCondition[] {
  const conditions: ActiveCondition[] = [];
  const add = (label: string, value: string, change: Partial<DeskQuery>): void => {
    conditions.push({ label, value, removeHref: deskHref(query, change) });
  };
  if (query.q !== "") add("查找", query.q, { q: "" });
  if (query.stage !== null) add("环节", stageNames[query.stage], { stage: null });
  if (query.state !== "open") add("状态", matterStateWords[query.state], { state: "open" });
  if (query.kind !== null) add("类别", kindNames[query.kind], { kind: null });
  if (query.handler !== null) add("经办人", handlers.find(({ id }) => id === query.handler)?.name ?? "所选人员", { handler: null });
  if (query.age !== null) add("在本环节", ageBandWords[query.age], { age: null });
  return conditions;
}

const stateTones: Readonly<Record<CaseState, Tone>> = {
  running: "blue",
  deferred: "amber",
  suspended: "amber",
  returned: "amber",
  stopped: "grey",
  finished: "green",
};

function columnsOf(query: DeskQuery, today: LegalDate): readonly Column<ListedMatter>[] {
  return [
    {
      key: "matter",
      head: "事项",
      width: 15,
      rowHead: true,
      cardLabel: false,
      cell: (matter) => <MatterWords matter={matter} />,
    },
    { key: "kind", head: "类别", width: 5.5, card: "half", cell: (matter) => (matter.kind === null ? "批次" : kindNames[matter.kind]) },
    {
      key: "stage",
      head: "环节",
      width: 6.5,
      card: "half",
      sort: { href: deskHref(query, { order: "stage" }), direction: query.order === "stage" ? "ascending" : undefined },
      cell: (matter) => (
        <>
          {stageNames[matter.stage]}
          {matter.state === "running" ? null : <Badge tone={stateTones[matter.state]}>{caseStateNames[matter.state]}</Badge>}
        </>
      ),
    },
    {
      key: "days",
      head: "已在本环节",
      align: "right",
      width: 6,
      card: "half",
      sort: { href: deskHref(query, { order: "since" }), direction: query.order === "since" ? "descending" : undefined },
      cell: (matter) => `${Math.max(0, daysBetween(matter.since, today))} 天`,
    },
    { key: "missing", head: "缺什么、等什么", cardLabel: "情况", cell: missingWords },
    {
      key: "due",
      head: "期限",
      align: "center",
      width: 7,
      card: "half",
      sort: { href: deskHref(query, { order: "due" }), direction: query.order === "due" ? "ascending" : undefined },
      cell: (matter) => dueWords(matter, today),
    },
    { key: "handler", head: "经办人", width: 5, card: "half", cell: (matter) => matter.handler },
  ];
}

function MatterWords({ matter }: { matter: ListedMatter }) {
  const href = matterHref(matter);
  return (
    <>
      {matter.name === null ? <a href={href}>{matter.title}</a> : <PersonName name={matter.name} href={href} />}
      <span className="block text-ink-soft">
        {matter.name === null ? null : `${matter.title}　`}
        <span className="whitespace-nowrap">{matter.number}</span>
      </span>
    </>
  );
}

/** What is missing first, then what is only waited for; the reason of a matter that is held. */
function missingWords(matter: ListedMatter): string {
  if (matter.state !== "running") return matter.stateReason === "" ? "" : `理由：${matter.stateReason}`;
  const missing = matter.missing.filter(({ code }) => !waitedFor.includes(code)).map(missingLine);
  const waiting = matter.missing.filter(({ code }) => waitedFor.includes(code)).map(missingLine);
  return [...(missing.length === 0 ? [] : [`缺：${missing.join("；")}`]), ...waiting].join("。");
}

function dueWords(matter: ListedMatter, today: LegalDate): ReactNode {
  if (matter.dueOn === null || matter.state === "finished" || matter.state === "stopped") return null;
  const words = formatDots(matter.dueOn);
  if (!isAfter(today, matter.dueOn)) return words;
  return (
    <Badge tone="red" icon="overdue">
      {words} 已超期
    </Badge>
  );
}
