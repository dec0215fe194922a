import { z } from "zod";
import { choiceField, dayField, idField, optionalDayField, optionalText, requiredText, tickField, versionField } from "../../formats/form-fields";
import { humanBars } from "@/lib/people/rules/bars";
import { mostChosen } from "@/lib/people/types";
import { leaverGrounds, nomineeSources, postKinds, priorAnswers, priorCapacities, priorWays, specialGrounds } from "./types";

const motionVersion = { motionId: idField, version: versionField };

export const openMotionSchema = z.object({
  authorityId: idField,
  title: requiredText(100),
  reason: requiredText(1000),
  initiator: requiredText(100),
  startedOn: dayField,
  dueOn: optionalDayField,
});
export type OpenMotion = z.output<typeof openMotionSchema>;

export const editMotionSchema = z.object({
  ...motionVersion,
  title: requiredText(100),
  reason: requiredText(1000),
  initiator: requiredText(100),
  dueOn: optionalDayField,
  scope: optionalText(1000),
  method: optionalText(1000),
  procedure: optionalText(1000),
  source: optionalText(1000),
  intention: optionalText(1000),
  analysis: optionalText(5000),
});
export type EditMotion = z.output<typeof editMotionSchema>;

export const attachAnalysisSchema = z.object({ ...motionVersion, file: z.instanceof(File, { error: "form.missing" }) });
export type AttachAnalysis = z.output<typeof attachAnalysisSchema>;

export const addPostSchema = z.object({
  ...motionVersion,
  postId: idField,
  kind: choiceField(postKinds),
  conditions: optionalText(2000),
  specialGround: z.union([z.literal("").transform(() => null), choiceField(specialGrounds)]).nullable().default(null),
});
export type AddPost = z.output<typeof addPostSchema>;

export const editConditionsSchema = z.object({ ...motionVersion, motionPostId: idField, conditions: requiredText(2000) });
export type EditConditions = z.output<typeof editConditionsSchema>;

export const removePostSchema = z.object({ ...motionVersion, motionPostId: idField });
export type RemovePost = z.output<typeof removePostSchema>;

export const addLeaverSchema = z.object({
  ...motionVersion,
  /** the post the person leaves and the person: "<cadreId>:<postId>" of a current holding */
  holding: z.string({ error: "form.not-chosen" }).regex(/^[0-9a-f-]{36}:[0-9a-f-]{36}$/, "form.not-chosen"),
  ground: choiceField(leaverGrounds),
  withCase: tickField,
  note: optionalText(500),
});
export type AddLeaver = z.output<typeof addLeaverSchema>;

export const enterOpinionSchema = z.object({
  ...motionVersion,
  /** a post of the batch; empty: the whole batch */
  postId: z.union([z.literal("").transform(() => null), idField]).nullable().default(null),
  capacity: choiceField(priorCapacities),
  who: requiredText(60),
  title: optionalText(100),
  on: dayField,
  way: choiceField(priorWays),
  letterNumber: optionalText(60),
  answer: choiceField(priorAnswers),
  words: optionalText(1000),
});
export type EnterOpinion = z.output<typeof enterOpinionSchema>;

export const withdrawOpinionSchema = z.object({ ...motionVersion, opinionId: idField, reason: requiredText(200) });
export type WithdrawOpinion = z.output<typeof withdrawOpinionSchema>;

export const removeLeaverSchema = z.object({ ...motionVersion, leaverId: idField });
export type RemoveLeaver = z.output<typeof removeLeaverSchema>;

export const freezeConditionsSchema = z.object(motionVersion);
export type FreezeConditions = z.output<typeof freezeConditionsSchema>;

export const stopPostSchema = z.object({ motionPostId: idField, version: versionField, reason: requiredText(500) });
export type StopPost = z.output<typeof stopPostSchema>;

export const closeMotionSchema = z.object(motionVersion);
export type CloseMotion = z.output<typeof closeMotionSchema>;

export const putNomineeSchema = z.object({
  motionPostId: idField,
  version: versionField,
  cadreId: idField,
  source: choiceField(nomineeSources),
  reason: requiredText(1000),
  nominatorName: optionalText(40),
  nominatorRelation: optionalText(100),
  signedOn: optionalDayField,
});
export type PutNominee = z.output<typeof putNomineeSchema>;

