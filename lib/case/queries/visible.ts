import "server-only";
import { Prisma } from "@/prisma/generated/client";
import type { Actor } from "../../access/actor";
import { levels } from "../../access/actor";
import type { Act } from "../../access/acts";
import { closedTo, reachOf } from "../../access/reach";

/** Columns of a query a condition speaks about: who manages the matter, the level of its post, whose matter it is. */
type Columns = { readonly authority: Prisma.Sql; readonly level?: Prisma.Sql; readonly cadre?: Prisma.Sql };

/**
 * SQL condition: rows the actor may be shown under the act. Own matters and those of declared relatives are left out; false
 * for an actor without the act.
 */
export function visibleTo(actor: Actor, act: Act, { authority, level, cadre }: Columns): Prisma.Sql {
  const reach = reachOf(actor, act);
  if (reach.length === 0) return Prisma.sql`false`;
  const places = reach.map((one) =>
    level === undefined || one.levels.length === levels.length
      ? Prisma.sql`${authority} = ${one.authorityId}::uuid`
      : Prisma.sql`(${authority} = ${one.authorityId}::uuid and ${level}::text = any(${[...one.levels]}::text[]))`,
  );
  const within = Prisma.sql`(${Prisma.join(places, " or ")})`;
  const closed = closedTo(actor, act);
  return cadre === undefined || closed.length === 0 ? within : Prisma.sql`(${within} and not ${cadre} = any(${[...closed]}::uuid[]))`;
}

/** The same for a query over "case" k, motion m and post p. */
export function visibleCases(actor: Actor, act: Act): Prisma.Sql {
  return visibleTo(actor, act, { authority: Prisma.sql`m."authorityId"`, level: Prisma.sql`p.level`, cadre: Prisma.sql`k."cadreId"` });
}

/**
 * The same for a query over motion_post mp, motion m and post p: a post for which an own relative (or the actor himself)
 * is put is left out.
 */
export function visibleMotionPosts(actor: Actor, act: Act): Prisma.Sql {
  const within = visibleTo(actor, act, { authority: Prisma.sql`m."authorityId"`, level: Prisma.sql`p.level` });
  const closed = closedTo(actor, act);
  if (closed.length === 0) return within;
  return Prisma.sql`(${within} and not exists (select from nominee n where n."motionPostId" = mp.id and n."withdrawnOn" is null
    and n."cadreId" = any(${[...closed]}::uuid[])))`;
}
