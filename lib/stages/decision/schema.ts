import { z } from "zod";
import { choiceField, countField, dayField, idField, optionalText, requiredText, versionField } from "../../formats/form-fields";
import { voteForms } from "../../case/rules/sitting";
import { notPassedChoices, stances, suspensionGrounds } from "./types";

const seen = { caseId: idField, version: versionField, itemId: idField, itemVersion: versionField };
const nothing = z.literal("").transform(() => null);

export const recordDecisionSchema = z.object({
  ...seen,
  presenter: requiredText(60),
  exceptionalReason: optionalText(1000),
  superiorReply: optionalText(1000),
  /** members who left the item besides those known to be concerned */
  withdrawn: z.array(idField).default([]),
  /** in the order in which they were given; a member without a stance has stated none */
  opinions: z
    .array(
      z.object({
        memberId: idField,
        stance: z.union([nothing, choiceField(stances)]).nullable().default(null),
        words: optionalText(500),
      }),
    )
    .default([]),
  form: choiceField(voteForms),
  agree: countField,
  disagree: countField,
  defer: countField,
  abstain: countField,
  difference: optionalText(500),
  whenNotPassed: z.union([nothing, choiceField(notPassedChoices)]).nullable().default(null),
  reason: optionalText(500),
});
export type RecordDecision = z.output<typeof recordDecisionSchema>;

export const suspendVoteSchema = z.object({
  ...seen,
  ground: choiceField(suspensionGrounds),
  reason: requiredText(500),
  dueOn: dayField,
});
export type SuspendVote = z.output<typeof suspendVoteSchema>;

export const putOnAgendaSchema = z.object({ caseId: idField, version: versionField, meetingId: idField });
export type PutOnAgenda = z.output<typeof putOnAgendaSchema>;

export const recordReconsiderationSchema = z.object({
  ...seen,
  presenter: requiredText(60),
  reason: requiredText(500),
  form: choiceField(voteForms),
  inFavour: countField,
  against: countField,
});
export type RecordReconsideration = z.output<typeof recordReconsiderationSchema>;
