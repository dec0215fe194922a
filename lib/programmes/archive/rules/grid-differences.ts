import type { GridRow, ReadRow, StoredRow } from "./grid-cells";
import type { GridRules, Stored, StoredValues } from "./grid-rules";

/** What saving a grid does to the rows of the archive: exactly these rows and these columns. */
export type GridDifferences = {
  readonly added: readonly StoredValues[];
  /** only the columns that change */
  readonly changed: readonly { readonly id: string; readonly values: StoredValues }[];
  readonly removed: readonly string[];
};

/** Compares what was read with what is stored. Rows the grid does not name stay; where people say the order, the place is a column. */
export function differencesOf(
  rules: GridRules,
  rows: readonly GridRow[],
  read: readonly ReadRow[],
  stored: readonly StoredRow[],
): GridDifferences {
  const known = new Map(stored.map((row) => [row.id, row.values]));
  const placed = read.map((row, place) =>
    rules.ordered ? { ...row, values: { ...row.values, order: place + 1 } } : row,
  );
  const changed = placed.flatMap(({ id, values }) => {
    const before = known.get(id);
    if (before === undefined) return [];
    const entries = Object.entries(values).filter(([key, value]) => !sameValue(value, before[key]));
    return entries.length === 0 ? [] : [{ id, values: Object.fromEntries(entries) }];
  });
  return {
    added: placed.filter(({ id }) => id === "").map(({ values }) => values),
    changed,
    removed: rows.filter(({ id, remove }) => remove && known.has(id)).map(({ id }) => id),
  };
}

export function isUnchanged({ added, changed, removed }: GridDifferences): boolean {
  return added.length === 0 && changed.length === 0 && removed.length === 0;
}

function sameValue(after: Stored, before: Stored | undefined): boolean {
  return after === (before ?? null);
}
