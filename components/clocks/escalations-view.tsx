import { PageHead } from "@/components/desk/page-head";
import { Badge } from "@/components/ui/badge";
import { Tabs } from "@/components/ui/page-parts";
import { Pagination } from "@/components/ui/pagination";
import { PrintButton } from "@/components/ui/print-button";
import { Table, type Column } from "@/components/ui/table";
import type { EscalationsPage } from "@/lib/clocks/loaders";
import { dutyRoles } from "@/lib/clocks/rules/clocks";
import { escalationsHref, escalationStates } from "@/lib/clocks/schema";
import type { LegalDate } from "@/lib/kernel/dates";
import { daysBetween, formatDots } from "@/lib/kernel/dates";
import { clockDutyWords, clockNames, escalationStateWords } from "@/lib/messages/zh-CN/clocks";
import { roleNames } from "@/lib/messages/zh-CN/words";
import { AboutClock } from "./about-clock";
import { DaysLeft } from "./days-left";

type Line = EscalationsPage["lines"][number];

/** Deadlines that stayed over their day: to whom they were reported and when, and who still has to act. */
export function EscalationsView({ page }: { page: EscalationsPage }) {
  const { query } = page;
  return (
    <>
      <PageHead
        title="超期上报"
        lead={page.open === 0 ? "目前没有上报的超期事项。" : `请督促办理 ${page.open} 项：超期超过本单位方案规定的天数，先报部长，再报监督。办结或者改期后自动消除。`}
        actions={<PrintButton />}
      />
      <Tabs
        label="上报情况"
        items={escalationStates.map((state) => ({ label: escalationStateWords[state], href: escalationsHref({ state }), current: state === query.state }))}
      />
      <Table
        caption="超期上报"
        narrow="cards"
        columns={columnsOn(page)}
        rows={page.lines}
        rowKey={(line) => line.id}
        empty={query.state === "open" ? "没有需要督办的超期事项。" : "还没有消除的超期上报。"}
      />
      <Pagination page={query.page} pageSize={page.pageSize} rowCount={page.count} unit="项" href={(number) => escalationsHref({ ...query, page: number })} />
    </>
  );
}

const columnsOn = ({ today, query }: EscalationsPage): readonly Column<Line>[] => [
  { key: "about", head: "事项", rowHead: true, cardLabel: false, width: 17, cell: (line) => <AboutClock clock={line} /> },
  { key: "kind", head: "要做什么", cell: (line) => <What line={line} /> },
  { key: "due", head: "最后一日", align: "center", width: 7, card: "half", cell: (line) => formatDots(line.dueOn) },
  query.state === "open"
    ? { key: "over", head: "已超", align: "right", card: "half", cell: (line) => <DaysLeft days={daysBetween(today, line.dueOn)} /> }
    : { key: "ended", head: "消除于", align: "center", width: 7, card: "half", cell: (line) => (line.endedOn === null ? null : formatDots(line.endedOn)) },
  { key: "head", head: "报部长", align: "center", width: 7, card: "half", cell: (line) => reported(line.toHeadOn) },
  { key: "supervisor", head: "报监督", align: "center", width: 7, card: "half", cell: (line) => reported(line.toSupervisorOn) },
];

function reported(on: LegalDate | null) {
  return on === null ? <Badge tone="grey">未到</Badge> : formatDots(on);
}

function What({ line: { kind } }: { line: Line }) {
  return (
    <>
      {clockNames[kind]}
      <span className="block text-ink-soft">{`${dutyRoles(kind).map((role) => roleNames[role]).join("、")}：${clockDutyWords[kind]}。`}</span>
    </>
  );
}
