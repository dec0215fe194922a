import { PageHead } from "@/components/desk/page-head";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import type { FormAction } from "@/components/ui/form-state";
import { Pagination } from "@/components/ui/pagination";
import { Table } from "@/components/ui/table";
import type { RemindersPage } from "@/lib/clocks/loaders";
import { daysBetween, formatDots } from "@/lib/kernel/dates";
import { clockDutyWords, clockNames } from "@/lib/messages/zh-CN/clocks";
import { AboutClock } from "./about-clock";
import { ClockTabRow } from "./clock-tabs";
import { DaysLeft } from "./days-left";

type Line = RemindersPage["lines"][number];

/** What the visitor's office was reminded of, unread first; seeing it is kept in the record. */
export function RemindersView({ page, action }: { page: RemindersPage; action: FormAction }) {
  const { tabs, today } = page;
  return (
    <>
      <PageHead
        title="我的提醒"
        lead="先办红色的：期限到期前六十日、三十日、十日和超期后，系统各提醒一次应当办理的岗位。办结或者改期后，提醒自动消失。"
      />
      <ClockTabRow tabs={tabs} current="reminders" />
      {tabs.unread === 0 ? null : <ActionForm action={action} submitLabel={`全部阅知（${tabs.unread} 条）`} tone="secondary" />}
      <Table
        caption="提醒"
        narrow="cards"
        columns={[
          { key: "about", head: "事项", rowHead: true, cardLabel: false, width: 17, cell: (line) => <AboutClock clock={line} /> },
          { key: "kind", head: "要做什么", cell: (line) => <What line={line} /> },
          { key: "due", head: "最后一日", align: "center", width: 7, card: "half", cell: (line) => formatDots(line.dueOn) },
          { key: "left", head: "剩余", align: "right", card: "half", cell: (line) => <DaysLeft days={daysBetween(today, line.dueOn)} /> },
          { key: "raised", head: "提醒于", align: "center", width: 7, card: "half", cell: (line) => formatDots(line.raisedOn) },
          { key: "read", head: "阅知", card: "half", cell: (line) => <Read line={line} /> },
        ]}
        rows={page.lines}
        rowKey={(line) => line.id}
        rowTone={(line) => (line.readAt === null ? undefined : "muted")}
        empty="没有提醒。您的岗位在六十日内没有要办理的到期事项。"
      />
      <Pagination page={page.page} pageSize={page.pageSize} rowCount={page.count} href={(number) => `/clocks/reminders?page=${number}`} />
    </>
  );
}

function What({ line: { kind } }: { line: Line }) {
  return (
    <>
      {clockNames[kind]}
      <span className="block text-ink-soft">{clockDutyWords[kind]}。</span>
    </>
  );
}

function Read({ line: { readAt, readers } }: { line: Line }) {
  const others = readers === 0 ? "还没有人阅知" : `${readers} 人已阅知`;
  return (
    <>
      {readAt === null ? <Badge tone="amber">未读</Badge> : <Badge tone="green">已阅</Badge>}
      <span className="block section-note">{others}</span>
    </>
  );
}
