import { Badge } from "@/components/ui/badge";
import { Section } from "@/components/ui/page-parts";
import { Table } from "@/components/ui/table";
import { formatDots } from "@/lib/kernel/dates";
import { examSubjectNames } from "@/lib/messages/zh-CN/people-words";
import type { PersonPersonal } from "@/lib/people/queries/person";
import { EditLink } from "./edit-link";

/** Exams before an appointment: passed or not, with the score as it was told; nobody is compared by it. */
export function PersonExams({ exams, editHref }: { exams: PersonPersonal["exams"]; editHref: string | undefined }) {
  return (
    <Section
      title="任前考试"
      id="exams"
      note="只作是否合格的依据，不排名、不相加。"
      actions={<EditLink href={editHref} kind="exams" name="任前考试" />}
    >
      <Table
        caption="任前考试"
        narrow="cards"
        rows={exams}
        rowKey={(row) => `${row.on}-${row.subject}-${String(exams.indexOf(row))}`}
        empty="没有登记。"
        columns={[
          { key: "on", head: "考试日期", width: 8, rowHead: true, cell: (row) => formatDots(row.on) },
          { key: "subject", head: "科目", cell: (row) => examSubjectNames[row.subject] },
          { key: "passed", head: "结果", card: "half", cell: (row) => <Badge tone={row.passed ? "green" : "amber"}>{row.passed ? "合格" : "不合格"}</Badge> },
          { key: "score", head: "分数／合格线", card: "half", cell: (row) => (row.score === null || row.passMark === null ? null : `${String(row.score)}／${String(row.passMark)}`) },
          { key: "document", head: "文号", cell: (row) => row.document },
        ]}
      />
    </Section>
  );
}
