import { compareDates } from "@/lib/kernel/dates";
import type { EducationLevel, EducationRow } from "../types";

const ranks: readonly EducationLevel[] = ["doctorate", "master", "bachelor", "juniorCollege", "secondary"];
const words: Readonly<Record<EducationLevel, string>> = {
  doctorate: "研究生",
  master: "研究生",
  bachelor: "大学",
  juniorCollege: "大专",
  secondary: "中专",
};
const generalSchool = /(?:高级?中学?|中学)(?:$|毕业)/u;
const partySchool = /^(?:中共)?((?:中央|[^，、]{0,8}[省市]委)党校)/u;

/** The rows of one kind of education (全日制, 在职), or of both when none is named: the highest and latest first. */
export function rankedEducation<R extends EducationRow>(
  education: readonly R[],
  mode: EducationRow["mode"] | null,
): readonly R[] {
  return education
    .filter((row) => mode === null || row.mode === mode)
    .toSorted(
      (a, b) => ranks.indexOf(a.education) - ranks.indexOf(b.education) || compareDates(b.graduatedOn, a.graduatedOn),
    );
}

/**
 * 学历 as the form, its files and rosters write it: 大学, 研究生, …, 高中 for a general school. Party-school education, which
 * gives no degree, carries the school's name before it, without 中共: 中央党校研究生, 云岭省委党校大学.
 */
export function educationWord(row: Pick<EducationRow, "education" | "degree" | "schoolAndMajor">): string {
  if (isGeneralSchool(row)) return "高中";
  const school = row.degree === null ? partySchool.exec(row.schoolAndMajor) : null;
  return `${school?.[1] ?? ""}${words[row.education]}`;
}

/** Whether the row is a general school (高中): it has no 专业, and the form prints no school for it. */
export function isGeneralSchool({
  education,
  schoolAndMajor,
}: Pick<EducationRow, "education" | "schoolAndMajor">): boolean {
  return education === "secondary" && generalSchool.test(schoolAndMajor);
}
