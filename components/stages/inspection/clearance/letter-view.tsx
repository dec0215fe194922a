import { CountedDayWords } from "@/components/desk/due-day";
import { PageHead } from "@/components/desk/page-head";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Button, ButtonLink } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { DefinitionList, Section } from "@/components/ui/page-parts";
import { PersonName } from "@/components/ui/person-name";
import type { Column } from "@/components/ui/table";
import { Table } from "@/components/ui/table";
import { DateInput, Select, TextInput } from "@/components/ui/text-input";
import { formatDots, formatMoment, isAfter } from "@/lib/kernel/dates";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import { checkVerdictNames, letterDepartmentNames, letterReplyNames } from "@/lib/messages/zh-CN/letters";
import { ruleTitle } from "@/lib/messages/zh-CN/rules";
import type { LetterPage } from "@/lib/stages/inspection/loaders/clearance";
import { answersOf } from "@/lib/stages/inspection/rules/letters";
import { DocumentLink, TakeReplies, waitsToBeTaken } from "./take-replies";

type Person = LetterPage["letter"]["people"][number];

/** One letter: by when it is to be answered, what came back about whom, and the entry of replies person by person. */
export function LetterView({ page, enter, take, token }: { page: LetterPage; enter: FormAction; take: FormAction; token: string }) {
  const { letter } = page;
  const given = letter.people.filter(waitsToBeTaken).length;
  const open = letter.people.filter((person) => isOpen(person) && !waitsToBeTaken(person));
  const waiting = open.filter((person) => person.reply === null);
  const { rule } = answersOf(letter.department);
  return (
    <>
      <PageHead
        crumbs={[{ label: "核查与联审", href: "/clearance" }, { label: letter.number }]}
        title={letter.number}
        badges={<StateBadge page={page} waiting={waiting.length} given={given} />}
        lead={letterDepartmentNames[letter.department]}
        actions={
          <>
            <ButtonLink href={`/clearance/letters/${letter.id}/print`}>打印函件</ButtonLink>
            <form action={`/clearance/letters/${letter.id}/file`} method="post">
              <Button type="submit" tone="secondary" blockedBecause={page.taking === null ? undefined : accessRefusals[page.taking]}>
                输出 Word 文件
              </Button>
            </form>
          </>
        }
      />
      <Section title="函件">
        <DefinitionList
          items={[
            { label: "收函单位", value: letter.body || letterDepartmentNames[letter.department] },
            { label: "发函日期", value: formatDots(letter.sentOn) },
            { label: "答复期限", value: <CountedDayWords day={letter.dueOn} provisional={letter.dueProvisional} /> },
            { label: "期限依据", value: <a href={`/rules/${rule}`}>{`${ruleTitle(rule)}，${String(letter.workingDays)} 个工作日`}</a> },
          ]}
        />
        {letter.closed === 0 ? null : <p>{`另有 ${String(letter.closed)} 人按回避要求不列出。`}</p>}
      </Section>
      <TakeReplies page={page} take={take} token={`${token}-take`} />
      <Replies page={page} />
      {open.length === 0 ? null : <EnterReplies page={page} waiting={open} enter={enter} token={token} />}
    </>
  );
}

function isOpen({ superseded, open, reply }: Person): boolean {
  return !superseded && open && (reply === null || reply === "noAnswer");
}

function StateBadge({ page, waiting, given }: { page: LetterPage; waiting: number; given: number }) {
  if (given > 0) return <Badge tone="amber">{`${String(given)} 人的答复待接收`}</Badge>;
  if (waiting === 0) return <Badge tone="green">没有待答复的人</Badge>;
  const words = `${String(waiting)} 人待答复`;
  return isAfter(page.today, page.letter.dueOn) ? <Badge tone="red" icon="overdue">{`${words}，已逾期`}</Badge> : <Badge tone="blue">{words}</Badge>;
}

