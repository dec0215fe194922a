import { z } from "zod";
import { levels } from "../access/actor";
import { readCreditCode } from "../formats/credit-code";
import {
  choiceField,
  countField,
  idField,
  requiredText,
  tickField,
  optionalText,
  versionField,
} from "../formats/form-fields";
import { causes, vacancyCauses } from "./rules/coming";
import type { OpenedNumber } from "./rules/quota-seats";
import { quotaShows } from "./rules/quota-seats";
import { profileCriteria, profileLineKinds, teamDimensions } from "./types";

const text = z.union([z.string(), z.array(z.string()).transform((all) => all[0] ?? "")]).catch("");
const words = text.default("").transform((said) => said.normalize("NFKC").trim().slice(0, 60));

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

const one = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
const yearsAhead = [1, 2, 3, 4, 5] as const;

/** What the address of the vacancy forecast says; anything not understood counts as not said. */
export const forecastQuerySchema = z.object({
  authority: text.default(""),
  years: z
    .preprocess(
      one,
      z.coerce
        .number()
        .pipe(z.union(yearsAhead.map((count) => z.literal(count))))
        .catch(3),
    )
    .default(3),
  step: z.preprocess(one, z.enum(["quarter", "month"]).catch("quarter")).default("quarter"),
  view: z.preprocess(one, z.enum(["time", "units", "people"]).catch("time")).default("time"),
  cause: z.preprocess(one, z.enum(vacancyCauses).nullable().catch(null)).default(null),
  level: z.preprocess(one, z.enum(levels).nullable().catch(null)).default(null),
  /** words of the unit's name, present or former */
  q: words,
  unit: z.preprocess(one, z.union([z.uuid(), z.literal("")]).catch("")).default(""),
  /** key of a period: 2027Q1, 2027-03, overdue */
  period: z
    .preprocess(
      one,
      z
        .string()
        .regex(/^(\d{4}Q[1-4]|\d{4}-(0[1-9]|1[0-2])|overdue|)$/)
        .catch(""),
    )
    .default(""),
  /** only posts that fall vacant whatever is decided, each once */
  sure: z
    .preprocess(
      one,
      z
        .literal("1")
        .transform(() => true)
        .catch(false),
    )
    .default(false),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});

export type ForecastQuery = z.infer<typeof forecastQuerySchema>;

/** The address of the forecast with some of its conditions changed; the first page unless a page is named. */
export function forecastHref(query: ForecastQuery, change: Partial<ForecastQuery> = {}): string {
  return hrefOf("/posts/forecast", forecastQuerySchema.parse({}), { ...query, page: 1, ...change });
}

export const monthsAhead = [3, 6, 12, 24, 36, 60] as const;

/** What the address of the list of who is due says. */
export const dueQuerySchema = z.object({
  authority: text.default(""),
  within: z
    .preprocess(
      one,
      z.coerce
        .number()
        .pipe(z.union(monthsAhead.map((count) => z.literal(count))))
        .catch(12),
    )
    .default(12),
  cause: z.preprocess(one, z.enum(causes).nullable().catch(null)).default(null),
  level: z.preprocess(one, z.enum(levels).nullable().catch(null)).default(null),
  q: words,
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});

export type DueQuery = z.infer<typeof dueQuerySchema>;

/** The address of the list of who is due with some of its conditions changed; the first page unless a page is named. */
export function dueHref(query: DueQuery, change: Partial<DueQuery> = {}): string {
  return hrefOf("/posts/due", dueQuerySchema.parse({}), { ...query, page: 1, ...change });
}

/** What the address of the unit tree says: part of a present or former name, and the page. */
export const treeQuerySchema = z.object({
  q: words,
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});

export type TreeQuery = z.infer<typeof treeQuerySchema>;

export function treeHref(query: TreeQuery, change: Partial<TreeQuery> = {}): string {
  return hrefOf("/posts/tree", treeQuerySchema.parse({}), { ...query, page: 1, ...change });
}

/** An address with the conditions that differ from what counts when nothing is said. */
function hrefOf<Q extends Readonly<Record<string, string | number | boolean | null>>>(
  path: string,
  defaults: Q,
  wanted: Q,
): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(wanted)) {
    if (value === null || value === defaults[key]) continue;
    search.set(key, value === true ? "1" : String(value));
  }
  const said = search.toString();
  return said === "" ? path : `${path}?${said}`;
}

const post = { postId: idField, version: versionField } as const;

/** A new line of a post's profile: a criterion of the closed list, in words, with the document that asks for it. */
export const addProfileLineSchema = z.object({
  ...post,
  kind: choiceField(profileLineKinds),
  criterion: choiceField(profileCriteria),
  words: requiredText(200),
  document: requiredText(100),
});

export type AddProfileLine = z.output<typeof addProfileLineSchema>;

export const endProfileLineSchema = z.object({ ...post, lineId: idField, document: requiredText(100) });

export type EndProfileLine = z.output<typeof endProfileLineSchema>;

/** Whether the post has terms of office, and why its holder must rotate, if he must. */
export const setPostDutiesSchema = z.object({
  ...post,
  termScope: tickField,
  rotationDuty: z.union([z.literal("").transform(() => null), choiceField(["areaLeader", "keyPost"])]).default(null),
  document: requiredText(100),
});

export type SetPostDuties = z.output<typeof setPostDutiesSchema>;

const unit = { unitId: idField, version: versionField } as const;

/** A new target of a unit's team; the age for young members, the words for a speciality. */
export const addTargetSchema = z.object({
  ...unit,
  dimension: choiceField(teamDimensions),
  value: countField,
  ageLimit: z.union([z.literal("").transform(() => null), countField]).default(null),
  words: optionalText(60),
  document: requiredText(100),
});

export type AddTarget = z.output<typeof addTargetSchema>;

export const endTargetSchema = z.object({ ...unit, targetId: idField, document: requiredText(100) });

export type EndTarget = z.output<typeof endTargetSchema>;

/** The unified social credit code of a unit; empty: none known. It is checked, and an odd one is kept with a warning. */
export const setCreditCodeSchema = z.object({
  ...unit,
  creditCode: optionalText(40).transform((text) => (text === "" ? null : readCreditCode(text).code)),
  document: requiredText(100),
});

export type SetCreditCode = z.output<typeof setCreditCodeSchema>;

/** Which number of a unit's quota table is opened: "countyDeputy.deputy.filled"; anything else opens none. */
export const openedNumberSchema = z
  .preprocess(one, z.string().catch(""))
  .default("")
  .transform((said): OpenedNumber | null => {
    const [level, headOrDeputy, show] = said.split(".");
    const read = openedShape.safeParse({ level, headOrDeputy, show });
    return read.success ? read.data : null;
  });

const openedShape = z.object({
  level: z.enum(levels),
  headOrDeputy: z.enum(["head", "deputy"]),
  show: z.enum(quotaShows),
});

/** The address of a unit's page with a number of its quota table opened. */
export function openedHref(unitId: string, { level, headOrDeputy, show }: OpenedNumber): string {
  return `/posts/${unitId}?seats=${level}.${headOrDeputy}.${show}#seats`;
}
