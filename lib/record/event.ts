import type { EventType } from "./event-types";

/** Aggregates whose history is one hash chain each. */
export const streamKinds = [
  "authority",
  "user",
  "unit",
  "cadre",
  "importBatch",
  "calendar",
  "localCode",
  "meeting",
  "motion",
  "case",
  "inspectionTask",
  "checkLetter",
  "interviewNote",
  "inspector",
  "economicAudit",
  "principalReviewRound",
  "principalReview",
  "trailView",
  "notice",
  "paper",
  "pool",
  "peopleSearch",
  "peopleExport",
  "peopleList",
  "attachment",
  "signature",
] as const;

export type StreamKind = (typeof streamKinds)[number];
export type Stream = `${StreamKind}:${string}`;

export type EventValue = string | number | boolean | null | readonly string[];

/** What a command adds to the record: ids, dates, counts and codes; never names, never the contents of closed data. */
export type NewEvent = {
  readonly stream: Stream;
  readonly type: EventType;
  readonly data: Readonly<Record<string, EventValue>>;
  /** reason given by the author: overrides, corrections, holds */
  readonly reason?: string;
  /** second person of an act that needs two */
  readonly secondPerson?: string;
};

export function streamOf(kind: StreamKind, id: string): Stream {
  return `${kind}:${id}`;
}

/** JSON with sorted keys and no white space: the bytes that are hashed. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`).join(",")}}`;
  }
  return JSON.stringify(value);
}
