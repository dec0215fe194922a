import { z } from "zod";
import { choiceField, idField, optionalText, requiredText, versionField } from "../formats/form-fields";
import type { VoteAnalysis } from "./types";
import { overridableRules } from "./rules/step";
import { stages } from "./stage-order";

const reason = requiredText(1000);

export const holdSchema = z.object({
  caseId: idField,
  version: versionField,
  state: choiceField(["suspended", "stopped", "returned"]),
  reason,
});

export const resumeSchema = z.object({ caseId: idField, version: versionField, reason });

export const requestOverrideSchema = z.object({
  caseId: idField,
  version: versionField,
  rule: choiceField(overridableRules as readonly [string, ...string[]]),
  reason,
  asked: optionalText(1000),
  spread: optionalText(1000),
  standing: optionalText(1000),
  talks: optionalText(1000),
});

export const answerOverrideSchema = z.object({ overrideId: idField, answer: choiceField(["approve", "refuse"]) });

export type HoldInput = z.output<typeof holdSchema>;
export type ResumeInput = z.output<typeof resumeSchema>;
/** The analysis of votes is asked for by some rules only. */
export type RequestOverrideInput = Omit<z.output<typeof requestOverrideSchema>, keyof VoteAnalysis> & Partial<VoteAnalysis>;
export type AnswerOverrideInput = z.output<typeof answerOverrideSchema>;

/** Forms of the overview, one at a time: `correct-<stage>` asks for the correction of a completed stage. */
export const overviewForms = ["attach", "signature", "override", "hold", "resume", ...stages.map((stage) => `correct-${stage}` as const)] as const;
export type OverviewForm = (typeof overviewForms)[number];

/** What the address of an overview asks for besides its usual parts; anything not understood counts as not asked. */
export const overviewQuerySchema = z.object({
  /** findings that are met or do not apply, too */
  show: z.enum(["all"]).nullable().catch(null).default(null),
  /** the whole record instead of its last entries */
  record: z.enum(["all"]).nullable().catch(null).default(null),
  form: z.enum(overviewForms).nullable().catch(null).default(null),
});
export type OverviewQuery = z.output<typeof overviewQuerySchema>;

/** The address of a case's overview that asks for this besides what is asked for already; `part` is the place on the page. */
export function overviewHref(caseId: string, query: OverviewQuery, change: Partial<OverviewQuery>, part: string): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...query, ...change })) if (value !== null) search.set(key, value);
  return `/cases/${caseId}${search.size === 0 ? "" : `?${search.toString()}`}#${part}`;
}
