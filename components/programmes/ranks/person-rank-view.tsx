import { FindingList } from "@/components/desk/finding-list";
import { PageHead } from "@/components/desk/page-head";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/page-parts";
import { Table } from "@/components/ui/table";
import { DateInput, Select, TextInput } from "@/components/ui/text-input";
import { formatDots } from "@/lib/kernel/dates";
import { ranks } from "@/lib/law/rank-ladder";
import { shownFindings } from "@/lib/messages/shown-findings";
import { rankNames } from "@/lib/messages/zh-CN/ranks";
import type { PersonRankPage } from "@/lib/programmes/ranks/loaders";

/** A person's ranks, what the rules say of the next one, and the change. */
export function PersonRankView({ page, action, token }: { page: PersonRankPage; action: FormAction; token: string }) {
  const { person, held, next } = page;
  const present = held.find(({ to }) => to === null);
  return (
    <>
      <PageHead
        crumbs={[{ label: "干部", href: "/people" }, { label: person.name, href: `/people/${person.cadreId}` }, { label: "职级" }]}
        title="职级"
        lead={`${person.name}，${person.duties}。现任职级：${present === undefined ? "未登记" : rankNames[present.rank]}。达到年限不自动晋升，须有职数并经研究。`}
      />
      {next === null ? null : (
        <Section title={`晋升${rankNames[next.rank]}的审核结论`}>
          <FindingList findings={shownFindings(next.findings)} />
        </Section>
      )}
      <Section title="历任职级">
        <Table
          caption="历任职级"
          narrow="cards"
          rows={held.toReversed()}
          rowKey={(row) => row.from}
          empty="还没有登记职级。"
          columns={[
            { key: "rank", head: "职级", cell: (row) => rankNames[row.rank], rowHead: true, cardLabel: false },
            { key: "span", head: "起止", cell: (row) => `${formatDots(row.from)}—${row.to === null ? "至今" : formatDots(row.to)}`, card: "half" },
            { key: "grade", head: "级别", cell: (row) => (row.payGrade === null ? null : `${row.payGrade} 级`), align: "center", card: "half" },
            { key: "unit", head: "占用职数的单位", cell: (row) => <a href={`/posts/${row.unitId}/ranks`}>{row.unitName}</a> },
            { key: "document", head: "文号", cell: (row) => row.document, card: "half" },
          ]}
        />
      </Section>
      {page.mayEdit ? (
        <Section title="变动职级" note="保存时审核任职年限、职数和级别；超过职数或者年限未到的不能保存。">
          <ActionForm action={action} token={token} hidden={{ cadreId: person.cadreId, version: String(person.version) }} submitLabel="变动职级">
            <FormSection columns={2}>
              <Field name="rank" label="职级" required>
                <Select name="rank" required empty="请选择" choices={ranks.map((rank) => ({ value: rank, label: rankNames[rank] }))} />
              </Field>
              <Field name="on" label="起始日期" required hint="决定的日期">
                <DateInput name="on" required max={page.today} />
              </Field>
              <Field name="payGrade" label="级别" hint="数字，没有确定的留空">
                <TextInput name="payGrade" size="number" maxLength={2} />
              </Field>
              <Field name="document" label="文号" required hint="研究决定的文件">
                <TextInput name="document" required maxLength={100} />
              </Field>
            </FormSection>
          </ActionForm>
        </Section>
      ) : null}
    </>
  );
}
