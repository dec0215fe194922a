import type { Level } from "@/lib/access/actor";
import { levels } from "@/lib/access/actor";
import { formatHundredths, ratio, toHundredths } from "@/lib/kernel/ratio";
import type { Ratio } from "@/lib/kernel/ratio";
import type { CellAt, Counted, CubeRow } from "../types";
import { isProtectedFacet, wholeFacet } from "./facets";

/** All counts of a table, by the cell they stand in. */
export type Cube = ReadonlyMap<string, Counted>;

/** Protected facts of fewer people than this are not shown: a group of four names itself. */
export const smallestGroup = 5;

const nobody: Counted = { count: 0, ages: 0 };

export function cubeOf(rows: readonly CubeRow[]): Cube {
  return new Map(rows.map((row) => [keyOf(row), { count: row.count, ages: row.ages }]));
}

/** A cell; what is not named is not narrowed. */
export function cellAt(facet: string, narrowed: Partial<Omit<CellAt, "facet">> = {}): CellAt {
  return { facet, level: null, sex: null, bucket: null, ...narrowed };
}

/** The people of the cell; nobody where nothing was counted. */
export function countedAt(cube: Cube, cell: CellAt): Counted {
  return cube.get(keyOf(cell)) ?? nobody;
}

/** The number of the cell, or null when it would tell a protected fact about a group of one to four. */
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
  if (isProtectedFacet(cell.facet) && isSmall(cube, { ...cell, facet: wholeFacet, sex: null })) return false;
  return cell.sex === null || !isSmall(cube, { ...cell, sex: null });
}

function isSmall(cube: Cube, group: CellAt): boolean {
  const { count } = countedAt(cube, group);
  return count > 0 && count < smallestGroup;
}

function keyOf({ facet, level, sex, bucket }: CellAt): string {
  return `${facet}|${level ?? ""}|${sex ?? ""}|${bucket ?? ""}`;
}
