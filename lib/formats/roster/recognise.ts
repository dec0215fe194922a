import type { Sheet, Workbook } from "@/lib/formats/workbook/types";
import { headingOf, type Heading } from "./heading";
import { fieldNamed, isKnownForm, requiredFields, sheetKeys } from "./known-headings";
import { mappingFor, type SheetMapping } from "./mapping";
import { instructionsSheet, problemListSheet, rosterSheets, type SheetKey } from "./sheets";

/** A sheet of the file that is one of the template's: by a mapping, by the name of its tab, or by its headings. */
export type Recognised = {
  readonly sheet: Sheet;
  readonly heading: Heading | null;
  /** null: the headings speak for themselves */
  readonly mapping: SheetMapping | null;
};

export type Recognition = {
  readonly found: ReadonlyMap<SheetKey, Recognised>;
  /** sheets a mapping says to leave out */
  readonly leftOut: readonly Sheet[];
  /** sheets mapped to one of the template's that another sheet is already */
  readonly second: readonly { readonly sheet: Sheet; readonly key: SheetKey }[];
  /** visible sheets that nothing tells */
  readonly unknown: readonly { readonly sheet: Sheet; readonly heading: Heading | null }[];
};

/**
 * Which sheet of the file is which: by a mapping made for its headings, by the name of its tab, otherwise by its headings if
 * they have every required column. A file need not have all sheets: one that is not there says nothing.
 */
export function recognise(workbook: Workbook, mappings: readonly SheetMapping[]): Recognition {
  const found = new Map<SheetKey, Recognised>();
  const leftOut: Sheet[] = [];
  const second: { sheet: Sheet; key: SheetKey }[] = [];
  const rest: { sheet: Sheet; heading: Heading | null }[] = [];
  for (const sheet of workbook.sheets) {
    const named = sheetKeys.find((key) => rosterSheets[key].name === sheet.name.trim());
    if (isInstructions(sheet) || (sheet.hidden && named === undefined)) continue;
    const heading = headingOf(sheet, isKnownForm);
    const mapping = heading === null ? undefined : mappingFor(heading, mappings);
    if (mapping === undefined) rest.push({ sheet, heading });
    else if (mapping.sheet === null) leftOut.push(sheet);
    else if (found.has(mapping.sheet)) second.push({ sheet, key: mapping.sheet });
    else found.set(mapping.sheet, { sheet, heading, mapping });
  }
  const unnamed = rest.filter(({ sheet, heading }) => {
    const key = sheetKeys.find((one) => rosterSheets[one].name === sheet.name.trim());
    if (key === undefined) return true;
    if (found.has(key)) second.push({ sheet, key });
    else found.set(key, { sheet, heading, mapping: null });
    return false;
  });
  const unknown = unnamed.filter(({ sheet, heading }) => {
    const key = sheetKeys.find((one) => !found.has(one) && hasRequired(one, heading));
    if (key !== undefined) found.set(key, { sheet, heading, mapping: null });
    return key === undefined;
  });
  return { found, leftOut, second, unknown };
}

/** The mappings by which sheets of this workbook are read or left out, under the names of their tabs here. */
export function usedMappings<M extends SheetMapping>(workbook: Workbook, mappings: readonly M[]): readonly M[] {
  return workbook.sheets.flatMap((sheet) => {
    const heading = sheet.hidden || isInstructions(sheet) ? null : headingOf(sheet, isKnownForm);
    const mapping = heading === null ? undefined : mappingFor(heading, mappings);
    return mapping === undefined ? [] : [{ ...mapping, tab: sheet.name }];
  });
}

function isInstructions({ name }: Sheet): boolean {
  return name.trim() === instructionsSheet || name.trim() === problemListSheet;
}

/** Whether a sheet of any name has every required column: how a workbook that is not the template is told. */
function hasRequired(key: SheetKey, heading: Heading | null): boolean {
  const named = new Set((heading?.cells ?? []).map((cell) => fieldNamed(key, cell)));
  return requiredFields(key).every((field) => named.has(field));
}
