const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

export type CreditCodeFault = "shape" | "check-character" | "organisation-check";

/** What is odd about a code, in words. */
export const creditCodeFaults: Readonly<Record<CreditCodeFault, string>> = {
  shape: "应为 18 位数字和大写字母（不含 I、O、S、V、Z）",
  "check-character": "末位校验码不符",
  "organisation-check": "第 9 至 17 位组织机构代码的校验码不符",
};

/** A unified social credit code as it was read, and what is odd about it. */
export type CreditCode = { readonly code: string; readonly faults: readonly CreditCodeFault[] };

/**
 * Reads a unified social credit code (统一社会信用代码, GB 32100-2015): 18 characters without I, O, S, V, Z. Its check character
 * and that of the organisation code inside it (positions 9 to 17, GB 11714) are compared.
 *
 * @returns the code without blanks, in capitals, with its faults. Codes of the trial years with wrong check characters are
 * in use: a fault is a warning, never a reason to refuse.
 */
export function readCreditCode(text: string): CreditCode {
  const code = text.slice(0, 60).normalize("NFKC").replace(/\s+/gu, "").toUpperCase();
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/u.test(code)) return { code, faults: ["shape"] };
  const faults: CreditCodeFault[] = [];
  if (checkCharacterOf(code.slice(0, 17)) !== code.charAt(17)) faults.push("check-character");
  if (organisationCheckOf(code.slice(8, 16)) !== code.charAt(16)) faults.push("organisation-check");
  return { code, faults };
}

/** The 18th character for the first 17: (31 − weighted sum modulo 31) modulo 31 (GB 32100). */
export function checkCharacterOf(first17: string): string {
  const sum = weights.reduce((total, weight, place) => total + weight * alphabet.indexOf(first17.charAt(place)), 0);
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

/** The ninth character of an organisation code: digits count as themselves, letters from A = 10 (GB 11714). */
function organisationCheckOf(first8: string): string {
  const sum = organisationWeights.reduce(
    (total, weight, place) => total + weight * Number.parseInt(first8.charAt(place), 36),
    0,
  );
  const check = 11 - (sum % 11);
  if (check === 11) return "0";
  return check === 10 ? "X" : String(check);
}
