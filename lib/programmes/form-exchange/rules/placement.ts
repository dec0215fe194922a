import type { Level } from "@/lib/access/actor";
import type { Placement } from "../types";

export type UnitChoice = { readonly unitId: string; readonly name: string };
export type KnownPost = { readonly unitId: string; readonly text: string; readonly level: Level };

/**
 * Where a new person seems to belong by his present duties: the post of the register whose full name begins them, else
 * the unit whose name does; null when neither is found. The user states or confirms it.
 */
export function guessPlacement(
  duties: string,
  units: readonly UnitChoice[],
  posts: readonly KnownPost[],
): Partial<Placement> | null {
  const post = longest(
    posts.filter(({ text }) => duties.startsWith(text)),
    ({ text }) => text,
  );
  if (post !== null) return { unitId: post.unitId, level: post.level };
  const unit = longest(
    units.filter(({ name }) => duties.startsWith(name)),
    ({ name }) => name,
  );
  return unit === null ? null : { unitId: unit.unitId };
}

function longest<T>(found: readonly T[], textOf: (one: T) => string): T | null {
  return found.reduce<T | null>(
    (best, one) => (best === null || textOf(one).length > textOf(best).length ? one : best),
    null,
  );
}
