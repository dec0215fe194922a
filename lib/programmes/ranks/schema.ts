import { z } from "zod";
import { choiceField, countField, dayField, idField, requiredText, versionField } from "@/lib/formats/form-fields";
import { rankBodies, ranks } from "@/lib/law/rank-ladder";

export const changeRankSchema = z.object({
  cadreId: idField,
  version: versionField,
  rank: choiceField(ranks),
  payGrade: z.preprocess((value) => (value === "" || value === undefined ? null : value), countField.nullable()),
  on: dayField,
  document: requiredText(100),
});
export type ChangeRank = z.output<typeof changeRankSchema>;

export const setEstablishmentSchema = z.object({
  unitId: idField,
  version: versionField,
  body: choiceField(rankBodies),
  civilServants: countField,
  document: requiredText(100),
});
export type SetEstablishment = z.output<typeof setEstablishmentSchema>;
