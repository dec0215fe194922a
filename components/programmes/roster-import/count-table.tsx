import { Table } from "@/components/ui/table";
import { rosterSheets, type SheetKey } from "@/lib/formats/roster/sheets";
import type { SheetCounts } from "@/lib/programmes/roster-import/types";
import { sumsOf } from "./import-sums";

const kinds = [
  { key: "added", head: "新增" },
  { key: "changed", head: "变更" },
  { key: "proposed", head: "待确认" },
  { key: "same", head: "相同" },
  { key: "rejected", head: "有误" },
] as const;

/** New, changed, same and rejected rows of each sheet, with their sums. */
export function CountTable({ counts }: { counts: Readonly<Record<SheetKey, SheetCounts>> }) {
  const sums = sumsOf(counts);
  return (
    <Table
      caption="各表行数"
      columns={[
        { key: "sheet", head: "工作表", rowHead: true, cell: (sheet: SheetKey) => rosterSheets[sheet].name },
        ...kinds.map(({ key, head }) => ({
          key,
          head,
          align: "right" as const,
          cell: (sheet: SheetKey) => counts[sheet][key],
        })),
      ]}
      rows={Object.keys(rosterSheets) as SheetKey[]}
      rowKey={(sheet) => sheet}
      foot={
        <tr>
          <th scope="row">合计</th>
          {kinds.map(({ key }) => (
            <td key={key} className="cell-right">
              {sums[key]}
            </td>
          ))}
        </tr>
      }
    />
  );
}
