import type { Actor, Level } from "@/lib/access/actor";

/** The same actor with grants that reach this level and those below it. */
export function upTo(level: Level, actor: Actor): Actor {
  return { ...actor, grants: actor.grants.map((grant) => ({ ...grant, upToLevel: level })) };
}

/** The same actor, to whom these cadres are closed as well. */
export function closedTo(cadreIds: readonly string[], actor: Actor): Actor {
  return { ...actor, closedCadreIds: [...actor.closedCadreIds, ...cadreIds] };
}
