import { educationWord, isGeneralSchool, rankedEducation } from "@/lib/people/document/education-texts";
import type { EducationRow } from "@/lib/people/types";

/** The two cells of one kind of education, each with one line a paragraph. */
export type EducationCells = { readonly degrees: readonly string[]; readonly schools: readonly string[] };

/**
 * 学历 above, 学位 below it, and their schools; the highest of the kind (全日制, 在职). Several degrees of the highest
 * level each have a line. A highest 学历 without degree is followed by the highest degree there is. The same school is
 * printed once, a general school not at all.
 */
export function educationCells(education: readonly EducationRow[], mode: EducationRow["mode"]): EducationCells {
  const rows = rankedEducation(education, mode);
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

function schoolText(row: EducationRow): string {
  return isGeneralSchool(row) ? "" : row.schoolAndMajor.trim();
}

function distinct(lines: readonly string[]): readonly string[] {
  return [...new Set(lines)].filter((line) => line !== "");
}
