import type { EducationLevel } from "@/lib/people/types";
import type { FormEducation } from "../types";

const ranks: readonly EducationLevel[] = ["doctorate", "master", "bachelor", "juniorCollege", "secondary"];
const words: Readonly<Record<EducationLevel, string>> = {
  doctorate: "研究生",
  master: "研究生",
  bachelor: "大学",
  juniorCollege: "大专",
  secondary: "中专",
};
const generalSchool = /(?:高级?中学?|中学)(?:$|毕业)/u;
const partySchool = /^(?:中共)?(?:中央|[^，、]{0,8}[省市]委)党校/u;

/** The two cells of one kind of education, each with one line a paragraph. */
export type EducationCells = { readonly degrees: readonly string[]; readonly schools: readonly string[] };

/**
 * 学历 above, 学位 below it, and their schools; the highest of the kind (全日制, 在职). Several degrees of the highest
 * level each have a line. A highest 学历 without degree is followed by the highest degree there is. The same school is
 * printed once, a general school not at all.
 */
export function educationCells(education: readonly FormEducation[], mode: FormEducation["mode"]): EducationCells {
  const rows = education
    .filter((row) => row.mode === mode)
    .toSorted(
      (a, b) => ranks.indexOf(a.education) - ranks.indexOf(b.education) || (a.graduatedOn < b.graduatedOn ? 1 : -1),
    );
  const [highest] = rows;
  if (highest === undefined) return { degrees: [], schools: [] };
  const withDegree = rows.filter(({ degree }) => degree !== null && degree.trim() !== "");
  const [best] = withDegree;
  const degreeRows = withDegree.filter((row) => row.education === best?.education);
  return {
    degrees: distinct([educationWord(highest), ...degreeRows.map(({ degree }) => (degree ?? "").trim())]),
    schools: distinct([highest, ...degreeRows].map(schoolText)),
  };
}

/** 大学, 研究生, …; Party-school education carries its school's name before it (中央党校研究生). */
function educationWord({ education, schoolAndMajor, degree }: FormEducation): string {
  if (education === "secondary" && generalSchool.test(schoolAndMajor)) return "高中";
  const school = degree === null ? partySchool.exec(schoolAndMajor) : null;
  return `${school?.[0] ?? ""}${words[education]}`;
}

function schoolText({ education, schoolAndMajor }: FormEducation): string {
  return education === "secondary" && generalSchool.test(schoolAndMajor) ? "" : schoolAndMajor.trim();
}

function distinct(lines: readonly string[]): readonly string[] {
  return [...new Set(lines)].filter((line) => line !== "");
}
