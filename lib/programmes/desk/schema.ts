import { z } from "zod";
import { ageBandIds } from "@/lib/case/rules/age-bands";
import { kinds, stages } from "@/lib/case/stage-order";

const one = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
const choice = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.preprocess(one, z.enum(values).nullable().catch(null)).default(null);

/** `open`: everything that is neither finished nor stopped. */
export const matterStates = ["open", "running", "deferred", "suspended", "returned", "finished", "stopped"] as const;
export type MatterStateFilter = (typeof matterStates)[number];

export const matterOrders = ["stage", "due", "since"] as const;
export const matterSizes = [20, 50, 200] as const;

/** What the address of the desk says; anything not understood counts as not said. */
export const deskQuerySchema = z.object({
  /** words of a name, a post, or a number */
  q: z
    .preprocess(one, z.string().catch(""))
    .default("")
    .transform((words) => words.normalize("NFKC").trim().slice(0, 40)),
  stage: choice(stages),
  state: z.preprocess(one, z.enum(matterStates).catch("open")).default("open"),
  kind: choice(kinds),
  handler: z.preprocess(one, z.uuid().nullable().catch(null)).default(null),
  age: choice(ageBandIds),
  order: z.preprocess(one, z.enum(matterOrders).catch("stage")).default("stage"),
  page: z.preprocess(one, z.coerce.number().int().min(1).max(10_000).catch(1)).default(1),
  size: z
    .preprocess(
      one,
      z.coerce
        .number()
        .pipe(z.union(matterSizes.map((size) => z.literal(size))))
        .catch(20),
    )
    .default(20),
});

export type DeskQuery = z.output<typeof deskQuerySchema>;

const defaults: DeskQuery = deskQuerySchema.parse({});

/** The address of the desk's list with some of its conditions changed; the first page unless a page is named. */
export function deskHref(query: DeskQuery, change: Partial<DeskQuery> = {}): string {
  const wanted: DeskQuery = { ...query, page: 1, ...change };
  const search = new URLSearchParams();
  for (const key of Object.keys(defaults) as (keyof DeskQuery)[]) {
    const value = wanted[key];
    if (value !== defaults[key] && value !== null) search.set(key, String(value));
  }
  const text = search.toString();
  return `/desk${text === "" ? "" : `?${text}`}#matters`;
}
