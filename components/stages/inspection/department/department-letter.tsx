import { CountedDayWords } from "@/components/desk/due-day";
import { PageHead } from "@/components/desk/page-head";
import { Badge } from "@/components/ui/badge";
import { Callout } from "@/components/ui/callout";
import type { FormAction } from "@/components/ui/form-state";
import { DefinitionList, Section } from "@/components/ui/page-parts";
import { PersonName } from "@/components/ui/person-name";
import type { Column } from "@/components/ui/table";
import { Table } from "@/components/ui/table";
import { formatDots, formatMoment } from "@/lib/kernel/dates";
import { checkVerdictNames, letterDepartmentNames, letterPurposes, letterReplyNames } from "@/lib/messages/zh-CN/letters";
import { sexNames } from "@/lib/messages/zh-CN/words";
import type { DepartmentLetterPage } from "@/lib/stages/inspection/loaders/department-desk";
import { LetterState } from "./department-desk";
import { ReplyForm } from "./reply-form";

type Person = DepartmentLetterPage["letter"]["people"][number];

/** A letter as the department it is addressed to sees it: what is asked, about whom, what it answered, and the form for the rest. */
export function DepartmentLetterView({ page, give, token }: { page: DepartmentLetterPage; give: FormAction; token: string }) {
  const { letter, today } = page;
  const open = letter.people.filter(({ state }) => state === "open").length;
  const given = letter.people.filter(({ state }) => state === "given").length;
  const answerable = letter.people.filter(({ state }) => state === "open" || state === "given");
  return (
    <>
      <PageHead
        crumbs={[{ label: "工作台", href: "/desk" }, { label: letter.number }]}
        title={letter.number}
        badges={<LetterState letter={{ open, given, dueOn: letter.dueOn }} today={today} />}
        lead={letterPurposes[letter.department]}
      />
      <Section title="函件">
        <DefinitionList
          items={[
            { label: "发函单位", value: letter.organisation },
            { label: "收函单位", value: letter.body || letterDepartmentNames[letter.department] },
            { label: "发函日期", value: formatDots(letter.sentOn) },
            { label: "答复期限", value: <CountedDayWords day={letter.dueOn} provisional={letter.dueProvisional} /> },
          ]}
        />
      </Section>
      <Left letter={letter} />
      {letter.people.length === 0 ? null : <People people={letter.people} />}
      {answerable.length === 0 ? null : <ReplyForm page={page} people={answerable} give={give} token={token} />}
    </>
  );
}

/** People of the letter who are not listed, counted and not named. */
function Left({ letter }: { letter: DepartmentLetterPage["letter"] }) {
  if (letter.withheld === 0 && letter.over === 0) return null;
  return (
    <Callout tone="info" title="有人没有列出">
      {letter.withheld === 0 ? null : <p>{`${String(letter.withheld)} 人涉及您本人或您的亲属，按回避要求请由本单位其他账号答复。`}</p>}
      {letter.over === 0 ? null : <p>{`${String(letter.over)} 人已不需要在这份函上答复。`}</p>}
    </Callout>
  );
}

function People({ people }: { people: readonly Person[] }) {
  const columns: readonly Column<Person>[] = [
    {
      key: "person",
      head: "人员",
      rowHead: true,
      cardLabel: false,
      cell: (person) => (
        <>
          <PersonName name={person.name} />
          <span className="block text-ink-soft">{`${sexNames[person.sex]}，${person.birthMonth} 生`}</span>
        </>
      ),
    },
    { key: "present", head: "现任职务", cell: (person) => person.presentDuties },
    { key: "intended", head: "拟任职务", cell: (person) => person.intendedDuties },
    { key: "state", head: "状态", align: "center", card: "half", cell: (person) => <PersonState person={person} /> },
    { key: "reply", head: "答复", cell: ({ given }) => (given === null ? null : <Given given={given} />) },
    { key: "file", head: "复函", cell: ({ given }) => (given === null ? null : <Paper given={given} />) },
  ];
  return (
    <Section title="人员和答复">
      <Table caption="人员和答复" narrow="cards" columns={columns} rows={people} rowKey={(person) => person.lineId} />
    </Section>
  );
}

function PersonState({ person }: { person: Person }) {
  if (person.state === "taken") return <Badge tone="green">已接收</Badge>;
  return person.state === "given" ? <Badge tone="blue">已答复，待接收</Badge> : <Badge tone="amber">待答复</Badge>;
}

type GivenReply = NonNullable<Person["given"]>;

function Given({ given }: { given: GivenReply }) {
  const words = given.verdict === null ? letterReplyNames[given.reply] : checkVerdictNames[given.verdict];
  return <>{given.result === "" ? words : `${words}：${given.result}`}</>;
}

function Paper({ given }: { given: GivenReply }) {
  return (
    <>
      <a href={`/attachments/${given.fileId}`}>{given.number}</a>
      <span className="block text-ink-soft">{`${formatDots(given.repliedOn)}，${given.responsibleName}`}</span>
      <span className="block text-ink-soft">{`${given.by} ${formatMoment(given.at)} 填报`}</span>
    </>
  );
}
