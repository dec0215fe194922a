import { PageHead } from "@/components/desk/page-head";
import { Callout } from "@/components/ui/callout";
import { PrintButton } from "@/components/ui/print-button";
import { formatChinese, formatDots } from "@/lib/kernel/dates";
import { warningWords } from "@/lib/messages/zh-CN/desk";
import type { Desk } from "@/lib/programmes/desk/queries/desk";
import type { Warning } from "@/lib/programmes/desk/types";
import { AdministrationPart } from "./administration";
import { ComingMeetings } from "./coming-meetings";
import { MatterList } from "./matter-list";
import { TodoList } from "./todo-list";
import { UnitPart } from "./unit-part";

/** Reminders the visitor has not seen, and how many of them are over their day. */
type Unread = { readonly unread: number; readonly overdue: number };

/** The desk: what the visitor has to do by deadline, what is about to end, and where every batch and case stands. */
export function DeskView({ desk, reminders }: { desk: Desk; reminders: Unread }) {
  return (
    <>
      <PageHead title="工作台" lead={`今天是${formatChinese(desk.today)}。`} actions={<PrintButton />} />
      <Reminders {...reminders} />
      <Warnings warnings={desk.warnings} />
      <TodoList todos={desk.todos} />
      {desk.unit === null ? null : <UnitPart desk={desk.unit} />}
      {desk.meetings.length === 0 ? null : <ComingMeetings meetings={desk.meetings} />}
      {desk.administration === null ? null : <AdministrationPart numbers={desk.administration} />}
      {desk.matters === null ? null : <MatterList matters={desk.matters} query={desk.query} today={desk.today} />}
    </>
  );
}

function Reminders({ unread, overdue }: Unread) {
  if (unread === 0) return null;
  return (
    <Callout tone={overdue === 0 ? "info" : "warn"} title={`有 ${unread} 条未读的期限提醒${overdue === 0 ? "" : `，其中 ${overdue} 条已超期`}`}>
      <a href="/clocks/reminders">去看提醒</a>
    </Callout>
  );
}

function Warnings({ warnings }: { warnings: readonly Warning[] }) {
  if (warnings.length === 0) return null;
  return (
    <Callout tone="warn" title={`近期到期 ${warnings.length} 项`}>
      <ul>
        {warnings.map((warning) => (
          <li key={`${warning.kind}-${warning.id}`}>
            <a href={warning.href}>{warning.about}</a>
            {warning.kind === "calendar.missing" ? " " : "："}
            {warningWords[warning.kind]}
            {warning.on === null ? "。" : ` ${formatDots(warning.on)}。`}
          </li>
        ))}
      </ul>
    </Callout>
  );
}
