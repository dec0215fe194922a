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

/** The same from one drop-down of matters: "<kind>:<object id>". */
export const addMatterSchema = z
  .object({ meetingId: idField, matter: z.string({ error: "form.missing" }).min(1, "form.missing") })
  .transform(({ meetingId, matter }, context): AddItem => {
    const [kind, objectId] = matter.split(":");
    const parsed = addItemSchema.safeParse({ meetingId, kind, objectId });
    if (parsed.success) return parsed.data;
    context.addIssue({ code: "custom", path: ["matter"], message: "form.not-chosen" });
    return z.NEVER;
  });

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

const listSchema = z.object({
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
  state: z.enum(["planned", "held", "closed"]).nullable().catch(null),
  kind: z.enum(meetingKinds).nullable().catch(null),
});

/** The conditions of the list of meetings as they stand in the address; what cannot be read is left out. */
export function parseMeetingFilter(query: Readonly<Record<string, unknown>>) {
  return { size: 20, ...listSchema.parse({ page: query.page, state: query.state ?? null, kind: query.kind ?? null }) };
}
