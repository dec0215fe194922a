import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Section, Tabs } from "@/components/ui/page-parts";
import { Pagination } from "@/components/ui/pagination";
import { Table, type Column } from "@/components/ui/table";
import type { LegalDate } from "@/lib/kernel/dates";
import { daysBetween, formatDots } from "@/lib/kernel/dates";
import { correctionStateNames } from "@/lib/messages/zh-CN/corrections";
import { objectionConclusionNames, objectionWayNames } from "@/lib/messages/zh-CN/notice";
import { ruleTitle } from "@/lib/messages/zh-CN/rules";
import { answerStateWords } from "@/lib/messages/zh-CN/supervision";
import { caseStateNames, stageNames } from "@/lib/messages/zh-CN/words";
import type { CorrectionLine, HoldLine, ObjectionLine, OverrideLine, Page } from "@/lib/programmes/supervision/queries/lists";
import type { SupervisionQuery } from "@/lib/programmes/supervision/schema";
import { stateFilters, supervisionHref, supervisionPageSize } from "@/lib/programmes/supervision/schema";
import { MatterCell } from "./matter-cell";

type ListProps<T> = { page: Page<T>; query: SupervisionQuery };
type Line = { readonly id: string; readonly name: string | null; readonly title: string; readonly number: string; readonly href: string };

const matterColumn: Column<Line> = { key: "matter", head: "事项", rowHead: true, cardLabel: false, width: 16, cell: (line) => <MatterCell {...line} /> };

/** Who asked for an override of which rule and why, and who answered. */
export function OverrideTable({ page, query }: ListProps<OverrideLine>) {
  const columns: readonly Column<OverrideLine>[] = [
    matterColumn,
    { key: "rule", head: "规则", cell: (line) => `${ruleTitle(line.rule as Parameters<typeof ruleTitle>[0])}（${line.rule}）` },
    { key: "reason", head: "理由", cell: (line) => line.reason },
    { key: "asked", head: "申请", card: "half", cell: (line) => personOn(line.askedBy, line.askedOn) },
    { key: "answered", head: "批准", card: "half", cell: (line) => (line.approvedOn === null ? null : personOn(line.answeredBy, line.approvedOn)) },
    { key: "state", head: "状态", align: "center", card: "half", cell: (line) => <OverrideState line={line} /> },
  ];
  return (
    <ListSection title="特批" note="只有规则允许时才可特批，须有理由并由另一人批准。" page={page} query={query} filtered>
      <Table caption="特批" narrow="cards" landscape columns={columns} rows={page.lines} rowKey={(line) => line.id} empty="没有特批。" />
    </ListSection>
  );
}

function OverrideState({ line }: { line: OverrideLine }) {
  if (line.approvedOn !== null) return <Badge tone="green">已批准</Badge>;
  return line.refusedOn === null ? <Badge tone="amber">待答复</Badge> : <Badge tone="grey">未批准 {formatDots(line.refusedOn)}</Badge>;
}

/** Who asked for a correction of which completed stage and why, and who confirmed it. */
export function CorrectionTable({ page, query }: ListProps<CorrectionLine>) {
  const tones = { requested: "amber", confirmed: "green", refused: "grey" } as const;
  const columns: readonly Column<CorrectionLine>[] = [
    matterColumn,
    { key: "stage", head: "更正的环节", card: "half", cell: (line) => stageNames[line.stage] },
    { key: "reason", head: "理由", cell: (line) => line.reason },
    { key: "asked", head: "申请", card: "half", cell: (line) => personOn(line.askedBy, line.askedOn) },
    { key: "answered", head: "确认", card: "half", cell: (line) => (line.answeredOn === null ? null : personOn(line.answeredBy, line.answeredOn)) },
    { key: "state", head: "状态", align: "center", card: "half", cell: (line) => <Badge tone={tones[line.state]}>{correctionStateNames[line.state]}</Badge> },
  ];
  return (
    <ListSection title="更正" note="已完成环节的更正，两个版本都保留，后续环节重新审核。" page={page} query={query} filtered>
      <Table caption="更正" narrow="cards" landscape columns={columns} rows={page.lines} rowKey={(line) => line.id} empty="没有更正。" />
    </ListSection>
  );
}

