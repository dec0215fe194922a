import { Badge } from "@/components/ui/badge";
import { Section } from "@/components/ui/page-parts";
import { Table } from "@/components/ui/table";
import { formatDots } from "@/lib/kernel/dates";
import { itemKindNames, meetingStateNames } from "@/lib/messages/zh-CN/meetings";
import { meetingKindNames } from "@/lib/messages/zh-CN/words";
import type { ComingMeeting } from "@/lib/programmes/desk/queries/own-desks";

/** Meetings of today and the next two weeks with their agenda, as far as it does not concern the visitor. */
export function ComingMeetings({ meetings }: { meetings: readonly ComingMeeting[] }) {
  return (
    <Section title="近期会议" id="meetings" note="今天起两周内。">
      <Table
        caption="近期会议"
        narrow="cards"
        columns={[
          { key: "on", head: "日期", width: 7, align: "center", card: "half", cell: (meeting) => formatDots(meeting.on) },
          {
            key: "meeting",
            head: "会议",
            width: 15,
            rowHead: true,
            cardLabel: false,
            cell: (meeting) => <a href={`/meetings/${meeting.id}`}>{meeting.number}</a>,
          },
          { key: "kind", head: "类别", width: 7, card: "half", cell: (meeting) => meetingKindNames[meeting.kind] },
          { key: "place", head: "地点", width: 9, card: "half", cell: (meeting) => meeting.place },
          { key: "items", head: "待议事项", cell: (meeting) => <Items meeting={meeting} /> },
          {
            key: "state",
            head: "状态",
            align: "center",
            width: 7,
            card: "half",
            cell: (meeting) => <Badge tone={meeting.state === "held" ? "blue" : "grey"}>{meetingStateNames[meeting.state]}</Badge>,
          },
        ]}
        rows={meetings}
        rowKey={(meeting) => meeting.id}
      />
    </Section>
  );
}

function Items({ meeting }: { meeting: ComingMeeting }) {
  return (
    <>
      {meeting.items.map((item) => (
        <span key={item.order} className="block">
          {item.order}. {itemKindNames[item.kind]}：{item.title}
        </span>
      ))}
      {meeting.withheld === 0 ? null : <span className="block text-ink-soft">另有 {meeting.withheld} 项涉及您本人或亲属，按回避要求不列出。</span>}
    </>
  );
}
