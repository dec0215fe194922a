import type { RowsToEdit } from "@/lib/programmes/archive/commands/edit-rows";
import type { GridRow } from "@/lib/programmes/archive/rules/grid-cells";
import type { GridKind } from "@/lib/programmes/archive/rules/grid-kinds";

/** A grid as its page shows it, ready to be sent back. */
export function gridOf(cadreId: string, kind: GridKind, { seen, rows }: { seen: string; rows: readonly GridRow[] }): RowsToEdit {
  return { cadreId, kind, seen, rows, reason: "" };
}

/** The grid with one more row typed at its end. */
export const withRow = (input: RowsToEdit, cells: GridRow["cells"]): RowsToEdit => ({
  ...input,
  rows: [...input.rows, { id: "", remove: false, cells }],
});

/** The grid with one row typed over, counted from 0. */
export const changing = (input: RowsToEdit, place: number, change: (row: GridRow) => GridRow): RowsToEdit => ({
  ...input,
  rows: input.rows.map((row, index) => (index === place ? change(row) : row)),
});

/** The grid with one row ticked for removal. */
export const removing = (input: RowsToEdit, place: number) => changing(input, place, (row) => ({ ...row, remove: true }));

/** What the form of the grid sends. */
export function formOf(input: RowsToEdit, more: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  const { cadreId, kind, seen, rows } = input;
  for (const [name, value] of Object.entries({ cadreId, kind, seen, ...more })) data.set(name, value);
  rows.forEach((row, place) => {
    data.set(`rows.${String(place)}.id`, row.id);
    for (const [key, cell] of Object.entries(row.cells)) data.set(`rows.${String(place)}.${key}`, cell);
  });
  return data;
}
