import { PageHead } from "@/components/desk/page-head";
import { ActionForm } from "@/components/ui/action-form";
import { GiveBack } from "@/components/ui/give-back";
import type { FormAction } from "@/components/ui/form-state";
import { DefinitionList, Section } from "@/components/ui/page-parts";
import { formatDots } from "@/lib/kernel/dates";
import { entryKindNames, entryPurpose } from "@/lib/messages/zh-CN/archive-entries";
import type { EntriesPage } from "@/lib/programmes/archive-entries/loaders";
import type { ListedEntry } from "@/lib/programmes/archive-entries/queries";
import { EntryForm } from "./entry-form";
import { daysOf, EntryEvidence, EntryList, FactText, SourceText } from "./entry-list";

export type EntriesActions = { readonly enter: FormAction; readonly verify: FormAction; readonly giveBack: FormAction };

/** Conduct in office and performance of one person: dated facts, by one entered, by another verified, answered by the person. */
export function EntriesView({ page, actions, token }: { page: EntriesPage; actions: EntriesActions; token: string }) {
  const { person, waiting, returned } = page;
  return (
    <>
      <PageHead
        crumbs={[
          { label: "干部", href: "/people" },
          { label: person.name, href: `/people/${person.cadreId}` },
          { label: "纪实与实绩" },
        ]}
        title="政治素质纪实与实绩档案"
        lead={`${person.name}，${person.duties}。${entryPurpose}`}
      />
      <Section title="已核实" note="按日期排列。">
        <EntryList caption="已核实的纪实与实绩" entries={page.verified} />
      </Section>
      <Section title="待核实" note={waiting.length === 0 ? "没有待核实的登记。" : `共 ${waiting.length} 条`}>
        {waiting.map((entry) => (
          <Waiting key={entry.entryId} entry={entry} page={page} actions={actions} token={token} />
        ))}
      </Section>
      {page.mayEnter ? <EntryForm page={page} action={actions.enter} token={`${token}-e`} /> : null}
      {returned.length === 0 ? null : (
        <Section title="已退回" note="不列入档案，本人不可见。">
          <ul>
            {returned.map((entry) => (
              <li key={entry.entryId}>
                {daysOf(entry)} {entryKindNames[entry.kind]}，{entry.enteredBy}登记；退回理由：{entry.returnReason}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Waiting({
  entry,
  page,
  actions,
  token,
}: {
  entry: ListedEntry;
  page: EntriesPage;
  actions: EntriesActions;
  token: string;
}) {
  const { entryId } = entry;
  const own = entry.enteredById === page.visitorId;
  return (
    <Section level={3} title={`${daysOf(entry)} ${entryKindNames[entry.kind]}`}>
      <DefinitionList
        items={[
          { label: "事实", value: <FactText entry={entry} />, wide: true },
          { label: "来源", value: <SourceText entry={entry} /> },
          { label: "佐证材料", value: <EntryEvidence {...entry} /> },
          { label: "登记", value: `${entry.enteredBy} ${formatDots(entry.enteredOn)}` },
        ]}
      />
      {page.mayVerify ? (
        <ActionForm
          action={actions.verify}
          token={`${token}-v-${entryId}`}
          hidden={{ entryId }}
          submitLabel="核实并列入档案"
          blockedBecause={own ? "由您登记，须由另一人核实。" : undefined}
        />
      ) : null}
      {page.mayVerify && !own ? <GiveBack action={actions.giveBack} token={token} hidden={{ entryId }} scope={entryId} to="登记人" /> : null}
    </Section>
  );
}
