import { z } from "zod";
import { choiceField, countField, dayField, idField, optionalText, requiredText, tickField, versionField } from "../../formats/form-fields";
import { voteForms } from "../../case/rules/sitting";
import { notPassedChoices, stances, suspensionGrounds } from "./types";

const seen = { caseId: idField, version: versionField, itemId: idField, itemVersion: versionField };
const nothing = z.literal("").transform(() => null);
const stance = z.union([nothing, choiceField(stances)]).nullable().default(null);

/** What is entered about one person besides the stated opinions. */
const ofPerson = {
  ...seen,
  exceptionalReason: optionalText(1000),
  superiorReply: optionalText(1000),
  agree: countField,
  disagree: countField,
  defer: countField,
  abstain: countField,
  difference: optionalText(500),
  whenNotPassed: z.union([nothing, choiceField(notPassedChoices)]).nullable().default(null),
  reason: optionalText(500),
};

const ofSitting = {
  presenter: requiredText(60),
  /** members who left the item besides those known to be concerned */
  withdrawn: z.array(idField).default([]),
  form: choiceField(voteForms),
};

const suspending = { ground: choiceField(suspensionGrounds), reason: requiredText(500), dueOn: dayField };

export const recordDecisionSchema = z.object({
  ...ofPerson,
  ...ofSitting,
  /** in the order in which they were given; a member without a stance has stated none */
  opinions: z.array(z.object({ memberId: idField, stance, words: optionalText(500) })).default([]),
});
export type RecordDecision = z.output<typeof recordDecisionSchema>;

export const suspendVoteSchema = z.object({ ...seen, ...suspending });
export type SuspendVote = z.output<typeof suspendVoteSchema>;

export const putOnAgendaSchema = z.object({ caseId: idField, version: versionField, meetingId: idField });
export type PutOnAgenda = z.output<typeof putOnAgendaSchema>;

/** Several people for one post on one agenda, to be voted on together; who is not ticked stays where he is. */
export const putContestedSchema = z.object({
  meetingId: idField,
  cases: z
    .array(z.object({ caseId: idField, version: versionField, chosen: tickField }))
    .refine((cases) => cases.some(({ chosen }) => chosen), "form.not-chosen"),
});
export type PutContested = z.output<typeof putContestedSchema>;

export const recordContestedSchema = z.object({
  group: idField,
  ...ofSitting,
  /** in the order in which they were given; the stances in the order of the lines */
  opinions: z.array(z.object({ memberId: idField, stances: z.array(stance).default([]), words: optionalText(500) })).default([]),
  /** one line a person, in the order of the agenda */
  lines: z.array(z.object(ofPerson)).min(1),
});
export type RecordContested = z.output<typeof recordContestedSchema>;

export const suspendContestedSchema = z.object({ group: idField, lines: z.array(z.object(seen)).min(1), ...suspending });
export type SuspendContested = z.output<typeof suspendContestedSchema>;

export const recordReconsiderationSchema = z.object({
  ...seen,
  presenter: requiredText(60),
  reason: requiredText(500),
  form: choiceField(voteForms),
  inFavour: countField,
  against: countField,
});
export type RecordReconsideration = z.output<typeof recordReconsiderationSchema>;
