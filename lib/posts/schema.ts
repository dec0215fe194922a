import { z } from "zod";

const text = z.union([z.string(), z.array(z.string()).transform((all) => all[0] ?? "")]).catch("");

/** What the address of the list of units says; anything not understood counts as not said. */
export const unitsQuerySchema = z.object({
  authority: text.default(""),
  q: text.default("").transform((words) => words.normalize("NFKC").trim().slice(0, 60)),
  show: z.enum(["vacant", "over", "outside"]).nullable().catch(null).default(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});

export type UnitsQuery = z.infer<typeof unitsQuerySchema>;

/** The address of the list with some of its conditions changed; the first page unless a page is named. */
export function unitsHref(query: UnitsQuery, change: Partial<UnitsQuery> = {}): string {
  const wanted = { ...query, page: 1, ...change };
  const search = new URLSearchParams();
  if (wanted.authority !== "") search.set("authority", wanted.authority);
  if (wanted.q !== "") search.set("q", wanted.q);
  if (wanted.show !== null) search.set("show", wanted.show);
  if (wanted.page > 1) search.set("page", String(wanted.page));
  const text = search.toString();
  return text === "" ? "/posts" : `/posts?${text}`;
}
