import { z } from "zod";
import { choiceField, idField } from "@/lib/formats/form-fields";
import type { KnownMapping, SheetMapping } from "@/lib/formats/roster/mapping";
import type { WorkbookQuestions } from "@/lib/formats/roster/questions";
import { rosterSheets, type SheetKey } from "@/lib/formats/roster/sheets";
import type { UploadKind } from "@/lib/imports/types";
import { parseLegalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { BatchCounts, DryRun } from "./types";
import { importModes } from "./types";

/** Step 2: a workbook for one of the user's authorities. */
export const uploadRosterSchema = z.object({
  authorityId: idField,
  file: z.instanceof(File, { error: "form.missing" }),
});

/** Step 3: all rows, or those without an error. */
export const confirmImportSchema = z.object({ uploadId: idField, mode: choiceField(importModes) });
export type ConfirmImport = z.output<typeof confirmImportSchema>;

/** Stops, repeats or throws away. */
export const uploadSchema = z.object({ uploadId: idField });

const sheetKeys = Object.keys(rosterSheets) as [SheetKey, ...SheetKey[]];
const sheet = z.enum(sheetKeys);
const row = z.int();
const day = z.string().transform((text, context): LegalDate => {
  const parsed = parseLegalDate(text);
  if (parsed !== null) return parsed;
  context.addIssue({ code: "custom", message: "not a day" });
  return z.NEVER;
});
const counts = z.record(sheet, z.object({ added: z.int(), changed: z.int(), proposed: z.int().default(0), same: z.int(), rejected: z.int() }));

const column = z.object({ form: z.string(), shown: z.string(), field: z.string().nullable() });

/** A mapping as it was stored. */
export const sheetMappingSchema: z.ZodType<SheetMapping, unknown> = z.object({
  tab: z.string(),
  sheet: sheet.nullable(),
  columns: z.array(column),
  headingRow: z.int().nullable().default(null),
});

const knownMappingSchema: z.ZodType<KnownMapping, unknown> = z.object({
  tab: z.string(),
  sheet: sheet.nullable(),
  columns: z.array(column),
  headingRow: z.int().nullable().default(null),
  remembered: z.object({ id: z.string(), by: z.string(), on: day }).nullable(),
});

/** Answers as they wait for the reading that uses them. */
export const keptAnswersSchema = z.object({
  mappings: z.array(sheetMappingSchema),
  /** rows chosen as headings */
  headings: z.array(z.object({ tab: z.string(), row: z.int() })).default([]),
});

/** Questions as they were stored. */
export const questionsSchema: z.ZodType<WorkbookQuestions, unknown> = z.object({
  sheets: z.array(
    z.object({
      tab: z.string(),
      sheet: sheet.nullable(),
      headingFirst: z.int(),
      headingLast: z.int(),
      headingRow: z.int().nullable().default(null),
      byHand: z.boolean().default(false),
      rowCount: z.int(),
      columns: z.array(
        z.object({
          column: z.string(),
          shown: z.string(),
          form: z.string(),
          forms: z.array(z.string()),
          samples: z.array(z.string()),
          field: z.string().nullable(),
          because: z.enum(["known", "before", "alike", "nothing"]),
        }),
      ),
    }),
  ),
});

const optionalKey = z.union([z.literal("").transform(() => null), sheet]);

/** What a user says of each sheet: what it is, what the form took it for, and which column each of its columns is. */
export const answerQuestionsSchema = z.object({
  uploadId: idField,
  sheets: z
    .array(
      z.object({
        sheet: optionalKey,
        assumed: optionalKey,
        headingRow: z.preprocess((value) => (value === "" ? undefined : value), z.coerce.number().int().min(1).max(1_000).optional()),
        fields: z.array(z.string().max(40).transform((text) => (text === "" ? null : text))).max(200).default([]),
      }),
    )
    .max(20),
});
export type AnswerQuestions = z.output<typeof answerQuestionsSchema>;

export const forgetMappingSchema = z.object({ mappingId: idField });

/** A dry run as it was stored. */
const dryRunSchema: z.ZodType<DryRun, unknown> = z.object({
  authorityId: z.string(),
  today: day,
  shown: z.array(
    z.object({
      sheet,
      row,
      state: z.enum(["added", "changed", "proposed"]),
      label: z.string(),
      fields: z.array(z.object({ header: z.string(), before: z.string(), after: z.string() })),
    }),
  ),
  counts,
  problems: z.array(
    z.object({
      severity: z.enum(["error", "warning"]),
      sheet: z.string(),
      row,
      column: z.string(),
      read: z.string(),
      expected: z.string(),
    }),
  ),
  problemCount: z.int(),
  errorCount: z.int(),
  heldBack: z.array(z.object({ sheet, row, because: z.string() })),
  mappings: z.array(knownMappingSchema).default([]),
});

/** Uploads of rosters, kept until they are confirmed. */
export const rosterUploads: UploadKind<DryRun> = { purpose: "rosterImport", schema: dryRunSchema };

/** What a batch says it did. */
export const batchCountsSchema: z.ZodType<BatchCounts, unknown> = z.object({ sheets: counts, moved: z.int() });

/** What the page of a dry run shows: which part, which sheet, which page. Anything else falls back to the beginning. */
export const dryRunQuerySchema = z.object({
  part: z.enum(["problems", "changed", "proposed", "added", "heldBack"]).nullable().catch(null).default(null),
  sheet: sheet.nullable().catch(null).default(null),
  page: z.coerce.number().int().min(1).max(100_000).catch(1).default(1),
});
export type DryRunQuery = z.output<typeof dryRunQuerySchema>;
