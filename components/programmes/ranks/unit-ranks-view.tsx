import { PageHead } from "@/components/desk/page-head";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { EmptyState, Section } from "@/components/ui/page-parts";
import { Table } from "@/components/ui/table";
import { Select, TextInput } from "@/components/ui/text-input";
import { formatDots } from "@/lib/kernel/dates";
import { rankBodies } from "@/lib/law/rank-ladder";
import { rankBodyNames, rankGroupName } from "@/lib/messages/zh-CN/ranks";
import type { UnitRanksPage } from "@/lib/programmes/ranks/loaders";

/** The quotas of ranks of a unit: number, people, what is left; and the establishment they are counted from. */
export function UnitRanksView({ page, action, token }: { page: UnitRanksPage; action: FormAction; token: string }) {
  const { unit, limits } = page;
  const { establishment } = unit;
  return (
    <>
      <PageHead
        crumbs={[{ label: "职数与班子", href: "/posts" }, { label: unit.name, href: `/posts/${unit.unitId}` }, { label: "职级职数" }]}
        title="职级职数"
        lead={
          establishment === null
            ? "请先登记公务员数，再计算各职级职数。"
            : `${rankBodyNames[establishment.body]}，公务员 ${establishment.civilServants} 人（${establishment.document}，${formatDots(establishment.from)} 起）。职数逐级计算，舍去小数。`
        }
      />
      {establishment === null ? (
        <EmptyState title="还没有登记公务员数">没有基数时，变动职级不能通过职数审核。</EmptyState>
      ) : (
        <Table
          caption="职级职数"
          narrow="cards"
          rows={limits}
          rowKey={({ key }) => key}
          columns={[
            { key: "group", head: "职级", cell: ({ key }) => rankGroupName(key), rowHead: true, cardLabel: false },
            { key: "share", head: "比例", cell: ({ percent, of }) => `${rankGroupName(of)}的 ${percent}%`, card: "half" },
            { key: "limit", head: "职数", cell: ({ limit }) => limit, align: "right", card: "half" },
            { key: "people", head: "已配", cell: ({ people }) => people, align: "right", card: "half" },
            {
              key: "left",
              head: "空缺",
              cell: ({ limit, people }) => (people > limit ? <Badge tone="red">{`超 ${people - limit}`}</Badge> : limit - people),
              align: "right",
              card: "half",
            },
          ]}
        />
      )}
      {page.mayEdit ? (
        <Section title="登记公务员数" note="从今天起计算；此前的登记保留。">
          <ActionForm action={action} token={token} hidden={{ unitId: unit.unitId, version: String(unit.version) }} submitLabel="登记">
            <FormSection columns={2}>
              <Field name="body" label="机关规格" required>
                <Select name="body" required defaultValue={establishment?.body} empty="请选择" choices={rankBodies.map((body) => ({ value: body, label: rankBodyNames[body] }))} />
              </Field>
              <Field name="civilServants" label="公务员数" required hint="用于计算职数的人数">
                <TextInput name="civilServants" required size="number" maxLength={5} />
              </Field>
              <Field name="document" label="文号" required>
                <TextInput name="document" required maxLength={100} />
              </Field>
            </FormSection>
          </ActionForm>
        </Section>
      ) : null}
    </>
  );
}
