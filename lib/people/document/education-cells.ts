import type { EducationRow } from "../types";
import { educationWord, isGeneralSchool, rankedEducation } from "./education-texts";
import type { FormValues } from "./exchanged";

/** The archive's rows, and texts taken from a file that still stand. */
export type EducationSource = {
  readonly education: readonly EducationRow[];
  readonly stated: Readonly<Partial<FormValues>>;
};

/** The two cells of one kind of education, each with one line a paragraph. */
export type EducationCells = { readonly degrees: readonly string[]; readonly schools: readonly string[] };

/** Both cells of a kind: as a file said them where one of its four texts stands, otherwise from the archive's rows. */
export function educationCells(
  { education, stated }: EducationSource,
  mode: EducationRow["mode"],
): EducationCells {
  const texts = modeTexts.map((text) => stated[`${mode}${text}`]);
  if (texts.every((text) => text === undefined)) return archivedCells(education, mode);
  const own = archivedCells(education, mode);
  const [word, degree, school, degreeSchool] = texts.map((text) => text?.split("\n").map((line) => line.trim()));
  return {
    degrees: distinct([...(word ?? own.degrees.slice(0, 1)), ...(degree ?? own.degrees.slice(1))]),
    schools: distinct([...(school ?? own.schools.slice(0, 1)), ...(degreeSchool ?? own.schools.slice(1))]),
  };
}

const modeTexts = ["Education", "Degree", "EducationSchool", "DegreeSchool"] as const;

/**
 * 学历 above, 学位 below it, and their schools; the highest of the kind (全日制, 在职). Several degrees of the highest
 * level each have a line. A highest 学历 without degree is followed by the highest degree there is. The same school is
 * printed once, a general school not at all.
 */
function archivedCells(education: readonly EducationRow[], mode: EducationRow["mode"]): EducationCells {
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
