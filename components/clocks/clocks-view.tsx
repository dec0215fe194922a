import { CountedDayWords } from "@/components/desk/due-day";
import { PageHead } from "@/components/desk/page-head";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/page-parts";
import { PrintButton } from "@/components/ui/print-button";
import { RuleRef } from "@/components/ui/basis";
import { Table } from "@/components/ui/table";
import type { ClocksPage } from "@/lib/clocks/loaders";
import { dutyRoles } from "@/lib/clocks/rules/clocks";
import { clocksHref, horizons } from "@/lib/clocks/schema";
import { formatDots } from "@/lib/kernel/dates";
import { clockNames, horizonWords } from "@/lib/messages/zh-CN/clocks";
import { ruleTitle } from "@/lib/messages/zh-CN/rules";
import { roleNames } from "@/lib/messages/zh-CN/words";
import { AboutClock } from "./about-clock";
import { ClockTabRow } from "./clock-tabs";
import { DaysLeft } from "./days-left";

type Line = ClocksPage["lines"][number];

/** Every deadline of cases and people as a clock: how long it still runs, which rule counts it, who has to act. */
export function ClocksView({ page }: { page: ClocksPage }) {
  const { query } = page;
  return (
    <>
      <PageHead
        title="期限"
        lead={`看哪些事快到期：都由日期和规则推算，不另外登记。${page.overdue === 0 ? "目前没有超期的。" : `已超期 ${page.overdue} 项。`}`}
        actions={<PrintButton />}
      />
      <ClockTabRow tabs={page.tabs} current="clocks" />
      <Tabs
        label="到期时间"
        items={horizons.map((within) => ({ label: horizonWords[within], href: clocksHref({ within, kind: query.kind }), current: within === query.within }))}
      />
      <KindChoice page={page} />
      <Table
        caption="期限"
        narrow="cards"
        columns={[
          { key: "about", head: "事项", rowHead: true, cardLabel: false, width: 17, cell: (line) => <AboutClock clock={line} /> },
          { key: "kind", head: "期限", cell: (line) => clockNames[line.kind] },
          { key: "due", head: "最后一日", align: "center", width: 7, card: "half", cell: (line) => <CountedDayWords day={line.dueOn} provisional={line.provisional} /> },
          { key: "left", head: "剩余", align: "right", card: "half", cell: (line) => <DaysLeft days={line.daysLeft} /> },
          { key: "from", head: "起算", align: "center", width: 7, card: "half", cell: (line) => (line.from === null ? null : formatDots(line.from)) },
          { key: "rule", head: "依据", cell: (line) => (line.rule === null ? "经办单位设定" : <RuleRef rule={line.rule} title={ruleTitle(line.rule)} />) },
          { key: "who", head: "由谁办理", cell: (line) => whoWords(line) },
        ]}
        rows={page.lines}
        rowKey={(line) => `${line.kind}-${line.subject}`}
        empty={query.within === "0" ? "没有超期的期限。" : "这段时间内没有到期的期限；可以选更长的时间再看。"}
      />
      <Pagination page={query.page} pageSize={page.pageSize} rowCount={page.rowCount} unit="项" href={(number) => clocksHref({ ...query, page: number })} />
    </>
  );
}

function KindChoice({ page: { counts, query } }: { page: ClocksPage }) {
  if (counts.length < 2 && query.kind === null) return null;
  return (
    <Tabs
      label="期限种类"
      items={[
        { label: "各种期限", href: clocksHref({ within: query.within }), current: query.kind === null },
        ...counts.map(({ kind, count }) => ({
          label: clockNames[kind],
          href: clocksHref({ within: query.within, kind }),
          current: kind === query.kind,
          count,
        })),
      ]}
    />
  );
}

function whoWords({ kind }: Line): string {
  const roles = dutyRoles(kind);
  return roles.length === 0 ? "到期自动解除，无须办理" : roles.map((role) => roleNames[role]).join("、");
}
