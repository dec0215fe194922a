import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Callout } from "@/components/ui/callout";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/page-parts";
import type { Column } from "@/components/ui/table";
import { Table } from "@/components/ui/table";
import { TextInput } from "@/components/ui/text-input";
import { compareEntries } from "@/lib/ballot/box/rules/double-entry";
import { assessmentOptions, headerFields } from "@/lib/ballot/box/types";
import type { SheetAt, SheetGroup } from "@/lib/evaluation/types";
import { formatDots } from "@/lib/kernel/dates";
import { countNames } from "@/lib/messages/zh-CN/evaluation";

const fields = [...headerFields, ...assessmentOptions];

/** Counts of one sitting by voter group: read when confirmed, entered by two people before. */
export function CountGrid({ sheet, userId, action, editable }: { sheet: SheetAt; userId: string; action: FormAction; editable: boolean }) {
  const own = sheet.entries.find((entry) => entry.enteredById === userId);
  const other = sheet.entries.find((entry) => entry.enteredById !== userId);
  const differs = own !== undefined && other !== undefined && sheet.state !== "confirmed";
  return (
    <Section level={3} title={`${formatDots(sheet.heldOn)}　${sheet.place}`} actions={<SheetState sheet={sheet} />}>
      {differs ? <Differences sheet={sheet} /> : null}
      {sheet.state === "confirmed" ? (
        <Table caption="测评票数" columns={readColumns(sheet)} rows={sheet.groups} rowKey={(group) => group.id} narrow="scroll" />
      ) : editable ? (
        <ActionForm action={action} version={sheet.version} hidden={{ sheetId: sheet.id }} submitLabel={other === undefined ? "保存第一次录入" : "保存第二次录入"}>
          <Table caption="录入测评票数" columns={entryColumns(sheet, own)} rows={sheet.groups} rowKey={(group) => group.id} narrow="scroll" />
        </ActionForm>
      ) : null}
    </Section>
  );
}

function SheetState({ sheet }: { sheet: SheetAt }) {
  if (sheet.state === "confirmed") return <Badge tone="green">两次录入一致</Badge>;
  return sheet.entries.length === 0 ? <Badge tone="grey">待录入</Badge> : <Badge tone="amber">待第二人录入</Badge>;
}

function Differences({ sheet }: { sheet: SheetAt }) {
  const [first, second] = sheet.entries;
  if (first === undefined || second === undefined) return null;
  const labels = new Map(sheet.groups.map((group) => [group.id, group.label]));
  const rows = compareEntries(first.tally, second.tally);
  return (
    <Callout tone="warn" title={`两次录入有 ${String(rows.length)} 处不一致，请对照测评表更正自己的录入`}>
      <ul>
        {rows.map((row) => (
          <li key={`${row.groupId ?? ""}-${row.field}`}>
            {labels.get(row.groupId ?? "") ?? "合计"}：{countNames[row.field] ?? row.field}
          </li>
        ))}
      </ul>
    </Callout>
  );
}

function readColumns(sheet: SheetAt): readonly Column<SheetGroup>[] {
  return [
    groupColumn,
    ...fields.map((field): Column<SheetGroup> => ({
      key: field,
      head: countNames[field] ?? field,
      align: "right",
      cell: (group) => valueOf(sheet.tally, group.id, field),
    })),
  ];
}

function entryColumns(sheet: SheetAt, own: SheetAt["entries"][number] | undefined): readonly Column<SheetGroup>[] {
  return [
    groupColumn,
    ...fields.map((field): Column<SheetGroup> => ({
      key: field,
      head: countNames[field] ?? field,
      align: "right",
      cell: (group, index) => (
        <TextInput
          bare
          name={`groups.${String(index)}.${field}`}
          scope={sheet.id}
          size="number"
          required
          defaultValue={valueOf(own?.tally ?? null, group.id, field) ?? ""}
          aria-label={`${group.label}：${countNames[field] ?? field}`}
        />
      ),
    })),
  ];
}

const groupColumn: Column<SheetGroup> = {
  key: "group",
  head: "评价主体",
  rowHead: true,
  frozen: "name",
  width: 8,
  cell: (group) => `${group.label}（权重 ${String(group.weight)}）`,
};

function valueOf(tally: SheetAt["tally"], groupId: string, field: string): number | null {
  const header = tally?.groups.find((group) => group.id === groupId)?.header;
  const counts = tally?.lines.find((line) => line.groupId === groupId)?.counts;
  const found = [...Object.entries(header ?? {}), ...Object.entries(counts ?? {})].find(([key]) => key === field);
  return found === undefined ? null : found[1];
}
