import type { LegalDate } from "@/lib/kernel/dates";
import { gradeNames } from "@/lib/messages/zh-CN/words";
import { latestGrades, partyText } from "@/lib/people/document/archive-texts";
import { educationWord, rankedEducation } from "@/lib/people/document/education-texts";
import type { EducationRow } from "@/lib/people/types";
import type { DateFormat, RosterFacts } from "../types";

/** A month in the roster's format; empty for none. */
export function monthText(day: LegalDate | null, format: DateFormat): string {
  if (day === null) return "";
  const year = day.slice(0, 4);
  const month = day.slice(5, 7);
  switch (format) {
    case "yyyy.MM":
      return `${year}.${month}`;
    case "yyyy年M月":
      return `${year}年${Number(month)}月`;
    case "yy.MM":
      return `${year.slice(2)}.${month}`;
  }
}

/** 入党: the month, or which party or none it is. */
export function partyColumn(facts: RosterFacts, format: DateFormat): string {
  return partyText(facts, (day) => monthText(day, format));
}

/** 学历 of the mode, highest first, with the degree below it; both modes together when none is named. */
export function educationText(facts: RosterFacts, mode: EducationRow["mode"] | null): string {
  const row = highestOf(facts, mode);
  return row === null ? "" : distinctLines([educationWord(row), row.degree ?? ""]);
}

/** 毕业院校及专业 of the row `educationText` prints. */
export function schoolText(facts: RosterFacts, mode: EducationRow["mode"] | null): string {
  return highestOf(facts, mode)?.schoolAndMajor ?? "";
}

function highestOf({ education }: RosterFacts, mode: EducationRow["mode"] | null): EducationRow | null {
  return rankedEducation(education, mode)[0] ?? null;
}

/** 近三年年度考核: the last three years that have a grade, earliest first. */
export function gradesColumn({ grades }: RosterFacts): string {
  return latestGrades(grades)
    .map(({ year, grade }) => `${year}${gradeNames[grade]}`)
    .join("\n");
}

/** 拟任 and 拟免 together: 拟任…；拟免…。 */
export function proposalText({ proposal }: RosterFacts): string {
  if (proposal === null) return "";
  const takes = proposal.takes.length === 0 ? "" : `拟任${proposal.takes.join("、")}`;
  const leaves = proposal.leaves.length === 0 ? "" : `拟免${proposal.leaves.join("、")}`;
  return distinctLines([takes, leaves]);
}

function distinctLines(lines: readonly string[]): string {
  return [...new Set(lines.map((line) => line.trim()))].filter((line) => line !== "").join("\n");
}
