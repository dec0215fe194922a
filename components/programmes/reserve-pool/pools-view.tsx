import { PageHead } from "@/components/desk/page-head";
import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/basis";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { FormSection } from "@/components/ui/form-section";
import { EmptyState, Section } from "@/components/ui/page-parts";
import { Table, type Column } from "@/components/ui/table";
import { Select, TextInput } from "@/components/ui/text-input";
import { levels } from "@/lib/access/actor";
import { poolKindNames } from "@/lib/messages/zh-CN/reserve-pool";
import { levelNames } from "@/lib/messages/zh-CN/words";
import type { PoolsPage } from "@/lib/programmes/reserve-pool/loaders";
import type { ListedPool } from "@/lib/programmes/reserve-pool/queries";
import { poolKinds } from "@/lib/programmes/reserve-pool/types";

/** The reserve pools of the visitor's authorities. */
export function PoolsView({ page, open, token }: { page: PoolsPage; open: FormAction; token: string }) {
  return (
    <>
      <PageHead
        title="后备库"
        lead="按层次和类别建库，推荐与考察结合，滚动调整。库内不排名次、不打分，系统不代为选人。"
      />
      {page.pools.length === 0 ? (
        <EmptyState title="还没有后备库">由干部科建立后备库，再逐人入库。</EmptyState>
      ) : (
        <Table caption="后备库" narrow="cards" columns={columns} rows={page.pools} rowKey={(pool) => pool.id} />
      )}
      {page.authorities.length === 0 ? null : (
        <Section title="建库">
          <Disclosure summary="建立一个后备库">
            <OpenForm page={page} open={open} token={token} />
          </Disclosure>
        </Section>
      )}
    </>
  );
}

function OpenForm({ page, open, token }: { page: PoolsPage; open: FormAction; token: string }) {
  const [first] = page.authorities;
  return (
    <ActionForm action={open} token={token} submitLabel="建立">
      <FormSection columns={2}>
        <Field name="authorityId" label="管理机关" required>
          <Select
            name="authorityId"
            required
            defaultValue={first?.id}
            choices={page.authorities.map(({ id, committeeName }) => ({ value: id, label: committeeName }))}
          />
        </Field>
        <Field name="title" label="名称" required hint="例如：县处级副职后备干部">
          <TextInput name="title" required maxLength={60} />
        </Field>
        <Field name="kind" label="类别" required>
          <Select
            name="kind"
            required
            empty="请选择"
            choices={poolKinds.map((kind) => ({ value: kind, label: poolKindNames[kind] }))}
          />
        </Field>
        <Field name="level" label="职务层次" required hint="后备的目标层次">
          <Select
            name="level"
            required
            empty="请选择"
            choices={levels.map((level) => ({ value: level, label: levelNames[level] }))}
          />
        </Field>
      </FormSection>
    </ActionForm>
  );
}

const columns: readonly Column<ListedPool>[] = [
  {
    key: "title",
    head: "名称",
    rowHead: true,
    cell: (pool) => <a href={`/programmes/reserve-pool/${pool.id}`}>{pool.title}</a>,
  },
  { key: "authority", head: "管理机关", cell: (pool) => pool.committeeName },
  { key: "kind", head: "类别", align: "center", card: "half", cell: (pool) => poolKindNames[pool.kind] },
  { key: "level", head: "目标层次", align: "center", card: "half", cell: (pool) => levelNames[pool.level] },
  { key: "normal", head: "在库", align: "right", card: "half", cell: (pool) => pool.normal },
  { key: "underInspection", head: "考察中", align: "right", card: "half", cell: (pool) => pool.underInspection },
  { key: "left", head: "已出库", align: "right", card: "half", cell: (pool) => pool.left },
];
