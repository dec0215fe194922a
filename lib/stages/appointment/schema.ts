import { z } from "zod";
import { choiceField, countField, dayField, idField, optionalDayField, optionalIdField, optionalText, requiredText, versionField } from "@/lib/formats/form-fields";
import { taskKinds } from "./types";

/** "caseId/postId": a post the person keeps beside the new one. */
const keptPost = z
  .string()
  .regex(/^[0-9a-f-]{36}\/[0-9a-f-]{36}$/, "form.not-chosen")
  .transform((text) => ({ caseId: text.slice(0, 36), postId: text.slice(37) }));

/** A paper drafted for several cases of a motion, or (with `paperId`) the same draft written again. */
export const draftPaperSchema = z.object({
  paperId: optionalIdField,
  version: versionField.default(0),
  motionId: idField,
  caseIds: z.array(idField, { error: "form.not-chosen" }).min(1, "form.not-chosen"),
  number: requiredText(60),
  issuedOn: dayField,
  appointStated: countField,
  removeStated: countField,
  probationNoticeOn: optionalDayField,
  /** posts kept as concurrent ones; every other post of an appointee is left */
  keep: z.array(keptPost).default([]),
  /** cases whose new post is a concurrent one, beside the present main post */
  concurrent: z.array(idField).default([]),
  /** day of the election or of the other organ's act, where time in post does not start with the decision (APT-02) */
  acts: z.array(z.object({ caseId: idField, actOn: optionalDayField })).default([]),
});
export type DraftPaper = z.output<typeof draftPaperSchema>;

export const issuePaperSchema = z.object({ paperId: idField, version: versionField });
export type IssuePaper = z.output<typeof issuePaperSchema>;

/** `version` is the version of the case that was shown. */
export const recordTalkSchema = z.object({
  caseId: idField,
  version: versionField,
  on: dayField,
  talker: requiredText(60),
  points: requiredText(1000),
});
export type RecordTalk = z.output<typeof recordTalkSchema>;

export const nominateSchema = z.object({
  caseId: idField,
  version: versionField,
  nominatedOn: dayField,
  body: requiredText(100),
  documentNumber: requiredText(60),
  reason: optionalText(500).default(""),
});
export type Nominate = z.output<typeof nominateSchema>;

export const recordElectionSchema = z.object({
  caseId: idField,
  version: versionField,
  heldOn: dayField,
  result: choiceField(["elected", "notElected"]),
  words: optionalText(300).default(""),
});
export type RecordElection = z.output<typeof recordElectionSchema>;

export const recordFilingSchema = z.object({ caseId: idField, version: versionField, number: requiredText(60), filedOn: dayField });
export type RecordFiling = z.output<typeof recordFilingSchema>;

/** `version` is that of the task that was shown; 0 where there was none yet. */
export const setTaskSchema = z.object({
  caseId: idField,
  kind: choiceField(taskKinds),
  version: versionField.default(0),
  owner: requiredText(60),
  ownerId: optionalIdField,
  dueOn: dayField,
});
export type SetTask = z.output<typeof setTaskSchema>;

export const finishTaskSchema = z.object({ taskId: idField, version: versionField, doneOn: dayField, doneNote: optionalText(300) });
export type FinishTask = z.output<typeof finishTaskSchema>;
