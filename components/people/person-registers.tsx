import { Section } from "@/components/ui/page-parts";
import { Table } from "@/components/ui/table";
import { formatDots } from "@/lib/kernel/dates";
import { registerKindNames } from "@/lib/messages/zh-CN/people-words";
import type { PersonPersonal } from "@/lib/people/queries/person";
import { EditLink } from "./edit-link";
import { PersonExams } from "./person-exams";

type Kept = Pick<PersonPersonal, "registers" | "exams"> & { editHref: string | undefined };

/** What is kept of a person by day: home visits and reports of major matters, and exams before an appointment. */
export function PersonRegisters({ registers, exams, editHref }: Kept) {
  return (
    <>
      <Visits registers={registers} editHref={editHref} />
      <PersonExams exams={exams} editHref={editHref} />
    </>
  );
}

/** The day and the kind, nothing of what was said or reported. */
function Visits({ registers, editHref }: Omit<Kept, "exams">) {
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
