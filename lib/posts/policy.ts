import type { Actor, Level } from "../access/actor";
import type { Act } from "../access/acts";
import type { Permission } from "../access/policy";
import { may, mayOnOne } from "../access/policy";

/** What an act on a post needs: it belongs to the authority that manages the post, up to the level of the grant. */
export function mayOnPost(
  actor: Actor,
  act: Extract<Act, "posts.view" | "posts.edit">,
  post: { readonly managedById: string | null; readonly level: Level },
): Permission {
  return may(actor, act, { authorityId: post.managedById, level: post.level });
}

/** Targets and studies of a team belong to the authorities that manage posts of the team, up to the unit's level. */
export function mayOnTeam(
  actor: Actor,
  act: Extract<Act, "posts.edit" | "study.view" | "study.enter">,
  team: { readonly managerIds: readonly string[]; readonly level: Level },
): Permission {
  return mayOnOne(actor, act, team.managerIds.map((authorityId) => ({ authorityId, level: team.level })));
}
