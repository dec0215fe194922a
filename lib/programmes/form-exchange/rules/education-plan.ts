import { educationOfCode } from "@/lib/formats/code-tables/meanings";
import type { EducationLine, LrmxReading } from "@/lib/formats/lrmx/types";
import { legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { educationWord, rankedEducation } from "@/lib/people/document/education-texts";
import type { EducationLevel } from "@/lib/people/types";
import type { ExchangeKey } from "@/lib/people/document/exchanged";
import type { EducationAt } from "../types";

export type EducationPlan = {
  readonly changed: readonly Pick<EducationAt, "id" | "degree" | "schoolAndMajor">[];
  readonly added: readonly Omit<EducationAt, "id">[];
  /** fields whose row needs a day of graduation that no file says */
  readonly byHand: readonly ExchangeKey[];
};

const keysOf: Readonly<Record<EducationAt["mode"], readonly ExchangeKey[]>> = {
  fullTime: ["fullTimeEducation", "fullTimeDegree", "fullTimeEducationSchool", "fullTimeDegreeSchool"],
  inService: ["inServiceEducation", "inServiceDegree", "inServiceEducationSchool", "inServiceDegreeSchool"],
};

/**
 * Works out what the lines of 全日制教育 and 在职教育 do to the rows of the archive. The highest row of a kind takes degree
 * and school of the line when the level is the same; a row of another level is added when the résumé says until when that
 * school was attended, and otherwise left for somebody to enter: the form has no day of graduation. A line that says what an
 * export writes for the row is of its level, also where the vocabulary has no such word (云岭省委党校研究生).
 */
export function planEducation(
  taken: readonly ExchangeKey[],
  reading: LrmxReading,
  rows: readonly EducationAt[],
): EducationPlan | null {
  const changed: EducationPlan["changed"][number][] = [];
  const added: EducationPlan["added"][number][] = [];
  const byHand: ExchangeKey[] = [];
  const modes = (["fullTime", "inService"] as const).filter((mode) => keysOf[mode].some((key) => taken.includes(key)));
  for (const mode of modes) {
    const lines = reading.values.education.filter((line) => line.mode === mode);
    const line = lines.find(({ of }) => of === "education");
    const degrees = lines.filter(({ of }) => of === "degree");
    const [highest] = rankedEducation(rows, mode);
    const degree = degrees[0]?.text ?? null;
    const written = highest !== undefined && line?.text === educationWord(highest);
    const level = written ? highest.education : line === undefined ? null : levelOf(line, degree);
    const schoolAndMajor = line?.schoolAndMajor ?? "";
    if (highest !== undefined && level === highest.education && degrees.length < 2) {
      if (highest.degree !== degree || highest.schoolAndMajor !== schoolAndMajor) {
        changed.push({ id: highest.id, degree, schoolAndMajor });
      }
      continue;
    }
    const graduatedOn = level === null ? null : graduationIn(reading, schoolAndMajor);
    if (level !== null && graduatedOn !== null && highest === undefined && degrees.length < 2) {
      added.push({ mode, education: level, degree, schoolAndMajor, graduatedOn });
    } else byHand.push(...keysOf[mode].filter((key) => taken.includes(key)));
  }
  return modes.length === 0 ? null : { changed, added, byHand };
}

function levelOf({ match }: EducationLine, degree: string | null): EducationLevel | null {
  const education = match === null ? null : educationOfCode(match.code);
  return education === "graduate" ? (degree?.includes("博士") === true ? "doctorate" : "master") : education;
}

/** Names of schools shorter than this are no hint. */
const shortestSchool = 4;

/** The end of the stretch of the résumé that was spent at the school, null when there is none. */
function graduationIn({ values }: LrmxReading, school: string): LegalDate | null {
  const name = /^.{2,20}?(?:大学|学院|学校|党校)/u.exec(school)?.[0] ?? "";
  if (name.length < shortestSchool) return null;
  const row = values.resume.rows.find(
    ({ text, to }) => to !== null && text.includes(name) && /学习|学生|毕业|就读/u.test(text),
  );
  return row?.to == null ? null : legalDate(row.to.value.length === 7 ? `${row.to.value}-01` : row.to.value);
}
