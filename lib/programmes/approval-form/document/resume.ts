import type { PartialDate } from "@/lib/formats/dates";
import type { FittedText, HalfPoints, PrintBox, PrintParagraph } from "@/lib/formats/print/fit-text";
import { breakLines, fitText } from "@/lib/formats/print/fit-text";
import { parseResume } from "@/lib/formats/resume/parse-resume";
import type { CareerFacts } from "@/lib/people/document/exchanged";
import { resumeLines } from "@/lib/people/document/resume-lines";
import type { FormFacts } from "../types";

/** Half-width columns before the text of a résumé line: start, two hyphens, end, two blanks. */
export const resumeColumns = 18;

/** The résumé as it is printed: the span of months, then unit and post, each line hanging under its text. */
export function resumeParagraphs(career: readonly CareerFacts[]): readonly PrintParagraph[] {
  return resumeLines(career).map(({ span, text }) => ({ lead: span, hang: resumeColumns, text }));
}

/**
 * The résumé of the form: the text a file gave it while that stands, otherwise the archive's lines. Of a text every line is
 * printed: rows with their months, closing lines after an empty one, and what was not understood as it stands.
 */
export function resumeOf({ career, stated }: Pick<FormFacts, "career" | "stated">): readonly PrintParagraph[] {
  if (stated.resume === undefined) return resumeParagraphs(career);
  const { rows, closingLines, notUnderstood } = parseResume(stated.resume);
  const dated = rows.map(({ at, from, to, text }) => ({
    at,
    paragraph: { lead: `${monthShown(from)}--${to === null ? "" : monthShown(to)}`, hang: resumeColumns, text },
  }));
  const plain = [...closingLines, ...notUnderstood].map(({ at, text }) => ({ at, paragraph: { text } }));
  const closingFrom = closingLines[0]?.at;
  return [...dated, ...plain]
    .toSorted((a, b) => a.at - b.at)
    .flatMap(({ at, paragraph }) => (at === closingFrom && at > 0 ? [{ text: "" }, paragraph] : [paragraph]));
}

function monthShown({ value }: PartialDate): string {
  return value.slice(0, 7).replace("-", ".");
}

/** Most lines, counted at 14 pt, that each size is for. */
const tiers: readonly (readonly [lines: number, size: HalfPoints])[] = [
  [12, 28],
  [18, 27],
  [24, 26],
  [28, 25],
  [34, 24],
  [38, 23],
  [40, 22],
  [44, 21],
  [46, 20],
  [58, 19],
];
const smaller = [18, 17, 16, 15, 14, 13, 12] as const;
const base: HalfPoints = 28;

/** The size a résumé of so many lines begins with: 14 pt up to 12 lines, 9.5 pt up to 58, then 9 pt. */
export function resumeTier(lineCount: number): HalfPoints {
  return tiers.find(([lines]) => lineCount <= lines)?.[1] ?? smaller[0];
}

/**
 * The résumé at the size of its tier, or at the next smaller one where its lines have room: short lines do not become
 * fewer in a smaller size, so the tier alone does not keep them inside.
 */
export function fitResume(paragraphs: readonly PrintParagraph[], box: PrintBox): FittedText {
  const first = resumeTier(breakLines(paragraphs, box.width, base).length);
  const below = [...tiers.map(([, size]) => size), ...smaller].filter((size) => size < first);
  return fitText(paragraphs, box, [first, ...below]);
}
