import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/basis";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/page-parts";
import { TextArea } from "@/components/ui/text-input";
import { entryKindNames, entryPurpose } from "@/lib/messages/zh-CN/archive-entries";
import type { ListedEntry } from "@/lib/programmes/archive-entries/queries";
import { daysOf, EntryList } from "./entry-list";

/** What stands in the own archive about conduct and performance, and a form for each entry not answered yet. */
export function OwnEntries({ entries, action, token }: { entries: readonly ListedEntry[]; action: FormAction; token: string }) {
  return (
    <Section title="政治素质纪实与实绩档案" id="entries" note={entryPurpose}>
      <EntryList caption="政治素质纪实与实绩档案" entries={entries} />
      {entries
        .filter(({ answer }) => answer === "")
        .map((entry) => (
          <Disclosure key={entry.entryId} summary={`说明：${daysOf(entry)} ${entryKindNames[entry.kind]}`}>
            <ActionForm
              action={action}
              token={`${token}-${entry.entryId}`}
              hidden={{ entryId: entry.entryId }}
              submitLabel="提交说明"
              consequence="说明与该条并列保存，提交后不能修改。"
            >
              <Field name="answer" scope={entry.entryId} label="我的说明" required>
                <TextArea name="answer" scope={entry.entryId} required maxLength={1000} />
              </Field>
            </ActionForm>
          </Disclosure>
        ))}
    </Section>
  );
}
