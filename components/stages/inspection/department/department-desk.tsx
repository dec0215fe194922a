import { CountedDayWords } from "@/components/desk/due-day";
import { PageHead } from "@/components/desk/page-head";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/basis";
import { Section } from "@/components/ui/page-parts";
import type { Column } from "@/components/ui/table";
import { Table } from "@/components/ui/table";
import { formatDots, isAfter } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { letterDepartmentNames } from "@/lib/messages/zh-CN/letters";
import type { DepartmentDesk } from "@/lib/stages/inspection/loaders/department-desk";

type Letter = DepartmentDesk["letters"][number];

/** The desk of a reviewing department: its letters, those that wait first. */
export function DepartmentDeskView({ desk }: { desk: DepartmentDesk }) {
  const waiting = desk.letters.filter((letter) => letter.open > 0);
  const others = desk.letters.filter((letter) => letter.open === 0);
  const columns = columnsOn(desk.today);
  return (
    <>
      <PageHead title="工作台" lead="打开函件，逐人答复并附复函；组织部门接收之前可以更正。" />
      <div id="todo">
        <Section title="待答复的函件" note="请在答复期限前答复；函件内容请严格保密。">
          <Table caption="待答复的函件" narrow="cards" columns={columns} rows={waiting} rowKey={(letter) => letter.id} empty="没有待答复的函件。" />
        </Section>
      </div>
      {others.length === 0 ? null : (
        <Section title="其他函件">
          <Disclosure summary={`已答复或不需再答复的函件 ${String(others.length)} 份`}>
            <Table caption="其他函件" narrow="cards" columns={columns} rows={others} rowKey={(letter) => letter.id} />
          </Disclosure>
        </Section>
      )}
    </>
  );
}

function columnsOn(today: LegalDate): readonly Column<Letter>[] {
  return [
    { key: "number", head: "函号", rowHead: true, cardLabel: false, cell: (letter) => <a href={`/desk/letters/${letter.id}`}>{letter.number}</a> },
    { key: "body", head: "收函单位", cell: (letter) => letter.body || letterDepartmentNames[letter.department] },
    { key: "sent", head: "发出", align: "center", card: "half", cell: (letter) => formatDots(letter.sentOn) },
    { key: "due", head: "答复期限", align: "center", card: "half", cell: (letter) => <CountedDayWords day={letter.dueOn} provisional={letter.dueProvisional} /> },
    { key: "people", head: "人数", align: "right", card: "half", cell: (letter) => String(letter.people) },
    { key: "state", head: "答复", align: "center", card: "half", cell: (letter) => <LetterState letter={letter} today={today} /> },
  ];
}

/** How far the department is with a letter; on its day it is not overdue yet. */
export function LetterState({ letter, today }: { letter: Pick<Letter, "open" | "given" | "dueOn">; today: LegalDate }) {
  if (letter.open === 0) return letter.given === 0 ? <Badge tone="grey">已办结</Badge> : <Badge tone="blue">待组织部门接收</Badge>;
  const words = `${String(letter.open)} 人待答复`;
  return isAfter(today, letter.dueOn) ? <Badge tone="red" icon="overdue">{`${words}，已逾期`}</Badge> : <Badge tone="amber">{words}</Badge>;
}
