import { dayOfSerial } from "@/lib/formats/dates";
import { wholeQuotient } from "@/lib/kernel/ratio";
import { ok, refused, type Result } from "@/lib/kernel/result";
import { longestCellText, unescapeText } from "./shared-strings";
import type { NumberFormat } from "./styles";
import type { Cell, Row, SheetLayout, WorkbookFault } from "./types";
import { walkXml, type Attributes } from "./xml";

/** What the cells of a sheet refer to, and how many cells the whole workbook may still have. */
export type SheetContext = {
  readonly sharedStrings: readonly string[];
  readonly styles: readonly NumberFormat[];
  readonly dates1904: boolean;
  readonly cellBudget: { left: number };
  readonly onRow?: (() => void) | undefined;
};

/** The rows of a sheet, which columns are hidden and which cells merged. */
export type SheetContent = Omit<SheetLayout, "part"> & { readonly rows: readonly Row[] };

type OpenCell = { column: string; type: string; style: number; value: string };

/**
 * Reads the rows of one sheet. A formula counts as the text it last showed; it is never evaluated. Rows keep the numbers
 * the user sees.
 */
export function readSheet(xml: string, context: SheetContext): Result<SheetContent, WorkbookFault> {
  const rows: Row[] = [];
  const hiddenColumns: string[] = [];
  const merged: string[] = [];
  let cells: Cell[] = [];
  let rowNumber = 0;
  let nextColumn = 1;
  let cell: OpenCell | null = null;
  let taking = false;
  let phonetic = false;

  const openRow = (attributes: Attributes): WorkbookFault | undefined => {
    const stated = Number(attributes["r"] ?? rowNumber + 1);
    if (!Number.isSafeInteger(stated) || stated <= rowNumber) return "damaged";
    rowNumber = stated;
    context.onRow?.();
    cells = [];
    nextColumn = 1;
    return undefined;
  };
  const openCell = (attributes: Attributes): WorkbookFault | undefined => {
    context.cellBudget.left -= 1;
    if (context.cellBudget.left < 0) return "too-many-cells";
    const place = columnIn(attributes["r"], nextColumn);
    if (place === null) return "damaged";
    nextColumn = place + 1;
    cell = {
      column: ordinaryLetters[place] ?? columnLetters(place),
      type: attributes["t"] ?? "n",
      style: Number(attributes["s"] ?? "0"),
      value: "",
    };
    return undefined;
  };
  const closeCell = (): WorkbookFault | undefined => {
    if (cell === null) return undefined;
    const shown = showCell(cell, context);
    if (shown === null) return "damaged";
    if (shown.text !== "") cells.push(shown);
    cell = null;
    return undefined;
  };

  const fault = walkXml<WorkbookFault>(xml, {
    open: (name, attributes) => {
      if (name === "row") return openRow(attributes);
      if (name === "c") return openCell(attributes);
      if (name === "rPh") phonetic = true;
      if (name === "col") hiddenColumns.push(...hiddenIn(attributes));
      if (name === "mergeCell" && merged.length < mostMerged) merged.push(attributes["ref"] ?? "");
      taking = cell !== null && (name === "v" || (name === "t" && !phonetic));
      return undefined;
    },
    close: (name) => {
      taking = false;
      if (name === "rPh") phonetic = false;
      if (name === "c") return closeCell();
      if (name === "row" && cells.length > 0) rows.push({ number: rowNumber, cells });
      return undefined;
    },
    text: (text) => {
      if (!taking || cell === null) return undefined;
      cell.value += text;
      return cell.value.length > longestCellText ? "text-too-long" : undefined;
    },
  });
  return fault === null ? ok({ rows, hiddenColumns, merged }) : refused(fault);
}

const mostMerged = 10_000;
/** Columns beyond this place that a sheet hides are of no interest: rosters are narrower. */
const widest = 200;

/** Letters of the columns one `<col>` hides. */
function hiddenIn(attributes: Attributes): readonly string[] {
  const hidden = attributes["hidden"] === "1" || attributes["hidden"] === "true" || attributes["width"] === "0";
  const from = Number(attributes["min"] ?? "0");
  const to = Math.min(Number(attributes["max"] ?? "0"), widest);
  if (!hidden || !Number.isSafeInteger(from) || !Number.isSafeInteger(to) || from < 1) return [];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, place) => columnLetters(from + place));
}

/** null: the cell points at a text that is not there. */
function showCell(cell: OpenCell, context: SheetContext): Cell | null {
  const { column, value } = cell;
  switch (cell.type) {
    case "s": {
      const text = value === "" ? "" : context.sharedStrings[Number(value)];
      return text === undefined ? null : { column, text, kind: "text" };
    }
    case "b":
      return { column, text: value === "" ? "" : value === "1" ? "TRUE" : "FALSE", kind: "boolean" };
    case "e":
      return { column, text: value, kind: "error" };
    case "d":
      return { column, text: value, kind: "date" };
    case "n":
      return { column, ...showNumber(value, context.styles[cell.style] ?? "plain", context.dates1904) };
    default:
      return { column, text: unescapeText(value), kind: "text" };
  }
}

function showNumber(value: string, format: NumberFormat, dates1904: boolean): Pick<Cell, "text" | "kind"> {
  const number = Number(value);
  if (value === "" || !Number.isFinite(number)) return { text: value, kind: "number" };
  const day = format === "day" || format === "month" ? dayOfSerial(number, dates1904) : null;
  if (day !== null) return { text: format === "month" ? day.slice(0, 7) : day, kind: "date" };
  const fifteenDigits = Number(number.toPrecision(15));
  return { text: Math.abs(fifteenDigits) < 1e15 ? String(fifteenDigits) : value, kind: "number" };
}

const lastColumn = 16_384;

/** The place of a cell from its address ("C7" is 3), or the next place where the file leaves addresses out. */
function columnIn(address: string | undefined, next: number): number | null {
  if (address === undefined) return next <= lastColumn ? next : null;
  let letters = 0;
  while (letters < address.length && isBetween(address.charCodeAt(letters), 65, 90)) letters += 1;
  let digits = letters;
  while (digits < address.length && isBetween(address.charCodeAt(digits), 48, 57)) digits += 1;
  if (letters === 0 || letters > 3 || digits === letters || digits < address.length) return null;
  const place = columnPlace(address.slice(0, letters));
  return place >= next && place <= lastColumn ? place : null;
}

function isBetween(code: number, first: number, last: number): boolean {
  return code >= first && code <= last;
}

/** Letters of the columns of ordinary sheets, which are asked for once in every cell. */
const ordinaryLetters: readonly string[] = Array.from({ length: 256 }, (_, place) => (place === 0 ? "" : columnLetters(place)));

/** 1 for "A", 26 for "Z", 27 for "AA". */
export function columnPlace(letters: string): number {
  let place = 0;
  for (let at = 0; at < letters.length; at += 1) place = place * 26 + letters.charCodeAt(at) - 64;
  return place;
}

/** "A" for 1, "Z" for 26, "AA" for 27. */
export function columnLetters(place: number): string {
  const last = (place - 1) % 26;
  const letter = String.fromCharCode(65 + last);
  return place <= 26 ? letter : columnLetters(wholeQuotient(place - 1 - last, 26)) + letter;
}
