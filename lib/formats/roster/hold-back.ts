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
  const fallen = [...unreachable(references, readable, inSystem), ...outAmong(readable, out)];
  if (fallen.length === 0) return [];
  const resting = restingOn(references);
  const codes = codesByRow(readable);
  const held: HeldBack[] = [];
  const seen = new Set<string>();
  // many rows may name one code that is nowhere: what rests on it is followed once
  const followed = new Set<string>();
  for (let next = fallen.pop(); next !== undefined; next = fallen.pop()) {
    const code = `${next.target}#${next.value}`;
    if (followed.has(code) || inSystem[next.target].has(next.value)) continue;
    followed.add(code);
    for (const reference of resting[next.target].get(next.value) ?? []) {
      const place = `${reference.sheet}#${reference.row}`;
      if (seen.has(place) || out(reference.sheet).has(reference.row)) continue;
      seen.add(place);
      held.push({ sheet: reference.sheet, row: reference.row, because: reference });
      const own = isFiled(reference.sheet) ? codes[reference.sheet].get(reference.row) : undefined;
      if (own !== undefined) fallen.push(own);
    }
  }
  return held;
}

/** A code or number others refer to. */
type Target = Pick<Reference, "target" | "value">;
type ByTarget<T> = Readonly<Record<ReferenceTarget, T>>;

const filedTargets = ["units", "posts", "cadres"] as const;
type FiledTarget = (typeof filedTargets)[number];

function isFiled(sheet: SheetKey): sheet is FiledTarget {
  return filedTargets.some((target) => target === sheet);
}

/** What others refer to a row by. */
function codesByRow(readable: ByTarget<ReadonlyMap<string, number>>): Readonly<Record<FiledTarget, ReadonlyMap<number, Target>>> {
  const of = (target: FiledTarget) => new Map([...readable[target]].map(([value, row]) => [row, { target, value }] as const));
  return { units: of("units"), posts: of("posts"), cadres: of("cadres") };
}

function restingOn(references: readonly Reference[]): ByTarget<ReadonlyMap<string, readonly Reference[]>> {
  const resting: ByTarget<Map<string, Reference[]>> = { units: new Map(), posts: new Map(), cadres: new Map(), authorities: new Map() };
  for (const reference of references) {
    const list = resting[reference.target].get(reference.value);
    if (list === undefined) resting[reference.target].set(reference.value, [reference]);
    else list.push(reference);
  }
  return resting;
}

/** Targets whose row of the file is out. */
function outAmong(readable: ByTarget<ReadonlyMap<string, number>>, out: (sheet: SheetKey) => ReadonlySet<number>): readonly Target[] {
  return filedTargets.flatMap((target) => {
    const rows = out(target);
    return rows.size === 0 ? [] : [...readable[target]].flatMap(([value, row]) => (rows.has(row) ? [{ target, value }] : []));
  });
}

/** Targets that stand in the file only in rows that could not be read at all. */
function unreachable(
  references: readonly Reference[],
  readable: ByTarget<ReadonlyMap<string, number>>,
  inSystem: ByTarget<ReadonlySet<string>>,
): readonly Target[] {
  return references.filter(({ target, value }) => !readable[target].has(value) && !inSystem[target].has(value));
}
