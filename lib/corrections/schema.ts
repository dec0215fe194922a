import { z } from "zod";
import {
  choiceField,
  countField,
  dayField,
  idField,
  optionalDayField,
  requiredText,
  tickField,
  versionField,
} from "../formats/form-fields";
import { findingOutcomes } from "../law/finding";
import { ruleIds } from "../law/rule-id";
import { stages } from "../case/stage-order";

/*
 * What may be put right in a completed stage: figures and days that somebody entered. Ids of papers, meetings and people are not
 * among them: another paper or another meeting is another act, not a correction.
 */

const round = z.object({
  heldOn: dayField,
  shouldAttend: countField,
  present: countField,
  valid: countField,
  agree: countField,
});

const check = z.object({ answer: choiceField(["nothingFound", "suspend", "unsuitable"]), repliedOn: dayField });

/** The editable values of each stage, by the names they have in the outcome. Values a rule computes (passed, valid until) are missing. */
export const afterSchemas = {
  motion: z.object({
    startedOn: dayField,
    conditionsFrozenOn: optionalDayField,
    planAdoptedOn: dayField,
    quota: z.object({ approved: countField, inPost: countField, leaving: countField, coming: countField }).optional(),
  }),
  recommendation: z.object({ interview: round.optional(), meeting: round.optional() }),
  inspection: z.object({
    fixedOn: dayField,
    noticeOn: optionalDayField,
    startsOn: dayField,
    teamSize: countField,
    checks: z.array(check).default([]),
    signedOn: optionalDayField,
    deficiencies: countField,
    proposedOn: dayField,
  }),
  deliberation: z.object({ consulted: countField, clearedOn: dayField }),
  decision: z.object({
    on: dayField,
    shouldAttend: countField,
    present: countField,
    withdrawn: countField,
    principalLast: tickField,
    form: choiceField(["oral", "showOfHands", "secretBallot"]),
    agree: countField,
    disagree: countField,
    defer: countField,
    abstain: countField,
  }),
  notice: z.object({
    from: optionalDayField,
    until: optionalDayField,
    workingDays: countField,
    objections: countField,
  }),
  appointment: z.object({ paperNumber: requiredText(60), issuedOn: dayField, talkOn: optionalDayField }),
  probation: z.object({ endedOn: dayField, concludedOn: dayField }),
} as const;

const common = { caseId: idField, version: versionField, reason: requiredText(1000) };

export const requestCorrectionSchema = z.discriminatedUnion("stage", [
  z.object({ ...common, stage: z.literal("motion"), after: afterSchemas.motion }),
  z.object({ ...common, stage: z.literal("recommendation"), after: afterSchemas.recommendation }),
  z.object({ ...common, stage: z.literal("inspection"), after: afterSchemas.inspection }),
  z.object({ ...common, stage: z.literal("deliberation"), after: afterSchemas.deliberation }),
  z.object({ ...common, stage: z.literal("decision"), after: afterSchemas.decision }),
  z.object({ ...common, stage: z.literal("notice"), after: afterSchemas.notice }),
  z.object({ ...common, stage: z.literal("appointment"), after: afterSchemas.appointment }),
  z.object({ ...common, stage: z.literal("probation"), after: afterSchemas.probation }),
]);

export const answerCorrectionSchema = z.object({
  correctionId: idField,
  version: versionField,
  answer: choiceField(["confirm", "refuse"]),
});

/** Shape of `affected` as it is stored with the correction. */
export const affectedSchema = z.array(
  z.object({
    stage: z.enum(stages),
    standing: z.enum(["holds", "broken", "unsupported"]),
    stopping: z.array(z.enum(ruleIds)),
    changed: z.array(
      z.object({ rule: z.enum(ruleIds), before: z.enum(findingOutcomes).nullable(), after: z.enum(findingOutcomes) }),
    ),
  }),
);

export type RequestCorrection = z.output<typeof requestCorrectionSchema>;
export type AnswerCorrection = z.output<typeof answerCorrectionSchema>;