function Replies({ page }: { page: LetterPage }) {
  const columns: readonly Column<Person>[] = [
    {
      key: "person",
      head: "人选",
      rowHead: true,
      cardLabel: false,
      cell: (person) => (
        <>
          <PersonName name={person.name} href={`/cases/${person.caseId}/inspection`} />
          <span className="block text-ink-soft">{person.presentDuties}</span>
        </>
      ),
    },
    { key: "intended", head: "拟任职务", cell: (person) => person.intendedDuties },
    { key: "reply", head: "答复", align: "center", cell: (person) => <ReplyBadge person={person} /> },
    { key: "on", head: "答复日期", align: "center", card: "half", cell: (person) => (person.repliedOn === null ? null : formatDots(person.repliedOn)) },
    { key: "until", head: "有效期到", align: "center", card: "half", cell: (person) => (person.validUntil === null ? null : formatDots(person.validUntil)) },
    { key: "paper", head: "复函", card: "half", cell: ({ given }) => (given === null || given.takenAt === null ? null : <Taken given={given} />) },
    { key: "by", head: "答复责任人", card: "half", cell: (person) => person.responsibleName },
    { key: "result", head: "内容", cell: (person) => (person.verdict === null ? person.result : [checkVerdictNames[person.verdict], person.result].filter(Boolean).join("：")) },
  ];
  return (
    <Section title="人员和答复" note="只登记结果和理由，个人有关事项不登记具体内容。">
      <Table caption="人员和答复" narrow="cards" columns={columns} rows={page.letter.people} rowKey={(person) => person.lineId} />
    </Section>
  );
}

/** The department's own document, and who took it over when. */
function Taken({ given }: { given: NonNullable<Person["given"]> }) {
  return (
    <>
      <DocumentLink given={given} />
      <span className="block text-ink-soft">{`${given.takenBy ?? ""} ${given.takenAt === null ? "" : formatMoment(given.takenAt)} 接收`}</span>
    </>
  );
}

function ReplyBadge({ person }: { person: Person }) {
  if (person.superseded) return <Badge tone="grey">已另行发函</Badge>;
  if (waitsToBeTaken(person)) return <Badge tone="blue">待接收</Badge>;
  if (person.reply === null) return <Badge tone="amber">待答复</Badge>;
  const tone = person.reply === "nothingFound" ? "green" : person.reply === "noAnswer" ? "amber" : "red";
  return <Badge tone={tone}>{letterReplyNames[person.reply]}</Badge>;
}

type Entering = { page: LetterPage; waiting: readonly Person[]; enter: FormAction; token: string };

/** One set of fields for each person who waits; those left empty wait on. */
function EnterReplies({ page, waiting, enter, token }: Entering) {
  const { letter, verdicts } = page;
  const over = isAfter(page.today, letter.dueOn);
  const replies = verdicts.length > 0 ? (["noAnswer"] as const) : (["nothingFound", "suspend", "unsuitable", "noAnswer"] as const);
  const choices = replies.filter((reply) => reply !== "noAnswer" || over).map((value) => ({ value, label: letterReplyNames[value] }));
  return (
    <Section title="登记答复" note="收到几人的答复登记几人，其余的继续等候；已记为未答复的，收到答复后在此补登。">
      <ActionForm
        action={enter}
        token={token}
        version={letter.version}
        hidden={{ letterId: letter.id }}
        submitLabel="登记答复"
        blockedBecause={page.answering === null ? undefined : accessRefusals[page.answering]}
      >
        {waiting.map((person, index) => (
          <FormSection key={person.lineId} title={`${person.name}（${person.intendedDuties}）`} columns={2}>
            <input type="hidden" name={`lines.${index}.lineId`} value={person.lineId} />
            {verdicts.length === 0 ? null : (
              <Field name={`lines.${index}.verdict`} label="认定结果">
                <Select name={`lines.${index}.verdict`} empty="待答复" choices={verdicts.map((value) => ({ value, label: checkVerdictNames[value] }))} />
              </Field>
            )}
            {choices.length === 0 ? null : (
              <Field name={`lines.${index}.reply`} label={verdicts.length === 0 ? "答复" : "没有答复的"}>
                <Select name={`lines.${index}.reply`} empty="待答复" choices={choices} />
              </Field>
            )}
            <Field name={`lines.${index}.repliedOn`} label="答复日期">
              <DateInput name={`lines.${index}.repliedOn`} defaultValue={page.today} />
            </Field>
            <Field name={`lines.${index}.validUntil`} label="有效期到" hint="答复写明有效期的才填，当日仍有效">
              <DateInput name={`lines.${index}.validUntil`} />
            </Field>
            <Field name={`lines.${index}.responsibleName`} label="答复责任人">
              <TextInput name={`lines.${index}.responsibleName`} size="short" maxLength={40} />
            </Field>
            <Field name={`lines.${index}.result`} label="内容" hint="有问题或未答复的必填" wide>
              <TextInput name={`lines.${index}.result`} maxLength={500} />
            </Field>
          </FormSection>
        ))}
      </ActionForm>
    </Section>
  );
}
