import { maskedIdNumber } from "@/lib/formats/id-number";
import type { Sheet, Workbook } from "@/lib/formats/workbook/types";
import type { Heading, HeadingCell } from "./heading";
import { fieldNamed, isNeverRead, isRemark, requiredFields, sheetKeys } from "./known-headings";
import { askedForms, signatureOf, type ChosenHeading, type MappedColumn, type SheetMapping } from "./mapping";
import { recognise } from "./recognise";
import type { SheetKey } from "./sheets";
import { guessFields } from "./similar";

/** A column as the user is asked about it. */
export type AskedColumn = Omit<HeadingCell, "column"> & {
  /** letters of the column in the sheet */
  readonly column: string;
  /** up to three different values below the heading, identity numbers masked */
  readonly samples: readonly string[];
  /** the column of the template that stands preselected; null: 不导入 */
  readonly field: string | null;
  /** why it stands preselected; a guess must be looked at, an answer of before nearly so */
  readonly because: "known" | "before" | "alike" | "nothing";
};

/** A sheet whose headings the template does not fully know. */
export type SheetQuestion = {
  readonly tab: string;
  /** what it is read as unless the user says otherwise; null: not at all */
  readonly sheet: SheetKey | null;
  /** 0: no heading was found */
  readonly headingFirst: number;
  readonly headingLast: number;
  /** the row the heading was found by, or the one the user chose; null: none was found */
  readonly headingRow: number | null;
  /** the user chose the row */
  readonly byHand: boolean;
  /** rows below the heading */
  readonly rowCount: number;
  readonly columns: readonly AskedColumn[];
};

export type WorkbookQuestions = { readonly sheets: readonly SheetQuestion[] };

const mostSamples = 3;
const longestSample = 24;
const mostSheets = 20;

/**
 * What has to be asked before the workbook can be read: sheets with unknown headings for which no mapping was made, sheets
 * with rows in which no heading was found, and those whose heading the user chose. Sheets without rows, hidden ones and those
 * the template knows in full ask nothing.
 *
 * @param mappings answers and what was remembered of other files; headings they speak about are preselected
 * @param headings rows the user chose as headings
 */
export function questionsOf(
  workbook: Workbook,
  mappings: readonly SheetMapping[],
  headings: readonly ChosenHeading[] = [],
): WorkbookQuestions {
  const { found, unknown } = recognise(workbook, mappings, headings);
  const before = beforeOf(mappings);
  const sheets: SheetQuestion[] = [];
  for (const [key, ofKind] of found) {
    for (const { sheet, heading, mapping } of ofKind) {
      const chosen = headings.find(({ tab }) => tab === sheet.name)?.row ?? null;
      if (mapping !== null || (chosen === null && !isStrange(sheet, heading, key))) continue;
      sheets.push(questionOf(sheet, heading, key, { before, chosen }));
    }
  }
  const used = new Set(found.keys());
  const keys = new Map<string, SheetKey | null>();
  for (const { sheet, heading } of unknown) {
    const chosen = headings.find(({ tab }) => tab === sheet.name)?.row ?? null;
    if (chosen === null && !(heading === null ? looksLikeTable(sheet) : rowsBelow(sheet, heading) > 0)) continue;
    const signature = heading === null ? "" : signatureOf(askedForms(heading));
    const key = heading === null ? null : (keys.get(signature) ?? likeliest(heading, used));
    if (key !== null) used.add(key);
    if (heading !== null) keys.set(signature, key);
    sheets.push(questionOf(sheet, heading, key, { before, chosen }));
  }
  return { sheets: sheets.slice(0, mostSheets) };
}

/** Whether a sheet that was told by its name or headings has to be asked about all the same. */
function isStrange(sheet: Sheet, heading: Heading | null, key: SheetKey): boolean {
  if (heading === null) return sheet.rows.length > 0;
  const strange = askedCells(heading).some((cell) => fieldNamed(key, cell) === undefined && !isRemark(cell));
  return strange && rowsBelow(sheet, heading) > 0;
}

/** A sheet without a heading is asked about when it is no note: rows of three cells and more. */
function looksLikeTable({ rows }: Sheet): boolean {
  return rows.filter(({ cells }) => cells.length >= 3).length >= 2;
}

/** The same question for another sheet of the template: its columns preselected anew. */
export function askedAs(question: SheetQuestion, key: SheetKey | null, mappings: readonly SheetMapping[] = []): SheetQuestion {
  return { ...question, sheet: key, columns: preselected(question.columns, key, beforeOf(mappings)) };
}

