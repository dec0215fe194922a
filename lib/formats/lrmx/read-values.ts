import { matchCode, type CodeBook, type CodeMatch, type CodeSubject } from "@/lib/formats/code-tables/code-table";
import { isKnownRegion } from "@/lib/formats/code-tables/region";
import { codeSubjects } from "@/lib/formats/code-tables/subjects";
import { comparePartialDates, parseFormDate, type PartialDate } from "@/lib/formats/dates";
import { parseIdNumber, type IdNumber } from "@/lib/formats/id-number";
import { parseResume } from "@/lib/formats/resume/parse-resume";
import { parseAssessments } from "./assessments";
import { readEducation } from "./education";
import { lrmxFieldKeys, lrmxFields, photoElement, type LrmxField } from "./elements";
import { readFamily } from "./family";
import { parseParty } from "./party";
import { noteLocal, readLabel } from "./read-label";
import type { LrmxPerson, LrmxTexts, LrmxValues } from "./types";
import type { WarningList } from "./warnings";

/** What the texts of a person say, and a warning for each that could not be understood or contradicts another. */
export function readValues(person: LrmxPerson, warnings: WarningList, book: CodeBook): LrmxValues {
  checkLengths(person.texts, warnings);
  const texts = withoutFloods(person.texts);
  const date = (field: LrmxField): PartialDate | null => readDate(texts, field, warnings);
  const birth = date("birth");
  const ageCountedOn = date("ageCountedOn");
  const label = (field: LrmxField, subject: CodeSubject): CodeMatch | null =>
    readLabel(subject, texts[field], { book, warnings, element: lrmxFields[field].element, row: 0 });
  const sex = label("sex", codeSubjects.sex);
  const idNumber = readIdNumber(texts.idNumber, { birth, sex, book }, warnings);
  checkPhoto(person, warnings);
  return {
    birth,
    workStart: date("workStart"),
    ageCountedOn,
    filledInOn: date("filledInOn"),
    agedOutIn: date("agedOutIn"),
    sex,
    ethnicity: label("ethnicity", codeSubjects.ethnicity),
    // Free words are allowed here, and the form asks no more.
    health: matchCode(codeSubjects.health, texts.health, book),
    party: readParty(texts.partyJoined, warnings, book),
    education: readEducation(texts, warnings, book),
    assessments: readAssessments(texts.yearlyAssessments, warnings, book),
    resume: readResume(texts.resume, warnings),
    idNumber,
    family: readFamily(person.family, { birth, ageCountedOn }, { warnings, book }),
  };
}

/** No field but the résumé has ten thousand characters; such a text is kept and not looked into. */
const longestField = 10_000;

function withoutFloods(texts: LrmxTexts): LrmxTexts {
  const short = Object.entries(texts).map(([key, text]) => [
    key,
    key === "resume" || text.length <= longestField ? text : "",
  ]);
  return { ...texts, ...(Object.fromEntries(short) as Partial<LrmxTexts>) };
}

function checkLengths(texts: LrmxTexts, warnings: WarningList): void {
  for (const key of lrmxFieldKeys) {
    const { limit, element } = lrmxFields[key];
    if (limit !== null && texts[key].length > limit) warnings.add("too-long-for-editor", element, texts[key]);
  }
}

function readDate(texts: LrmxTexts, field: LrmxField, warnings: WarningList): PartialDate | null {
  const text = texts[field];
  if (text === "") return null;
  const read = parseFormDate(text);
  if (read === null) warnings.add("date-not-understood", lrmxFields[field].element, text);
  else if (!read.exact) warnings.add("date-with-words", lrmxFields[field].element, text);
  return read?.date ?? null;
}

function readParty(text: string, warnings: WarningList, book: CodeBook): LrmxValues["party"] {
  const entries = parseParty(text, book);
  for (const entry of entries) {
    if (entry.politicalStatus === null)
      warnings.add("party-not-understood", lrmxFields.partyJoined.element, entry.text);
    noteLocal(entry.politicalStatus, lrmxFields.partyJoined.element, entry.text, warnings);
  }
  return entries;
}

function readAssessments(text: string, warnings: WarningList, book: CodeBook): LrmxValues["assessments"] {
  const { entries, notUnderstood } = parseAssessments(text, book);
  for (const part of notUnderstood)
    warnings.add("assessment-not-understood", lrmxFields.yearlyAssessments.element, part);
  for (const { conclusion, text: read } of entries)
    noteLocal(conclusion, lrmxFields.yearlyAssessments.element, read, warnings);
  return entries;
}

function readResume(text: string, warnings: WarningList): LrmxValues["resume"] {
  const resume = parseResume(text);
  for (const piece of resume.notUnderstood) {
    warnings.add("resume-not-understood", lrmxFields.resume.element, piece.text, piece.line);
  }
  return resume;
}

/** The number itself stays out of the warnings: it is shown to nobody by default. */
function readIdNumber(
  text: string,
  stated: { readonly birth: PartialDate | null; readonly sex: CodeMatch | null; readonly book: CodeBook },
  warnings: WarningList,
): IdNumber | null {
  if (text === "") return null;
  const { element } = lrmxFields.idNumber;
  const parsed = parseIdNumber(text);
  if (!parsed.ok) {
    for (const fault of parsed.refusal) warnings.add(`id-number-${fault}`, element);
    return null;
  }
  const { birth, sex, region } = parsed.value;
  if (!isKnownRegion(region, stated.book)) warnings.add("id-number-region", element, region);
  if (stated.birth !== null && comparePartialDates(stated.birth, { precision: "day", value: birth }) !== 0) {
    warnings.add("birth-differs-from-id", element, birth);
  }
  if (stated.sex !== null && stated.sex.code !== (sex === "male" ? "1" : "2")) {
    warnings.add("sex-differs-from-id", element);
  }
  return parsed.value;
}

function checkPhoto({ photo }: LrmxPerson, warnings: WarningList): void {
  if (photo === null) return;
  if (photo.bytes === null) warnings.add("photo-not-base64", photoElement);
  else if (photo.kind === null) warnings.add("photo-unknown-kind", photoElement);
}
