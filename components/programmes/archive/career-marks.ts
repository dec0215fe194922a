import { legalDate } from "@/lib/kernel/dates";
import { experienceKindNames, sanctionName } from "@/lib/messages/zh-CN/people-words";
import { educationLevelNames, educationModeNames, gradeNames } from "@/lib/messages/zh-CN/words";
import type { PersonPage } from "@/lib/people/loaders";
import type { CareerMark } from "@/lib/programmes/archive/rules/career-line";

const gradeSigns = {
  EXCELLENT: "优",
  COMPETENT: "称",
  BASICALLY_COMPETENT: "基",
  INCOMPETENT: "不",
  UNGRADED: "未",
} as const;

const gradePatterns = {
  EXCELLENT: "strong",
  COMPETENT: "plain",
  BASICALLY_COMPETENT: "hatched",
  INCOMPETENT: "crossed",
  UNGRADED: "plain",
} as const;

/** What of a person's page is drawn on the time axis, with the words of the table. Effect periods only where they are open to the visitor. */
export function careerMarks({ work, sanctions }: PersonPage): readonly CareerMark[] {
  return [
    ...work.career.map((row): CareerMark => ({
      lane: row.concurrent ? "concurrent" : "post",
      from: row.from,
      to: row.to,
      text: `${row.unitText}${row.postText}`,
      pattern: row.concurrent ? "plain" : "strong",
    })),
    ...work.experience.map((row): CareerMark => ({
      lane: "experience",
      from: row.from,
      to: row.to,
      text: `${experienceKindNames[row.kind]}（${row.place}）`,
      pattern: "hatched",
    })),
    ...work.education.map((row): CareerMark => ({
      lane: "study",
      from: row.graduatedOn,
      to: row.graduatedOn,
      text: `${educationModeNames[row.mode]}${educationLevelNames[row.education]}毕业，${row.schoolAndMajor}`,
      pattern: "plain",
    })),
    ...work.grades.map((row): CareerMark => ({
      lane: "grade",
      from: legalDate(`${row.year}-01-01`),
      to: legalDate(`${row.year}-12-31`),
      text: `${row.year} 年度考核${gradeNames[row.grade]}`,
      sign: gradeSigns[row.grade],
      pattern: gradePatterns[row.grade],
    })),
    ...work.honours.map((row): CareerMark => ({
      lane: "honour",
      from: row.on,
      to: row.on,
      text: `${row.name}（${row.body}）`,
      pattern: "plain",
    })),
    ...(sanctions ?? []).flatMap(({ sanction, bar }): CareerMark[] =>
      bar === null
        ? []
        : [
            {
              lane: "bar",
              from: bar.firstDay,
              to: bar.latestLastDay,
              text: `${sanctionName(sanction.kind)}影响期`,
              pattern: "crossed",
            },
          ],
    ),
  ];
}
