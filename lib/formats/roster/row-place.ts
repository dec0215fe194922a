import { wholeQuotient } from "@/lib/kernel/ratio";

/** More rows than any sheet has: rows of a second sheet of one kind are numbered behind those of the first. */
const rowsOfSheet = 2_097_152;
/** Sheets of one kind that are read; their rows stay numbers of seven digits. */
export const mostSheetsOfKind = 4;

/** The number of a row over all sheets of its kind; `place` 0 is the first sheet, whose rows keep their own numbers. */
export function rowOver(place: number, row: number): number {
  return place * rowsOfSheet + row;
}

/** Which sheet of its kind a row stands in, from 0, and the number the user sees there. */
export function placeOfRow(row: number): { readonly place: number; readonly row: number } {
  const place = wholeQuotient(row, rowsOfSheet);
  return { place, row: row - place * rowsOfSheet };
}

/** `第5行`, in the second sheet of its kind `第2张表第5行`. */
export function rowWords(row: number): string {
  const { place, row: own } = placeOfRow(row);
  return `${place === 0 ? "" : `第${place + 1}张表`}第${own}行`;
}

/** The number of a row as a column of row numbers shows it: `5`, in the second sheet `2-5`. */
export function rowShown(row: number): string {
  const { place, row: own } = placeOfRow(row);
  return place === 0 ? String(own) : `${place + 1}-${own}`;
}
