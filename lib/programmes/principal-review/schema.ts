import { z } from "zod";
import { choiceField, countField, dayField, idField, optionalIdField, optionalText, requiredText, tickField, versionField } from "@/lib/formats/form-fields";
import { measures } from "./types";

export const openRoundSchema = z.object({
  authorityId: idField,
  title: requiredText(100),
  heldOn: dayField,
  meetingId: optionalIdField,
  document: optionalText(100),
});

/** Most people put into a round at once. */
const mostAtOnce = 100;

export const addPrincipalsSchema = z.object({ roundId: idField, cadreIds: z.array(idField).max(mostAtOnce).default([]) });

export const withdrawReviewSchema = z.object({ reviewId: idField, version: versionField, reason: requiredText(200) });

export const enterCountSchema = z.object({
  reviewId: idField,
  version: versionField,
  issued: countField,
  returned: countField,
  invalid: countField,
  satisfied: countField,
  basicallySatisfied: countField,
  dissatisfied: countField,
  /** asked for only when a count stands already */
  reason: optionalText(200),
});

export const giveUpCountSchema = z.object({ reviewId: idField, version: versionField, reason: requiredText(200) });

export const demandSchema = z.object({ reviewId: idField, version: versionField, on: dayField, words: requiredText(1_000) });

export const checkSchema = z.object({
  reviewId: idField,
  version: versionField,
  on: dayField,
  outcome: choiceField(["effective", "notEffective"]),
  stillSerious: tickField,
  words: requiredText(1_000),
});

export const decideSchema = z.object({ reviewId: idField, version: versionField, measure: choiceField(measures), reason: requiredText(1_000) });

export type OpenRound = z.output<typeof openRoundSchema>;
export type AddPrincipals = z.output<typeof addPrincipalsSchema>;
export type WithdrawReview = z.output<typeof withdrawReviewSchema>;
export type EnterReviewCount = z.output<typeof enterCountSchema>;
export type GiveUpCount = z.output<typeof giveUpCountSchema>;
export type DemandCorrection = z.output<typeof demandSchema>;
export type CheckCorrection = z.output<typeof checkSchema>;
export type DecideReview = z.output<typeof decideSchema>;

const one = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
const text = z.preprocess(one, z.string().trim().max(40).catch("")).default("");
const pageNumber = z.preprocess(one, z.coerce.number().int().min(1).max(10_000).catch(1)).default(1);

/** Which heads are listed: over five years, within a year of it, reviewed in time, not yet five years in post, all. */
export const coverageViews = ["overdue", "soon", "reviewed", "waiting", "all"] as const;
export type CoverageView = (typeof coverageViews)[number];

/** What the address of the board says; anything not understood counts as not said. */
export const boardQuerySchema = z.object({
  authority: text,
  /** part of a name or post; empty: everybody */
  find: text,
  show: z.preprocess(one, z.enum([...coverageViews, "rounds"]).catch("overdue")).default("overdue"),
  page: pageNumber,
});
export type BoardQuery = z.output<typeof boardQuerySchema>;

/** The address of the board with some of its conditions changed; the first page unless a page is named. */
export function boardHref(query: BoardQuery, change: Partial<BoardQuery> = {}): string {
  const wanted = { ...query, page: 1, ...change };
  const search = new URLSearchParams();
  if (wanted.authority !== "") search.set("authority", wanted.authority);
  if (wanted.find !== "") search.set("find", wanted.find);
  if (wanted.show !== "overdue") search.set("show", wanted.show);
  if (wanted.page > 1) search.set("page", String(wanted.page));
  return search.size === 0 ? "/supervision/principal-reviews" : `/supervision/principal-reviews?${search.toString()}`;
}

/** What the address of a round says: whom to look for among the heads that may be added, and the page of those who are in it. */
export const roundQuerySchema = z.object({ find: text, page: pageNumber });
