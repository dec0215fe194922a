/** A unit with its place; `formerNames` are the names it had (曾用名), latest first. */
export type PlacedUnit = { readonly unitId: string; readonly parentId: string | null };

/**
 * Units below their parents, siblings in the order given; `depth` 0 for a unit whose parent is not among them. A parent that stands
 * below itself would be a loop: every unit appears once.
 */
export function inTreeOrder<U extends PlacedUnit>(units: readonly U[]): readonly (U & { readonly depth: number })[] {
  const known = new Set(units.map(({ unitId }) => unitId));
  const children = new Map<string | null, U[]>();
  for (const unit of units) {
    const parent = unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null;
    children.set(parent, [...(children.get(parent) ?? []), unit]);
  }
  const placed: (U & { readonly depth: number })[] = [];
  const place = (parent: string | null, depth: number): void => {
    for (const unit of children.get(parent) ?? []) {
      placed.push({ ...unit, depth });
      place(unit.unitId, depth + 1);
    }
  };
  place(null, 0);
  return placed;
}
