import { z } from "zod";
import { preReportGrounds } from "@/lib/case/rules/pre-reports";
import { choiceField, dayField, idField, optionalDayField, optionalText, requiredText, versionField } from "../../formats/form-fields";
import { consultationKinds, consultationWays, stances } from "./types";

const seen = { caseId: idField, version: versionField };
const optionalStance = z.union([z.literal("").transform(() => null), choiceField(stances)]).nullable().default(null);

export const recordConsultationSchema = z.object({
  ...seen,
  kind: choiceField(consultationKinds),
  who: requiredText(60),
  title: optionalText(100),
  way: choiceField(consultationWays),
  askedOn: dayField,
  repliedOn: optionalDayField,
  stance: optionalStance,
  words: optionalText(1000),
  letterNumber: optionalText(60),
});
export type RecordConsultation = z.output<typeof recordConsultationSchema>;

export const recordReplySchema = z.object({
  ...seen,
  consultationId: idField,
  repliedOn: dayField,
  stance: choiceField(stances),
  words: optionalText(1000),
});
export type RecordReply = z.output<typeof recordReplySchema>;

export const sendPreReportSchema = z.object({
  ...seen,
  ground: choiceField(preReportGrounds),
  sentOn: dayField,
  number: requiredText(60),
});
export type SendPreReport = z.output<typeof sendPreReportSchema>;

export const recordPreReportReplySchema = z.object({
  ...seen,
  preReportId: idField,
  reportVersion: versionField,
  repliedOn: dayField,
  answer: choiceField(["approved", "refused"]),
  reply: requiredText(1000),
});
export type RecordPreReportReply = z.output<typeof recordPreReportReplySchema>;

export const answerChecklistSchema = z.object({
  ...seen,
  /** items without an answer stay as they are */
  answers: z.array(
    z.object({
      item: choiceField(["1", "6", "8"]).transform(Number),
      answer: choiceField(["clear", "notClear"]).nullable().default(null),
      note: optionalText(500),
    }),
  ),
});
export type AnswerChecklist = z.output<typeof answerChecklistSchema>;

export const clearDeliberationSchema = z.object({ ...seen, reason: optionalText(1000) });
export type ClearDeliberation = z.output<typeof clearDeliberationSchema>;
