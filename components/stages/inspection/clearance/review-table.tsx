import { CountedDayWords } from "@/components/desk/due-day";
import { Badge, type Tone } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/basis";
import type { IconName } from "@/components/ui/icon";
import { Section } from "@/components/ui/page-parts";
import { PersonName } from "@/components/ui/person-name";
import type { Column } from "@/components/ui/table";
import { Table } from "@/components/ui/table";
import { formatDots } from "@/lib/kernel/dates";
import type { LetterDepartment } from "@/lib/law/scheme";
import { checkVerdictNames, letterDepartmentNames, letterReplyNames } from "@/lib/messages/zh-CN/letters";
import { ruleTitle } from "@/lib/messages/zh-CN/rules";
import type { ClearancePage } from "@/lib/stages/inspection/loaders/clearance";
import type { ReviewLight } from "@/lib/stages/inspection/rules/letters";
import { answersOf, lightOf } from "@/lib/stages/inspection/rules/letters";

type Row = ClearancePage["rows"][number];

const lights: Readonly<Record<ReviewLight, { readonly tone: Tone; readonly word: string; readonly icon?: IconName }>> = {
  none: { tone: "grey", word: "未发函" },
  waiting: { tone: "blue", word: "待答复" },
  overdue: { tone: "red", word: "逾期未复", icon: "overdue" },
  clear: { tone: "green", word: "无问题" },
  notClear: { tone: "red", word: "有问题" },
  noAnswer: { tone: "amber", word: "未答复" },
  outdated: { tone: "red", word: "已过有效期", icon: "overdue" },
};

/** The joint review: a line for each person, a column for each department; each light opens its letter, day and reply. */
export function ReviewTable({ page }: { page: ClearancePage }) {
  const columns: readonly Column<Row>[] = [
    {
      key: "person",
      head: "人选",
      rowHead: true,
      frozen: "name",
      width: 10,
      cardLabel: false,
      cell: (row) => (
        <>
          <PersonName name={row.name} href={`/cases/${row.caseId}/inspection`} />
          <span className="block text-ink-soft">{row.post}</span>
          {row.later ? <span className="block text-ink-soft">考察已结束，只重新征求有有效期的答复</span> : null}
        </>
      ),
    },
    ...page.columns.map((department): Column<Row> => ({
      key: department,
      head: letterDepartmentNames[department],
      width: 7,
      cell: (row) => <Cell row={row} department={department} page={page} />,
    })),
  ];
  return (
    <Section title="联审情况" note="点开每个灯看函号、期限和答复。红灯是有问题、逾期或已过有效期，须先处理；已过有效期的，另发新函；“未答复”不等于同意。">
      <Table
        caption="联审情况"
        narrow="cards"
        landscape
        columns={columns}
        rows={page.rows}
        rowKey={(row) => row.subjectId}
        empty="没有正在考察的人选。列入考察任务后在此核查和联审。"
      />
    </Section>
  );
}

function Cell({ row, department, page }: { row: Row; department: LetterDepartment; page: ClearancePage }) {
  const asked = row.asked.find((one) => one.department === department);
  const { tone, word, icon } = lights[lightOf(asked, page.today)];
  const light = (
    <Badge tone={tone} {...(icon === undefined ? {} : { icon })}>
      {word}
    </Badge>
  );
  if (asked === undefined) return row.required.includes(department) ? <Badge tone="amber">必问，未发函</Badge> : light;
  const { rule } = answersOf(department);
  return (
    <Disclosure summary={light}>
      <p>{asked.letterId === null ? asked.number : <a href={`/clearance/letters/${asked.letterId}`}>{asked.number}</a>}</p>
      <p>{`${formatDots(asked.sentOn)} 发出`}</p>
      <p>
        期限 <CountedDayWords day={asked.dueOn} provisional={asked.dueProvisional} />
      </p>
      {asked.reply === null || asked.repliedOn === null ? null : <p>{`${formatDots(asked.repliedOn)} ${letterReplyNames[asked.reply]}`}</p>}
      {asked.until === null ? null : <p>{`有效期到 ${formatDots(asked.until)}`}</p>}
      {asked.verdict === null ? null : <p>{`认定：${checkVerdictNames[asked.verdict]}`}</p>}
      {asked.result === null || asked.result === "" ? null : <p>{asked.result}</p>}
      <p>
        <a href={`/rules/${rule}`}>{ruleTitle(rule)}</a>
      </p>
    </Disclosure>
  );
}
