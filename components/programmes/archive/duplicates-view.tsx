import { PageHead } from "@/components/desk/page-head";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/basis";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { DefinitionList, EmptyState, Section, Tabs } from "@/components/ui/page-parts";
import { Pagination } from "@/components/ui/pagination";
import { PersonName } from "@/components/ui/person-name";
import { Table } from "@/components/ui/table";
import { TextInput } from "@/components/ui/text-input";
import { formatDots } from "@/lib/kernel/dates";
import { duplicateReasons } from "@/lib/messages/zh-CN/archive-words";
import { cadreStatusNames } from "@/lib/messages/zh-CN/people-words";
import type { DuplicatesPage } from "@/lib/programmes/archive/loaders/duplicates";
import { ArchiveTabs } from "./archive-tabs";

type Pair = DuplicatesPage["pairs"][number];

/** Pairs of people who look like one: compare them, or note that they are two. Nothing is merged here. */
export function DuplicatesView({
  page,
  markAction,
  token,
}: {
  page: DuplicatesPage;
  markAction: FormAction;
  token: string;
}) {
  const { query, pairs } = page;
  const settled = query.show === "settled";
  return (
    <>
      <PageHead
        crumbs={[{ label: "干部", href: "/people" }, { label: "疑似重复" }]}
        title="疑似重复"
        lead="身份证号统一写法后相同，或姓名和出生年月相同的两条记录。系统不合并档案；核实为不同人的可以登记，不再列出。"
      />
      <ArchiveTabs current="duplicates" />
      <Tabs
        label="核实情况"
        items={[
          { label: "待核实", href: "/people/duplicates", current: !settled },
          { label: "已核实不同人", href: "/people/duplicates?show=settled", current: settled },
        ]}
      />
      {pairs.length === 0 ? (
        <EmptyState title={settled ? "还没有核实过的记录" : "没有疑似重复的干部"} />
      ) : (
        pairs.map((pair) => (
          <PairSection
            key={`${pair.first.cadreId}-${pair.second.cadreId}`}
            pair={pair}
            page={page}
            action={markAction}
            token={token}
          />
        ))
      )}
      <Pagination
        page={query.page}
        pageSize={page.pairsPerPage}
        rowCount={page.pairCount}
        unit="对"
        href={(wanted) =>
          `/people/duplicates?${new URLSearchParams({ show: query.show, page: String(wanted) }).toString()}`
        }
      />
    </>
  );
}

function PairSection({
  pair,
  page,
  action,
  token,
}: {
  pair: Pair;
  page: DuplicatesPage;
  action: FormAction;
  token: string;
}) {
  const { first, second, settled } = pair;
  const scope = `${first.cadreId.slice(-6)}${second.cadreId.slice(-6)}`;
  return (
    <Section
      title={first.name === second.name ? first.name : `${first.name}、${second.name}`}
      note={pair.reasons.map((reason) => duplicateReasons[reason]).join("，")}
      actions={<a href={`/people/compare?ids=${first.cadreId},${second.cadreId}`}>并列比较</a>}
    >
      <PairTable pair={pair} />
      {settled === null ? null : (
        <DefinitionList
          items={[
            { label: "核实结论", value: <Badge tone="green">已核实不同人</Badge> },
            { label: "核实日期", value: formatDots(settled.decidedOn) },
            { label: "依据", value: settled.basis, wide: true },
          ]}
        />
      )}
      {settled !== null || !page.mayMark ? null : (
        <Disclosure summary="核实为不同人">
          <ActionForm
            action={action}
            token={`${token}-${scope}`}
            hidden={{ firstId: first.cadreId, secondId: second.cadreId }}
            submitLabel="登记为不同人"
          >
            <Field name="basis" scope={scope} label="核实依据" required hint="如：核对身份证原件，系两人同名。">
              <TextInput name="basis" scope={scope} required maxLength={200} />
            </Field>
          </ActionForm>
        </Disclosure>
      )}
    </Section>
  );
}

function PairTable({ pair }: { pair: Pair }) {
  return (
    <Table
      caption={`${pair.first.name}、${pair.second.name}`}
      narrow="cards"
      rows={[pair.first, pair.second]}
      rowKey={(person) => person.cadreId}
      columns={[
        {
          key: "name",
          head: "姓名",
          cell: (person) => <PersonName name={person.name} href={`/people/${person.cadreId}`} />,
          rowHead: true,
          cardLabel: false,
          width: 7,
        },
        { key: "unit", head: "单位", cell: (person) => person.unitName },
        { key: "duties", head: "现任职务", cell: (person) => person.duties },
        { key: "birth", head: "出生日期", cell: (person) => formatDots(person.birth), align: "center", card: "half" },
        { key: "id", head: "身份证号", cell: (person) => person.maskedIdNumber, card: "half" },
        { key: "status", head: "状态", cell: (person) => cadreStatusNames[person.status], card: "half" },
      ]}
    />
  );
}
