import { present } from "@/lib/kernel/assert";
import type { Level } from "@/prisma/generated/client";
import type { Area } from "./structure-types";

/** The bureau whose posts the city decides with county A assisting. */
export const dualManagedUnit = "city/environmentBranch";

export type Management = { managedById: string; coManagedById: string | null; filedWithId: string | null };

/**
 * Who manages a post or the person in it: bureau level belongs to the province and has no row here, county level to the
 * city, everything below to the area's own committee; section heads of a county are filed with the city.
 */
export function managementOf(level: Level, unitKey: string, area: Area, areas: readonly Area[]): Management | null {
  if (level === "bureauHead" || level === "bureauDeputy") return null;
  const city = present(
    areas.find((other) => other.key === "city"),
    "the city",
  ).authorityId;
  if (unitKey === dualManagedUnit) {
    const county = present(
      areas.find((other) => other.key === "countyA"),
      "the county",
    ).authorityId;
    return { managedById: city, coManagedById: county, filedWithId: null };
  }
  if (level === "countyHead" || level === "countyDeputy")
    return { managedById: city, coManagedById: null, filedWithId: null };
  const filed = area.superiorId !== null && level === "sectionHead" ? area.superiorId : null;
  return { managedById: area.authorityId, coManagedById: null, filedWithId: filed };
}
