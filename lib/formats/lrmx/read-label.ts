import { findCode, type CodeBook, type CodeMatch, type CodeSubject } from "@/lib/formats/code-tables/code-table";
import type { WarningList } from "./warnings";

/** Where a label stands: its element, and the number of the family's item (0: none). */
type LabelPlace = {
  readonly book: CodeBook;
  readonly warnings: WarningList;
  readonly element: string;
  readonly row: number;
};

/**
 * The row of a code table a label means; null for an empty text, and for one that means none or several, with a warning.
 * One that only a local code explains is said too.
 */
export function readLabel(
  subject: CodeSubject,
  text: string,
  { book, warnings, element, row }: LabelPlace,
): CodeMatch | null {
  if (text === "") return null;
  const finding = findCode(subject, text, book);
  if (finding.kind === "found") {
    noteLocal(finding.match, element, text, warnings, row);
    return finding.match;
  }
  warnings.add(finding.kind === "ambiguous" ? "label-ambiguous" : "label-not-understood", element, text, row);
  return null;
}

/** Says that a text was understood only by a word somebody added in this installation. */
export function noteLocal(
  match: CodeMatch | null,
  element: string,
  text: string,
  warnings: WarningList,
  row = 0,
): void {
  if (match?.local === true) warnings.add("label-local", element, `${text}→${match.label}`, row);
}
