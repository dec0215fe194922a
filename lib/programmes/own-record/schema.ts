import { z } from "zod";
import {
  choiceField,
  dayField,
  idField,
  optionalDayField,
  optionalFileField,
  optionalText,
  requiredText,
  versionField,
} from "@/lib/formats/form-fields";
import { amendmentParts } from "./types";

/** What the cadre asks for; whose archive it is comes from the account, never from the form. */
export const requestAmendmentSchema = z.object({
  part: choiceField(amendmentParts),
  wrong: requiredText(500),
  wanted: requiredText(500),
  wantedDay: optionalDayField,
  evidence: optionalFileField,
});
export type RequestAmendment = Omit<z.output<typeof requestAmendmentSchema>, "evidence">;

const seen = { amendmentId: idField, version: versionField } as const;

export const withdrawAmendmentSchema = z.object(seen);
export type WithdrawAmendment = z.output<typeof withdrawAmendmentSchema>;

export const refuseAmendmentSchema = z.object({ ...seen, reason: requiredText(500) });
export type RefuseAmendment = z.output<typeof refuseAmendmentSchema>;

/** The office has entered it: where. */
export const acceptAmendmentSchema = z.object({ ...seen, reference: requiredText(200), answer: optionalText(500) });
export type AcceptAmendment = z.output<typeof acceptAmendmentSchema>;

/** The office determines the fact; a second person confirms. */
export const determineAmendmentSchema = z.object({
  ...seen,
  verdict: choiceField(["pass", "fail", "deferred"]),
  determinedDay: optionalDayField,
  determined: optionalText(200),
  determinedOn: dayField,
  reviewer: requiredText(100),
  basis: requiredText(500),
});
export type DetermineAmendment = z.output<typeof determineAmendmentSchema>;
