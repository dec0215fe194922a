import { z } from "zod";
import { choiceField, countField, dayField, idField, optionalDayField, optionalText, requiredText, tickField, versionField } from "@/lib/formats/form-fields";
import { exceptionalGrounds } from "@/lib/people/rules/exceptional";
import { letterDepartments } from "@/lib/law/scheme";
import { addressees, checkAnswers, checkKinds, checkVerdicts, letterReplies } from "../types";

export const fixSubjectsSchema = z.object({
  motionPostId: idField,
  version: versionField,
  itemId: idField,
  conclusion: requiredText(500),
  candidates: z
    .array(
      z.object({
        cadreId: idField,
        chosen: tickField,
        reason: optionalText(1000),
        first: choiceField(["yes", "no", "none"]),
        exceptionalGround: z
          .union([z.literal("").transform(() => null), choiceField(exceptionalGrounds)])
          .nullable()
          .default(null),
        exceptionalText: optionalText(1000),
      }),
    )
    .min(1, "form.missing"),
});

export const planTaskSchema = z.object({
  motionId: idField,
  title: requiredText(100),
  plan: requiredText(2000),
  startsOn: dayField,
  phone: requiredText(40),
  "caseIds": z.array(idField).min(1, "form.missing"),
  members: z.array(idField).min(1, "form.missing"),
  leaderId: idField,
});

export const noticeTaskSchema = z.object({
  taskId: idField,
  version: versionField,
  noticeOn: dayField,
  noticeText: requiredText(2000),
  noticePlaces: requiredText(500),
});

export const startTaskSchema = z.object({ taskId: idField, version: versionField });

export const endTaskSchema = z.object({ taskId: idField, version: versionField, endsOn: dayField });

export const reopenTaskSchema = z.object({ taskId: idField, version: versionField });

const subject = { subjectId: idField, version: versionField };

export const talksSchema = z.object({
  ...subject,
  unitPrincipalTalkOn: optionalDayField,
  subjectTalkOn: optionalDayField,
  feedbackOn: optionalDayField,
  interviews: z
    .array(z.object({ label: optionalText(60), talked: countField, agree: countField, disagree: countField, reserve: countField }))
    .max(20),
});

export const heardSchema = z.object({ ...subject, addressee: choiceField(addressees), on: dayField, opinion: requiredText(1000) });

export const askCheckSchema = z.object({
  subjectIds: z.array(idField).min(1, "form.missing"),
  kind: choiceField(checkKinds),
  letterNumber: requiredText(60),
  askedOn: dayField,
});

export const answerCheckSchema = z.object({
  ...subject,
  kind: choiceField(checkKinds),
  repliedOn: dayField,
  responsibleName: requiredText(40),
  answer: choiceField(checkAnswers),
  result: requiredText(500),
});

const emptyAsNull = z.literal("").transform(() => null);

export const sendLettersSchema = z.object({
  subjectIds: z.array(idField, { error: "form.missing" }).min(1, "form.missing").max(500),
  sentOn: dayField,
  letters: z
    .array(z.object({ department: choiceField(letterDepartments), chosen: tickField, number: optionalText(60), body: optionalText(100) }))
    .min(1, "form.missing")
    .max(letterDepartments.length),
});

export const enterRepliesSchema = z.object({
  letterId: idField,
  version: versionField,
  lines: z
    .array(
      z.object({
        lineId: idField,
        reply: z.union([emptyAsNull, choiceField(letterReplies)]).default(null),
        verdict: z.union([emptyAsNull, choiceField(checkVerdicts)]).default(null),
        repliedOn: optionalDayField,
        validUntil: optionalDayField.default(null),
        responsibleName: optionalText(40),
        result: optionalText(500),
      }),
    )
    .max(500),
});

export const integritySchema = z.object({ ...subject, integrityConclusion: requiredText(2000) });

export const reportSchema = z.object({
  ...subject,
  virtue: optionalText(4000),
  ability: optionalText(4000),
  diligence: optionalText(4000),
  achievement: optionalText(4000),
  integrity: optionalText(4000),
  strengths: optionalText(4000),
  figures: optionalText(4000),
  conclusions: optionalText(4000),
  /** one fault a line */
  deficiencies: optionalText(4000),
});

export const proposeSchema = z.object({ caseId: idField, version: versionField, itemId: idField, conclusion: requiredText(500) });

export type FixSubjectsInput = z.output<typeof fixSubjectsSchema>;
export type PlanTaskInput = z.output<typeof planTaskSchema>;
export type NoticeTaskInput = z.output<typeof noticeTaskSchema>;
export type StartTaskInput = z.output<typeof startTaskSchema>;
export type EndTaskInput = z.output<typeof endTaskSchema>;
export type ReopenTaskInput = z.output<typeof reopenTaskSchema>;
export type TalksInput = z.output<typeof talksSchema>;
export type HeardInput = z.output<typeof heardSchema>;
export type AskCheckInput = z.output<typeof askCheckSchema>;
export type AnswerCheckInput = z.output<typeof answerCheckSchema>;
export type SendLettersInput = z.output<typeof sendLettersSchema>;
export type EnterRepliesInput = z.output<typeof enterRepliesSchema>;
export type IntegrityInput = z.output<typeof integritySchema>;
export type ReportInput = z.output<typeof reportSchema>;
export type ProposeInput = z.output<typeof proposeSchema>;
