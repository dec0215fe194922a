import { FilterField, ListPage } from "@/components/desk/list-page";
import { Badge, type Tone } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Table, type Column } from "@/components/ui/table";
import { Select } from "@/components/ui/text-input";
import { formatDots } from "@/lib/kernel/dates";
import type { MeetingList } from "@/lib/meetings/loaders";
import { meetingKinds } from "@/lib/meetings/types";
import type { MeetingKind, MeetingState } from "@/lib/meetings/types";
import { meetingStateNames } from "@/lib/messages/zh-CN/meetings";
import { meetingKindNames } from "@/lib/messages/zh-CN/words";

type Row = MeetingList["meetings"][number];
export type MeetingFilter = { readonly page: number; readonly size: number; readonly state: MeetingState | null; readonly kind: MeetingKind | null };

export const meetingStateTones: Readonly<Record<MeetingState, Tone>> = { planned: "grey", held: "blue", closed: "green" };

/** 应到 and 实到 in one cell; who came is known only once attendance is fixed. */
function attendance(row: Row): string {
  return row.state === "planned" ? `应到 ${row.shouldAttend}` : `应到 ${row.shouldAttend}，实到 ${row.present}`;
}

const columns: readonly Column<Row>[] = [
  { key: "number", head: "会议", rowHead: true, frozen: "name", width: 17, cell: (row) => <a href={`/meetings/${row.id}`}>{row.number}</a> },
  { key: "on", head: "日期", align: "center", cell: (row) => formatDots(row.on) },
  { key: "place", head: "地点", cell: (row) => row.place },
  { key: "attendance", head: "到会", cell: attendance },
  { key: "quorum", head: "法定人数", align: "right", cell: (row) => row.quorum },
  { key: "items", head: "议题", align: "right", cell: (row) => row.items },
  { key: "open", head: "待议", align: "right", cell: (row) => row.openItems },
  {
    key: "state",
    head: "状态",
    align: "center",
    cell: (row) => <Badge tone={meetingStateTones[row.state]}>{meetingStateNames[row.state]}</Badge>,
  },
];

/** Meetings, newest first, by state and kind. */
export function MeetingListView({ list, filter }: { list: MeetingList; filter: MeetingFilter }) {
  const href = (changes: Partial<MeetingFilter>) => addressOf({ ...filter, page: 1, ...changes });
  return (
    <ListPage
      title="会议"
      lead="部务会、书记专题会、常委会和全委会：到会情况、议题和结论。"
      actions={
        list.mayPlan ? (
          <ButtonLink tone="primary" href="/meetings/new">
            安排会议
          </ButtonLink>
        ) : null
      }
      filters={{
        action: "/meetings",
        resetHref: "/meetings",
        fields: (
          <>
            <FilterField label="状态">
              <Select name="state" empty="全部" defaultValue={filter.state ?? ""} choices={choicesOf(meetingStateNames)} />
            </FilterField>
            <FilterField label="类别">
              <Select
                name="kind"
                empty="全部"
                defaultValue={filter.kind ?? ""}
                choices={meetingKinds.map((value) => ({ value, label: meetingKindNames[value] }))}
              />
            </FilterField>
          </>
        ),
      }}
      conditions={[
        ...(filter.state === null ? [] : [{ label: "状态", value: meetingStateNames[filter.state], removeHref: href({ state: null }) }]),
        ...(filter.kind === null ? [] : [{ label: "类别", value: meetingKindNames[filter.kind], removeHref: href({ kind: null }) }]),
      ]}
      pagination={{ page: filter.page, pageSize: filter.size, rowCount: list.total, unit: "次", href: (page) => href({ page }) }}
    >
      <Table caption="会议" columns={columns} rows={list.meetings} rowKey={(row) => row.id} narrow="cards" empty="没有符合条件的会议。" />
    </ListPage>
  );
}

function choicesOf(names: Readonly<Record<string, string>>) {
  return Object.entries(names).map(([value, label]) => ({ value, label }));
}

function addressOf({ page, state, kind }: MeetingFilter): string {
  const query = new URLSearchParams();
  if (state !== null) query.set("state", state);
  if (kind !== null) query.set("kind", kind);
  if (page > 1) query.set("page", String(page));
  return query.size === 0 ? "/meetings" : `/meetings?${query.toString()}`;
}
