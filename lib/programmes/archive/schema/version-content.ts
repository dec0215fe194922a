import { z } from "zod";
import { levels } from "@/lib/access/actor";
import { legalDate } from "@/lib/kernel/dates";
import { sanctionKinds } from "@/lib/law/sanction-periods";
import { trainingModes } from "@/lib/people/types";
import { educationModes, educations, experienceKinds, grades, politicalStatuses, statuses } from "@/lib/people/schema";

const day = z.string().transform(legalDate);
const openEnd = day.nullable().default(null);
const level = z.enum(levels);
const text = z.string().nullable().default(null);

/** Rows of a version by table, as the record keeps them: without nulls, and perhaps older than a column of today. */
const shapes = {
  cadre: z.object({
    name: z.string(),
    idNumber: z.string(),
    sex: z.enum(["male", "female"]),
    ethnicity: z.string(),
    nativePlace: z.string(),
    birthPlace: z.string(),
    politicalStatus: z.enum(politicalStatuses),
    birth: day,
    partyJoined: openEnd,
    workStart: day,
    cadreIdentity: z.string(),
    status: z.enum(statuses),
    unitId: z.string(),
    duties: z.string(),
    level,
    levelSince: openEnd,
  }),
  career_row: z.object({
    from: day,
    to: openEnd,
    unitText: z.string(),
    postText: z.string(),
    level,
    concurrent: z.boolean(),
  }),
  education_row: z.object({
    mode: z.enum(educationModes),
    education: z.enum(educations),
    degree: text,
    schoolAndMajor: z.string(),
    graduatedOn: day,
  }),
  family_member: z.object({
    order: z.int(),
    relation: z.string(),
    name: text,
    birth: openEnd,
    politicalStatus: text,
    employerAndPost: text,
  }),
  cadre_fact: z.object({
    fact: z.enum(["birth", "partyEntry", "workStart", "education", "career", "identity"]),
    stated: z.string(),
    determined: text,
    verdict: z.enum(["pass", "fail", "deferred"]).nullable().default(null),
    determinedOn: openEnd,
  }),
  honour: z.object({ name: z.string(), body: z.string(), on: day }),
  sanction: z.object({
    id: z.string(),
    kind: z.enum(sanctionKinds),
    body: z.string(),
    document: z.string(),
    effectiveOn: day,
    reason: z.string(),
  }),
  yearly_grade: z.object({
    year: z.int(),
    grade: z.enum(grades),
  }),
  experience_row: z.object({
    kind: z.enum(experienceKinds),
    from: day,
    to: openEnd,
    place: z.string(),
    postLevel: level.nullable().default(null),
    assistant: z.boolean().default(false),
  }),
  training_row: z.object({
    mode: z.enum(trainingModes),
    from: day,
    to: day,
    name: z.string(),
    organiser: z.string(),
    hours: z.int(),
    days: z.int(),
    absentHours: z.int(),
  }),
  post_holding: z.object({
    postId: z.string(),
    from: day,
    to: openEnd,
    concurrent: z.boolean(),
    outsideQuota: z.boolean(),
  }),
  cadre_status_change: z.object({
    status: z.enum(statuses),
    on: day,
    reason: z.string(),
  }),
} as const;

type Shapes = typeof shapes;
export type ContentTable = keyof Shapes;
export type ContentRow<T extends ContentTable> = z.infer<Shapes[T]>;

/** The rows of a version by table; the cadre himself is one row. */
export type VersionContent = { readonly [T in ContentTable]: readonly ContentRow<T>[] };

/**
 * Reads the text of a kept version: one line a row, the table's name before the row's JSON. Tables that are not shown
 * are left out. Throws when a row does not have its shape: the record is the product's own writing.
 */
export function parseVersionContent(content: string): VersionContent {
  const byTable = new Map<string, unknown[]>();
  for (const line of content.split("\n")) {
    const start = line.indexOf("{");
    const table = line.slice(0, start);
    byTable.set(table, [...(byTable.get(table) ?? []), JSON.parse(line.slice(start)) as unknown]);
  }
  const rowsOf = <T extends ContentTable>(table: T): readonly ContentRow<T>[] =>
    (byTable.get(table) ?? []).map((row) => shapes[table].parse(row) as ContentRow<T>);
  return {
    cadre: rowsOf("cadre"),
    career_row: rowsOf("career_row"),
    education_row: rowsOf("education_row"),
    family_member: rowsOf("family_member"),
    cadre_fact: rowsOf("cadre_fact"),
    honour: rowsOf("honour"),
    sanction: rowsOf("sanction"),
    yearly_grade: rowsOf("yearly_grade"),
    experience_row: rowsOf("experience_row"),
    training_row: rowsOf("training_row"),
    post_holding: rowsOf("post_holding"),
    cadre_status_change: rowsOf("cadre_status_change"),
  };
}
