import { parseLegalDate, type LegalDate } from "@/lib/kernel/dates";
import { ok, refused, type Result } from "@/lib/kernel/result";

/** A resident identity number (GB 11643): 18 characters, what is written in it. */
export type IdNumber = {
  readonly number: string;
  /** administrative division of first registration; an unknown one is no fault */
  readonly region: string;
  readonly birth: LegalDate;
  readonly sex: "male" | "female";
};

export type IdNumberFault = "shape" | "birth" | "check-digit";

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkByRemainder = "10X98765432";

/**
 * Reads an identity number: 18 characters, or the old 15 digits (century 19), with full-width digits, a small x and blanks
 * forgiven.
 *
 * @returns the 18-character number with its parts, or every fault: not the shape, an impossible day of birth, a wrong
 * check digit.
 */
export function parseIdNumber(text: string): Result<IdNumber, readonly IdNumberFault[]> {
  if (text.length > 60) return refused(["shape"]);
  const plain = text.normalize("NFKC").replace(/\s+/gu, "").toUpperCase();
  const long = /^\d{15}$/u.test(plain) ? withCentury(plain) : plain;
  if (!/^\d{17}[\dX]$/u.test(long)) return refused(["shape"]);
  const birth = parseLegalDate(`${long.slice(6, 10)}-${long.slice(10, 12)}-${long.slice(12, 14)}`);
  const checked = checkDigitOf(long.slice(0, 17)) === long.slice(17);
  if (birth === null || !checked) {
    return refused([...(birth === null ? (["birth"] as const) : []), ...(checked ? [] : (["check-digit"] as const))]);
  }
  const sex = Number(long.charAt(16)) % 2 === 1 ? "male" : "female";
  return ok({ number: long, region: long.slice(0, 6), birth, sex });
}

function withCentury(fifteen: string): string {
  const seventeen = `${fifteen.slice(0, 6)}19${fifteen.slice(6)}`;
  return seventeen + checkDigitOf(seventeen);
}

/** The 18th character for the first 17 digits: weighted sum modulo 11 (GB 11643). */
export function checkDigitOf(first17: string): string {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(first17.charAt(place)), 0);
  return checkByRemainder.charAt(sum % 11);
}

/**
 * Makes a valid number from a region of six digits, a day of birth and a sequence 0–999 (odd: male). Demonstration data
 * uses regions that begin with 99, which do not exist.
 */
export function makeIdNumber(region: string, birth: LegalDate, sequence: number): string {
  const first17 = region + birth.replaceAll("-", "") + String(sequence).padStart(3, "0");
  return first17 + checkDigitOf(first17);
}

/** The number as it is shown: the first six and the last four characters. */
export function maskedIdNumber(number: string): string {
  return number.length < 15 ? number : `${number.slice(0, 6)}${"*".repeat(number.length - 10)}${number.slice(-4)}`;
}
