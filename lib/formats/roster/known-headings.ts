import type { Columns } from "./columns";
import type { HeadingCell } from "./heading";
import { formsOfHeader, plainHeader } from "./header-synonyms";
import { numberHeader, problemHeader, rosterSheets, type SheetKey } from "./sheets";

export const sheetKeys = Object.keys(rosterSheets) as readonly SheetKey[];

/** Keys of the columns by every form their headings may have; the template's own headings win over synonyms. */
function keysByForm(columns: Columns): ReadonlyMap<string, string> {
  const forms = Object.entries(columns).map(([name, { header }]) => [name, formsOfHeader(header)] as const);
  return new Map([
    ...forms.flatMap(([name, [, ...synonyms]]) => synonyms.map((form) => [form, name] as const)),
    ...forms.flatMap(([name, [own]]) => (own === undefined ? [] : [[own, name] as const])),
  ]);
}

const fields = new Map(sheetKeys.map((key) => [key, keysByForm(rosterSheets[key].columns)] as const));
const everyForm = new Set([...fields.values()].flatMap((byForm) => [...byForm.keys()]));

/** Whether any sheet of the template has a heading of this form. */
export function isKnownForm(form: string): boolean {
  return everyForm.has(form);
}

/** The column of a sheet of the template a heading names; undefined for one the template does not know. */
export function fieldNamed(key: SheetKey, cell: HeadingCell): string | undefined {
  const byForm = fields.get(key);
  return cell.forms.map((form) => byForm?.get(form)).find((name) => name !== undefined);
}

/** Columns that are never read and never asked about: the running number, and what an import wrote back. */
export function isNeverRead(cell: HeadingCell): boolean {
  return isNumberColumn(cell) || cell.form.startsWith(problemHeader) || cell.form === "";
}

/** Remarks: they are never imported, so that a sheet that has nothing else the template does not know asks nothing. */
export function isRemark({ forms }: HeadingCell): boolean {
  return forms.some((form) => remarks.has(form));
}

const remarks = new Set(["备注", "备考", "说明", "附注"].map(plainHeader));

export function isNumberColumn({ forms }: HeadingCell): boolean {
  return forms.includes(plainHeader(numberHeader));
}

/** Keys of the required columns of a sheet. */
export function requiredFields(key: SheetKey): readonly string[] {
  return Object.entries<Columns[string]>(rosterSheets[key].columns).flatMap(([name, { required }]) => (required ? [name] : []));
}

/** Heading of a column of the template. */
export function headerOf(key: SheetKey, field: string): string {
  return new Map(Object.entries<Columns[string]>(rosterSheets[key].columns)).get(field)?.header ?? field;
}
