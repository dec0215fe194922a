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

/** The desk: what the visitor has to do by deadline, what is about to end, and where every batch and case stands. */
export function DeskView({ desk }: { desk: Desk }) {
  return (
    <>
      <PageHead title="工作台" lead={`今天是${formatChinese(desk.today)}。`} actions={<PrintButton />} />
      <Warnings warnings={desk.warnings} />
      <TodoList todos={desk.todos} />
      {desk.unit === null ? null : <UnitPart desk={desk.unit} />}
      {desk.meetings.length === 0 ? null : <ComingMeetings meetings={desk.meetings} />}
      {desk.administration === null ? null : <AdministrationPart numbers={desk.administration} />}
      {desk.matters === null ? null : <MatterList matters={desk.matters} query={desk.query} today={desk.today} />}
    </>
  );
}

function Warnings({ warnings }: { warnings: readonly Warning[] }) {
  if (warnings.length === 0) return null;
  return (
    <Callout tone="warn" title={`提醒 ${warnings.length} 项`}>
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
