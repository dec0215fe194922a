import { z } from "zod";
import { levels } from "../access/actor";
import { idField, requiredText } from "../formats/form-fields";

const one = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
const many = (value: unknown): unknown =>
  value === undefined || value === "" ? [] : Array.isArray(value) ? value : [value];
const age = z.preprocess(one, z.coerce.number().int().min(16).max(100).nullable().catch(null)).default(null);

export const statuses = ["inPost", "underInspection", "retired", "left"] as const;
export const educations = ["doctorate", "master", "bachelor", "juniorCollege", "secondary"] as const;
export const postKinds = ["head", "deputy", "none"] as const;
export const pageSizes = [20, 50, 100] as const;

/**
 * What the address of the list of people says; anything not understood counts as not said. There is no condition by
 * ethnicity, sex, faith, birthplace or family, and none may be added.
 */
export const peopleQuerySchema = z.object({
  /** words: name, pinyin, initials, unit, post, or a whole ID number */
  q: z
    .preprocess(one, z.string().catch(""))
    .default("")
    .transform((words) => words.normalize("NFKC").trim().slice(0, 60)),
  /** a unit with everything below it */
  unit: z.preprocess(one, z.uuid().nullable().catch(null)).default(null),
  level: z.preprocess(many, z.array(z.enum(levels)).catch([])).default([]),
  status: z.preprocess(one, z.enum(statuses).catch("inPost")).default("inPost"),
  ageFrom: age,
  ageTo: age,
  education: z.preprocess(one, z.enum(educations).nullable().catch(null)).default(null),
  kind: z.preprocess(one, z.enum(postKinds).nullable().catch(null)).default(null),
  order: z.preprocess(one, z.enum(["official", "name"]).catch("official")).default("official"),
  page: z.preprocess(one, z.coerce.number().int().min(1).max(10_000).catch(1)).default(1),
  size: z
    .preprocess(
      one,
      z.coerce
        .number()
        .pipe(z.union(pageSizes.map((size) => z.literal(size))))
        .catch(20),
    )
    .default(20),
});

export type PeopleQuery = z.infer<typeof peopleQuerySchema>;

const defaults: PeopleQuery = peopleQuerySchema.parse({});

/** The address of the list with some of its conditions changed; the first page unless a page is named. */
export function peopleHref(query: PeopleQuery, change: Partial<PeopleQuery> = {}): string {
  const wanted: PeopleQuery = { ...query, page: 1, ...change };
  const search = new URLSearchParams();
  for (const key of Object.keys(defaults) as (keyof PeopleQuery)[]) {
    const value = wanted[key];
    if (Array.isArray(value)) for (const entry of value) search.append(key, entry);
    else if (value !== defaults[key] && value !== null) search.set(key, String(value));
  }
  const text = search.toString();
  return text === "" ? "/people" : `/people?${text}`;
}

/** Showing a whole ID number: of whom, and why. */
export const revealIdNumberSchema = z.object({ cadreId: idField, reason: requiredText(200) });

export type RevealIdNumber = z.output<typeof revealIdNumberSchema>;

/** People ticked in a list: ids, at most a page of the largest size. */
export const selectedPeopleSchema = z.preprocess(many, z.array(z.uuid()).max(100).catch([])).default([]);
