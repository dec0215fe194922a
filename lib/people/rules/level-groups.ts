import type { Level } from "@/lib/access/actor";

/** 县处级, head or deputy. */
export function isCountyLevel(level: Level): boolean {
  return level === "countyHead" || level === "countyDeputy";
}

/** 厅局级, head or deputy. */
export function isBureauLevel(level: Level): boolean {
  return level === "bureauHead" || level === "bureauDeputy";
}

/** 县处级以上. */
export function isCountyLevelOrAbove(level: Level): boolean {
  return isCountyLevel(level) || isBureauLevel(level);
}
