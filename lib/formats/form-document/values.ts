import { lrmxFields, type LrmxField } from "@/lib/formats/lrmx/elements";
import { sanctionsWithheld } from "./withheld";

const ageWords = /[（(]?\s*\d{1,3}\s*周?岁(?:\s*\d{1,2}\s*个月)?\s*[）)]?/gu;
/** Short words in which blanks are for the look of it: 汉　族, 健 康. */
const withoutBlanks: ReadonlySet<LrmxField> = new Set(["sex", "ethnicity", "nativePlace", "birthPlace", "health", "idNumber", "filledInBy"]);
const posts: ReadonlySet<LrmxField> = new Set(["duties", "proposedPost", "proposedRemoval", "professionalTitle", "expertise", "reason"]);

/**
 * The text of a cell as the form's files would have it: dates without the age beside them, short words without blanks, posts on one
 * line, months of 入党时间 in digits. "" for a cell that says nothing, such as one whose sanctions are withheld.
 */
export function cleanedText(key: LrmxField, text: string): string {
  const plain = text.replace(/[ \t\u00a0\u3000]+$/gmu, "").trim();
  if (withoutBlanks.has(key)) return plain.replace(/[\s\u3000]+/gu, "");
  if (posts.has(key)) return onOneLine(plain);
  if (key === "partyJoined") return withMonthDigits(plain);
  if (key === "reportingUnit") return withoutSeal(plain);
  if (key === "honoursAndSanctions") return plain.includes(sanctionsWithheld) ? "" : plain;
  return lrmxFields[key].kind === "date" ? plain.replace(ageWords, "").replace(/[\s\u3000]+|[（(]\s*[）)]/gu, "") : plain;
}

/** The age the form states beside 出生年月, in years; null where it states none. */
export function ageIn(text: string): number | null {
  const found = /(\d{1,3})\s*周?岁/u.exec(text.normalize("NFKC"));
  return found === null ? null : Number(found[1]);
}

/** Posts somebody set on lines of their own are parted by a comma, as on one line they would be. */
function onOneLine(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .reduce((before, line) => (before === "" || /[，、；,;]$/u.test(before) ? before + line : `${before}，${line}`), "");
}

/** `2002.06` and `2002年6月` as `200206`; words stay. */
function withMonthDigits(text: string): string {
  return text
    .replace(/[０-９．]/gu, (character) => character.normalize("NFKC"))
    .replace(/(?<!\d)(\d{4})\s*(?:[.\-/]|年)\s*(\d{1,2})(?:\s*月)?(?![\d.])/gu, (whole, year: string, month: string) =>
      Number(month) >= 1 && Number(month) <= 12 ? `${year}${month.padStart(2, "0")}` : whole,
    );
}

/** Without the place for the seal and the line for the day. */
function withoutSeal(text: string): string {
  return text
    .split("\n")
    .map((line) => line.replace(/[（(]\s*(?:盖章|公章|签章)\s*[）)]/gu, "").trim())
    .filter((line) => line !== "" && !/^[\d\s\u3000]*年[\d\s\u3000]*月[\d\s\u3000]*日$/u.test(line))
    .join("");
}
