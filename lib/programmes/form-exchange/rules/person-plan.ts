import type { Level } from "@/lib/access/actor";
import { gradeOfCode, politicalStatusOfCode, sexOfCode } from "@/lib/formats/code-tables/meanings";
import type { PartialDate } from "@/lib/formats/dates";
import { parseFormDate } from "@/lib/formats/dates";
import { saysNone } from "@/lib/formats/lrmx/education";
import type { LrmxReading, LrmxValues } from "@/lib/formats/lrmx/types";
import { legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { PersonalGrade, PoliticalStatus } from "@/lib/people/types";
import { membersIn } from "@/lib/people/document/family-values";
import type { ExchangeKey, RelativeFacts } from "@/lib/people/document/exchanged";
import type { ArchiveFacts } from "../types";
import { planCareer, type CareerPlan } from "./career-plan";
import { planEducation, type EducationPlan } from "./education-plan";

export type ColumnChanges = {
  readonly name?: string;
  readonly sex?: "male" | "female";
  readonly birth?: LegalDate;
  readonly ethnicity?: string;
  readonly nativePlace?: string;
  readonly birthPlace?: string;
  readonly politicalStatus?: PoliticalStatus;
  readonly partyJoined?: LegalDate | null;
  readonly workStart?: LegalDate;
  readonly duties?: string;
};

/** What taking some fields of a file does to the archive of a person. */
export type PersonPlan = {
  readonly columns: ColumnChanges;
  readonly career: CareerPlan | null;
  readonly education: EducationPlan | null;
  readonly grades: readonly { readonly year: number; readonly grade: PersonalGrade }[];
  readonly family: readonly RelativeFacts[] | null;
  /** fields of which the archive's own rows say less than the text: somebody enters the rest by hand */
  readonly byHand: readonly ExchangeKey[];
};

export type PlanContext = {
  readonly facts: ArchiveFacts | null;
  readonly level: Level;
  /** names of units, to part a line of the résumé into unit and post */
  readonly unitNames: readonly string[];
};

/**
 * Works out what becomes of a person when the file's value is taken in these fields. What a column or row can say becomes
 * one; honours, sanctions and whatever was not understood stay words, and are said to be entered by hand: no sanction is
 * ever made from a free text.
 *
 * @param values the file's values by key, as `valuesOfFile` gives them
 */
export function planPerson(
  taken: readonly ExchangeKey[],
  values: Readonly<Partial<Record<ExchangeKey, string>>>,
  reading: LrmxReading,
  context: PlanContext,
): PersonPlan {
  const takes = (key: ExchangeKey): boolean => taken.includes(key);
  const byHand = new Set<ExchangeKey>();
  const career = takes("resume") ? planCareer(reading.values.resume, context) : null;
  if (career !== null && (career.added.length > 0 || reading.values.resume.notUnderstood.length > 0))
    byHand.add("resume");
  const education = planEducation(taken, reading, context.facts?.education ?? []);
  for (const key of education?.byHand ?? []) byHand.add(key);
  if (takes("honoursAndSanctions") && !saysNone(values.honoursAndSanctions ?? "无")) byHand.add("honoursAndSanctions");
  const grades = takes("yearlyAssessments") ? gradesOf(reading.values) : [];
  if (takes("yearlyAssessments") && reading.warnings.some(({ code }) => code === "assessment-not-understood")) {
    byHand.add("yearlyAssessments");
  }
  const columns = columnsOf(taken, values, reading, context.facts);
  if (takes("partyJoined") && columns.politicalStatus === undefined) byHand.add("partyJoined");
  return {
    columns,
    career,
    education,
    grades,
    family: takes("family") ? familyRows(values.family ?? "", context.facts?.family ?? []) : null,
    byHand: [...byHand],
  };
}

function columnsOf(
  taken: readonly ExchangeKey[],
  values: Readonly<Partial<Record<ExchangeKey, string>>>,
  { values: read }: LrmxReading,
  facts: ArchiveFacts | null,
): ColumnChanges {
  const text = <K extends "name" | "nativePlace" | "birthPlace" | "duties">(key: K): Partial<Record<K, string>> =>
    taken.includes(key) && values[key] !== undefined ? ({ [key]: values[key] } as Record<K, string>) : {};
  const sex = taken.includes("sex") && read.sex !== null ? sexOfCode(read.sex.code) : null;
  const birth = taken.includes("birth") ? dayOf(read.birth, facts?.birth) : undefined;
  const workStart = taken.includes("workStart") ? dayOf(read.workStart, facts?.workStart) : undefined;
  return {
    ...text("name"),
    ...text("nativePlace"),
    ...text("birthPlace"),
    ...text("duties"),
    ...(taken.includes("ethnicity") ? { ethnicity: read.ethnicity?.label ?? values.ethnicity ?? "" } : {}),
    ...(sex === null ? {} : { sex }),
    ...(birth === undefined ? {} : { birth }),
    ...(workStart === undefined ? {} : { workStart }),
    ...(taken.includes("partyJoined") ? partyOf(read, values.partyJoined ?? "", facts) : {}),
  };
}

/** The day of a date; of a month its first day, unless the archive knows a day of that month already. */
export function dayOf(date: PartialDate | null, known?: LegalDate | null): LegalDate | undefined {
  if (date === null || date.precision === "year") return undefined;
  if (date.precision === "day") return date.value;
  return known?.startsWith(date.value) === true ? known : legalDate(`${date.value}-01`);
}

/** Party before any other party; a probationary member whose file says a month only stays one. */
function partyOf({ party }: LrmxValues, text: string, facts: ArchiveFacts | null): ColumnChanges {
  if (text === "") return { politicalStatus: "nonParty", partyJoined: null };
  const understood = party.filter(({ politicalStatus }) => politicalStatus !== null);
  const entry = understood.find(({ politicalStatus }) => politicalStatus?.code === "01") ?? understood[0];
  if (entry?.politicalStatus == null) return {};
  const stated = politicalStatusOfCode(entry.politicalStatus.code);
  const stays = stated === "partyMember" && facts?.politicalStatus === "probationaryPartyMember";
  const politicalStatus = stays ? "probationaryPartyMember" : stated;
  return { politicalStatus, partyJoined: dayOf(entry.joined, facts?.partyJoined) ?? null };
}

/** Grades of years. */
function gradesOf({ assessments }: LrmxValues): PersonPlan["grades"] {
  const grades = assessments.flatMap(({ year, conclusion }) =>
    conclusion === null ? [] : [[year, gradeOfCode(conclusion.code)] as const],
  );
  return [...new Map(grades)].map(([year, grade]) => ({ year, grade }));
}

/** The rows of the family; a relative of whom the archive knows the day of birth keeps it. */
function familyRows(text: string, known: readonly RelativeFacts[]): readonly RelativeFacts[] {
  return membersIn(text).map((member) => {
    const before = known.find(({ relation, name }) => relation === member.relation && (name ?? "") === member.name);
    return {
      relation: member.relation,
      name: member.name === "" ? null : member.name,
      birth: dayOf(parseFormDate(member.birth)?.date ?? null, before?.birth) ?? null,
      politicalStatus: member.politicalStatus === "" ? null : member.politicalStatus,
      employerAndPost: member.employerAndPost === "" ? null : member.employerAndPost,
    };
  });
}
