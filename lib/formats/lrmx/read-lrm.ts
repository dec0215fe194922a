import { shippedBook, type CodeBook } from "@/lib/formats/code-tables/code-table";
import { refused, type Result } from "@/lib/kernel/result";
import { plainText } from "./clean-text";
import { completeReading } from "./complete-reading";
import { lrmxFieldKeys, type LrmxField, type MemberField } from "./elements";
import type { PersonParts } from "./person";
import { photoOf } from "./photo";
import type { LrmxElement, LrmxReading, LrmxRefusal } from "./types";
import { WarningList } from "./warnings";

const mostBytes = 10 * 1024 * 1024;
const fieldCount = 33;

/** Places of the older file that hold one field each. */
const fieldAt: Readonly<Record<number, LrmxField>> = {
  0: "name",
  1: "sex",
  2: "birth",
  3: "ethnicity",
  4: "nativePlace",
  5: "partyJoined",
  6: "health",
  7: "birthPlace",
  8: "workStart",
  11: "professionalTitle",
  16: "expertise",
  17: "resume",
  18: "honoursAndSanctions",
  19: "yearlyAssessments",
  25: "duties",
  26: "proposedPost",
  27: "proposedRemoval",
  28: "reason",
  29: "reportingUnit",
  30: "ageCountedOn",
  31: "filledInBy",
  32: "filledInOn",
};

/** The file has seven rows; empty ones between them do no harm. */
const mostFamilyRows = 100;
const educationAt = 9;
const schoolsAt = 10;
const reserved = [12, 13, 14, 15];
const familyAt: readonly (readonly [MemberField, number])[] = [
  ["relation", 20],
  ["name", 21],
  ["birth", 22],
  ["politicalStatus", 23],
  ["employerAndPost", 24],
];

/**
 * Reads the older pair of files: `.lrm`, 33 fields in quotes and GBK, and `.pic`, the photo. There is no ID number, no
 * version and no escaping in it.
 *
 * @param text bytes of the `.lrm` file, at most 10 MB.
 * @param picture bytes of the `.pic` file of the same name, if there is one.
 * @param book code tables of the installation; without it, as they are shipped.
 * @returns the same as `readLrmx`; a refusal when there are not 33 fields.
 */
export function readLrm(
  text: Uint8Array,
  picture?: Uint8Array,
  book: CodeBook = shippedBook,
): Result<LrmxReading, LrmxRefusal> {
  if (text.byteLength > mostBytes) return refused("lrmx.too-large");
  if (picture !== undefined && picture.byteLength > mostBytes) return refused("lrmx.picture-too-large");
  const decoded = decodedText(text);
  if (decoded === null) return refused("lrmx.not-text");
  if (decoded.trim() === "") return refused("lrmx.empty");
  const fields = fieldsIn(decoded);
  if (fields.length !== fieldCount) return refused("lrmx.not-33-fields");
  return readFields(fields, picture, book);
}

function readFields(
  fields: readonly string[],
  picture: Uint8Array | undefined,
  book: CodeBook,
): Result<LrmxReading, LrmxRefusal> {
  const warnings = new WarningList();
  const texts: Partial<Record<LrmxField, string>> = { version: "" };
  for (const [place, key] of Object.entries(fieldAt)) texts[key] = fields[Number(place)] ?? "";
  Object.assign(texts, educationIn(fields, warnings));
  const otherElements = reserved.flatMap((place): readonly LrmxElement[] => {
    const content = plainText(fields[place] ?? "");
    if (content.trim() === "") return [];
    warnings.add("reserved-field", String(place), content);
    return [{ name: `LrmField${place}`, attributes: {}, content: [content] }];
  });
  const family = familyIn(fields);
  if (family === null) return refused("lrmx.too-many-family-members");
  const parts = {
    texts,
    family,
    photo: picture === undefined ? null : photoOf(picture),
    otherElements,
  };
  const missing = lrmxFieldKeys.filter((key) => texts[key] === undefined || key === "version");
  return completeReading(parts, missing, { warnings, book });
}

/** "学历#学位@学历#学位": full-time before the @, in service behind it; schools alike. */
function educationIn(fields: readonly string[], warnings: WarningList): Partial<Record<LrmxField, string>> {
  const [fullTime, inService] = halves(fields, educationAt, warnings);
  const [fullTimeSchools, inServiceSchools] = halves(fields, schoolsAt, warnings);
  return {
    fullTimeEducation: fullTime[0],
    fullTimeDegree: fullTime[1],
    inServiceEducation: inService[0],
    inServiceDegree: inService[1],
    fullTimeEducationSchool: fullTimeSchools[0],
    fullTimeDegreeSchool: fullTimeSchools[1],
    inServiceEducationSchool: inServiceSchools[0],
    inServiceDegreeSchool: inServiceSchools[1],
  };
}

type Pair = readonly [string, string];

function halves(fields: readonly string[], place: number, warnings: WarningList): readonly [Pair, Pair] {
  const text = fields[place] ?? "";
  const [fullTime, inService] = cutOnce(text, "@");
  const [first, second] = [cutOnce(fullTime, "#"), cutOnce(inService, "#")];
  if (inService.includes("@") || first[1].includes("#") || second[1].includes("#"))
    warnings.add("extra-part", String(place), text);
  return [first, second];
}

/** What stands before the first mark and all that stands behind it. */
function cutOnce(text: string, mark: string): Pair {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + mark.length)];
}

/** Null when a column has more values than any family. */
function familyIn(fields: readonly string[]): NonNullable<PersonParts["family"]> | null {
  const columns = familyAt.map(([key, place]) => [key, withoutPadding(fields[place] ?? "").split("@")] as const);
  const count = Math.max(...columns.map(([, values]) => values.length));
  if (count > mostFamilyRows) return null;
  return Array.from({ length: count }, (_, row) => ({
    texts: Object.fromEntries(columns.map(([key, values]) => [key, values[row] ?? ""])),
  }));
}

function withoutPadding(column: string): string {
  let end = column.length;
  while (column.charAt(end - 1) === "@") end -= 1;
  return column.slice(0, end);
}

/** Nothing is escaped: the first and the last quote fall away, `","` parts. */
function fieldsIn(text: string): readonly string[] {
  const from = text.indexOf('"');
  const to = text.lastIndexOf('"');
  return from < 0 || to <= from ? [] : text.slice(from + 1, to).split('","');
}

function decodedText(bytes: Uint8Array): string | null {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    return new TextDecoder(marked ? "utf-8" : "gb18030", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
