import { z } from "zod";
import { levels } from "@/lib/access/actor";
import { optionalIdField } from "@/lib/formats/form-fields";
import { facetIds, wholeFacet } from "./rules/facets";
import type { CellAt } from "./types";
import { sexes } from "./types";

const one = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
const optionalId = z.preprocess(one, z.uuid().nullable().catch(null)).default(null);

export const views = ["structure", "units", "charts"] as const;
export type StatisticsView = (typeof views)[number];

/** What the address of the statistics says; anything not understood counts as not said. */
export const statisticsQuerySchema = z.object({
  /** a unit with everything below it; null: everybody the visitor sees */
  unit: optionalId,
  view: z.preprocess(one, z.enum(views).catch("structure")).default("structure"),
});

export type StatisticsQuery = z.output<typeof statisticsQuerySchema>;

/** The people behind one number. */
export const cellQuerySchema = z.object({
  unit: optionalId,
  facet: z
    .preprocess(
      one,
      z
        .string()
        .refine((id) => facetIds.includes(id))
        .catch(wholeFacet),
    )
    .default(wholeFacet),
  level: z.preprocess(one, z.enum(levels).nullable().catch(null)).default(null),
  sex: z.preprocess(one, z.enum(sexes).nullable().catch(null)).default(null),
  bucket: optionalId,
  page: z.preprocess(one, z.coerce.number().int().min(1).max(10_000).catch(1)).default(1),
});

export type CellQuery = z.output<typeof cellQuerySchema>;

/** Two tables side by side: a kept one and another kept one, or today's. */
export const comparisonQuerySchema = z.object({ before: optionalId, after: optionalId });

export const keepSchema = z.object({ unit: optionalIdField });

export type Keep = z.output<typeof keepSchema>;

/** The address of the statistics of a unit. */
export function statisticsHref(
  query: StatisticsQuery,
  change: Partial<StatisticsQuery> = {},
  base = "/people/statistics",
): string {
  const { unit, view } = { ...query, ...change };
  const search = new URLSearchParams();
  if (unit !== null) search.set("unit", unit);
  if (view !== "structure") search.set("view", view);
  return search.size === 0 ? base : `${base}?${search.toString()}`;
}

/** The address of the people behind a number. */
export function cellHref(unit: string | null, { facet, level, sex, bucket }: CellAt, page = 1): string {
  const search = new URLSearchParams();
  const words = {
    unit,
    facet: facet === wholeFacet ? null : facet,
    level,
    sex,
    bucket,
    page: page === 1 ? null : String(page),
  };
  for (const [name, value] of Object.entries(words)) if (value !== null) search.set(name, value);
  return search.size === 0 ? "/people/statistics/people" : `/people/statistics/people?${search.toString()}`;
}
