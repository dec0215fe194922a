import "server-only";
import type { LegalDate } from "@/lib/kernel/dates";
import { shownTo, type PeopleScope } from "@/lib/people/queries/within-reach";
import type { ReadTx } from "@/lib/platform/db/transaction";

type QueryTx = Pick<ReadTx, "$queryRaw">;

/** A unit with the people in post (and under inspection) the reader sees directly in it, in official order. */
export type UnitPeople = { readonly unitId: string; readonly name: string; readonly cadreIds: readonly string[] };

/** One page of the units with people the reader sees, in official order, and how many such units there are. One statement. */
export async function readUnitsWithPeopleIn(
  tx: QueryTx,
  options: {
    readonly scope: PeopleScope;
    readonly today: LegalDate;
    readonly search: string;
    /** counted from 1 */
    readonly page: number;
    readonly size: number;
  },
): Promise<{ readonly units: readonly UnitPeople[]; readonly unitCount: number }> {
  const { scope, today, search, page, size } = options;
  const wanted = `%${search.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`;
  const [row] = await tx.$queryRaw<{ units: UnitPeople[]; unitCount: number }[]>`
    with seen as (
      select c.id, c."unitId", c."orderKey" from cadre c
      where c.status in ('inPost', 'underInspection') and ${shownTo(scope, today)}),
    listed as materialized (
      select u.id, u.name, u."order" from unit u
      where u.name like ${wanted} and exists (select 1 from seen where seen."unitId" = u.id)),
    paged as (select * from listed order by "order", id limit ${size} offset ${(page - 1) * size})
    select (select count(*)::int from listed) as "unitCount",
      coalesce((select jsonb_agg(jsonb_build_object('unitId', p.id, 'name', p.name,
          'cadreIds', (select jsonb_agg(seen.id order by seen."orderKey", seen.id) from seen where seen."unitId" = p.id))
        order by p."order", p.id) from paged p), '[]') as units`;
  return row ?? { units: [], unitCount: 0 };
}

/** The people of one unit the reader sees, at most `most`, and how many there are. One statement; null when there is no such unit. */
export async function readPeopleOfUnitIn(
  tx: QueryTx,
  options: { readonly scope: PeopleScope; readonly today: LegalDate; readonly unitId: string; readonly most: number },
): Promise<(UnitPeople & { readonly personCount: number }) | null> {
  const { scope, today, unitId, most } = options;
  const [row] = await tx.$queryRaw<(UnitPeople & { personCount: number })[]>`
    with seen as (
      select c.id, c."orderKey" from cadre c
      where c."unitId" = ${unitId}::uuid and c.status in ('inPost', 'underInspection') and ${shownTo(scope, today)})
    select u.id as "unitId", u.name, (select count(*)::int from seen) as "personCount",
      coalesce((select jsonb_agg(id order by "orderKey", id) from
        (select id, "orderKey" from seen order by "orderKey", id limit ${most}) few), '[]') as "cadreIds"
    from unit u where u.id = ${unitId}::uuid`;
  return row ?? null;
}
