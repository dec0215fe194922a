import { ActionForm } from "@/components/ui/action-form";
import { Badge, type Tone } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/basis";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { Table, type Column } from "@/components/ui/table";
import { Select, TextInput } from "@/components/ui/text-input";
import { formatDots } from "@/lib/kernel/dates";
import type { MeetingPage, ShownItem } from "@/lib/meetings/loaders";
import type { ItemState } from "@/lib/meetings/types";
import { itemKindNames, itemStateNames } from "@/lib/messages/zh-CN/meetings";

export const itemStateTones: Readonly<Record<ItemState, Tone>> = {
  open: "blue",
  decided: "green",
  deferred: "amber",
  suspended: "amber",
  withdrawn: "grey",
};

/** Words of a matter on the agenda; one closed to the visitor keeps its place only. */
export function itemWords(item: Pick<ShownItem, "closedToVisitor" | "title">): string {
  return item.closedToVisitor ? "（本项按规定对您回避，不显示内容）" : item.title;
}

const columnsOf = (meetingId: string, mayHold: boolean): readonly Column<ShownItem>[] => [
  { key: "order", head: "序号", align: "center", cell: (item) => item.order },
  { key: "title", head: "议题", rowHead: true, cell: itemWords },
  { key: "kind", head: "类别", cell: (item) => `${itemKindNames[item.kind]}${item.contested ? "（差额票决）" : ""}` },
  {
    key: "state",
    head: "状态",
    align: "center",
    cell: (item) => <Badge tone={itemStateTones[item.state]}>{itemStateNames[item.state]}</Badge>,
  },
  {
    key: "conclusion",
    head: "结论",
    cell: (item) => (item.dueOn === null ? item.conclusion : `${item.conclusion}（${formatDots(item.dueOn)}前再次提交）`),
  },
  {
    key: "go",
    head: "办理",
    screenOnly: true,
    cardLabel: false,
    cell: (item) =>
      item.href === null ? null : (
        <a className="button button-secondary button-small" href={item.href}>
          {item.state === "open" ? "去办理" : "查看"}
        </a>
      ),
  },
  {
    key: "slips",
    head: "表决票",
    screenOnly: true,
    cell: (item) =>
      mayHold && item.kind === "decision" && item.state === "open" && !item.closedToVisitor ? (
        <a href={`/meetings/${meetingId}/slips/${item.id}`}>打印</a>
      ) : null,
  },
];

/** Items of the agenda, each with its state and the page where it is dealt with. */
export function AgendaTable({ page }: { page: MeetingPage }) {
  const { items, meeting, holding } = page;
  const columns = columnsOf(meeting.id, holding === null && meeting.state !== "closed");
  return <Table caption="议程" columns={columns} rows={items} rowKey={(item) => item.id} narrow="cards" empty="还没有议题，请在下面列入。" />;
}

/** Puts a ready matter on the agenda. */
export function AddMatter({ page, action, token, blockedBecause }: { page: MeetingPage; action: FormAction; token: string; blockedBecause: string | undefined }) {
  const nothing = page.matters.length === 0 ? "目前没有办到可以上会的事项。" : undefined;
  return (
    <ActionForm
      action={action}
      token={token}
      hidden={{ meetingId: page.meeting.id }}
      submitLabel="列入议程"
      tone="secondary"
      blockedBecause={blockedBecause ?? nothing}
    >
      <Field name="matter" label="上会事项" required hint="只列出已办到可以上会的一步、且未列入其他会议的事项；缓议和暂缓表决的，请在其“讨论决定”页面再次提交；辞职与调整，请在该事项页面列入。">
        <Select
          name="matter"
          required
          empty="请选择"
          choices={page.matters.map((matter) => ({ value: matter.value, label: `${itemKindNames[matter.kind]}：${matter.words}` }))}
        />
      </Field>
    </ActionForm>
  );
}

/** Changes the order of the items by their numbers. */
export function ReorderItems({ page, action }: { page: MeetingPage; action: FormAction }) {
  if (page.items.length < 2) return null;
  return (
    <Disclosure summary="调整议题顺序">
      <ActionForm action={action} version={page.meeting.version} hidden={{ meetingId: page.meeting.id }} submitLabel="按新顺序保存" tone="secondary">
        <Table
          caption="议题顺序"
          columns={orderColumns}
          rows={page.items.map((item, index) => ({ item, index }))}
          rowKey={({ item }) => item.id}
          narrow="cards"
        />
      </ActionForm>
    </Disclosure>
  );
}

const orderColumns: readonly Column<{ readonly item: ShownItem; readonly index: number }>[] = [
  {
    key: "order",
    head: "新序号",
    width: 7,
    cell: ({ item, index }) => (
      <>
        <input type="hidden" name={`items.${index}.itemId`} value={item.id} />
        <TextInput bare size="number" name={`items.${index}.order`} aria-label={`第${item.order}项的新序号`} defaultValue={String(item.order)} />
      </>
    ),
  },
  { key: "title", head: "议题", rowHead: true, cell: ({ item }) => itemWords(item) },
];

/** Takes one open item off the agenda. */
export function WithdrawItem({ items, action }: { items: readonly ShownItem[]; action: FormAction }) {
  const open = items.filter((item) => item.state === "open" && !item.closedToVisitor);
  if (open.length === 0) return null;
  return (
    <Disclosure summary="注明未上会的议题">
      {open.map((item) => (
        <ActionForm
          key={item.id}
          action={action}
          version={item.version}
          hidden={{ itemId: item.id }}
          submitLabel="注明未上会"
          tone="danger"
          consequence={<p>该事项退出本次会议，仍停在原环节，可以列入以后的会议。</p>}
        >
          <Field name="reason" scope={item.id} label={`${item.order}. ${item.title}`} required hint="例：材料未齐">
            <TextInput name="reason" scope={item.id} required maxLength={500} />
          </Field>
        </ActionForm>
      ))}
    </Disclosure>
  );
}
