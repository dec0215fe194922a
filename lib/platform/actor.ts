import "server-only";
import type { Actor, Grant } from "@/lib/access/actor";
import type { Instant } from "@/lib/kernel/dates";
import { legalDateOf } from "@/lib/kernel/dates";

type ActorTx = { $queryRaw<T>(query: TemplateStringsArray, ...values: unknown[]): Promise<T> };

/** Who asks, and the unit or committee he works for, as the frame of a page shows it. */
export type Visitor = { readonly actor: Actor; readonly place: string };

type ActorRow = {
  place: string | null;
  id: string;
  name: string;
  cadreId: string | null;
  grants: Grant[] | null;
  kin: string[] | null;
};

/** The actor alone. */
export async function readActorIn(tx: ActorTx, userId: string, now: Instant): Promise<Actor | null> {
  return (await readVisitorIn(tx, userId, now))?.actor ?? null;
}

/** The visitor with the grants of the day and the cadres closed to him, in one statement; null when disabled or unknown. */
export async function readVisitorIn(tx: ActorTx, userId: string, now: Instant): Promise<Visitor | null> {
  const day = legalDateOf(now);
  const [row] = await tx.$queryRaw<ActorRow[]>`
    select u.id, u."displayName" as name, u."cadreId",
      (select jsonb_agg(jsonb_build_object('role', g.role, 'authorityId', g."authorityId", 'unitId', g."unitId",
          'upToLevel', g."upToLevel", 'department', g.department))
        from role_grant g
        where g."userId" = u.id and g."from" <= ${day}::date and (g."to" is null or g."to" >= ${day}::date)) as grants,
      (select array_agg(case when k."aId" = u."cadreId" then k."bId" else k."aId" end)::text[]
        from kinship k where k."aId" = u."cadreId" or k."bId" = u."cadreId") as kin,
      (select coalesce(n.name, a."committeeName") from role_grant g
          left join unit n on n.id = g."unitId" left join authority a on a.id = g."authorityId"
        where g."userId" = u.id and g."to" is null order by n.name nulls last limit 1) as place
    from app_user u where u.id = ${userId}::uuid and u."disabledAt" is null`;
  if (row === undefined) return null;
  const actor = {
    userId: row.id,
    cadreId: row.cadreId,
    name: row.name,
    grants: row.grants ?? [],
    closedCadreIds: [...(row.cadreId === null ? [] : [row.cadreId]), ...(row.kin ?? [])],
  };
  return { actor, place: row.place ?? "" };
}
