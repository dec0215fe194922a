import { ActionForm } from "@/components/ui/action-form";
import { CheckboxGroup } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/page-parts";
import type { Column } from "@/components/ui/table";
import { Table } from "@/components/ui/table";
import { formatDots, formatMoment } from "@/lib/kernel/dates";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import { checkVerdictNames, letterReplyNames } from "@/lib/messages/zh-CN/letters";
import type { LetterPage } from "@/lib/stages/inspection/loaders/clearance";

type Person = LetterPage["letter"]["people"][number];
type Given = NonNullable<Person["given"]>;
type Answered = Person & { readonly given: Given };

/** Whether the department answered about a person and nobody has taken the reply over yet. */
export function waitsToBeTaken(person: Person): person is Answered {
  return person.given !== null && person.given.takenAt === null && person.open && !person.superseded;
}

/** What the department answered under its own sign-in, to be read and taken over; nothing counts before. */
export function TakeReplies({ page, take, token }: { page: LetterPage; take: FormAction; token: string }) {
  const { letter } = page;
  const waiting = letter.people.filter(waitsToBeTaken);
  if (waiting.length === 0) return null;
  return (
    <Section title="接收会审单位的答复" note="核对文号、日期和复函后接收；接收后即为正式答复，会审单位不能再改。">
      <Table caption="待接收的答复" narrow="cards" columns={columns} rows={waiting} rowKey={(person) => person.lineId} />
      <ActionForm
        action={take}
        token={token}
        version={letter.version}
        hidden={{ letterId: letter.id }}
        submitLabel="接收答复"
        blockedBecause={page.accepting === null ? undefined : accessRefusals[page.accepting]}
      >
        <Field name="lineIds[]" label="接收哪些人的" group wide>
          <CheckboxGroup
            name="lineIds[]"
            legend="接收哪些人的"
            choices={waiting.map((person) => ({ value: person.lineId, label: `${person.name}（${wordsOf(person.given)}）` }))}
            defaultValues={waiting.map((person) => person.lineId)}
          />
        </Field>
      </ActionForm>
    </Section>
  );
}

function wordsOf({ reply, verdict }: Given): string {
  return verdict === null ? letterReplyNames[reply] : checkVerdictNames[verdict];
}

const columns: readonly Column<Answered>[] = [
  { key: "person", head: "人选", rowHead: true, cardLabel: false, cell: (person) => person.name },
  {
    key: "reply",
    head: "答复",
    cell: ({ given }) => (given.result === null || given.result === "" ? wordsOf(given) : `${wordsOf(given)}：${given.result}`),
  },
  { key: "file", head: "复函", cell: ({ given }) => <DocumentLink given={given} /> },
  { key: "on", head: "复函日期", align: "center", card: "half", cell: ({ given }) => formatDots(given.repliedOn) },
  { key: "responsible", head: "答复责任人", card: "half", cell: ({ given }) => given.responsibleName },
  { key: "by", head: "填报", cell: ({ given }) => `${given.by} ${formatMoment(given.at)}` },
];

/** The department's document; nothing for who may not read replies. */
export function DocumentLink({ given }: { given: Given }) {
  return given.fileId === null ? null : <a href={`/attachments/${given.fileId}`}>{given.number}</a>;
}
