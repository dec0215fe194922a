import { z } from "zod";
import { levels } from "@/lib/access/actor";
import { choiceField, idField } from "@/lib/formats/form-fields";
import type { LrmxWarning } from "@/lib/formats/lrmx/types";
import type { CareerProblem } from "@/lib/formats/resume/check-spans";
import { cadreIdentities } from "@/lib/formats/roster/choices";
import type { UploadKind } from "@/lib/imports/types";
import { parseLegalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { exportReasonSchema, selectedPeopleSchema } from "@/lib/people/schema";
import type { ExchangeKey } from "@/lib/people/document/exchanged";
import type { FormCounts, FormDryRun, FormFault } from "./types";
import { exchangeKeys } from "@/lib/people/document/exchanged";
import { fieldChoices, fieldStates } from "./types";

const file = z.instanceof(File, { error: "form.missing" });

/** Step 1: forms, pictures, zips; `files[]` of the form. */
export const uploadFormsSchema = z.object({
  authorityId: idField,
  files: z.array(file, { error: "form.missing" }).min(1, "form.missing").max(1_000),
});

const keys = exchangeKeys as readonly [ExchangeKey, ...ExchangeKey[]];
const key = z.enum(keys);
const identities = cadreIdentities.choices.map(({ code }) => code) as [string, ...string[]];

/** What the user chose for one file: a choice for each field that differs, and the place of a new person. */
export const chooseSchema = z.object({
  uploadId: idField,
  place: z.coerce.number().int().min(0).max(10_000),
  /** all fields alike, or as the fields say */
  all: z.enum(fieldChoices).optional(),
  choices: z.partialRecord(key, z.enum(fieldChoices, { error: "form.not-chosen" })).default({}),
  unitId: z.union([z.literal(""), z.uuid()]).default(""),
  level: z.union([z.literal(""), z.enum(levels)]).default(""),
  identity: z.union([z.literal(""), z.enum(identities)]).default(""),
});
export type Choose = z.output<typeof chooseSchema>;

export const confirmFormsSchema = z.object({ uploadId: idField });
export const discardFormsSchema = z.object({ uploadId: idField });

/** An open question answered: the file's value, the archive's, or entered by hand. */
export const answerQuestionSchema = z.object({
  questionId: idField,
  answer: choiceField(["file", "archive", "done"] as const),
});
export type AnswerQuestion = z.output<typeof answerQuestionSchema>;

const one = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/** Whose files go out, and how they are named. */
export const exportFormsSchema = z.object({
  selected: selectedPeopleSchema,
  naming: z.preprocess(one, z.enum(["name", "nameAndNumber"]).catch("name")).default("name"),
  reason: exportReasonSchema,
});
export type ExportForms = z.output<typeof exportFormsSchema>;

const day = z.string().transform((text, context): LegalDate => {
  const parsed = parseLegalDate(text);
  if (parsed !== null) return parsed;
  context.addIssue({ code: "custom", message: "not a day" });
  return z.NEVER;
});

const warning: z.ZodType<LrmxWarning, unknown> = z.object({
  code: z.custom<LrmxWarning["code"]>((value) => typeof value === "string"),
  element: z.string(),
  row: z.int(),
  read: z.string(),
});

const rowPlace = z.int();
const careerProblem: z.ZodType<CareerProblem, unknown> = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["reversed", "out-of-order", "open-before-last"]), row: rowPlace }),
  z.object({ kind: z.literal("gap"), row: rowPlace, months: z.int() }),
  z.object({ kind: z.literal("overlap"), row: rowPlace, other: rowPlace, months: z.int() }),
]);

/** A dry run as it was stored. */
const formDryRunSchema: z.ZodType<FormDryRun, unknown> = z.object({
  authorityId: z.string(),
  today: day,
  others: z.array(z.string()),
  files: z.array(
    z.object({
      place: z.int(),
      fileName: z.string(),
      name: z.string(),
      maskedIdNumber: z.string(),
      state: z.enum(["added", "changed", "same", "rejected"]),
      cadreId: z.string().nullable(),
      faults: z.array(z.custom<FormFault>((value) => typeof value === "string")),
      warnings: z.array(warning),
      differences: z.array(
        z.object({
          key,
          file: z.string(),
          archive: z.string(),
          last: z.string().nullable(),
          state: z.enum(fieldStates),
          preset: z.enum(fieldChoices),
          locked: z.boolean(),
        }),
      ),
      choices: z.partialRecord(key, z.enum(fieldChoices)),
      placement: z
        .object({ unitId: z.string().nullable(), level: z.enum(levels).nullable(), identity: z.string().nullable() })
        .nullable(),
      notUnderstood: z.array(z.string()),
      careerProblems: z.array(careerProblem),
    }),
  ),
});

/** Uploads of forms, kept until they are confirmed. */
export const formUploads: UploadKind<FormDryRun> = { purpose: "formImport", schema: formDryRunSchema };

/** What a batch of forms says it did. */
export const formCountsSchema: z.ZodType<FormCounts, unknown> = z.object({
  added: z.int(),
  changed: z.int(),
  same: z.int(),
  rejected: z.int(),
  moved: z.int(),
  questions: z.int(),
});