/** What the user answered, as the mapping that is remembered. */
export function mappingOf(question: SheetQuestion, fields: readonly (string | null)[]): SheetMapping {
  const columns = question.columns.map(({ form, shown }, place): MappedColumn => ({ form, shown, field: question.sheet === null ? null : (fields[place] ?? null) }));
  return { tab: question.tab, sheet: question.sheet, columns, headingRow: question.byHand && columns.length > 0 ? question.headingRow : null };
}

function askedCells(heading: Heading): readonly HeadingCell[] {
  return heading.cells.filter((cell) => !isNeverRead(cell));
}

function rowsBelow(sheet: Sheet, heading: Heading): number {
  return sheet.rows.reduce((sum, { number }) => (number > heading.last ? sum + 1 : sum), 0);
}

function questionOf(
  sheet: Sheet,
  heading: Heading | null,
  key: SheetKey | null,
  { before, chosen }: { readonly before: Before; readonly chosen: number | null },
): SheetQuestion {
  const cells = heading === null ? [] : askedCells(heading);
  const columns = cells.map((cell) => ({ ...cell, samples: heading === null ? [] : samplesOf(sheet, heading, cell.column) }));
  return {
    tab: sheet.name,
    sheet: key,
    headingFirst: heading?.first ?? 0,
    headingLast: heading?.last ?? 0,
    headingRow: chosen ?? heading?.row ?? null,
    byHand: chosen !== null,
    rowCount: heading === null ? sheet.rows.length : rowsBelow(sheet, heading),
    columns: preselected(columns, key, before),
  };
}

type Before = ReadonlyMap<string, string>;

/** Answers of before by sheet and form, the latest first in the list and therefore last to be set. */
function beforeOf(mappings: readonly SheetMapping[]): Before {
  return new Map(
    mappings.toReversed().flatMap(({ sheet, columns }) =>
      columns.flatMap(({ form, field }) => (field === null ? [] : [[`${sheet ?? ""} ${form}`, field] as const])),
    ),
  );
}

/** Each field stands preselected once: by the template's own words, by an answer of before, by likeness. */
function preselected(columns: readonly Omit<AskedColumn, "field" | "because">[], key: SheetKey | null, before: Before): readonly AskedColumn[] {
  if (key === null) return columns.map((column) => ({ ...column, field: null, because: "nothing" }));
  const guesses = guessFields(key, columns);
  const taken = new Set<string>();
  const chosen = new Map<string, Pick<AskedColumn, "field" | "because">>();
  const sources: readonly (readonly [AskedColumn["because"], (cell: HeadingCell) => string | undefined])[] = [
    ["known", (cell) => fieldNamed(key, cell)],
    ["before", ({ form }) => before.get(`${key} ${form}`)],
    ["alike", ({ form }) => guesses.get(form)],
  ];
  for (const [because, fieldOf] of sources) {
    for (const column of columns) {
      const field = fieldOf(column);
      if (field === undefined || chosen.has(column.form) || taken.has(field)) continue;
      chosen.set(column.form, { field, because });
      taken.add(field);
    }
  }
  return columns.map((column) => ({ ...column, ...(chosen.get(column.form) ?? { field: null, because: "nothing" }) }));
}

function samplesOf(sheet: Sheet, heading: Heading, column: string): readonly string[] {
  const samples = new Set<string>();
  for (const { number, cells } of sheet.rows) {
    if (number <= heading.last) continue;
    const text = cells.find((cell) => cell.column === column)?.text.trim() ?? "";
    if (text !== "") samples.add(shownSample(text));
    if (samples.size === mostSamples || number > heading.last + 200) break;
  }
  return [...samples];
}

function shownSample(text: string): string {
  if (/^\d{17}[\dXx]$/u.test(text)) return maskedIdNumber(text);
  const points = [...text.slice(0, longestSample * 2)];
  return points.length > longestSample ? `${points.slice(0, longestSample).join("")}…` : text;
}

/** The sheet of the template of which most columns are there: at least two by name. */
function likeliest(heading: Heading, used: ReadonlySet<SheetKey>): SheetKey | null {
  const scores = sheetKeys
    .filter((key) => !used.has(key))
    .map((key) => {
      const named = new Set(askedCells(heading).flatMap((cell) => fieldNamed(key, cell) ?? []));
      const required = requiredFields(key).filter((field) => named.has(field)).length;
      return { key, named: named.size, score: named.size + required + guessFields(key, askedCells(heading)).size };
    })
    .filter(({ named }) => named >= 2)
    .sort((one, other) => other.score - one.score);
  return scores[0]?.key ?? null;
}
