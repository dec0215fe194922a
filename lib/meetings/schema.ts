import { z } from "zod";
import { choiceField, countField, dayField, idField, optionalText, requiredText, tickField, versionField } from "../formats/form-fields";
import { itemKinds, meetingKinds } from "./types";

export const planMeetingSchema = z.object({
  authorityId: idField,
  kind: choiceField(meetingKinds),
  on: dayField,
  place: requiredText(100),
});

export type PlanMeeting = z.output<typeof planMeetingSchema>;

export const fixAttendanceSchema = z.object({
  meetingId: idField,
  version: versionField,
  chairId: idField,
  attendance: z.array(z.object({ memberId: idField, present: tickField, absence: optionalText(100) })),
});

export type FixAttendance = z.output<typeof fixAttendanceSchema>;

export const addItemSchema = z.object({
  meetingId: idField,
  kind: choiceField(itemKinds),
  /** motion, post in the motion or case, as the kind demands */
  objectId: idField,
});

export type AddItem = z.output<typeof addItemSchema>;

export const reorderSchema = z.object({
  meetingId: idField,
  version: versionField,
  items: z.array(z.object({ itemId: idField, order: countField })),
});

export type Reorder = z.output<typeof reorderSchema>;

export const withdrawItemSchema = z.object({ itemId: idField, version: versionField, reason: requiredText(500) });

export type WithdrawItem = z.output<typeof withdrawItemSchema>;

export const closeMeetingSchema = z.object({ meetingId: idField, version: versionField, minutes: optionalText(5000) });

export type CloseMeeting = z.output<typeof closeMeetingSchema>;
