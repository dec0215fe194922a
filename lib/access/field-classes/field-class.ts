/**
 * How far a column may go. `open`: may stand on a public notice or a page without sign-in. `internal`: everybody whose role
 * views the matter. `protected`: who works on the person or the case. `closed`: for the case at hand only.
 */
export type FieldClass = "open" | "internal" | "protected" | "closed";

export type FieldRule = { readonly class: FieldClass; readonly purpose: string };

/** The columns of one table. */
export type TableFields = Readonly<Record<string, FieldRule>>;

type Group = readonly [fieldClass: FieldClass, purpose: string, columns: string];

/** A table's columns in groups of one class and one purpose; `columns` are names with blanks between them. */
export function fields(...groups: readonly Group[]): TableFields {
  const entries = groups.flatMap(([fieldClass, purpose, columns]) =>
    columns.split(" ").map((column) => [column, { class: fieldClass, purpose }] as const),
  );
  return Object.fromEntries(entries);
}
