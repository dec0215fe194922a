import type { LetterDepartment } from "@/lib/law/scheme";
import type { Actor, Level } from "./actor";
import { levels } from "./actor";
import type { Act } from "./acts";
import { actRule } from "./acts";

/** Where an actor may do an act, as the filter of a list: one authority with the levels of posts his grant reaches. */
export type Reach = { readonly authorityId: string; readonly levels: readonly Level[] };

export type DepartmentReach = { readonly authorityId: string; readonly department: LetterDepartment };

/**
 * The reach of an act that is bound to an authority; empty when no role of the actor carries it. The same rules as `may`,
 * turned into a filter: a list and the policy never differ (a test compares them).
 */
export function reachOf(actor: Actor, act: Act): readonly Reach[] {
  const rule = actRule(act);
  return actor.grants.flatMap(({ role, authorityId, upToLevel }) =>
    rule.scope === "authority" && rule.roles.includes(role) && authorityId !== null
      ? [{ authorityId, levels: upToLevel === null ? levels : levels.slice(levels.indexOf(upToLevel)) }]
      : [],
  );
}

/** Cadres whose matters a list under this act leaves out: the actor and his declared relatives (AVD-04). */
export function closedTo(actor: Actor, act: Act): readonly string[] {
  return actRule(act).closedToConcerned ? actor.closedCadreIds : [];
}

/** Whose letters an actor may answer: pairs of an authority and a department; empty when no role of his carries the act. */
export function departmentReachOf(actor: Actor, act: Act): readonly DepartmentReach[] {
  const rule = actRule(act);
  return actor.grants.flatMap(({ role, authorityId, department = null }) =>
    rule.scope === "department" && rule.roles.includes(role) && authorityId !== null && department !== null ? [{ authorityId, department }] : [],
  );
}
