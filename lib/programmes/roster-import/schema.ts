import { z } from "zod";
import { choiceField, idField } from "@/lib/formats/form-fields";
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

export const discardUploadSchema = z.object({ uploadId: idField });

const sheetKeys = Object.keys(rosterSheets) as [SheetKey, ...SheetKey[]];
const sheet = z.enum(sheetKeys);
const row = z.int();
const day = z.string().transform((text, context): LegalDate => {
  const parsed = parseLegalDate(text);
  if (parsed !== null) return parsed;
  context.addIssue({ code: "custom", message: "not a day" });
  return z.NEVER;
});
const counts = z.record(sheet, z.object({ added: z.int(), changed: z.int(), same: z.int(), rejected: z.int() }));

/** A dry run as it was stored. */
const dryRunSchema: z.ZodType<DryRun, unknown> = z.object({
  authorityId: z.string(),
  today: day,
  shown: z.array(
    z.object({
      sheet,
      row,
      state: z.enum(["added", "changed"]),
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
});

/** Uploads of rosters, kept until they are confirmed. */
export const rosterUploads: UploadKind<DryRun> = { purpose: "rosterImport", schema: dryRunSchema };

/** What a batch says it did. */
export const batchCountsSchema: z.ZodType<BatchCounts, unknown> = z.object({ sheets: counts, moved: z.int() });

/** What the page of a dry run shows: which part, which sheet, which page. Anything else falls back to the beginning. */
export const dryRunQuerySchema = z.object({
  part: z.enum(["problems", "changed", "added", "heldBack"]).nullable().catch(null).default(null),
  sheet: sheet.nullable().catch(null).default(null),
  page: z.coerce.number().int().min(1).max(100_000).catch(1).default(1),
});
export type DryRunQuery = z.output<typeof dryRunQuerySchema>;
