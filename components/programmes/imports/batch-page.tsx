import { PageHead } from "@/components/desk/page-head";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import type { FormAction } from "@/components/ui/form-state";
import { DefinitionList, Section } from "@/components/ui/page-parts";
import { Table, type Column } from "@/components/ui/table";
import type { ImportBatchAt } from "@/lib/imports/queries/batch";
import type { KeptItem } from "@/lib/imports/types";
import { formatMoment, instantOf } from "@/lib/kernel/dates";
import { undoFaultSentences } from "@/lib/messages/zh-CN/imports";

const homes = {
  roster: { href: "/programmes/roster-import", label: "导入名册" },
  forms: { href: "/programmes/form-import", label: "导入任免审批表" },
} as const;

/** A batch of an import: what it was, its undo, and what of it was not put back. */
export function ImportBatchView({ batch, undo, token }: { batch: ImportBatchAt; undo: FormAction; token: string }) {
  const { undone, undoneAt, rowCount } = batch;
  return (
    <>
      <PageHead
        crumbs={[{ label: "干部", href: "/people" }, homes[batch.kind], { label: batch.number }]}
        title={`导入批次 ${batch.number}`}
        badges={undoneAt === null ? <Badge tone="green">已导入</Badge> : <Badge tone="amber">已撤销</Badge>}
      />
      <Section title="批次">
        <DefinitionList
          items={[
            { label: "文件", value: batch.fileName },
            { label: "导入", value: `${formatMoment(instantOf(batch.importedAt))} ${batch.importedBy}` },
            ...(undone === null || undoneAt === null
              ? []
              : [
                  {
                    label: "撤销",
                    value: `${formatMoment(instantOf(undoneAt))}，${undone.people} 人、${undone.units} 个机构；没有撤销 ${undone.keptCount} 项`,
                  },
                  ...(undone.corrections.withdrawn + undone.corrections.proposed === 0
                    ? []
                    : [{ label: "处分更正", value: correctionWords(undone.corrections) }]),
                ]),
          ]}
        />
      </Section>
      {undone === null || undone.keptCount === 0 ? null : (
        <Section title="没有撤销的项目" note="导入之后已有改动或者已被使用的，保持现状。">
          <Table
            caption="没有撤销的项目"
            narrow="cards"
            columns={keptColumns}
            rows={undone.kept}
            rowKey={({ kind, id }) => `${kind}:${id}`}
          />
        </Section>
      )}
      <Section title="撤销这个批次" note="逐人逐机构撤销：新增的删去，改动的恢复；之后又有改动的保持现状并列出。登记的处分由两人更正，撤销时作为更正提出。">
        <ActionForm
          action={undo}
          token={token}
          hidden={{ batchId: batch.id }}
          submitLabel={undoneAt === null ? "撤销导入" : "再次撤销"}
          tone="danger"
          blockedBecause={rowCount + batch.correctionsWaiting === 0 ? "没有可以撤销的内容。" : undefined}
          consequence={<p>本批次写入的内容恢复到导入之前，撤销记入全程纪实。</p>}
        />
      </Section>
    </>
  );
}

function correctionWords({ withdrawn, proposed }: NonNullable<ImportBatchAt["undone"]>["corrections"]): string {
  const words = [
    withdrawn === 0 ? "" : `撤回待确认的 ${withdrawn} 项`,
    proposed === 0 ? "" : `本批次登记的处分有 ${proposed} 条提出更正，由另一人确认后生效`,
  ];
  return words.filter((part) => part !== "").join("；");
}

const keptColumns: readonly Column<KeptItem>[] = [
  {
    key: "name",
    head: "人员或者机构",
    rowHead: true,
    cell: ({ kind, id, name }) => <a href={kind === "cadre" ? `/people/${id}` : `/posts/${id}`}>{name}</a>,
  },
  { key: "because", head: "原因", cell: ({ fault }) => undoFaultSentences[fault] },
];