/** Reports during notices with their age; what they say only where the visitor handles them. */
export function ObjectionTable({ page, query, today }: ListProps<ObjectionLine> & { today: LegalDate }) {
  const readable = page.lines.some((line) => line.substance !== null);
  const columns: readonly Column<ObjectionLine>[] = [
    matterColumn,
    { key: "number", head: "编号", cell: (line) => line.received },
    { key: "received", head: "收到", align: "center", card: "half", cell: (line) => formatDots(line.receivedOn) },
    { key: "way", head: "方式", card: "half", cell: (line) => `${wayWords(line.way)}，${line.realName ? "实名" : "匿名"}` },
    ...(readable ? [{ key: "substance", head: "反映内容", cell: (line: ObjectionLine) => line.substance ?? "不在您的办理范围" }] : []),
    { key: "state", head: "情况", align: "center", card: "half", cell: (line) => <ObjectionState line={line} today={today} /> },
  ];
  return (
    <ListSection title="公示反映" note={readable ? "未办结的在前。" : "未办结的在前；反映内容只有办理人能看到。"} page={page} query={query} filtered>
      <Table caption="公示反映" narrow="cards" landscape columns={columns} rows={page.lines} rowKey={(line) => line.id} empty="没有公示反映。" />
    </ListSection>
  );
}

function ObjectionState({ line, today }: { line: ObjectionLine; today: LegalDate }) {
  if (line.closedOn === null) return <Badge tone="amber">{`未办结 ${daysBetween(line.receivedOn, today)} 天`}</Badge>;
  return (
    <>
      <Badge tone="green">{line.conclusion === null ? "已办结" : objectionConclusionNames[line.conclusion]}</Badge>
      {line.clearedOn === null ? null : <span className="block section-note">{`${formatDots(line.clearedOn)} 已澄清`}</span>}
    </>
  );
}

/** Cases that are held, longest first. */
export function HoldTable({ page, query, today }: ListProps<HoldLine> & { today: LegalDate }) {
  const columns: readonly Column<HoldLine>[] = [
    matterColumn,
    { key: "stage", head: "环节", card: "half", cell: (line) => stageNames[line.stage] },
    { key: "state", head: "状态", align: "center", card: "half", cell: (line) => <Badge tone="amber">{caseStateNames[line.state]}</Badge> },
    { key: "reason", head: "理由", cell: (line) => line.reason },
    { key: "since", head: "自", align: "center", card: "half", cell: (line) => formatDots(line.since) },
    { key: "days", head: "已", align: "right", card: "half", cell: (line) => `${daysBetween(line.since, today)} 天` },
    { key: "due", head: "期限", align: "center", card: "half", cell: (line) => (line.dueOn === null ? null : formatDots(line.dueOn)) },
  ];
  return (
    <ListSection title="缓议、暂停和退回" note="停留最久的在前。" page={page} query={query}>
      <Table caption="缓议、暂停和退回" narrow="cards" landscape columns={columns} rows={page.lines} rowKey={(line) => line.id} empty="没有缓议、暂停或退回的事项。" />
    </ListSection>
  );
}

function ListSection<T>({ title, note, page, query, filtered, children }: ListProps<T> & { title: string; note: string; filtered?: boolean; children: ReactNode }) {
  const { view } = query;
  return (
    <Section title={title} note={note}>
      {filtered === true ? (
        <Tabs
          label="范围"
          items={stateFilters.map((state) => ({ label: answerStateWords[state], href: supervisionHref({ view, state }), current: state === query.state }))}
        />
      ) : null}
      {children}
      <Pagination
        page={query.page}
        pageSize={supervisionPageSize}
        rowCount={page.count}
        unit="项"
        href={(wanted) => supervisionHref({ view, state: query.state, page: wanted })}
      />
    </Section>
  );
}

function personOn(name: string | null, on: LegalDate): ReactNode {
  return (
    <>
      {name ?? "系统"}
      <span className="block text-ink-soft">{formatDots(on)}</span>
    </>
  );
}

function wayWords(way: string): string {
  return Object.entries(objectionWayNames).find(([known]) => known === way)?.[1] ?? way;
}
