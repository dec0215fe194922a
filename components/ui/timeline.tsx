"use client";

import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type TimelineEntry = {
  readonly id: string;
  /** When, as it is to be read: 2026.03.02 09:14. */
  readonly time: string;
  /** Machine-readable form of `time`. */
  readonly dateTime: string;
  readonly title: ReactNode;
  readonly actor?: ReactNode;
  readonly body?: ReactNode;
  /** Draws the dot in the main colour: refusals, overrides, corrections. */
  readonly marked?: boolean | undefined;
};

/** What happened, newest or oldest first as given. */
export function Timeline({ label, entries }: { label: string; entries: readonly TimelineEntry[] }) {
  return (
    <ol className="timeline" aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.id} className={classNames("timeline-entry", entry.marked === true && "timeline-marked")}>
          <p className="timeline-when">
            <time dateTime={entry.dateTime}>{entry.time}</time>
          </p>
          <div className="timeline-what">
            <p className="timeline-title">
              {entry.title}
              {entry.actor === undefined ? null : <span className="timeline-actor">{entry.actor}</span>}
            </p>
            {entry.body === undefined ? null : <div className="timeline-body">{entry.body}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
