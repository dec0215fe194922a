import type { Actor } from "@/lib/access/actor";
import { reachOf } from "@/lib/access/reach";

/**
 * How far a table tells sex, ethnicity and Party status: "all" also by unit; "whole" of everybody counted, by level and by facet; "none"
 * not at all. Small groups are left out of each.
 */
export type ProtectedFacts = "all" | "whole" | "none";

/** Whether protected columns are open to the actor for everybody he may list. */
export function seesProtected(actor: Actor): boolean {
  const open = reachOf(actor, "people.viewProtected");
  return reachOf(actor, "people.view").every(({ authorityId, levels }) =>
    levels.every((level) => open.some((reach) => reach.authorityId === authorityId && reach.levels.includes(level))),
  );
}

/**
 * What the actor is told. Who may not see these facts of people could take the tables of all units but one from the table of all: he
 * is told them of everybody only, never of a unit.
 *
 * @param unit - the unit a table is about, or null for everybody
 */
export function protectedFactsFor(actor: Actor, unit: string | null): ProtectedFacts {
  if (seesProtected(actor)) return "all";
  return unit === null ? "whole" : "none";
}
