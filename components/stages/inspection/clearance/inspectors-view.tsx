import { PageHead } from "@/components/desk/page-head";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/page-parts";
import { PersonName } from "@/components/ui/person-name";
import { PrintButton } from "@/components/ui/print-button";
import type { Column } from "@/components/ui/table";
import { Table } from "@/components/ui/table";
import { DateInput, Select, TextInput } from "@/components/ui/text-input";
import { formatDots } from "@/lib/kernel/dates";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import { inspectorDoubtWords } from "@/lib/messages/zh-CN/inspection";
import type { InspectorsPage } from "@/lib/stages/inspection/loaders/inspectors";
import { ClearanceTabs } from "./clearance-tabs";

type Line = InspectorsPage["lines"][number];

/** The register of inspectors, least used first, so that the next team rotates. */
export function InspectorsView({ page, enter, end }: { page: InspectorsPage; enter: FormAction; end: FormAction }) {
  const blocked = page.editing === null ? undefined : accessRefusals[page.editing];
  return (
    <>
      <PageHead
        title="考察员名录"
        lead="用得少的排在前面，组成考察组时优先轮换；培训过期、使用过多的会提示。"
        actions={<PrintButton />}
      />
      <ClearanceTabs current="/clearance/inspectors" />
      <Section title="名录">
        <Table caption="考察员名录" narrow="cards" columns={columns(end, blocked)} rows={page.lines} rowKey={(line) => line.id} empty="名录还没有建立，请从下面列入考察员。" />
      </Section>
      {page.authorityId === null ? null : (
        <Section title="列入名录或登记培训" note="已在名录中的，登记新的培训日期。">
          <ActionForm action={enter} hidden={{ authorityId: page.authorityId }} submitLabel="保存" blockedBecause={blocked}>
            <FormSection columns={2}>
              <Field name="cadreId" label="人员" required>
                <Select name="cadreId" empty="请选择" choices={page.staff.map(({ cadreId, name, unitName, birthMonth }) => ({ value: cadreId, label: `${name}（${birthMonth}，${unitName}）` }))} />
              </Field>
              <Field name="qualifiedOn" label="取得资格日期" required>
                <DateInput name="qualifiedOn" required />
              </Field>
              <Field name="trainedOn" label="最近培训日期" required>
                <DateInput name="trainedOn" required />
              </Field>
              <Field name="training" label="培训内容" required>
                <TextInput name="training" required maxLength={100} />
              </Field>
            </FormSection>
          </ActionForm>
        </Section>
      )}
    </>
  );
}

function columns(end: FormAction, blocked: string | undefined): readonly Column<Line>[] {
  return [
    {
      key: "name",
      head: "考察员",
      rowHead: true,
      cardLabel: false,
      cell: (line) => (
        <>
          <PersonName name={line.name} />
          <span className="block text-ink-soft">{line.duties}</span>
        </>
      ),
    },
    { key: "qualified", head: "资格", align: "center", card: "half", cell: (line) => formatDots(line.qualifiedOn) },
    { key: "trained", head: "最近培训", card: "half", cell: (line) => `${formatDots(line.trainedOn)} ${line.training}` },
    { key: "uses", head: "近一年使用", align: "right", card: "half", cell: (line) => `${String(line.usesInYear)} 次` },
    { key: "last", head: "上次使用", align: "center", card: "half", cell: (line) => (line.lastUsedOn === null ? null : formatDots(line.lastUsedOn)) },
    {
      key: "state",
      head: "情况",
      cell: (line) => {
        if (line.endedOn !== null) return <Badge tone="grey">{`${formatDots(line.endedOn)} 退出`}</Badge>;
        if (line.doubts.length === 0) return <Badge tone="green">可以使用</Badge>;
        return line.doubts.map((doubt) => (
          <Badge key={doubt} tone="amber">
            {inspectorDoubtWords[doubt]}
          </Badge>
        ));
      },
    },
    {
      key: "end",
      head: "退出",
      screenOnly: true,
      cell: (line) =>
        line.endedOn === null ? (
          <ActionForm action={end} version={line.version} hidden={{ inspectorId: line.id }} submitLabel="退出名录" tone="secondary" blockedBecause={blocked} />
        ) : null,
    },
  ];
}
