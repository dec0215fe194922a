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
  { key: "role", head: "岗位", cell: (row) => row.role, rowHead: true },
  { key: "signIn", head: "用户名", cell: (row) => <code>{row.signIn}</code> },
  { key: "password", head: "密码", cell: (row) => <code>{row.password}</code> },
  { key: "name", head: "姓名", cell: (row) => row.name },
  { key: "note", head: "说明", cell: (row) => row.note },
];

/** Sign-ins of the fictional city: shown by demonstrations only. */
export function DemoSignIns({ rows }: { rows: readonly DemoSignIn[] }) {
  if (rows.length === 0) return null;
  return (
    <Section title="演示账号（城市、单位和人员均为虚构）">
      <Table caption="演示账号" columns={columns} rows={rows} rowKey={(row) => row.signIn} narrow="cards" />
    </Section>
  );
}
