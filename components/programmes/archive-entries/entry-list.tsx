import { Table } from "@/components/ui/table";
import { formatDots } from "@/lib/kernel/dates";
import { entryKindNames } from "@/lib/messages/zh-CN/archive-entries";
import type { ListedEntry } from "@/lib/programmes/archive-entries/queries";

/** Days of an entry: one, or from and to. */
export function daysOf({ on, until }: Pick<ListedEntry, "on" | "until">): string {
  return until === null || until === on ? formatDots(on) : `${formatDots(on)}—${formatDots(until)}`;
}

/** What happened, with the goal it belongs to. */
export function FactText({ entry }: { entry: ListedEntry }) {
  return (
    <>
      {entry.goal === "" ? null : <strong>{entry.goal}：</strong>}
      {entry.fact}
    </>
  );
}

/** Where an entry comes from; a protected source is marked. */
export function SourceText({ entry }: { entry: ListedEntry }) {
  if (entry.source === null) return "按权限不显示";
  return entry.sourceProtected ? `${entry.source}（来源受保护，本人不可见）` : entry.source;
}

export function EntryEvidence({ evidenceId, evidenceName }: Pick<ListedEntry, "evidenceId" | "evidenceName">) {
  return evidenceId === null ? null : <a href={`/attachments/${evidenceId}`}>{evidenceName ?? "佐证材料"}</a>;
}

/** Verified entries by their day, each with source, evidence, who verified it and what the person says. */
export function EntryList({ entries, caption }: { entries: readonly ListedEntry[]; caption: string }) {
  return (
    <Table
      caption={caption}
      narrow="cards"
      rows={entries}
      rowKey={(entry) => entry.entryId}
      empty="没有登记。"
      columns={[
        { key: "on", head: "日期", cell: daysOf, rowHead: true, cardLabel: false, width: 9 },
        { key: "kind", head: "类别", cell: (entry) => entryKindNames[entry.kind], card: "half" },
        { key: "fact", head: "事实", cell: (entry) => <FactText entry={entry} />, width: 18 },
        { key: "source", head: "来源", cell: (entry) => <SourceText entry={entry} />, card: "half" },
        { key: "evidence", head: "佐证材料", cell: (entry) => <EntryEvidence {...entry} />, card: "half" },
        {
          key: "verified",
          head: "核实",
          cell: ({ verifiedBy, verifiedOn }) =>
            verifiedBy === null || verifiedOn === null ? null : `${verifiedBy} ${formatDots(verifiedOn)}`,
          card: "half",
        },
        { key: "answer", head: "本人说明", cell: (entry) => entry.answer },
      ]}
    />
  );
}
