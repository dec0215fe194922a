import { z } from "zod";
import { choiceField, countField, dayField, idField, optionalIdField, requiredText, versionField } from "../formats/form-fields";

export const openSheetSchema = z.object({
  caseId: idField,
  purpose: choiceField(["inspection", "probation"]),
  taskId: optionalIdField,
  heldOn: dayField,
  place: requiredText(100),
});

/** Counts of one voter group: head and grades. */
const groupEntry = z.object({
  shouldAttend: countField,
  present: countField,
  issued: countField,
  returned: countField,
  valid: countField,
  invalid: countField,
  blank: countField,
  EXCELLENT: countField,
  COMPETENT: countField,
  BASICALLY_COMPETENT: countField,
  INCOMPETENT: countField,
  unfilled: countField,
});

export const enterCountSchema = z.object({
  sheetId: idField,
  version: versionField,
  groups: z.array(groupEntry).min(1, "form.missing").max(20),
});

export type OpenSheetInput = z.output<typeof openSheetSchema>;
export type EnterCountInput = z.output<typeof enterCountSchema>;
