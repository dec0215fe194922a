import { z } from "zod";
import { voteForms } from "@/lib/case/rules/sitting";
import { choiceField, countField, dayField, idField, optionalText, requiredText, tickField, versionField } from "@/lib/formats/form-fields";
import { departureKinds, departureMeans, stepKinds, stepOutcomes } from "./types";

const optionalChoice = <const T extends readonly [string, ...string[]]>(choices: T) =>
  z.preprocess((value) => (value === "" || value === undefined ? null : value), choiceField(choices).nullable());

export const openDepartureSchema = z.object({
  cadreId: idField,
  holdingId: idField,
  kind: choiceField(departureKinds),
  ground: optionalText(40),
  facts: requiredText(1000),
  document: requiredText(100),
  remindedBefore: tickField,
});
export type OpenDeparture = z.output<typeof openDepartureSchema>;

export const recordStepSchema = z.object({
  departureId: idField,
  version: versionField,
  step: choiceField(stepKinds),
  on: dayField,
  words: optionalText(500),
});
export type RecordStep = z.output<typeof recordStepSchema>;

export const decideDepartureSchema = z.object({
  departureId: idField,
  version: versionField,
  step: choiceField(stepKinds),
  itemId: idField,
  itemVersion: versionField,
  presenter: requiredText(60),
  form: choiceField(voteForms),
  agree: countField,
  disagree: countField,
  defer: countField,
  abstain: countField,
  outcome: optionalChoice(stepOutcomes),
  means: optionalChoice(departureMeans),
  words: optionalText(500),
});
export type DecideDeparture = z.output<typeof decideDepartureSchema>;

export const putDepartureSchema = z.object({ departureId: idField, meetingId: idField });
export type PutDeparture = z.output<typeof putDepartureSchema>;

/** The list: what runs, or what is over. */
export const departuresQuerySchema = z.object({ show: z.enum(["running", "closed"]).catch("running").default("running") });
export type DeparturesQuery = z.output<typeof departuresQuerySchema>;
