import { Table } from "@/components/ui/table";
import { formatDots } from "@/lib/kernel/dates";
import { sanctionName } from "@/lib/messages/zh-CN/people-words";
import type { ListedCorrection } from "@/lib/people/queries/sanctions";
import type { SanctionField, SanctionValues } from "@/lib/people/rules/sanction-corrections";
import { changedFields, sanctionFields } from "@/lib/people/rules/sanction-corrections";

const fieldNames: Readonly<Record<SanctionField, string>> = {
  kind: "种类",
  effectiveOn: "生效日期",
  months: "决定载明的月数",
  rightsRestoredOn: "恢复党员权利之日",
  body: "决定机关",
  document: "文号",
  reason: "事由",
};

function shown(field: SanctionField, values: SanctionValues): string {
  switch (field) {
    case "kind":
      return sanctionName(values.kind);
    case "effectiveOn":
      return formatDots(values.effectiveOn);
    case "months":
      return values.months === null ? "未载明" : `${values.months} 个月`;
    case "rightsRestoredOn":
      return values.rightsRestoredOn === null ? "未登记" : formatDots(values.rightsRestoredOn);
    case "body":
    case "document":
    case "reason":
      return values[field];
  }
}

/** Which sanction a correction is about, in few words: what it was entered as. */
export function correctionTitle({ before }: Pick<ListedCorrection, "before">): string {
  return `${sanctionName(before.kind)}，${formatDots(before.effectiveOn)}，${before.document}`;
}

/** Both versions in words, for a line of a list. */
export function differenceWords({ before, after }: Pick<ListedCorrection, "before" | "after">): string {
  if (after === null) return "录入有误，删去这条处分";
  const lines = changedFields(before, after).map(
    (field) => `${fieldNames[field]}：${shown(field, before)} → ${shown(field, after)}`,
  );
  return lines.join("；");
}

/** Both versions side by side, every field; what differs is bold. */
export function CorrectionVersions({ before, after }: Pick<ListedCorrection, "before" | "after">) {
  const changed = after === null ? [] : changedFields(before, after);
  return (
    <Table
      caption="更正前后对照"
      narrow="cards"
      rows={sanctionFields}
      rowKey={(field) => field}
      columns={[
        { key: "field", head: "栏目", width: 9, cell: (field) => fieldNames[field], rowHead: true, cardLabel: false },
        { key: "before", head: "现登记", cell: (field) => shown(field, before), card: "half" },
        {
          key: "after",
          head: "更正为",
          card: "half",
          cell: (field) => {
            if (after === null) return "删去";
            const words = shown(field, after);
            return changed.includes(field) ? <strong>{words}</strong> : words;
          },
        },
      ]}
    />
  );
}
