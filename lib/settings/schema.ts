import { z } from "zod";
import { choiceField, countField, idField, optionalFileField, optionalText, requiredText, tickField, versionField } from "../formats/form-fields";

const days = optionalText(4000);

/**
 * A year of the working calendar as typed, pasted or in a file; a pasted list or a file takes the place of the two lists. `known`: notices
 * whose end moves were seen.
 */
export const changeCalendarSchema = z.object({
  year: countField,
  version: versionField,
  source: requiredText(200),
  exampleOnly: tickField,
  holidays: days,
  makeUpDays: days,
  pasted: days,
  file: optionalFileField,
  known: tickField,
});

export const addCalendarSchema = changeCalendarSchema.omit({ version: true });

/** The answer of the second person, or the proposer taking it back. */
export const answerCalendarSchema = z.object({
  id: idField,
  version: versionField,
  answer: choiceField(["confirmed", "refused", "withdrawn"]),
  reason: optionalText(500),
  known: tickField,
});

export type AnswerCalendar = z.output<typeof answerCalendarSchema>;
export type ChangeCalendar = z.output<typeof changeCalendarSchema>;
export type AddCalendar = z.output<typeof addCalendarSchema>;

const one = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/** The year of the address; null: not said or no year. */
export const calendarYearSchema = z.preprocess(
  one,
  z.coerce.number().int().min(2000).max(2100).nullable().catch(null),
);
