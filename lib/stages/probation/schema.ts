import { z } from "zod";
import { choiceField, dayField, idField, optionalIdField, optionalText, requiredText, tickField, versionField } from "@/lib/formats/form-fields";

/** `version` is the version of the probation that was shown, in every form of this stage. */
const seen = { caseId: idField, version: versionField };

export const noteProgressSchema = z.object({ ...seen, deficiencyId: idField, on: dayField, text: requiredText(500) });
export type NoteProgress = z.output<typeof noteProgressSchema>;

export const enterReportsSchema = z.object({ ...seen, selfReport: optionalText(4000), principalView: optionalText(2000) });
export type EnterReports = z.output<typeof enterReportsSchema>;

export const extendProbationSchema = z.object({ ...seen, absentFrom: dayField, absentTo: dayField, reason: requiredText(500) });
export type ExtendProbation = z.output<typeof extendProbationSchema>;

export const concludeProbationSchema = z.object({
  ...seen,
  conclusion: choiceField(["confirmed", "returned"]),
  words: requiredText(1000),
  /** item of a held meeting; needed for a return */
  itemId: optionalIdField,
  /** return only: before the last day for a serious fault */
  seriousFault: tickField,
  /** return only: where the person is placed, normally at the former rank */
  placement: optionalText(100),
});
export type ConcludeProbation = z.output<typeof concludeProbationSchema>;
