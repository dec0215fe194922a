import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/basis";
import { Section } from "@/components/ui/page-parts";
import type { FormAction } from "@/components/ui/form-state";
import { Table, type Column } from "@/components/ui/table";
import { headerOf } from "@/lib/formats/roster/known-headings";
import type { KnownMapping, SheetMapping } from "@/lib/formats/roster/mapping";
import { rosterSheets } from "@/lib/formats/roster/sheets";
import { formatDots } from "@/lib/kernel/dates";
import type { RememberedMapping } from "@/lib/programmes/roster-import/types";

/** By which answers the sheets of a file were read: said whenever one was used. */
export function UsedMappings({ mappings }: { mappings: readonly KnownMapping[] }) {
  if (mappings.length === 0) return null;
  return (
    <Section title="表头对应" note="系统不认识的表头按下面的对应读取；有不对的，请在“导入名册”页面忘记后重新上传。">
      <Table
        caption="表头对应"
        narrow="cards"
        columns={usedColumns}
        rows={mappings}
        rowKey={({ tab }) => tab}
      />
    </Section>
  );
}

/** What is remembered of other systems' sheets, to be looked at and forgotten. */
export function RememberedMappings({ mappings, forget }: { mappings: readonly RememberedMapping[]; forget: FormAction }) {
  return (
    <Section title="记住的表头对应" note="同样表头的文件按这里记住的读取，不再询问。只记表头，不记内容。">
      <Table
        caption="记住的表头对应"
        narrow="cards"
        columns={[
          { key: "tab", head: "首次的工作表", rowHead: true, cell: (one) => one.tab },
          sheetColumn,
          pairsColumn,
          { key: "by", head: "确认人", width: 6, cell: (one) => one.by },
          { key: "on", head: "日期", align: "center", width: 7, cell: (one) => formatDots(one.on) },
          {
            key: "forget",
            head: "处理",
            width: 7,
            screenOnly: true,
            cell: (one) => (
              <ActionForm
                action={forget}
                hidden={{ mappingId: one.id }}
                submitLabel="忘记"
                tone="secondary"
                consequence={<p>下一份同样表头的文件会重新询问；已经导入的不受影响。</p>}
              />
            ),
          },
        ]}
        rows={mappings}
        rowKey={({ id }) => id}
        empty="还没有。上传的文件有不认识的表头时，系统会询问并记住。"
      />
    </Section>
  );
}

const sheetColumn: Column<SheetMapping> = {
  key: "sheet",
  head: "读取为",
  width: 6,
  cell: ({ sheet }) => (sheet === null ? "不导入" : rosterSheets[sheet].name),
};

const pairsColumn: Column<SheetMapping> = {
  key: "pairs",
  head: "列",
  cell: (mapping) => <Pairs mapping={mapping} />,
};

const usedColumns: readonly Column<KnownMapping>[] = [
  { key: "tab", head: "工作表", rowHead: true, cell: ({ tab }) => tab },
  sheetColumn,
  pairsColumn,
  {
    key: "source",
    head: "来源",
    width: 12,
    cell: ({ remembered }) =>
      remembered === null ? "这次确认" : `${formatDots(remembered.on)} ${remembered.by}确认，已记住`,
  },
];

function Pairs({ mapping: { sheet, columns } }: { mapping: SheetMapping }) {
  if (sheet === null) return <>{columns.length} 列，整张表不导入</>;
  const taken = columns.filter(({ field }) => field !== null);
  const left = columns.filter(({ field }) => field === null);
  return (
    <Disclosure summary={`导入 ${taken.length} 列，不导入 ${left.length} 列`}>
      <ul>
        {taken.map(({ form, shown, field }) => (
          <li key={form}>
            {shown} → {headerOf(sheet, field ?? "")}
          </li>
        ))}
        {left.length === 0 ? null : <li>不导入：{left.map(({ shown }) => shown).join("、")}</li>}
      </ul>
    </Disclosure>
  );
}
