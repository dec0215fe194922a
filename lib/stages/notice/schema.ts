import { z } from "zod";
import {
  choiceField, countField, dayField, idField, optionalDayField, optionalText, requiredText, tickField, versionField,
} from "@/lib/formats/form-fields";
import { exemptionGrounds, noticePapers, objectionConclusions, objectionWays } from "./types";

const frame = {
  number: requiredText(60),
  from: dayField,
  workingDays: countField,
  channels: requiredText(300),
  phone: requiredText(100),
  address: requiredText(200),
  mail: optionalText(100),
  supervisingOffice: requiredText(100),
};

/** A notice drafted for several cases of a motion. */
export const draftNoticeSchema = z.object({
  motionId: idField,
  kind: choiceField(["first", "second"]).default("first"),
  caseIds: z.array(idField, { error: "form.not-chosen" }).min(1, "form.not-chosen"),
  ...frame,
});
export type DraftNotice = z.output<typeof draftNoticeSchema>;

/** The draft changed before it is published; people are taken from the archive again. */
export const changeNoticeSchema = z.object({ noticeId: idField, version: versionField, ...frame });
export type ChangeNotice = z.output<typeof changeNoticeSchema>;

/** Which paper of a notice is asked for. */
export const noticePaperSchema = z.object({ paper: choiceField(noticePapers) });

export const publishNoticeSchema = z.object({ noticeId: idField, version: versionField });
export type PublishNotice = z.output<typeof publishNoticeSchema>;

export const withdrawNoticeSchema = z.object({ noticeId: idField, version: versionField, reason: requiredText(500) });
export type WithdrawNotice = z.output<typeof withdrawNoticeSchema>;

/** A case goes on without a notice: one of the article's two grounds, with the reason. */
export const exemptCaseSchema = z.object({
  caseId: idField,
  version: versionField,
  ground: choiceField(exemptionGrounds),
  reason: requiredText(500),
});
export type ExemptCase = z.output<typeof exemptCaseSchema>;

/** `version` is the version of the case that was shown. */
export const closeNoticeSchema = z.object({ caseId: idField, version: versionField });
export type CloseNotice = z.output<typeof closeNoticeSchema>;

export const registerObjectionSchema = z.object({
  noticeId: idField,
  caseId: idField,
  receivedOn: dayField,
  way: choiceField(objectionWays),
  realName: tickField,
  reporter: optionalText(60),
  substance: requiredText(2000),
});
export type RegisterObjection = z.output<typeof registerObjectionSchema>;

export const concludeObjectionSchema = z.object({
  objectionId: idField,
  version: versionField,
  finding: requiredText(2000),
  conclusion: choiceField(objectionConclusions),
  feedbackOn: optionalDayField,
});
export type ConcludeObjection = z.output<typeof concludeObjectionSchema>;
