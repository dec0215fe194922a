import { z } from "zod";

const one = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

export const views = ["overview", "overdue", "overrides", "corrections", "objections", "holds", "frontLine"] as const;
export type View = (typeof views)[number];

/** `open`: not answered or not closed yet. */
export const stateFilters = ["all", "open", "done"] as const;

export const supervisionPageSize = 50;

/** What the address of the supervisor's page says; anything not understood counts as not said. */
export const supervisionQuerySchema = z.object({
  view: z.preprocess(one, z.enum(views).catch("overview")).default("overview"),
  state: z.preprocess(one, z.enum(stateFilters).catch("all")).default("all"),
  page: z.preprocess(one, z.coerce.number().int().min(1).max(10_000).catch(1)).default(1),
  /** of the yearly indicator; null: this year */
  year: z.preprocess(one, z.coerce.number().int().min(2000).max(2100).nullable().catch(null)).default(null),
});

export type SupervisionQuery = z.output<typeof supervisionQuerySchema>;

/** The address of the supervisor's page with some of its conditions changed; the first page unless a page is named. */
export function supervisionHref(change: Partial<SupervisionQuery>): string {
  const { view = "overview", state = "all", page = 1, year = null } = change;
  const search = new URLSearchParams();
  if (view !== "overview") search.set("view", view);
  if (state !== "all") search.set("state", state);
  if (page !== 1) search.set("page", String(page));
  if (year !== null) search.set("year", String(year));
  return search.size === 0 ? "/supervision" : `/supervision?${search.toString()}`;
}
