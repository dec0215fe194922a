import { fullYearsBetween, isOnOrBefore } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { fullMonthsOf } from "@/lib/people/rules/spans";
import type { EducationLevel, ExperienceKind, HeadOrDeputy, PersonalGrade, PoliticalStatus } from "@/lib/people/types";
import type { CadreStatus, Condition, ConditionLine } from "@/lib/programmes/people-search/types";
import type { Level } from "@/lib/access/actor";

/** A person as conditions see him, read row by row and judged without SQL. */
export type ConditionFacts = {
  readonly id: string;
  readonly birth: LegalDate;
  readonly level: Level;
  readonly levelSince: LegalDate | null;
  readonly status: CadreStatus;
  readonly sex: "male" | "female";
  readonly ethnicity: string;
  readonly politicalStatus: PoliticalStatus;
  /** own unit and everything above it */
  readonly unitIds: readonly string[];
  readonly education: readonly { readonly education: EducationLevel; readonly mode: "fullTime" | "inService" }[];
  readonly grades: readonly { readonly year: number; readonly grade: PersonalGrade; readonly fixedOn: LegalDate | null }[];
  readonly experience: readonly { readonly kind: ExperienceKind; readonly from: LegalDate; readonly to: LegalDate | null }[];
  readonly posts: readonly HeadOrDeputy[];
  /** kinds of empty posts in the own unit */
  readonly vacancies: readonly HeadOrDeputy[];
  readonly bars: readonly { readonly firstDay: LegalDate; readonly lastDay: LegalDate }[];
};

/** Whether a person meets conditions on the day: a second, independent reading of what the SQL says. */
export function meets(person: ConditionFacts, condition: Condition, today: LegalDate): boolean {
  if (condition.kind !== "group") return meetsLine(person, condition, today) !== condition.not;
  return condition.match === "all"
    ? condition.items.every((item) => meets(person, item, today))
    : condition.items.some((item) => meets(person, item, today));
}

const order: readonly EducationLevel[] = ["doctorate", "master", "bachelor", "juniorCollege", "secondary"];

function meetsLine(person: ConditionFacts, line: ConditionLine, today: LegalDate): boolean {
  switch (line.kind) {
    case "age":
      return within(fullYearsBetween(person.birth, line.on ?? today), line);
    case "yearsAtLevel":
      return person.levelSince !== null && within(fullYearsBetween(person.levelSince, line.on ?? today), line);
    case "level":
      return line.levels.includes(person.level);
    case "status":
      return line.statuses.includes(person.status);
    case "unit":
      return person.unitIds.includes(line.unitId);
    case "education": {
      const own = person.education.filter(({ mode }) => line.mode === "any" || mode === "fullTime").map(({ education }) => education);
      const highest = order.find((level) => own.includes(level));
      return highest !== undefined && line.educations.includes(highest);
    }
    case "grade":
      return person.grades.some(
        ({ year, grade, fixedOn }) => year === line.year && line.grades.includes(grade) && (fixedOn === null || isOnOrBefore(fixedOn, today)),
      );
    case "experience": {
      const spans = person.experience.filter(({ kind }) => kind === line.experience);
      return fullMonthsOf(spans, line.on ?? today) >= line.months;
    }
    case "post":
      return line.post === "none" ? person.posts.length === 0 : person.posts.includes(line.post);
    case "vacancy":
      return person.vacancies.includes(line.post);
    case "sex":
      return person.sex === line.sex;
    case "ethnicity":
      return line.ethnicity === "minority" ? person.ethnicity !== "汉族" : person.ethnicity === line.ethnicity;
    case "politicalStatus":
      return line.politicalStatuses.includes(person.politicalStatus);
    case "sanction": {
      const on = line.on ?? today;
      return person.bars.some(({ firstDay, lastDay }) => isOnOrBefore(firstDay, on) && isOnOrBefore(on, lastDay));
    }
  }
}

function within(years: number, { from, to }: { readonly from: number | null; readonly to: number | null }): boolean {
  return (from === null || years >= from) && (to === null || years <= to);
}

