import type { Level } from "@/lib/access/actor";
import type { ArchiveAuthority } from "../types";

/**
 * Which authority manages a post of this level, or the person in it: the unit's own where its management rules name the
 * level, else the nearest superior whose rules do. Whoever is below the leading levels belongs to the unit's own authority.
 *
 * @returns null when no authority here manages the level: it belongs to one above.
 */
export function managingAuthority(
  level: Level,
  unitAuthority: ArchiveAuthority,
  authorities: ReadonlyMap<string, ArchiveAuthority>,
): ArchiveAuthority | null {
  if (level === "staff") return unitAuthority;
  const passed = new Set<string>();
  let current: ArchiveAuthority | undefined = unitAuthority;
  while (current !== undefined && !passed.has(current.code)) {
    if (current.levels.includes(level)) return current;
    passed.add(current.code);
    current = current.superiorCode === null ? undefined : authorities.get(current.superiorCode);
  }
  return null;
}
