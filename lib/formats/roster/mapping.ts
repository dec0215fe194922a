import type { LegalDate } from "@/lib/kernel/dates";
import type { Heading } from "./heading";
import { isNeverRead } from "./known-headings";
import type { SheetKey } from "./sheets";

/** Which column of the template a column of somebody's sheet is; `field` null: it is not imported. */
export type MappedColumn = { readonly form: string; readonly shown: string; readonly field: string | null };

/** How a sheet with these headings is read: as which sheet of the template, null for not at all. Holds headings, never cells. */
export type SheetMapping = {
  /** name of the tab where it was first seen; another file may call it otherwise */
  readonly tab: string;
  readonly sheet: SheetKey | null;
  readonly columns: readonly MappedColumn[];
  /** row of the heading as the user chose it for this file; null: it is found, as in every later file of the source */
  readonly headingRow: number | null;
};

/** Where the user says the heading of a sheet of this file is, before he is asked about its columns. */
export type ChosenHeading = { readonly tab: string; readonly row: number };

/** A mapping with whoever made it and when, where it was remembered; null: answered for this file. */
export type KnownMapping = SheetMapping & {
  readonly remembered: { readonly id: string; readonly by: string; readonly on: LegalDate } | null;
};

/** What makes two sheets come from the same source: the same headings, in whatever order. */
export function signatureOf(forms: readonly string[]): string {
  return [...forms].sort().join("\n");
}

/** Forms of the headings a mapping has to speak about. */
export function askedForms(heading: Heading): readonly string[] {
  return heading.cells.filter((cell) => !isNeverRead(cell)).map(({ form }) => form);
}

/** The mapping made for exactly these headings: of several the one of this tab, otherwise the first. */
export function mappingFor<M extends SheetMapping>(heading: Heading, mappings: readonly M[], tab: string): M | undefined {
  if (mappings.length === 0) return undefined;
  const signature = signatureOf(askedForms(heading));
  const alike = mappings.filter(({ columns }) => signatureOf(columns.map(({ form }) => form)) === signature);
  return alike.find((mapping) => mapping.tab === tab) ?? alike[0];
}
