import { z } from "zod";
import { choiceField, dayField, idField, optionalText, requiredText, tickField, versionField } from "@/lib/formats/form-fields";
import { attendedActs, supervisorCapacities } from "./types";

const place = { act: choiceField(attendedActs), targetId: idField, version: versionField };

/** Attendance of one invited supervisor; `targetId` is the meeting or the case, as the act demands. */
export const enterSupervisorSchema = z.object({
  ...place,
  attendee: requiredText(60),
  capacity: choiceField(supervisorCapacities),
  on: dayField,
  remark: optionalText(200),
  namesake: tickField,
});
export type EnterSupervisor = z.output<typeof enterSupervisorSchema>;

export const withdrawSupervisorSchema = z.object({ ...place, supervisorId: idField, reason: requiredText(200) });
export type WithdrawSupervisor = z.output<typeof withdrawSupervisorSchema>;
