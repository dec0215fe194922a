import { z } from "zod";
import { choiceField, dayField, idField, optionalDayField, optionalText, requiredText, versionField } from "@/lib/formats/form-fields";
import { auditResults, auditTimings } from "./types";

export const requestAuditSchema = z.object({ holdingId: idField, timing: choiceField(auditTimings), number: requiredText(60), requestedOn: dayField });
export type RequestAuditInput = z.output<typeof requestAuditSchema>;

export const concludeAuditSchema = z.object({
  auditId: idField,
  version: versionField,
  carriedOutOn: dayField,
  concludedOn: optionalDayField,
  result: z.union([z.literal("").transform(() => null), choiceField(auditResults)]).default(null),
  summary: optionalText(500),
  rectifyBy: optionalDayField,
});
export type ConcludeAuditInput = z.output<typeof concludeAuditSchema>;

export const rectifyAuditSchema = z.object({ auditId: idField, version: versionField, rectifiedOn: dayField, rectification: requiredText(500) });
export type RectifyAuditInput = z.output<typeof rectifyAuditSchema>;
