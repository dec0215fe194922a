import type { Cell, Row, Sheet } from "@/lib/formats/workbook/types";
import { columnPlace } from "@/lib/formats/workbook/sheet";
import { plainHeader } from "./header-synonyms";

/** One column of a sheet as its heading names it. */
export type HeadingCell = {
  /** letters of the column */
  readonly column: string;
  /** what the user reads, groups above in front: "入党 / 时间" */
  readonly shown: string;
  /** the one name of the column in this sheet, in which blanks and brackets do not count */
  readonly form: string;
  /** forms under which the template may know the column, the fullest first */
  readonly forms: readonly string[];
};

/** The row, or rows one above the other, that name the columns. */
export type Heading = {
  readonly first: number;
  readonly last: number;
  /** the row it was found by, between both */
  readonly row: number;
  readonly cells: readonly HeadingCell[];
};

const headingWithin = 10;
const mostColumns = 200;
const longestHeading = 60;
const mostRowsBelow = 2;

/**
 * Finds the heading among the top ten rows: the first row that names two columns of the template, otherwise the fullest row
 * that holds nothing but words. Groups above and columns that go over two rows belong to it; a title above does not.
 *
 * @param isKnown whether the template has a heading of this form
 * @returns null for a sheet without anything that looks like a heading
 */
export function headingOf(sheet: Sheet, isKnown: (form: string) => boolean): Heading | null {
  const top = sheet.rows.filter(({ number }) => number <= headingWithin);
  const named = top.find(({ cells }) => cells.filter(({ text }) => isKnown(plainHeader(text))).length >= 2);
  const anchor = named ?? fullest(top);
  return anchor === undefined ? null : headingAround(anchor, sheet, headingWithin);
}

/**
 * The heading at a row somebody chose.
 *
 * @returns null for a row that is not there, has one cell only, or holds somebody's data: a number, a day, an identity number
 */
export function headingAt(sheet: Sheet, row: number): Heading | null {
  const anchor = sheet.rows.find(({ number }) => number === row);
  if (anchor === undefined || anchor.cells.length < 2 || anchor.cells.some(holdsData)) return null;
  return headingAround(anchor, sheet, row + mostRowsBelow);
}

function headingAround(anchor: Row, sheet: Sheet, within: number): Heading {
  const top = sheet.rows.filter(({ number }) => number <= within);
  const merges = mergesOf(sheet, within);
  const first = hasGroupsAbove(anchor, top, merges) ? anchor.number - 1 : anchor.number;
  const last = lastRowOf(anchor, top, merges);
  return { first, last, row: anchor.number, cells: cellsOf({ first, last }, top, merges) };
}

/** What no heading holds, even one with a year in it (2024年度考核): keeps people's data out of remembered headings. */
function holdsData({ kind, text }: Cell): boolean {
  return kind !== "text" || /\d{6}|\d{4}\s*[.\-/年]\s*\d/u.test(text.normalize("NFKC"));
}

function fullest(top: readonly Row[]): Row | undefined {
  const candidates = top.filter(({ cells }) => cells.length >= 2 && !cells.some(looksLikeData));
  return candidates.reduce<Row | undefined>(
    (best, row) => (best === undefined || row.cells.length > best.cells.length ? row : best),
    undefined,
  );
}

/** No heading: a number, a day, or a text with four digits in a row. Keeps people's data out of remembered headings. */
function looksLikeData({ kind, text }: Cell): boolean {
  return kind !== "text" || /\d{4}/u.test(text.normalize("NFKC"));
}

type Merge = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

function mergesOf(sheet: Sheet, within: number): readonly Merge[] {
  return (sheet.layout?.merged ?? []).flatMap((reference) => {
    const found = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/u.exec(reference);
    if (found === null) return [];
    const [, left = "", top = "", right = "", bottom = ""] = found;
    if (Number(top) > within) return [];
    return [{ left: columnPlace(left), top: Number(top), right: columnPlace(right), bottom: Number(bottom) }];
  });
}

/** Whether the row above holds groups of columns: words, some of them over several columns, none over all. */
function hasGroupsAbove(anchor: Row, top: readonly Row[], merges: readonly Merge[]): boolean {
  const above = top.find(({ number }) => number === anchor.number - 1);
  if (above === undefined || above.cells.length < 2) return false;
  if (above.cells.some((cell) => looksLikeData(cell) || /[:：]/u.test(cell.text))) return false;
  return merges.some((merge) => merge.top === above.number && merge.bottom === above.number && merge.right > merge.left);
}

/** The last row of the heading: columns that go over several rows say so, and so do words below a group. */
function lastRowOf(anchor: Row, top: readonly Row[], merges: readonly Merge[]): number {
  const from = merges.filter((merge) => merge.top === anchor.number);
  const down = from.reduce((most, { bottom }) => Math.max(most, bottom), anchor.number);
  const below = top.find(({ number }) => number === anchor.number + 1);
  const under = (below?.cells ?? []).filter(({ column }) =>
    from.some(({ left, right }) => right > left && columnPlace(column) >= left && columnPlace(column) <= right),
  );
  const grouped = under.length > 0 && below !== undefined && !below.cells.some(looksLikeData);
  return Math.min(Math.max(down, grouped ? anchor.number + 1 : 0), anchor.number + mostRowsBelow);
}

function cellsOf(
  { first, last }: Pick<Heading, "first" | "last">,
  top: readonly Row[],
  merges: readonly Merge[],
): readonly HeadingCell[] {
  const rows = top.filter(({ number }) => number >= first && number <= last);
  const texts = new Map(rows.flatMap(({ number, cells }) => cells.map((cell) => [placeKey(columnPlace(cell.column), number), cell.text])));
  const columns = [...new Map(rows.flatMap(({ cells }) => cells.map(({ column }) => [columnPlace(column), column])))]
    .sort(([left], [right]) => left - right)
    .slice(0, mostColumns);
  const paths = columns.map(([place, column]) => ({ column, path: pathOf(place, { first, last }, texts, merges) }));
  const bottoms = paths.map(({ path }) => plainHeader(path.at(-1) ?? ""));
  const seen = new Map<string, number>();
  return paths.map(({ column, path }, index) => {
    const whole = plainHeader(path.join(""));
    const bottom = bottoms[index] ?? "";
    const times = (seen.get(whole) ?? 0) + 1;
    seen.set(whole, times);
    const alone = path.length < 2 || bottoms.indexOf(bottom) === bottoms.lastIndexOf(bottom);
    return {
      column,
      shown: path.join(" / "),
      form: times === 1 ? whole : `${whole}#${times}`,
      forms: alone && bottom !== whole ? [whole, bottom] : [whole],
    };
  });
}

/** The words above a column from top to bottom; a group stands above every column it covers. */
function pathOf(
  place: number,
  { first, last }: Pick<Heading, "first" | "last">,
  texts: ReadonlyMap<string, string>,
  merges: readonly Merge[],
): readonly string[] {
  const path: string[] = [];
  for (let number = first; number <= last; number += 1) {
    const over = merges.find(({ left, top, right, bottom }) => left <= place && place <= right && top <= number && number <= bottom);
    const own = texts.get(placeKey(place, number)) ?? (over === undefined ? undefined : texts.get(placeKey(over.left, over.top)));
    const text = (own ?? "").replace(/\s+/gu, "").slice(0, longestHeading);
    if (text !== "" && text !== path.at(-1)) path.push(text);
  }
  return path;
}

function placeKey(place: number, number: number): string {
  return `${place} ${number}`;
}
