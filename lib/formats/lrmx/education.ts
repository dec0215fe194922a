import { matchCode, type CodeBook } from "@/lib/formats/code-tables/code-table";
import { codeSubjects } from "@/lib/formats/code-tables/subjects";
import { lrmxFields, type LrmxField } from "./elements";
import { noteLocal } from "./read-label";
import type { EducationLine, LrmxTexts } from "./types";
import type { WarningList } from "./warnings";

type Place = Pick<EducationLine, "mode" | "of"> & { readonly field: LrmxField; readonly school: LrmxField };

const places: readonly Place[] = [
  { mode: "fullTime", of: "education", field: "fullTimeEducation", school: "fullTimeEducationSchool" },
  { mode: "fullTime", of: "degree", field: "fullTimeDegree", school: "fullTimeDegreeSchool" },
  { mode: "inService", of: "education", field: "inServiceEducation", school: "inServiceEducationSchool" },
  { mode: "inService", of: "degree", field: "inServiceDegree", school: "inServiceDegreeSchool" },
];

/**
 * The lines of 全日制教育 and 在职教育: two degrees stand on two lines, and so do their schools. A school line that no
 * line of education faces goes to the first one, with a warning. 无 is no line.
 */
export function readEducation(texts: LrmxTexts, warnings: WarningList, book: CodeBook): readonly EducationLine[] {
  return places.flatMap((place) => {
    const lines = linesOf(texts[place.field]);
    const schools = linesOf(texts[place.school]);
    const paired = schools.length === 0 || schools.length === lines.length;
    if (!paired && lines.length !== 1) {
      warnings.add("school-lines-differ", lrmxFields[place.school].element, texts[place.school]);
    }
    const facing = paired ? schools : [schools.join("\n")];
    const subject = place.of === "education" ? codeSubjects.education : codeSubjects.degree;
    return lines.map((text, row) => {
      const match = matchCode(subject, text, book);
      noteLocal(match, lrmxFields[place.field].element, text, warnings);
      return { mode: place.mode, of: place.of, text, match, schoolAndMajor: facing[row] ?? "" };
    });
  });
}

function linesOf(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !saysNone(line));
}

/** Some programs fill an empty field with 无 or （无）. */
export function saysNone(text: string): boolean {
  return /^[（(]?无[）)]?$/u.test(text);
}
