import { z } from "zod";
import { consistencyChecks } from "@/lib/people/rules/consistency-facts";
import { archiveItems } from "../rules/completeness";

const one = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
const page = z.preprocess(one, z.coerce.number().int().min(1).max(100_000).catch(1)).default(1);

/** What the address of the lists says; anything not understood counts as not said. */
export const archiveListSchema = z.object({
  /** part of a unit's name */
  q: z
    .preprocess(one, z.string().catch(""))
    .default("")
    .transform((words) => words.normalize("NFKC").trim().slice(0, 60)),
  /** one unit: its people instead of the units */
  unit: z.preprocess(one, z.uuid().nullable().catch(null)).default(null),
  check: z.preprocess(one, z.enum(consistencyChecks).nullable().catch(null)).default(null),
  weight: z.preprocess(one, z.enum(["wrong", "ask"]).nullable().catch(null)).default(null),
  item: z.preprocess(one, z.enum(archiveItems).nullable().catch(null)).default(null),
  state: z.preprocess(one, z.enum(["requested", "no"]).nullable().catch(null)).default(null),
  page,
});

export type ArchiveListQuery = z.infer<typeof archiveListSchema>;

export type ArchiveList = "checks" | "completeness" | "duplicates";

const defaults = archiveListSchema.parse({});

/** The address of a list with some of its conditions changed; the first page unless a page is named. */
export function archiveListHref(
  list: ArchiveList,
  query: Partial<ArchiveListQuery>,
  change: Partial<ArchiveListQuery> = {},
): string {
  const wanted = { ...defaults, ...query, page: 1, ...change };
  const search = new URLSearchParams();
  for (const key of ["q", "unit", "check", "weight", "item", "state", "page"] as const) {
    const value = wanted[key];
    if (value !== null && value !== defaults[key]) search.set(key, String(value));
  }
  const text = search.toString();
  return text === "" ? `/people/${list}` : `/people/${list}?${text}`;
}

/** What the address of the list of duplicates says. */
export const duplicatesSchema = z.object({
  show: z.preprocess(one, z.enum(["open", "settled"]).catch("open")).default("open"),
  page,
});

export type DuplicatesQuery = z.infer<typeof duplicatesSchema>;
