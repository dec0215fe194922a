import type { Sheet, Workbook } from "@/lib/formats/workbook/types";
import { headingAt, headingOf, type Heading } from "./heading";
import { fieldNamed, isKnownForm, requiredFields, sheetKeys } from "./known-headings";
import { askedForms, mappingFor, signatureOf, type ChosenHeading, type SheetMapping } from "./mapping";
import { mostSheetsOfKind } from "./row-place";
import { instructionsSheet, problemListSheet, rosterSheets, type SheetKey } from "./sheets";

/** A sheet of the file that is one of the template's: by a mapping, by the name of its tab, or by its headings. */
export type Recognised = {
  readonly sheet: Sheet;
  readonly heading: Heading | null;
  /** null: the headings speak for themselves */
  readonly mapping: SheetMapping | null;
};

export type Recognition = {
  /** the sheets of each kind, in the order of the file; they are read one after the other */
  readonly found: ReadonlyMap<SheetKey, readonly [Recognised, ...Recognised[]]>;
  /** sheets a mapping says to leave out */
  readonly leftOut: readonly Sheet[];
  /** sheets of a kind of which there are four already */
  readonly tooMany: readonly { readonly sheet: Sheet; readonly key: SheetKey }[];
  /** visible sheets that nothing tells */
  readonly unknown: readonly { readonly sheet: Sheet; readonly heading: Heading | null }[];
};

/**
 * Which sheet of the file is which: by a mapping made for its headings, by the name of its tab, otherwise by its headings if
 * they have every required column or are those of another sheet that was told. A file need not have all sheets: one that is
 * not there says nothing.
 *
 * @param headings rows the user chose as headings of sheets of this file
 */
export function recognise(
  workbook: Workbook,
  mappings: readonly SheetMapping[],
  headings: readonly ChosenHeading[] = [],
): Recognition {
  const found = new Map<SheetKey, [Recognised, ...Recognised[]]>();
  const leftOut: Sheet[] = [];
  const tooMany: { sheet: Sheet; key: SheetKey }[] = [];
  const rest: { sheet: Sheet; heading: Heading | null }[] = [];
  const take = (key: SheetKey, one: Recognised): void => {
    const before = found.get(key);
    if (before === undefined) found.set(key, [one]);
    else if (before.length < mostSheetsOfKind) before.push(one);
    else tooMany.push({ sheet: one.sheet, key });
  };
  for (const sheet of workbook.sheets) {
    if (isInstructions(sheet) || (sheet.hidden && keyNamed(sheet) === undefined)) continue;
    const { heading, mapping } = told(sheet, mappings, headings);
    if (mapping === undefined) rest.push({ sheet, heading });
    else if (mapping.sheet === null) leftOut.push(sheet);
    else take(mapping.sheet, { sheet, heading, mapping });
  }
  const unnamed = rest.filter(({ sheet, heading }) => {
    const key = keyNamed(sheet);
    if (key !== undefined) take(key, { sheet, heading, mapping: null });
    return key === undefined;
  });
  const unknown = unnamed.filter(({ sheet, heading }) => {
    const key = keyAlike(heading, found) ?? sheetKeys.find((one) => !found.has(one) && hasRequired(one, heading));
    if (key !== undefined) take(key, { sheet, heading, mapping: null });
    return key === undefined;
  });
  return { found, leftOut, tooMany, unknown };
}

/** The heading of a sheet, at the row the user chose where he did, and the mapping that speaks about it. */
function told<M extends SheetMapping>(
  sheet: Sheet,
  mappings: readonly M[],
  headings: readonly ChosenHeading[],
): { readonly heading: Heading | null; readonly mapping: M | undefined; readonly row: number | null } {
  const ofTab = mappings.filter(({ tab }) => tab === sheet.name);
  const answered = ofTab.find(({ headingRow }) => headingRow !== null)?.headingRow ?? null;
  const row = answered ?? headings.find(({ tab }) => tab === sheet.name)?.row ?? null;
  const heading = row === null ? headingOf(sheet, isKnownForm) : headingAt(sheet, row);
  const without = ofTab.find(({ columns }) => columns.length === 0);
  const mapping = without ?? (heading === null ? undefined : mappingFor(heading, mappings, sheet.name));
  return { heading, mapping, row };
}

/**
 * The mappings by which sheets of this workbook are read or left out, under the names of their tabs here and with the rows of
 * their headings where the user chose them: by these alone the workbook is read again as it was read now.
 */
export function usedMappings<M extends SheetMapping>(
  workbook: Workbook,
  mappings: readonly M[],
  headings: readonly ChosenHeading[],
): readonly M[] {
  return workbook.sheets.flatMap((sheet) => {
    if (sheet.hidden || isInstructions(sheet)) return [];
    const { mapping, row } = told(sheet, mappings, headings);
    return mapping === undefined ? [] : [{ ...mapping, tab: sheet.name, headingRow: mapping.columns.length === 0 ? null : row }];
  });
}

function isInstructions({ name }: Sheet): boolean {
  return name.trim() === instructionsSheet || name.trim() === problemListSheet;
}

function keyNamed({ name }: Sheet): SheetKey | undefined {
  return sheetKeys.find((key) => rosterSheets[key].name === name.trim());
}

/** The kind of another sheet with the same headings. */
function keyAlike(heading: Heading | null, found: Recognition["found"]): SheetKey | undefined {
  if (heading === null) return undefined;
  const signature = signatureOf(askedForms(heading));
  return [...found].find(([, sheets]) =>
    sheets.some((one) => one.heading !== null && one.mapping === null && signatureOf(askedForms(one.heading)) === signature),
  )?.[0];
}

/** Whether a sheet of any name has every required column: how a workbook that is not the template is told. */
function hasRequired(key: SheetKey, heading: Heading | null): boolean {
  const named = new Set((heading?.cells ?? []).map((cell) => fieldNamed(key, cell)));
  return requiredFields(key).every((field) => named.has(field));
}
