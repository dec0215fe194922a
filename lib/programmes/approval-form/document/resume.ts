import type { FittedText, HalfPoints, PrintBox, PrintParagraph } from "@/lib/formats/print/fit-text";
import { breakLines, fitText } from "@/lib/formats/print/fit-text";
import { resumeLines } from "@/lib/people/document/resume-lines";
import type { FormCareer } from "../types";

/** Half-width columns before the text of a résumé line: start, two hyphens, end, two blanks. */
export const resumeColumns = 18;

/** The résumé as it is printed: the span of months, then unit and post, each line hanging under its text. */
export function resumeParagraphs(career: readonly FormCareer[]): readonly PrintParagraph[] {
  return resumeLines(career).map(({ span, text }) => ({ lead: span, hang: resumeColumns, text }));
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
