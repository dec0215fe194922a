import "server-only";
import { levels } from "@/lib/access/actor";
import type { Reach } from "@/lib/access/reach";
import type { LegalDate } from "@/lib/kernel/dates";
import { Prisma } from "@/prisma/generated/client";

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
