import type { Level } from "@/lib/access/actor";
import { levels } from "@/lib/access/actor";
import { formatHundredths, ratio, toHundredths } from "@/lib/kernel/ratio";
import type { Ratio } from "@/lib/kernel/ratio";
import type { CellAt, Counted, CubeRow } from "../types";
import { facetGroups, isProtectedFacet, wholeFacet } from "./facets";
import type { ProtectedFacts } from "./protected-facts";

/** All counts of a table, by the cell they stand in, and what it tells of protected facts. */
export type Cube = {
  readonly counts: ReadonlyMap<string, Counted>;
  readonly told: ProtectedFacts;
  /** groups by their cells that are left out so that nobody works out a smaller one */
  readonly closed: ReadonlySet<string>;
};

/** Protected facts of fewer people than this are not shown: a group of four names itself. */
export const smallestGroup = 5;

const nobody: Counted = { count: 0, ages: 0 };

export function cubeOf(rows: readonly CubeRow[], told: ProtectedFacts): Cube {
  const counts = new Map(rows.map((row) => [keyOf(row), { count: row.count, ages: row.ages }]));
  const groupAt = (cell: CellAt) => ({ key: keyOf(cell), count: counts.get(keyOf(cell))?.count ?? 0 });
  const whole = groupAt(cellAt(wholeFacet));
  const byFacet = facetGroups.flatMap(({ divides, facets }) => {
    const groups = Object.keys(facets).map((facet) => groupAt(cellAt(facet)));
    // a facet that divides nobody stands against everybody else
    return divides ? [groups] : groups.map((group) => [group, { key: "", count: whole.count - group.count }]);
  });
  const byLevel = levels.map((level) => groupAt(cellAt(wholeFacet, { level })));
  return { counts, told, closed: new Set([byLevel, ...byFacet].flatMap(closedAmong)) };
}

type Group = { readonly key: string; readonly count: number };

/**
 * Of groups that make up the whole: those of one to four people and, since the whole less what is shown tells of the rest together, the
 * next smallest until that rest has at least five people. Cell suppression with complements, as official statistics do it.
 */
function closedAmong(groups: readonly Group[]): readonly string[] {
  const closed: string[] = [];
  let people = 0;
  for (const { key, count } of groups.filter((group) => group.count > 0).sort((a, b) => a.count - b.count || (a.key < b.key ? -1 : 1))) {
    if (count >= smallestGroup && (people === 0 || people >= smallestGroup)) break;
    closed.push(key);
    people += count;
  }
  return closed;
}

/** A cell; what is not named is not narrowed. */
export function cellAt(facet: string, narrowed: Partial<Omit<CellAt, "facet">> = {}): CellAt {
  return { facet, level: null, sex: null, bucket: null, ...narrowed };
}

/** The people of the cell; nobody where nothing was counted. */
export function countedAt(cube: Cube, cell: CellAt): Counted {
  return cube.counts.get(keyOf(cell)) ?? nobody;
}

/** The number of the cell, or null when it would tell a protected fact about a group of one to four, or let it be worked out. */
export function shownCount(cube: Cube, cell: CellAt): number | null {
  return isShown(cube, cell) ? countedAt(cube, cell).count : null;
}

/** Mean of the completed years of age, exact; null for nobody and where the count is not shown. */
export function meanAge(cube: Cube, cell: CellAt): Ratio | null {
  const { count, ages } = countedAt(cube, cell);
  return count === 0 || !isShown(cube, cell) ? null : ratio(ages, count);
}

/** 45.67; "—" for none. */
export function meanAgeText(mean: Ratio | null): string {
  return mean === null ? "—" : formatHundredths(toHundredths(mean));
}

/** Whether the cell tells a protected fact: who is behind it is listed only to who may see protected columns. */
export function isProtectedCell({ facet, sex }: CellAt): boolean {
  return sex !== null || isProtectedFacet(facet);
}

/** Levels that have people, highest first. */
export function levelsIn(cube: Cube): readonly Level[] {
  return levels.filter((level) => countedAt(cube, cellAt(wholeFacet, { level })).count > 0);
}

function isShown(cube: Cube, cell: CellAt): boolean {
  if (isProtectedFacet(cell.facet) && isClosed(cube, { ...cell, facet: wholeFacet, sex: null })) return false;
  return cell.sex === null || !isClosed(cube, { ...cell, sex: null });
}

function isClosed(cube: Cube, group: CellAt): boolean {
  const { count } = countedAt(cube, group);
  if (count === 0) return false;
  if (cube.told === "none" || (cube.told === "whole" && group.bucket !== null)) return true;
  return count < smallestGroup || cube.closed.has(keyOf(group));
}

function keyOf({ facet, level, sex, bucket }: CellAt): string {
  return `${facet}|${level ?? ""}|${sex ?? ""}|${bucket ?? ""}`;
}
