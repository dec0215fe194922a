import { z } from "zod";
import { levels } from "../access/actor";
import {
  choiceField,
  countField,
  dayField,
  idField,
  optionalDayField,
  optionalFileField,
  optionalText,
  requiredText,
  tickField,
  versionField,
} from "../formats/form-fields";
import type { LrmxElement } from "../formats/lrmx/types";
import { legalDate } from "../kernel/dates";
import { sanctionKinds } from "../law/sanction-periods";
import type { SanctionValues } from "./rules/sanction-corrections";

const one = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
const many = (value: unknown): unknown =>
  value === undefined || value === "" ? [] : Array.isArray(value) ? value : [value];
const age = z.preprocess(one, z.coerce.number().int().min(16).max(100).nullable().catch(null)).default(null);

export const statuses = ["inPost", "underInspection", "retired", "left"] as const;
export const politicalStatuses = ["partyMember", "probationaryPartyMember", "democraticParty", "nonParty"] as const;
export const educationModes = ["fullTime", "inService"] as const;
export const experienceKinds = ["grassroots", "frontLine", "secondment", "povertyRelief", "investmentPromotion", "specialPost"] as const;
export const educations = ["doctorate", "master", "bachelor", "juniorCollege", "secondary"] as const;
export const postKinds = ["head", "deputy", "none"] as const;
export const orders = ["official", "name", "strokes"] as const;
export const pageSizes = [20, 50, 100] as const;

/**
 * What the address of the list of people says; anything not understood counts as not said. There is no plain condition by
 * ethnicity, sex, faith, birthplace or family, and none may be added; what needs a document goes through a kept search.
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
  /** official order, readings of names, strokes of names */
  order: z.preprocess(one, z.enum(orders).catch("official")).default("official"),
  /** conditions put together in the builder, as text; a kept search */
  c: z.preprocess(one, z.string().max(4000).catch("")).default(""),
  search: z.preprocess(one, z.uuid().nullable().catch(null)).default(null),
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

const person = { cadreId: idField, version: versionField } as const;

/** A sanction, admonition or measure; `months` only where the decision names a period of its own. */
export const recordSanctionSchema = z.object({
  ...person,
  kind: choiceField(sanctionKinds),
  body: requiredText(100),
  document: requiredText(100),
  effectiveOn: dayField,
  reason: requiredText(500),
  months: z.union([z.literal("").transform(() => null), countField]).default(null),
});

export type RecordSanction = z.output<typeof recordSanctionSchema>;

/** A sanction as a correction keeps it: before, and as it is to stand. */
export const sanctionValuesSchema = z.object({
  kind: z.enum(sanctionKinds),
  effectiveOn: z.string().transform(legalDate),
  months: z.int().nullable(),
  rightsRestoredOn: z.string().transform(legalDate).nullable().default(null),
  body: z.string(),
  document: z.string(),
  reason: z.string(),
}) satisfies z.ZodType<SanctionValues>;

const correction = { ...person, sanctionId: idField, correctionReason: requiredText(500), evidence: optionalFileField } as const;

/** A correction of a sanction that stands: the whole decision as it should have been entered, why, and the document. */
export const correctSanctionSchema = recordSanctionSchema.extend({ ...correction, rightsRestoredOn: optionalDayField });

/** A sanction that was entered by mistake and never was. */
export const strikeSanctionSchema = z.object(correction);

/** The second person's answer to a correction, or the proposer taking it back. */
export const answerCorrectionSchema = z.object({
  correctionId: idField,
  answer: choiceField(["confirmed", "refused", "withdrawn"]),
  reason: optionalText(500),
});

export type AnswerCorrection = z.output<typeof answerCorrectionSchema>;

export const grades = ["EXCELLENT", "COMPETENT", "BASICALLY_COMPETENT", "INCOMPETENT", "UNGRADED"] as const;

/** The grade of one year, with the day it was fixed. */
export const fixGradeSchema = z.object({ ...person, year: countField, grade: choiceField(grades), fixedOn: dayField });

export type FixGrade = z.output<typeof fixGradeSchema>;

export const kinRelations = ["spouse", "directBlood", "collateralBlood", "closeInLaw"] as const;

/** Kinship between two cadres; the relative is named by his whole ID number, because names repeat. */
export const declareKinshipSchema = z.object({
  ...person,
  relativeIdNumber: requiredText(60),
  relation: choiceField(kinRelations),
  source: requiredText(100),
  /** the source may be shown to the two themselves; protected otherwise */
  sourceOpen: tickField,
  declaredOn: dayField,
});

export type DeclareKinship = z.output<typeof declareKinshipSchema>;

export const factKinds = ["birth", "partyEntry", "workStart", "education", "career", "identity"] as const;

/** What was determined about one of the three ages, two records and identity. A day is needed where the fact is a day. */
export const determineFactSchema = z.object({
  ...person,
  fact: choiceField(factKinds),
  stated: requiredText(200),
  determinedDay: optionalDayField,
  determined: optionalText(200),
  verdict: choiceField(["pass", "fail", "deferred"]),
  determinedOn: dayField,
  reviewer: requiredText(100),
  basis: requiredText(500),
});

export type DetermineFact = z.output<typeof determineFactSchema>;

/** How a name is read, syllables with blanks between them, and the strokes of its family name; nothing: as the dictionary says. */
export const correctReadingSchema = z.object({
  ...person,
  reading: z
    .string()
    .transform((text) => text.normalize("NFKC").trim().toLowerCase().replaceAll("ü", "v").replaceAll(/\s+/gu, " "))
    .pipe(z.union([z.literal("").transform(() => null), z.string().regex(/^[a-z]{1,6}( [a-z]{1,6}){0,19}$/)])),
  surnameStrokes: z.union([z.literal("").transform(() => null), countField.pipe(z.int().min(1).max(60))]).default(null),
});

export type CorrectReading = z.output<typeof correctReadingSchema>;

/** The second person's answer to a determination. */
export const confirmFactSchema = z.object({ determinationId: idField });

export type ConfirmFact = z.output<typeof confirmFactSchema>;

export const returnFactSchema = z.object({ determinationId: idField, reason: requiredText(300) });

export type ReturnFact = z.output<typeof returnFactSchema>;

/** Why people are given out: one line of at most 200 characters; "" when nothing usable was said. */
export const exportReasonSchema = z
  .preprocess((value: unknown): unknown => (Array.isArray(value) ? value[0] : value), z.string().trim().max(200).catch(""))
  .default("");

/** An element the form does not define, as it was kept. */
const element: z.ZodType<LrmxElement, unknown> = z.object({
  name: z.string(),
  attributes: z.record(z.string(), z.string()),
  content: z.array(z.union([z.string(), z.lazy(() => element)])),
});

/** Elements behind the text that stands for them in a comparison. */
export const otherElementsSchema = z.array(element);

/** The family behind the text that stands for it in a comparison. */
export const membersSchema = z.array(
  z.object({
    relation: z.string(),
    name: z.string(),
    birth: z.string(),
    politicalStatus: z.string(),
    employerAndPost: z.string(),
    otherElements: otherElementsSchema,
  }),
);
