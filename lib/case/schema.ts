import { z } from "zod";
import { choiceField, idField, requiredText, versionField } from "../formats/form-fields";
import { overridableRules } from "./rules/step";

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
});

export const answerOverrideSchema = z.object({ overrideId: idField, answer: choiceField(["approve", "refuse"]) });

export type HoldInput = z.output<typeof holdSchema>;
export type ResumeInput = z.output<typeof resumeSchema>;
export type RequestOverrideInput = z.output<typeof requestOverrideSchema>;
export type AnswerOverrideInput = z.output<typeof answerOverrideSchema>;
