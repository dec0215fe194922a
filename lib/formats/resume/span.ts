import { parsePartialDate, type PartialDate } from "@/lib/formats/dates";
import type { ResumeSpan } from "./types";

/**
 * How a text begins: with a span of months, with something that has its shape but is none, with a date alone, or otherwise.
 */
export type SpanReading =
  | { readonly kind: "span"; readonly span: ResumeSpan; readonly rest: string }
  | { readonly kind: "impossible" }
  | { readonly kind: "no-span" }
  | { readonly kind: "none" };

const day = String.raw`(?:[.\-/月]\d{1,2}(?!\d)日?|月)?`;
const date = String.raw`\d{4}(?:[.\-/年]\d{1,2}${day}|\d{4}(?!\d)|\d{2}(?!\d))`;
const dash = String.raw`[\-‐‑‒–—―─−~〜∼]`;
const separator = String.raw`\s{0,20}(?:(?:${dash}\s{0,2}){1,6}|[至到])\s{0,20}`;
const present = String.raw`至今|今(?![年天日])|现在(?!的)|目前`;
const spanPattern = new RegExp(String.raw`^(${date})(?:${separator}(?:(${date})|(?:${present}))?)`, "u");
const datePattern = /^\d{4}(?:年|[.\-/]\d{1,2}|\d{2}(?!\d))/u;

/**
 * Reads the span a text begins with. Understood: the separators -- - — – ～ ~ 至 到, the end words 至今 今 现在 目前 or nothing,
 * dates as 1999.09 1999.9 199909 1999-09 1999/09 1999年9月, also to the day, and full-width characters.
 */
export function readSpan(text: string): SpanReading {
  const head = halfWidth(text.slice(0, 120));
  const found = spanPattern.exec(head);
  if (found === null) return { kind: datePattern.test(head) ? "no-span" : "none" };
  const [whole, from, to] = found;
  // "2009.12-2016年": a second date without its month is no open end.
  if (to === undefined && /^\s*\d{4}/u.test(head.slice(whole.length)) && !endsWithWord(whole)) {
    return { kind: "no-span" };
  }
  const start = dateOf(from ?? "");
  const end = to === undefined ? null : dateOf(to);
  if (start === null || (to !== undefined && end === null)) return { kind: "impossible" };
  return { kind: "span", span: { from: start, to: end }, rest: text.slice(whole.length) };
}

function dateOf(text: string): PartialDate | null {
  return parsePartialDate(text);
}

function endsWithWord(span: string): boolean {
  return /(?:今|现在|目前)\s*$/u.test(span);
}

/** Full-width letters, digits and blanks as half-width ones, one for one, so that places stay the same. */
export function halfWidth(text: string): string {
  return text.replace(/[！-～　]/gu, (character) =>
    character === "　" ? " " : String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}
