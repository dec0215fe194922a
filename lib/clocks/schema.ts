import { z } from "zod";
import { optionalIdField } from "../formats/form-fields";
import { clockKinds } from "./types";

const one = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/** How far ahead deadlines are listed, in days; "0": only those that are over. */
export const horizons = ["0", "10", "30", "60", "365"] as const;
export type Horizon = (typeof horizons)[number];

export const clocksQuerySchema = z.object({
  within: z.preprocess(one, z.enum(horizons).catch("60")).default("60"),
  kind: z.preprocess(one, z.enum(clockKinds).nullable().catch(null)).default(null),
  page: z.preprocess(one, z.coerce.number().int().min(1).max(1000).catch(1)).default(1),
});
export type ClocksQuery = z.output<typeof clocksQuerySchema>;

export const escalationStates = ["open", "done"] as const;

export const escalationsQuerySchema = z.object({
  state: z.preprocess(one, z.enum(escalationStates).catch("open")).default("open"),
  page: z.preprocess(one, z.coerce.number().int().min(1).max(1000).catch(1)).default(1),
});
export type EscalationsQuery = z.output<typeof escalationsQuerySchema>;

export function escalationsHref({ state = "open", page = 1 }: Partial<EscalationsQuery>): string {
  const params = new URLSearchParams({ ...(state === "open" ? {} : { state }), ...(page === 1 ? {} : { page: String(page) }) });
  return params.size === 0 ? "/supervision/escalations" : `/supervision/escalations?${params.toString()}`;
}

export function clocksHref({ within = "60", kind = null, page = 1 }: Partial<ClocksQuery>): string {
  const params = new URLSearchParams({
    ...(within === "60" ? {} : { within }),
    ...(kind === null ? {} : { kind }),
    ...(page === 1 ? {} : { page: String(page) }),
  });
  return params.size === 0 ? "/clocks" : `/clocks?${params.toString()}`;
}

/** The reminder that was seen; without an id: all that are shown. */
export const readRemindersSchema = z.object({ id: optionalIdField });
export type ReadReminders = z.output<typeof readRemindersSchema>;
