import { z } from "zod";
import { choiceField, countField, dayField, idField, optionalText, requiredText, tickField, versionField } from "../../formats/form-fields";
import { roundForms } from "./types";

export const openRoundSchema = z.object({
  motionPostId: idField,
  version: versionField,
  form: choiceField(roundForms),
  heldOn: dayField,
  place: requiredText(100),
  scope: requiredText(500),
  targeted: tickField,
  counters: requiredText(100),
  supervisedBy: requiredText(60),
  /** whom to call, on the advance notice */
  phone: optionalText(40),
  groups: z.array(
    z.object({
      /** code of the template's group; empty for one that was added */
      code: optionalText(40),
      label: optionalText(60),
      shouldAttend: z.union([z.literal("").transform(() => 0), countField]).default(0),
    }),
  ),
});
export type OpenRound = z.output<typeof openRoundSchema>;

export const enterCountSchema = z.object({
  roundId: idField,
  header: z.object({
    present: countField,
    issued: countField,
    returned: countField,
    valid: countField,
    invalid: countField,
    blank: countField,
  }),
  lines: z.array(
    z.object({ subjectId: idField, groupId: requiredText(40), agree: countField, disagree: countField, abstain: countField }),
  ),
});
export type EnterCount = z.output<typeof enterCountSchema>;

export const voidRoundSchema = z.object({ roundId: idField, version: versionField, reason: requiredText(500) });
export type VoidRound = z.output<typeof voidRoundSchema>;

export const chooseReferenceSchema = z.object({ motionPostId: idField, version: versionField, nominees: z.array(idField).default([]) });
export type ChooseReference = z.output<typeof chooseReferenceSchema>;

export const omitMeetingSchema = z.object({
  motionPostId: idField,
  version: versionField,
  fewPeople: tickField,
  sameCircle: tickField,
  concentrated: tickField,
  reason: requiredText(500),
});
export type OmitMeeting = z.output<typeof omitMeetingSchema>;
