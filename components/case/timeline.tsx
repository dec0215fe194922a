import { RecordList, type ShownEvent } from "@/components/desk/record-list";
import type { Tone } from "@/components/ui/badge";
import { Section } from "@/components/ui/page-parts";
import type { CaseEvent } from "@/lib/case/types";
import { eventDetail } from "@/lib/messages/zh-CN/event-details";
import { eventNames } from "@/lib/messages/zh-CN/event-types";
import { roleNames } from "@/lib/messages/zh-CN/words";

const marks: readonly { readonly prefix: string; readonly word: string; readonly tone: Tone }[] = [
  { prefix: "override.", word: "特批", tone: "amber" },
  { prefix: "correction.", word: "更正", tone: "amber" },
  { prefix: "case.returned", word: "退回", tone: "amber" },
  { prefix: "case.held", word: "暂停", tone: "amber" },
  { prefix: "case.stopped", word: "终止", tone: "grey" },
  { prefix: "decision.deferred", word: "缓议", tone: "amber" },
];

/** The record of the case, newest first: who did what and when, with the reason where one was given; the last entries, or all when asked. */
export function CaseTimeline({
  events,
  leftOut,
  allHref,
}: {
  events: readonly CaseEvent[];
  leftOut: boolean;
  /** Where the whole record is shown; null on that page itself. */
  allHref: string | null;
}) {
  const note = leftOut
    ? allHref === null
      ? `显示最近 ${events.length} 条；更早的记录在「全程纪实」中查询。`
      : `最近 ${events.length} 条`
    : "每一次办理都自动记入，不能删改。";
  return (
    <Section
      title="办理记录"
      id="record"
      note={note}
      actions={leftOut && allHref !== null ? <a href={allHref}>全部记录</a> : undefined}
    >
      <RecordList events={events.map(shownEvent)} />
    </Section>
  );
}

/** An event of the record in words. */
export function shownEvent(event: CaseEvent): ShownEvent {
  const detail = eventDetail(event.type, event.data);
  const lines = [
    detail,
    event.reason === null ? "" : `理由：${event.reason}`,
    event.requestedBy === null ? "" : `申请人：${event.requestedBy}`,
  ];
  const shown = lines.filter((line) => line !== "");
  const kind = marks.find((mark) => event.type.startsWith(mark.prefix));
  return {
    id: event.id,
    time: event.at.replaceAll("-", ".").replace("T", " "),
    dateTime: event.at,
    act: eventNames[event.type],
    actor: actorWords(event),
    ...(shown.length === 0 ? {} : { detail: shown }),
    ...(kind === undefined ? {} : { kind: { word: kind.word, tone: kind.tone } }),
    digest: event.hash.slice(0, 12),
  };
}

function actorWords({ author, roles }: CaseEvent): string {
  if (author === null) return "系统";
  const offices = (roles ?? []).map((role) => roleNames[role]).join("、");
  return offices === "" ? author : `${author}（${offices}）`;
}
