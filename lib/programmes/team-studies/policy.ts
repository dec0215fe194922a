import type { Actor, Level } from "@/lib/access/actor";
import type { Permission } from "@/lib/access/policy";
import { may } from "@/lib/access/policy";

/** Studies of a team belong to the authorities that manage posts of the team, up to the unit's level. */
export function mayOnStudies(
  actor: Actor,
  act: "study.view" | "study.enter",
  team: { readonly managerIds: readonly string[]; readonly level: Level },
): Permission {
  const permissions = team.managerIds.map((authorityId) => may(actor, act, { authorityId, level: team.level }));
  return permissions.find(({ allowed }) => allowed) ?? permissions[0] ?? { allowed: false, reason: "access.not-your-authority" };
}