/** Where many names may come from at once; a signed recommendation is one person's for one other. */
export const manySources = ["departmentProposal", "unitRecommendation", "reservePool"] as const;

/** Names put from a selection for one post: "<motionPostId>:<version>". */
export const putNamesSchema = z.object({
  selectionId: idField,
  post: z
    .string({ error: "form.not-chosen" })
    .regex(/^[0-9a-f-]{36}:\d{1,9}$/, "form.not-chosen")
    .transform((text) => ({ motionPostId: text.slice(0, 36), version: Number(text.slice(37)) })),
  source: choiceField(manySources),
  reason: requiredText(1000),
  selected: z.array(idField).min(1, "form.not-chosen").max(mostChosen),
});
export type PutNames = z.output<typeof putNamesSchema>;

export const withdrawNomineeSchema = z.object({ motionPostId: idField, version: versionField, nomineeId: idField, reason: requiredText(500) });
export type WithdrawNominee = z.output<typeof withdrawNomineeSchema>;

export const barNomineeSchema = z.object({
  motionPostId: idField,
  version: versionField,
  nomineeId: idField,
  rules: z.array(choiceField(humanBars)).default([]),
  evidence: optionalText(500),
}).refine(({ rules, evidence }) => rules.length === 0 || evidence !== "", { error: "form.missing", path: ["evidence"] });
export type BarNominee = z.output<typeof barNomineeSchema>;

export const announcePostSchema = z.object({
  motionPostId: idField,
  version: versionField,
  text: requiredText(2000),
  openFrom: dayField,
  openUntil: dayField,
});
export type AnnouncePost = z.output<typeof announcePostSchema>;

export const answerRecommendationSchema = z.object({
  recommendationId: idField,
  version: versionField,
  admit: choiceField(["admitted", "notAdmitted"]),
  answer: requiredText(500),
});
export type AnswerRecommendation = z.output<typeof answerRecommendationSchema>;

export const adoptPlanSchema = z.object({
  ...motionVersion,
  itemId: idField,
  itemVersion: versionField,
  plan: requiredText(5000),
  planParticipants: requiredText(500),
});
export type AdoptPlan = z.output<typeof adoptPlanSchema>;

export const requestMotionOverrideSchema = z.object({ motionId: idField, rule: choiceField(["MOT-01", "REC-09"]), reason: requiredText(500) });
export type RequestMotionOverride = z.output<typeof requestMotionOverrideSchema>;

export const answerMotionOverrideSchema = z.object({ overrideId: idField, answer: choiceField(["approve", "refuse"]) });
export type AnswerMotionOverride = z.output<typeof answerMotionOverrideSchema>;

/** Conditions of the list of batches, from the address; anything unreadable counts as not set. */
export const motionQuerySchema = z.object({
  q: z.string().trim().max(40).catch("").default(""),
  state: z.enum(["draft", "conditionsFrozen", "planAdopted", "closed"]).nullable().catch(null).default(null),
  year: z.coerce.number().int().min(2000).max(2100).nullable().catch(null).default(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
  size: z.coerce.number().pipe(z.union([z.literal(10), z.literal(20), z.literal(50), z.literal(100)])).catch(20).default(20),
});
export type MotionQuery = z.output<typeof motionQuerySchema>;

export const workParts = ["proposal", "batch", "opinions", "names", "plan"] as const;

/** What the address of the motion's work says: the part that is open and what was searched for. */
export const workQuerySchema = z.object({
  part: z.enum(workParts).nullable().catch(null).default(null),
  /** searches: posts, people leaving, names */
  pq: z.string().trim().max(40).catch("").default(""),
  lq: z.string().trim().max(40).catch("").default(""),
  nq: z.string().trim().max(40).catch("").default(""),
  /** post in the motion the name is for */
  post: z.uuid().nullable().catch(null).default(null),
  pool: z.literal("on").nullable().catch(null).default(null),
});
export type WorkQuery = z.output<typeof workQuerySchema>;

export const placePlanSchema = z.object({ motionId: idField, meetingId: idField });
