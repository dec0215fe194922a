import { ExportReason } from "@/components/desk/export-reason";
import { Badge, type Tone } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Section } from "@/components/ui/page-parts";
import { PrintButton } from "@/components/ui/print-button";
import { Table, type Column } from "@/components/ui/table";
import { formatDots } from "@/lib/kernel/dates";
import { countWords, documentStateNames, documentWords } from "@/lib/messages/zh-CN/case-file";
import { stageWords } from "@/lib/programmes/case-file/document";
import type { CaseFilePage } from "@/lib/programmes/case-file/loaders";
import { missingOf } from "@/lib/programmes/case-file/rules";
import type { CatalogueLine, DocumentState } from "@/lib/programmes/case-file/types";

const tones: Readonly<Record<DocumentState, Tone>> = { present: "green", missing: "amber", pending: "blue", later: "grey", none: "grey", hidden: "grey" };

/** The file of a case: what is missing and who supplies it, the catalogue in the order of the stages, and the whole as one download. */
export function CaseFileView({ page }: { page: CaseFilePage }) {
  const missing = missingOf(page.lines);
  const overdue = missing.filter(({ state }) => state === "missing");
  return (
    <>
      {missing.length === 0 ? (
        <Callout tone="done" title="已办环节的材料齐全，可以归档。" />
      ) : (
        <Section title="还缺的材料" note={overdue.length === 0 ? "都在正办理的环节中，随办随齐。" : `请先补 ${overdue.length} 份已办环节缺的材料。`}>
          <Table caption="还缺的材料" narrow="cards" columns={missingColumns} rows={missing} rowKey={({ id }) => id} />
        </Section>
      )}
      <Section title="案卷目录" note="系统保存和生成的全部材料；谈话原始记录和反映人姓名不入案卷。" actions={<PrintButton />}>
        <Table caption="案卷目录" narrow="cards" columns={columns} rows={page.lines.map((line, index) => ({ ...line, index }))} rowKey={({ id }) => id} />
      </Section>
      {page.mayExportPerson ? <Download page={page} /> : null}
    </>
  );
}

const missingColumns: readonly Column<CatalogueLine>[] = [
  { key: "title", head: "材料", rowHead: true, cell: (line) => <Title line={line} /> },
  { key: "stage", head: "环节", cell: stageWords },
  { key: "state", head: "状态", cell: ({ state }) => <Badge tone={tones[state]}>{documentStateNames[state]}</Badge> },
  { key: "supplier", head: "由谁提供", cell: ({ id }) => documentWords[id].supplier },
];

const columns: readonly Column<CatalogueLine & { readonly index: number }>[] = [
  { key: "index", head: "序号", align: "center", width: 3, cell: ({ index }) => index + 1 },
  { key: "stage", head: "环节", card: "half", cell: stageWords },
  { key: "title", head: "材料", rowHead: true, cell: (line) => <Title line={line} /> },
  { key: "on", head: "日期", align: "center", card: "half", cell: ({ on }) => (on === null ? null : <span className="whitespace-nowrap">{formatDots(on)}</span>) },
  { key: "number", head: "文号", card: "half", cell: ({ number }) => number },
  { key: "count", head: "份数", card: "half", cell: (line) => <span className="whitespace-nowrap">{countWords(line)}</span> },
  { key: "files", head: "附件", cell: (line) => <Files line={line} /> },
  { key: "state", head: "状态", align: "center", cell: ({ state }) => <Badge tone={tones[state]}>{documentStateNames[state]}</Badge> },
];

function Title({ line: { id, href } }: { line: CatalogueLine }) {
  const { title } = documentWords[id];
  return href === null ? title : <a href={href}>{title}</a>;
}

function Files({ line: { files } }: { line: CatalogueLine }) {
  if (files === null) return null;
  if (files.length === 0) return "没有附件";
  return (
    <ul className="flex flex-col gap-2">
      {files.map(({ id, fileName }) => (
        <li key={id}>
          <a href={`/attachments/${id}`}>{fileName}</a>
        </li>
      ))}
    </ul>
  );
}

function Download({ page: { at, files } }: { page: CaseFilePage }) {
  return (
    <div className="no-print">
      <Section title="整卷下载" note={`一个压缩包：案卷目录、任免审批表和 ${files.length} 份附件，按目录编号；输出事由记入本人的记录。`}>
        <form className="grid-files" action={`/cases/${at.id}/file/zip`} method="post">
          <ExportReason />
          <Button type="submit" icon="download">
            下载案卷
          </Button>
        </form>
      </Section>
    </div>
  );
}
