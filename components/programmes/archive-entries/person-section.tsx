import { Section } from "@/components/ui/page-parts";
import { entryPurpose } from "@/lib/messages/zh-CN/archive-entries";
import type { ListedEntry } from "@/lib/programmes/archive-entries/queries";
import { EntryList } from "./entry-list";

/** Verified entries on a person's page, by their day. */
export function PersonEntriesSection({ cadreId, entries }: { cadreId: string; entries: readonly ListedEntry[] }) {
  return (
    <Section
      title="政治素质纪实与实绩档案"
      id="entries"
      note={entryPurpose}
      actions={<a href={`/people/${cadreId}/entries`}>登记与核实</a>}
    >
      <EntryList caption="政治素质纪实与实绩档案" entries={entries} />
    </Section>
  );
}
