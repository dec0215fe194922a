import { z } from "zod";
import { choiceField, dayField, idField, optionalText, requiredText } from "@/lib/formats/form-fields";
import { clearingForms, clearingScopes, proposalAnswers, reportKinds, toleranceConclusions, toleranceUses } from "./types";

const reportWords = new RegExp(`^(${reportKinds.join("|")}):([0-9a-f-]{36})$`, "u");

/** "notice:<id>" or "letter:<id>", as the select sends it. */
const reportField = z.string({ error: "form.not-chosen" }).transform((said, context) => {
  const [, kind, id] = reportWords.exec(said) ?? [];
  const known = reportKinds.find((one) => one === kind);
  if (known !== undefined && z.uuid().safeParse(id).success) return { kind: known, id: String(id) };
  context.addIssue({ code: "custom", message: "form.not-chosen" });
  return z.NEVER;
});

/** A clearing as it is proposed. */
export const proposeClearingSchema = z.object({
  cadreId: idField,
  report: reportField,
  allegation: requiredText(500),
  finding: requiredText(1000),
  verifiedBy: requiredText(100),
  verifiedOn: dayField,
  scope: choiceField(clearingScopes),
  circle: optionalText(100),
  form: choiceField(clearingForms),
  clearedOn: dayField,
});
export type ProposeClearing = z.output<typeof proposeClearingSchema>;

/** A tolerance decision as it is proposed for the record. */
export const proposeToleranceSchema = z.object({
  cadreId: idField,
  matter: requiredText(1000),
  grounds: requiredText(1000),
  body: requiredText(100),
  reference: requiredText(200),
  conclusion: choiceField(toleranceConclusions),
  decidedOn: dayField,
  countsFor: z.array(choiceField(toleranceUses)).default([]),
});
export type ProposeTolerance = z.output<typeof proposeToleranceSchema>;

export const answerProposalSchema = z.object({ id: idField, answer: choiceField(proposalAnswers), reason: optionalText(500) });
export type AnswerProposal = z.output<typeof answerProposalSchema>;
