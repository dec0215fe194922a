import { z } from "zod";
import { parseLegalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { eventNames } from "@/lib/messages/zh-CN/event-types";
import type { EventType } from "@/lib/record/event-types";
import type { StreamKind } from "@/lib/record/event";

/** Chains of the business of an authority; what the accounts did stands in the record too but not on this page. */
export const shownKinds = [
  "motion",
  "case",
  "inspectionTask",
  "checkLetter",
  "inspector",
  "economicAudit",
  "principalReviewRound",
  "principalReview",
  "trailView",
  "meeting",
  "notice",
  "paper",
  "signature",
  "attachment",
  "pool",
  "cadre",
  "unit",
  "importBatch",
  "authority",
  "calendar",
  "localCode",
] as const satisfies readonly StreamKind[];
export type ShownKind = (typeof shownKinds)[number];

/** Types of events that stand in those chains, in the order of the process. */
export const shownTypes = (Object.keys(eventNames) as EventType[]).filter((type) => !/^(?:user|role|rosterLayout|installation)\./.test(type));

/** What is shown when nothing else is asked for: batches and cases with everything that belongs to them. */
export const matterKinds: readonly ShownKind[] = ["motion", "case", "inspectionTask", "checkLetter", "meeting", "notice", "paper", "signature", "attachment"];

export const recordPageSize = 30;
/** So many of the newest events can be paged through; older ones are found by narrowing the days. */
export const recordReach = 5_000;

const one = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
const day = z
  .preprocess(one, z.string().catch(""))
  .default("")
  .transform((text): LegalDate | null => parseLegalDate(text));

/** What the address of the record says; anything not understood counts as not said. */
export const recordQuerySchema = z.object({
  kind: z.preprocess(one, z.enum(shownKinds).nullable().catch(null)).default(null),
  type: z.preprocess(one, z.custom<EventType>((value) => shownTypes.some((type) => type === value)).nullable().catch(null)).default(null),
  author: z.preprocess(one, z.uuid().nullable().catch(null)).default(null),
  from: day,
  to: day,
  /** one chain alone: "case:<id>" */
  of: z.preprocess(one, z.string().regex(/^[a-zA-Z]{3,20}:[0-9a-f-]{1,36}$/).nullable().catch(null)).default(null),
  page: z.preprocess(one, z.coerce.number().int().min(1).max(recordReach).catch(1)).default(1),
});

export type RecordQuery = z.output<typeof recordQuerySchema>;

/** The address of the record with some of its conditions changed; the first page unless a page is named. */
export function recordHref(query: RecordQuery, change: Partial<RecordQuery> = {}): string {
  const wanted: RecordQuery = { ...query, page: 1, ...change };
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(wanted)) if (value !== null && !(key === "page" && value === 1)) search.set(key, String(value));
  return search.size === 0 ? "/record" : `/record?${search.toString()}`;
}

/** Kinds of streams a query looks at. */
export function kindsOf({ kind, of }: RecordQuery): readonly ShownKind[] {
  const single = shownKinds.find((shown) => of?.startsWith(`${shown}:`));
  if (single !== undefined) return [single];
  return kind === null ? matterKinds : [kind];
}
