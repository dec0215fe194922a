import { z } from "zod";
import { choiceField, countField, dayField, idField, requiredText, versionField } from "@/lib/formats/form-fields";
import { extendedPlaces, interviewStances } from "../types";

export const enterInspectorSchema = z.object({ authorityId: idField, cadreId: idField, qualifiedOn: dayField, trainedOn: dayField, training: requiredText(100) });
export const endInspectorSchema = z.object({ inspectorId: idField, version: versionField });

const subject = { subjectId: idField, version: versionField };
export const planInterviewsSchema = z.object({ ...subject, groupLabel: requiredText(60), count: countField });
export const noteInterviewSchema = z.object({
  ...subject,
  interviewId: idField,
  heldOn: dayField,
  stance: choiceField(interviewStances),
  firstId: idField,
  secondId: idField,
  words: requiredText(4000),
});
export const extendedVisitSchema = z.object({
  ...subject,
  place: choiceField(extendedPlaces),
  name: requiredText(100),
  on: dayField,
  people: countField,
  opinion: requiredText(1000),
});
const answer = requiredText(2000);
export const writeAnalysisSchema = z.object({
  ...subject,
  task: answer,
  ownPart: answer,
  conditions: answer,
  evidence: answer,
  entryIds: z.array(idField).max(50).default([]),
});
export const signAnalysisSchema = z.object(subject);

export type WriteAnalysisInput = z.output<typeof writeAnalysisSchema>;
export type SignAnalysisInput = z.output<typeof signAnalysisSchema>;
export type EnterInspectorInput = z.output<typeof enterInspectorSchema>;
export type EndInspectorInput = z.output<typeof endInspectorSchema>;
export type PlanInterviewsInput = z.output<typeof planInterviewsSchema>;
export type NoteInterviewInput = z.output<typeof noteInterviewSchema>;
export type ExtendedVisitInput = z.output<typeof extendedVisitSchema>;
