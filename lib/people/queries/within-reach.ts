import "server-only";
import type { Actor } from "@/lib/access/actor";
import { levels } from "@/lib/access/actor";
import type { Act } from "@/lib/access/acts";
import type { Reach } from "@/lib/access/reach";
import { closedTo, reachOf } from "@/lib/access/reach";
import type { LegalDate } from "@/lib/kernel/dates";
import { Prisma } from "@/prisma/generated/client";

/** Whom the actor may see: what his authorities manage, co-manage or have filed, up to the level of his grant. */
export type PeopleScope = {
  readonly managed: readonly Reach[];
  /** the actor and his declared relatives: not listed */
  readonly closedCadreIds: readonly string[];
};

/** The scope of a list act for the actor; empty `managed` when no role carries the act. */
export function peopleScopeOf(actor: Actor, act: Act): PeopleScope {
  return { managed: reachOf(actor, act), closedCadreIds: closedTo(actor, act) };
}

/** Managed, co-managed or filed within the reach on the day, as a condition on the alias `c` of `cadre`; nobody where it is empty. */
export function withinReach(reach: readonly Reach[], today: LegalDate): Prisma.Sql {
  if (reach.length === 0) return Prisma.sql`false`;
  const places = reach.map((one) => {
    const managed = Prisma.sql`${one.authorityId}::uuid in (m."managedById", m."coManagedById", m."filedWithId")`;
    return one.levels.length === levels.length
      ? managed
      : Prisma.sql`(${managed} and c.level = any(${[...one.levels]}::text[]::"Level"[]))`;
  });
  return Prisma.sql`exists (select from cadre_management m where m."cadreId" = c.id and m."from" <= ${today}::date
    and (m."to" is null or m."to" >= ${today}::date) and (${Prisma.join(places, " or ")}))`;
}

/** Who a list shows: within the reach on the day, never the reader himself or his declared relatives; a condition on the alias `c` of `cadre`. */
export function shownTo(scope: PeopleScope, today: LegalDate): Prisma.Sql {
  return Prisma.sql`${withinReach(scope.managed, today)} and not c.id = any(${[...scope.closedCadreIds]}::uuid[])`;
}
