import { inWordsOf } from "@/lib/formats/code-tables/code-table";
import { codeSubjects } from "@/lib/formats/code-tables/subjects";
import { lrmxPersonOf } from "@/lib/formats/lrmx/person";
import type { LrmxTexts } from "@/lib/formats/lrmx/types";
import { writeResume } from "@/lib/formats/resume/write-resume";
import { addDays } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { sexNames } from "@/lib/messages/zh-CN/words";
import type { EducationRow } from "../types";
import { gradesText, healthText, partyText, placeText, rewardsText } from "./archive-texts";
import { educationWord, rankedEducation } from "./education-texts";
import type { CareerFacts, ExchangeKey, FormSource, FormValues, KeptTexts } from "./exchanged";
import { exchangeKeys } from "./exchanged";
import { familyOfArchive } from "./family-values";

/** What the archive itself says in each field of the file: nothing that only a file said. */
export function derivedValues(facts: FormSource, today: LegalDate): FormValues {
  const { texts } = lrmxPersonOf({ texts: { ...plainTexts(facts), ...educationTexts(facts.education), version: "" } });
  const values = exchangeKeys.map((key): [ExchangeKey, string] => {
    if (key === "family") return [key, familyOfArchive(facts.family, today)];
    if (key === "photo") return [key, facts.photoDigest];
    return [key, key === "otherElements" ? "" : texts[key]];
  });
  return Object.fromEntries(values) as FormValues;
}

/**
 * What an export says in each field: a text that was taken from a file while the archive still says what it said then,
 * otherwise what the archive says.
 */
export function shownValues(derived: FormValues, kept: KeptTexts): FormValues {
  return { ...derived, ...standingTexts(derived, kept) };
}

/** The texts taken from files that still stand: the archive says today what it said when they were taken. */
export function standingTexts(derived: FormValues, kept: KeptTexts): Readonly<Partial<FormValues>> {
  const standing = exchangeKeys.flatMap((key): [ExchangeKey, string][] => {
    const text = kept[key];
    return text !== undefined && text.basis === derived[key] ? [[key, text.text]] : [];
  });
  return Object.fromEntries(standing);
}

function plainTexts(facts: FormSource): Partial<LrmxTexts> {
  return {
    name: facts.name,
    sex: sexNames[facts.sex],
    birth: monthDigits(facts.birth),
    ethnicity: inWordsOf(codeSubjects.ethnicity, facts.ethnicity, "editor"),
    nativePlace: placeText(facts.nativePlace),
    birthPlace: placeText(facts.birthPlace),
    partyJoined: partyText(facts, monthDigits),
    workStart: monthDigits(facts.workStart),
    health: healthText(facts.healthFit),
    duties: facts.duties,
    resume: resumeText(facts.career),
    honoursAndSanctions: rewardsText(facts),
    yearlyAssessments: gradesText(facts.grades),
  };
}

function monthDigits(day: LegalDate): string {
  return day.slice(0, 7).replace("-", "");
}

/** A line that ends the day before another begins shows the month of that beginning: no gap where there is none. */
function resumeText(career: readonly CareerFacts[]): string {
  const beginnings = new Set(career.map(({ from }) => from));
  const rows = career.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return writeResume(
    rows.map((row) => ({
      from: { precision: "month", value: row.from.slice(0, 7) },
      to: row.to === null ? null : { precision: "month", value: shownEnd(row.to, beginnings).slice(0, 7) },
      text: careerText(row),
    })),
    [],
  );
}

/** The last day of a résumé line as its month is shown. */
export function shownEnd(to: LegalDate, beginnings: ReadonlySet<LegalDate>): LegalDate {
  const next = addDays(to, 1);
  return beginnings.has(next) ? next : to;
}

/** Unit and post of a résumé line as one text. */
export function careerText({ unitText, postText }: Pick<CareerFacts, "unitText" | "postText">): string {
  return postText.startsWith(unitText) ? postText : `${unitText}${postText}`;
}

function educationTexts(education: readonly EducationRow[]): Partial<LrmxTexts> {
  const [fullTime, inService] = [linesOf(education, "fullTime"), linesOf(education, "inService")];
  return {
    fullTimeEducation: fullTime.word,
    fullTimeEducationSchool: fullTime.school,
    fullTimeDegree: fullTime.degree,
    fullTimeDegreeSchool: fullTime.degreeSchool,
    inServiceEducation: inService.word,
    inServiceEducationSchool: inService.school,
    inServiceDegree: inService.degree,
    inServiceDegreeSchool: inService.degreeSchool,
  };
}

/** Highest 学历 with its school, highest 学位 with its own where that is another. */
function linesOf(education: readonly EducationRow[], mode: EducationRow["mode"]) {
  const rows = rankedEducation(education, mode);
  const [highest] = rows;
  if (highest === undefined) return { word: "", school: "", degree: "", degreeSchool: "" };
  const withDegree = rows.find(({ degree }) => degree !== null && degree.trim() !== "");
  const degreeSchool = withDegree?.schoolAndMajor ?? "";
  return {
    word: educationWord(highest),
    school: highest.schoolAndMajor,
    degree: withDegree?.degree ?? "",
    degreeSchool: degreeSchool === highest.schoolAndMajor ? "" : degreeSchool,
  };
}
