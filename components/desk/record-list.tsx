"use client";

import { Badge, type Tone } from "@/components/ui/badge";
import { classNames } from "@/components/ui/class-names";
import { EmptyState } from "@/components/ui/page-parts";

export type ShownEvent = {
  readonly id: string;
  readonly time: string;
  readonly dateTime: string;
  /** What was done, in words. */
  readonly act: string;
  /** Who did it, with office; 系统 for the clock. */
  readonly actor: string;
  /** The matter it belongs to, where the list is about more than one. */
  readonly matter?: { readonly words: string; readonly href: string | null } | undefined;
  /** Figures, reason, who asked for it: a line each. */
  readonly detail?: readonly string[] | undefined;
  /** 特批, 更正, 退回: set apart. */
  readonly kind?: { readonly word: string; readonly tone: Tone } | undefined;
  /** First characters of the event's digest, to compare with a print. */
  readonly digest?: string | undefined;
};

/** The record of a thing: who did what and when. */
export function RecordList({ events, label = "办理记录" }: { events: readonly ShownEvent[]; label?: string }) {
  if (events.length === 0)
    return <EmptyState title="还没有办理记录。">每一次办理都会自动记在这里，不能删改。</EmptyState>;
  return (
    <ol className="timeline" aria-label={label}>
      {events.map((event) => (
        <li key={event.id} className={classNames("timeline-entry", event.kind !== undefined && "timeline-marked")}>
          <time className="timeline-when" dateTime={event.dateTime}>
            {event.time}
          </time>
          <div>
            <p className="timeline-title">
              {event.act}
              {event.kind === undefined ? null : <Badge tone={event.kind.tone}>{event.kind.word}</Badge>}
              <span className="timeline-actor">{event.actor}</span>
              <Matter of={event.matter} />
              {event.digest === undefined ? null : <span className="record-digest">校验码 {event.digest}</span>}
            </p>
            {event.detail?.map((line) => (
              <p key={line} className="timeline-body">
                {line}
              </p>
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Matter({ of }: { of: ShownEvent["matter"] }) {
  if (of === undefined) return null;
  return of.href === null ? <span>{of.words}</span> : <a href={of.href}>{of.words}</a>;
}
