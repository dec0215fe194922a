import { z } from "zod";
import { levels } from "@/lib/access/actor";
import { choiceField, idField, optionalText, requiredText, tickField, versionField } from "@/lib/formats/form-fields";
import { parseLegalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { educations, grades, statuses } from "@/lib/people/schema";
import type { Condition, ConditionLine } from "./types";

export const MOST_LINES = 20;
export const LONGEST_CONDITIONS = 4000;

export const experienceKinds = [
  "grassroots",
  "frontLine",
  "secondment",
  "povertyRelief",
  "investmentPromotion",
  "specialPost",
] as const;
export const politicalStatuses = ["partyMember", "probationaryPartyMember", "democraticParty", "nonParty"] as const;

/** Values arrive as stored JSON or as fields of a form: lists of texts, empty texts for nothing. */
const one = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
const many = (value: unknown): unknown =>
  value === undefined || value === null || value === "" ? [] : Array.isArray(value) ? value : [value];
const blankIsNull = (value: unknown): unknown => {
  const first = one(value);
  return first === undefined || first === "" ? null : first;
};

const not = z.preprocess((value) => one(value) === true || one(value) === "1", z.boolean());
const years = z.preprocess(blankIsNull, z.coerce.number().int().min(0).max(120).nullable());
const day = z.preprocess(
  blankIsNull,
  z
    .string()
    .transform((text, context): LegalDate => {
      const found = parseLegalDate(text);
      if (found !== null) return found;
      context.addIssue({ code: "custom", message: "form.not-a-day" });
      return z.NEVER;
    })
    .nullable(),
);
const bounds = { from: years, to: years, on: day } as const;
const choice = <const T extends readonly [string, ...string[]]>(choices: T) => z.preprocess(one, z.enum(choices));
const several = <const T extends readonly [string, ...string[]]>(choices: T) =>
  z.preprocess(many, z.array(z.enum(choices)).min(1).max(choices.length));

/** What users write for everybody but the Han is kept as `minority`. */
const ethnicityName = z
  .string()
  .trim()
  .min(2)
  .max(20)
  .transform((name) => (name === "少数民族" ? "minority" : name));

const lines = [
  z.object({ kind: z.literal("age"), not, ...bounds }).refine(({ from, to }) => from !== null || to !== null),
  z.object({ kind: z.literal("level"), not, levels: several(levels) }),
  z.object({ kind: z.literal("yearsAtLevel"), not, ...bounds }).refine(({ from, to }) => from !== null || to !== null),
  z.object({ kind: z.literal("unit"), not, unitId: z.preprocess(one, z.uuid()) }),
  z.object({ kind: z.literal("status"), not, statuses: several(statuses) }),
  z.object({ kind: z.literal("education"), not, educations: several(educations), mode: choice(["any", "fullTime"]) }),
  z.object({
    kind: z.literal("grade"),
    not,
    year: z.preprocess(blankIsNull, z.coerce.number().int().min(1980).max(2100)),
    grades: several(grades),
  }),
  z.object({
    kind: z.literal("experience"),
    not,
    experience: choice(experienceKinds),
    months: z.preprocess(blankIsNull, z.coerce.number().int().min(1).max(600)),
    on: day,
  }),
  z.object({ kind: z.literal("post"), not, post: choice(["head", "deputy", "none"]) }),
  z.object({ kind: z.literal("vacancy"), not, post: choice(["head", "deputy"]) }),
  z.object({ kind: z.literal("sex"), not, sex: choice(["male", "female"]) }),
  z.object({ kind: z.literal("ethnicity"), not, ethnicity: z.preprocess(one, ethnicityName) }),
  z.object({ kind: z.literal("politicalStatus"), not, politicalStatuses: several(politicalStatuses) }),
  z.object({ kind: z.literal("sanction"), not, on: day }),
] as const;

/** One condition, from stored JSON or from the fields of a form. */
export const lineSchema: z.ZodType<ConditionLine> = z.discriminatedUnion("kind", lines);

const groupOf = (inside: z.ZodType<Condition>): z.ZodType<Condition> =>
  z.union([
    lineSchema,
    z.object({
      kind: z.literal("group"),
      match: z.enum(["all", "any"]),
      items: z.array(inside).min(1).max(MOST_LINES),
    }),
  ]);

/** Conditions at most three groups deep and at most twenty lines long. */
export const conditionSchema: z.ZodType<Condition> = groupOf(groupOf(groupOf(lineSchema))).refine(
  (condition) => lineCount(condition) <= MOST_LINES,
);

function lineCount(condition: Condition): number {
  return condition.kind === "group" ? condition.items.reduce((sum, item) => sum + lineCount(item), 0) : 1;
}

/** Conditions from the text of an address or a form; null when it is not understood. */
export function parseConditions(text: string): Condition | null {
  if (text === "" || text.length > LONGEST_CONDITIONS) return null;
  try {
    const parsed = conditionSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

const conditionsField = z.string({ error: "form.missing" }).transform((text, context): Condition => {
  const condition = parseConditions(text);
  if (condition !== null) return condition;
  context.addIssue({ code: "custom", message: "form.missing" });
  return z.NEVER;
});

/** Keeping a search: its name, its conditions, the document some of them need, whether colleagues see it. */
export const saveSearchSchema = z.object({
  name: requiredText(40),
  conditions: conditionsField,
  document: optionalText(200),
  shared: tickField,
  authorityId: idField,
});
export type SaveSearch = z.output<typeof saveSearchSchema>;

/** A kept search, shared with colleagues, taken back, or removed. */
export const changeSearchSchema = z.object({
  searchId: idField,
  version: versionField,
  change: choiceField(["share", "unshare", "remove"]),
});
export type ChangeSearch = z.output<typeof changeSearchSchema>;

export const exportColumns = [
  "name",
  "duties",
  "unit",
  "level",
  "levelSince",
  "birth",
  "age",
  "workStart",
  "education",
  "lastGrade",
  "status",
] as const;
export type ExportColumn = (typeof exportColumns)[number];

const listOf = (value: unknown): unknown => (value === undefined ? [] : Array.isArray(value) ? value : [value]);

/** Giving people out as a workbook: those chosen, or all an address finds. */
export const exportPeopleSchema = z.object({
  address: z.string().max(8000).default(""),
  selected: z.preprocess(listOf, z.array(z.uuid()).max(100)).default([]),
  columns: z.preprocess(listOf, z.array(z.enum(exportColumns)).min(1, "form.not-chosen")),
  reason: requiredText(200),
  authorityId: idField,
});
export type ExportPeople = z.output<typeof exportPeopleSchema>;

/** People of a search to be put on a motion: those ticked, or all an address finds. */
export const choosePeopleSchema = z.object({
  address: z.string().max(8000).default("/people"),
  selected: z.preprocess(listOf, z.array(z.uuid()).max(100)).default([]),
});
export type ChoosePeople = z.output<typeof choosePeopleSchema>;
