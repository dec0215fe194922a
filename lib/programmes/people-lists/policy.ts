import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import type { ListAt, PeopleListsRefusal } from "./types";

/**
 * Whether the actor may read a list: its owner, or a colleague it is shared with, while his role still reaches the list's
 * authority. Null when he may; a list that is not his looks like one that is not there.
 */
export function hindranceToRead(actor: Actor, list: ListAt, sharedWith: readonly string[]): PeopleListsRefusal | null {
  const own = list.ownerId === actor.userId;
  if (!own && !sharedWith.includes(actor.userId)) return "list.not-found";
  const permission = may(actor, "people.list", { authorityId: list.authorityId });
  return permission.allowed ? null : permission.reason;
}

/** Why the actor may not change a list: only its owner does. `members`: a locked or closed list takes and loses nobody. */
export function hindranceToChange(
  actor: Actor,
  list: ListAt,
  sharedWith: readonly string[],
  what: "members" | "list",
): PeopleListsRefusal | null {
  const read = hindranceToRead(actor, list, sharedWith);
  if (read !== null) return read;
  if (list.ownerId !== actor.userId) return "list.not-owner";
  if (list.closed) return "list.closed";
  return what === "members" && list.locked ? "list.locked" : null;
}
