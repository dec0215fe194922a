import { Section } from "@/components/ui/page-parts";
import type { Column } from "@/components/ui/table";
import { Table } from "@/components/ui/table";

type DemoSignIn = {
  readonly signIn: string;
  readonly password: string;
  readonly role: string;
  readonly name: string;
  readonly note: string;
};

const columns: readonly Column<DemoSignIn>[] = [
  { key: "signIn", head: "用户名", cell: (row) => <code>{row.signIn}</code>, rowHead: true, width: 10 },
  { key: "role", head: "岗位", cell: (row) => row.role, width: 9 },
  { key: "name", head: "姓名", cell: (row) => row.name, width: 5 },
  { key: "note", head: "说明", cell: (row) => row.note },
];

/** Sign-ins of the fictional city: shown by demonstrations only. They share their password. */
export function DemoSignIns({ rows }: { rows: readonly DemoSignIn[] }) {
  const passwords = [...new Set(rows.map((row) => row.password))];
  if (rows.length === 0) return null;
  return (
    <Section
      title="演示账号"
      note={
        <>
          城市、单位和人员均为虚构，密码均为 <code>{passwords.join("、")}</code>
        </>
      }
    >
      <Table caption="演示账号" columns={columns} rows={rows} rowKey={(row) => row.signIn} narrow="cards" />
    </Section>
  );
}
