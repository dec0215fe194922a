import { z } from "zod";
import { findingOutcomes } from "@/lib/law/finding";
import { ruleIds } from "@/lib/law/rule-id";
import { idField, optionalText, requiredText } from "../formats/form-fields";
import type { WhatIfResult } from "./types";

/** Another version of the scheme, or one number of it by its path; the version goes first. */
export const runWhatIfSchema = z.object({
  authorityId: idField,
  version: optionalText(9),
  path: optionalText(80),
  text: optionalText(2000),
  reason: requiredText(500),
});
export type RunWhatIf = z.output<typeof runWhatIfSchema>;

const rule = z.enum(ruleIds);
const byRule = z.array(z.object({ rule, count: z.int() }));
const change = z.object({ rule, before: z.enum(findingOutcomes).nullable(), after: z.enum(findingOutcomes) });

/** The stored result of a run. */
export const whatIfResultSchema: z.ZodType<WhatIfResult> = z.object({
  closed: z.int(),
  changed: z.int(),
  byRule,
  lines: z.array(z.object({ number: z.int(), changes: z.array(change) })),
  running: z.object({ cases: z.int(), byRule }),
});

/** What was asked, as it is kept. */
export const whatIfAskedSchema = z.union([z.object({ version: z.int() }), z.object({ path: z.string(), before: z.string(), after: z.string() })]);
export type WhatIfAsked = z.output<typeof whatIfAskedSchema>;

const one = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
export const whatIfQuerySchema = z.object({
  authority: z.preprocess(one, z.string().catch("")).default(""),
  run: z.preprocess(one, z.uuid().nullable().catch(null)).default(null),
});
