import { formatMonthDots, fullMonthsBetween, fullYearsBetween } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { cadreStatusNames, experienceKindNames } from "@/lib/messages/zh-CN/people-words";
import { educationLevelNames, gradeNames, levelNames } from "@/lib/messages/zh-CN/words";
import { fullMonthsOf } from "@/lib/people/rules/spans";
import type { ComparedPage } from "@/lib/programmes/archive/loaders/compared";
import type { ComparedLine } from "@/lib/programmes/archive/rules/compare";

type Person = ComparedPage["people"][number];

/** The lines of a comparison: facts of working life, each person's in his column. */
export function comparedLines({ people, today }: ComparedPage): readonly ComparedLine[] {
  const line = (label: string, value: (person: Person) => string): ComparedLine => ({
    label,
    values: people.map(value),
  });
  return [
    line("单位", (person) => person.unitName),
    line("现任职务", (person) => person.duties),
    line("状态", (person) => cadreStatusNames[person.status]),
    line("职务层次", (person) => levelNames[person.level]),
    line("任现层次", (person) => since(person.levelSince, today)),
    line("任现职", (person) => since(person.inPostSince, today)),
    line("出生年月", (person) => `${formatMonthDots(person.birth)}（${fullYearsBetween(person.birth, today)}岁）`),
    line(
      "参加工作",
      (person) => `${formatMonthDots(person.workStart)}（${fullYearsBetween(person.workStart, today)}年）`,
    ),
    line("全日制教育", (person) => studies(person, "fullTime")),
    line("在职教育", (person) => studies(person, "inService")),
    line("工作经历类型", (person) => experienceOf(person, today)),
    line("近五年考核", (person) => person.grades.map(({ year, grade }) => `${year} ${gradeNames[grade]}`).join("\n")),
    line("奖励", (person) => person.honours.join("\n")),
    line("简历", (person) =>
      person.career
        .map(({ from, to, text }) => `${formatMonthDots(from)}—${to === null ? "至今" : formatMonthDots(to)} ${text}`)
        .join("\n"),
    ),
  ];
}

function since(day: LegalDate | null, today: LegalDate): string {
  return day === null ? "" : `${formatMonthDots(day)}（${fullMonthsBetween(day, today)}个月）`;
}

function studies(person: Person, mode: "fullTime" | "inService"): string {
  return person.education
    .filter((row) => row.mode === mode)
    .map(
      (row) =>
        `${educationLevelNames[row.education]}${row.degree === null ? "" : `、${row.degree}`}，${row.schoolAndMajor}`,
    )
    .join("\n");
}

function experienceOf(person: Person, today: LegalDate): string {
  const kinds = [...new Set(person.experience.map(({ kind }) => kind))].toSorted();
  return kinds
    .map((kind) => {
      const spans = person.experience.filter((row) => row.kind === kind);
      return `${experienceKindNames[kind]} ${fullMonthsOf(spans, today)} 个月`;
    })
    .join("\n");
}
