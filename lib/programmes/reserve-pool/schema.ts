import { z } from "zod";
import { levels } from "@/lib/access/actor";
import { choiceField, dayField, idField, optionalDayField, requiredText, tickField, versionField } from "@/lib/formats/form-fields";
import { leavingStates, poolKinds, standingStates } from "./types";

export const openPoolSchema = z.object({
  authorityId: idField,
  title: requiredText(60),
  kind: choiceField(poolKinds),
  level: choiceField(levels),
});
export type OpenPool = z.output<typeof openPoolSchema>;

export const enterMemberSchema = z.object({
  poolId: idField,
  cadreId: idField,
  enteredOn: dayField,
  recommendationForm: requiredText(100),
  reason: requiredText(500),
  document: requiredText(100),
  nearTerm: tickField,
  inspectedOn: optionalDayField,
});
export type EnterMember = z.output<typeof enterMemberSchema>;

export const changeStateSchema = z.object({
  memberId: idField,
  version: versionField,
  state: choiceField(standingStates),
  reason: requiredText(500),
});
export type ChangeState = z.output<typeof changeStateSchema>;

export const leavePoolSchema = z.object({
  memberId: idField,
  version: versionField,
  state: choiceField(leavingStates),
  leftOn: dayField,
  reason: requiredText(500),
});
export type LeavePool = z.output<typeof leavePoolSchema>;

/** What the page of a pool shows: a search for people to enter, the member in hand, those who left too. */
export const poolQuerySchema = z.object({
  q: z.string().trim().max(60).catch("").default(""),
  member: z.uuid().nullable().catch(null).default(null),
  show: z.enum(["standing", "left"]).catch("standing").default("standing"),
});
export type PoolQuery = z.output<typeof poolQuerySchema>;
