import { matchCode, type CodeBook, type CodeMatch } from "@/lib/formats/code-tables/code-table";
import { codeSubjects } from "@/lib/formats/code-tables/subjects";
import { saysNone } from "./education";
import type { AssessmentEntry } from "./types";

const wording =
  /^(\d{4})\s*年?\s*(?:年?度)?\s*(?:年度)?\s*(?:考核)?\s*(?:结果|等次|结论)?\s*(?:为|定为|被评为|被确定为|[:：])?/u;
const quotes = /[“”"'「」\s]/gu;

/** Entries, and the parts that are none. */
export type AssessmentsReading = {
  readonly entries: readonly AssessmentEntry[];
  readonly notUnderstood: readonly string[];
};

/**
 * Reads 年度考核结果 as programs write it: `2024年年度考核优秀；2025年年度考核称职。`, `2024年度  称职`, `2024年年度考核“称职”等次；`.
 * A note in brackets stays in the text of its year.
 */
export function parseAssessments(text: string, book: CodeBook): AssessmentsReading {
  const entries: AssessmentEntry[] = [];
  const notUnderstood: string[] = [];
  for (const part of text.split(/[；;。、，,\n](?![^（(]{0,200}[）)])/u).map((piece) => piece.trim())) {
    if (part === "" || saysNone(part)) continue;
    const entry = entryOf(part, book);
    if (entry === null) notUnderstood.push(part);
    else entries.push(entry);
  }
  return { entries, notUnderstood };
}

function entryOf(part: string, book: CodeBook): AssessmentEntry | null {
  const plain = part.normalize("NFKC");
  const head = wording.exec(plain);
  if (head?.[1] === undefined) return null;
  const conclusion = conclusionIn(plain.slice(head[0].length), book);
  return conclusion === null ? null : { year: Number(head[1]), text: part, conclusion };
}

function conclusionIn(rest: string, book: CodeBook): CodeMatch | null {
  const word = rest.replace(/\(.{0,200}\)$/u, "").replace(quotes, "");
  const found = (text: string): CodeMatch | null => matchCode(codeSubjects.assessment, text, book);
  return found(word) ?? found(word.replace(/(?:等次|档次)$/u, ""));
}
