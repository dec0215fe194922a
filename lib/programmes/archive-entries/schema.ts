import { z } from "zod";
import {
  choiceField,
  dayField,
  idField,
  optionalDayField,
  optionalFileField,
  optionalText,
  requiredText,
  tickField,
} from "@/lib/formats/form-fields";
import { entryKinds } from "./types";

/** A new entry. There is no field for points, and none may be added. */
export const enterEntrySchema = z.object({
  cadreId: idField,
  kind: choiceField(entryKinds),
  on: dayField,
  until: optionalDayField,
  fact: requiredText(1000),
  goal: optionalText(200),
  source: requiredText(200),
  sourceProtected: tickField,
  evidence: optionalFileField,
});
export type EnterEntry = Omit<z.output<typeof enterEntrySchema>, "evidence">;

export const verifyEntrySchema = z.object({ entryId: idField });
export type VerifyEntry = z.output<typeof verifyEntrySchema>;

export const returnEntrySchema = z.object({ entryId: idField, reason: requiredText(300) });
export type ReturnEntry = z.output<typeof returnEntrySchema>;

export const answerEntrySchema = z.object({ entryId: idField, answer: requiredText(1000) });
export type AnswerEntry = z.output<typeof answerEntrySchema>;
