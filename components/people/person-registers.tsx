import { Section } from "@/components/ui/page-parts";
import { Table } from "@/components/ui/table";
import { formatDots } from "@/lib/kernel/dates";
import { registerKindNames } from "@/lib/messages/zh-CN/people-words";
import type { PersonPersonal } from "@/lib/people/queries/person";
import { EditLink } from "./edit-link";

/** Home visits and reports of major matters: the day and the kind, nothing of what was said or reported. */
export function PersonRegisters({ registers, editHref }: { registers: PersonPersonal["registers"]; editHref: string | undefined }) {
  return (
    <Section
      title="家访和重大事项报告"
      id="registers"
      note="只登记日期和种类，不登记内容。"
      actions={<EditLink href={editHref} kind="registers" name="家访和重大事项报告" />}
    >
      <Table
        caption="家访和重大事项报告"
        rows={registers}
        rowKey={(row) => `${row.on}-${row.kind}-${String(registers.indexOf(row))}`}
        empty="没有登记。"
        columns={[
          { key: "on", head: "日期", width: 8, rowHead: true, cell: (row) => formatDots(row.on) },
          { key: "kind", head: "种类", cell: (row) => registerKindNames[row.kind] },
        ]}
      />
    </Section>
  );
}
