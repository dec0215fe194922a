import { z } from "zod";
import { countField, dayField, idField, requiredText, versionField } from "@/lib/formats/form-fields";

const longestLabel = 40;
const mostGroups = 20;

/** Labels of the groups, one a line, none twice. */
const groupLabels = requiredText(1000)
  .transform((text) => text.split("\n").map((line) => line.trim()).filter((line) => line !== ""))
  .refine((labels) => labels.length <= mostGroups && labels.every((label) => label.length <= longestLabel), "form.too-long")
  .refine((labels) => new Set(labels).size === labels.length, "form.not-distinct");

export const openPollSchema = z.object({ caseId: idField, heldOn: dayField, place: requiredText(100), groups: groupLabels });

const papers = z.object({ issued: countField, returned: countField, agree: countField, disagree: countField, abstain: countField, invalid: countField });

export const enterPollSchema = z.object({ pollId: idField, version: versionField, groups: z.array(papers).min(1, "form.missing").max(mostGroups) });

export const giveUpPollSchema = z.object({ pollId: idField, version: versionField, reason: requiredText(500) });

export type OpenPollInput = z.output<typeof openPollSchema>;
export type EnterPollInput = z.output<typeof enterPollSchema>;
export type GiveUpPollInput = z.output<typeof giveUpPollSchema>;
