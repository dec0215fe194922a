import { FilterField, ListPage } from "@/components/desk/list-page";
import { Badge, type Tone } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/page-parts";
import { Table } from "@/components/ui/table";
import { TextInput } from "@/components/ui/text-input";
import type { CodesPage, TableHead } from "@/lib/codes/loaders";
import { codesHref } from "@/lib/codes/schema";
import type { CodeStatus } from "@/lib/formats/code-tables/code-table";
import { codeNamingNames, codeStatusNames } from "@/lib/messages/zh-CN/codes";

type Subject = CodesPage["subjects"][number];

const tones: Readonly<Record<CodeStatus, Tone>> = {
  confirmed: "green",
  "single-source": "amber",
  unconfirmed: "amber",
  own: "grey",
};

/** How sure a table is, as a word. */
function StatusBadge({ status }: { status: CodeStatus }) {
  return <Badge tone={tones[status]}>{codeStatusNames[status]}</Badge>;
}

/** The tables of a list: whose words, how many rows, how sure. */
export function TableHeads({ tables }: { tables: readonly TableHead[] }) {
  return (
    <span className="block">
      {tables.map((table) => (
        <span key={table.id} className="block">
          {table.name}（{codeNamingNames[table.naming]}，{table.rowCount} 项）{" "}
          <StatusBadge status={table.status} />
        </span>
      ))}
    </span>
  );
}

/** Every list the product's fields are read by; looking for a word shows what it is understood as in each. */
export function CodesView({ page }: { page: CodesPage }) {
  const { query, subjects } = page;
  return (
    <ListPage
      title="代码表"
      lead="导入名册和任免审批表时按名称（不按代码）对照这些表。已印证：至少两个互相独立的来源一致；单一来源、待核：使用前请核对；本系统：系统自定。"
      filters={{
        action: "/system/codes",
        fields: (
          <FilterField label="名称">
            <TextInput bare name="q" defaultValue={query.q} maxLength={60} placeholder="查一个写法被理解成什么" />
          </FilterField>
        ),
        resetHref: "/system/codes",
      }}
    >
      {subjects.length === 0 ? (
        <EmptyState
          title={`各表都不认识“${query.q}”。`}
          action={<a href="/system/codes">查看全部代码表，在所属的表中补充</a>}
        />
      ) : (
        <Table
          caption="代码表"
          narrow="cards"
          rows={subjects}
          rowKey={(subject) => subject.key}
          columns={[
            {
              key: "name",
              head: "代码表",
              rowHead: true,
              cardLabel: false,
              width: 12,
              cell: (subject) => <a href={codesHref(subject.key, { q: "", page: 1 })}>{subject.name}</a>,
            },
            ...(query.q === ""
              ? []
              : [{ key: "found", head: "理解为", cell: (subject: Subject) => <Found subject={subject} /> }]),
            { key: "tables", head: "对照的表", cell: (subject) => <TableHeads tables={subject.tables} /> },
            {
              key: "local",
              head: "本地补充",
              width: 10,
              cell: (subject) => (subject.inForce + subject.proposed === 0 ? "" : <LocalCounts subject={subject} />),
            },
          ]}
        />
      )}
    </ListPage>
  );
}

function Found({ subject: { found } }: { subject: Subject }) {
  if (found === null) return null;
  if (found.naming === null) return <Badge tone="amber">{`有几种含义：${found.labels.join("、")}`}</Badge>;
  return (
    <>
      {found.labels.join("、")}（{codeNamingNames[found.naming]}）
    </>
  );
}

function LocalCounts({ subject: { inForce, proposed } }: { subject: Subject }) {
  return (
    <>
      {inForce === 0 ? null : `${inForce} 条`}
      {proposed === 0 ? null : <Badge tone="amber">{`待确认 ${proposed} 条`}</Badge>}
    </>
  );
}
