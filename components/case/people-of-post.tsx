import { PersonName } from "@/components/ui/person-name";
import { Section } from "@/components/ui/page-parts";
import { Table, type Column } from "@/components/ui/table";
import type { PersonOfPost } from "@/lib/case/types";
import { nomineeSourceNames } from "@/lib/messages/zh-CN/motion";
import { caseStateNames, kindNames, stageNames } from "@/lib/messages/zh-CN/words";

const columns: readonly Column<PersonOfPost>[] = [
  {
    key: "name",
    head: "姓名",
    rowHead: true,
    cell: (row) => <PersonName name={row.name} href={row.caseId === null ? undefined : `/cases/${row.caseId}`} />,
  },
  { key: "duties", head: "现任职务", cell: (row) => row.duties },
  {
    key: "source",
    head: "来源",
    cell: (row) => (row.source === null ? "" : `${nomineeSourceNames[row.source]}${row.withdrawn ? "（已撤回）" : ""}`),
  },
  { key: "case", head: "办理情况", cell: progressOf },
];

/** Who else the post concerns in this batch, in official order. */
export function PeopleOfPost({ people, post }: { people: readonly PersonOfPost[]; post: string }) {
  return (
    <Section title="同一职位的人员" note={`${post}；按职务次序排列，不按得票排列。`}>
      {people.length === 0 ? (
        <p className="section-note">本批次中这一职位没有其他人选或者离任人员。</p>
      ) : (
        <Table
          narrow="cards"
          caption="同一职位的人员"
          columns={columns}
          rows={people}
          rowKey={(row) => row.caseId ?? row.cadreId}
        />
      )}
    </Section>
  );
}

function progressOf({ kind, stage, state }: PersonOfPost): string {
  if (kind === null || stage === null || state === null) return "未列为考察对象";
  return `${kindNames[kind]}，${stageNames[stage]}，${caseStateNames[state]}`;
}
