import type { Reference, ReferenceTarget } from "./check-references";
import type { SheetKey } from "./sheets";

/** A row without an error of its own that cannot come in because a row it rests on does not. */
export type HeldBack = { readonly sheet: SheetKey; readonly row: number; readonly because: Reference };

/**
 * Follows references from rows that are out to the rows that rest on them, and on to the rows that rest on those.
 *
 * @param out numbers of rows with errors, by sheet.
 * @param readable code or number to row number, for every row that could be read, by target.
 * @param inSystem what exists already and needs no row of the file.
 */
export function holdBack(
  references: readonly Reference[],
  out: (sheet: SheetKey) => ReadonlySet<number>,
  readable: Readonly<Record<ReferenceTarget, ReadonlyMap<string, number>>>,
  inSystem: Readonly<Record<ReferenceTarget, ReadonlySet<string>>>,
): readonly HeldBack[] {
  const resting = new Map<string, Reference[]>();
  for (const reference of references) {
    const row = readable[reference.target].get(reference.value);
    const at = row === undefined ? codePlace(reference.target, reference.value) : rowPlace(reference.target, row);
    const list = resting.get(at);
    if (list === undefined) resting.set(at, [reference]);
    else list.push(reference);
  }
  const held: HeldBack[] = [];
  const seen = new Set<string>();
  const fallen: string[] = unreachable(references, readable, inSystem);
  for (const sheet of ["units", "posts", "cadres"] as const) {
    for (const row of out(sheet)) fallen.push(rowPlace(sheet, row));
  }
  for (let next = fallen.pop(); next !== undefined; next = fallen.pop()) {
    for (const reference of resting.get(next) ?? []) {
      const place = rowPlace(reference.sheet, reference.row);
      const exists = inSystem[reference.target].has(reference.value);
      if (exists || seen.has(place) || out(reference.sheet).has(reference.row)) continue;
      seen.add(place);
      held.push({ sheet: reference.sheet, row: reference.row, because: reference });
      fallen.push(place);
    }
  }
  return held;
}

/** Targets that stand in the file only in rows that could not be read at all. */
function unreachable(
  references: readonly Reference[],
  readable: Readonly<Record<ReferenceTarget, ReadonlyMap<string, number>>>,
  inSystem: Readonly<Record<ReferenceTarget, ReadonlySet<string>>>,
): string[] {
  return references
    .filter(({ target, value }) => !readable[target].has(value) && !inSystem[target].has(value))
    .map(({ target, value }) => codePlace(target, value));
}

function rowPlace(sheet: SheetKey | ReferenceTarget, row: number): string {
  return `${sheet}#${row}`;
}

function codePlace(target: ReferenceTarget, code: string): string {
  return `${target}:${code}`;
}
