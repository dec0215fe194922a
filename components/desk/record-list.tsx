"use client";

import type { ReactNode } from "react";
import { Badge, type Tone } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/page-parts";
import { Timeline } from "@/components/ui/timeline";

export type ShownEvent = {
  readonly id: string;
  readonly time: string;
  readonly dateTime: string;
  /** What was done, in words. */
  readonly act: string;
  /** Who did it, with office; 系统 for the clock. */
  readonly actor: string;
  readonly detail?: ReactNode;
  /** 特批, 更正, 退回: set apart. */
  readonly kind?: { readonly word: string; readonly tone: Tone } | undefined;
  /** For a correction: what stood there and what stands there now. */
  readonly change?: readonly { readonly label: string; readonly before: string; readonly after: string }[] | undefined;
  /** First characters of the event's digest, to compare with a print. */
  readonly digest?: string | undefined;
};

/** The record of a thing: who did what and when, with both versions of what was corrected. */
export function RecordList({ events, label = "办理记录" }: { events: readonly ShownEvent[]; label?: string }) {
  if (events.length === 0)
    return <EmptyState title="还没有办理记录。">每一次办理都会自动记在这里，不能删改。</EmptyState>;
  return (
    <Timeline
      label={label}
      entries={events.map((event) => ({
        id: event.id,
        time: event.time,
        dateTime: event.dateTime,
        actor: event.actor,
        marked: event.kind !== undefined,
        title: (
          <>
            {event.act}
            {event.kind === undefined ? null : <Badge tone={event.kind.tone}>{event.kind.word}</Badge>}
          </>
        ),
        body: <EventBody event={event} />,
      }))}
    />
  );
}

function EventBody({ event }: { event: ShownEvent }) {
  return (
    <>
      {event.detail === undefined ? null : <div>{event.detail}</div>}
      {event.change === undefined || event.change.length === 0 ? null : (
        <dl className="record-change">
          {event.change.map((change) => (
            <div key={change.label}>
              <dt>{change.label}</dt>
              <dd>
                <del>{change.before}</del> → <ins>{change.after}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {event.digest === undefined ? null : <p className="record-digest">校验码 {event.digest}</p>}
    </>
  );
}
