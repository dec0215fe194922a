import type { Level } from "@/lib/access/actor";
import type { HeadOrDeputy } from "../types";

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

/** Whether a level of the ladder is a head's or a deputy's; nobody below the ladder is either. */
export function headOrDeputyOf(level: Level): HeadOrDeputy | null {
  switch (level) {
    case "bureauHead":
    case "countyHead":
    case "sectionHead":
      return "head";
    case "bureauDeputy":
    case "countyDeputy":
    case "sectionDeputy":
      return "deputy";
    case "staff":
      return null;
  }
}
