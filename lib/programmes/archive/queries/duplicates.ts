import "server-only";
import { z } from "zod";
import { legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { shownTo, type PeopleScope } from "@/lib/people/queries/within-reach";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { statuses } from "@/lib/people/schema";

const day = z.string().transform(legalDate);

const alikeShape = z.object({
  cadreId: z.string(),
  name: z.string(),
  duties: z.string(),
  unitName: z.string(),
  birth: day,
  status: z.enum(statuses),
  maskedIdNumber: z.string(),
});

const pairShape = z.object({
  first: alikeShape,
  second: alikeShape,
  reasons: z.array(z.enum(["idNumber", "nameBirth"])),
  /** found to be two */
  settled: z.object({ basis: z.string(), decidedOn: day }).nullable(),
});

/** Two cadres that look like one. */
export type DuplicatePair = z.infer<typeof pairShape>;

/**
 * One page of the pairs among the people the reader sees (PA-16), and how many there are: the same ID number once both are written
 * alike (full width, blanks, a small x, the old 15 figures), or the same name with the same birth; where one birth is the first of a
 * month, only the month is compared, since forms give no day. `settled`: pairs found to be two, or the others. One statement.
 */
export async function readDuplicatesIn(
  tx: Pick<ReadTx, "$queryRaw">,
  options: {
    readonly scope: PeopleScope;
    readonly today: LegalDate;
    readonly settled: boolean;
    /** counted from 1 */
    readonly page: number;
    readonly size: number;
  },
): Promise<{ readonly pairs: readonly DuplicatePair[]; readonly pairCount: number }> {
  const { scope, today, settled, page, size } = options;
  const [row] = await tx.$queryRaw<{ pairs: unknown[]; pairCount: number }[]>`
    with people as materialized (
      select c.id, c.name, c.birth, case when length(plain) = 15 then left(plain, 6) || '19' || right(plain, 9) else left(plain, 17) end as key
      from cadre c, upper(regexp_replace(normalize(c."idNumber", nfkc), '\\s', '', 'g')) as plain
      where ${shownTo(scope, today)}),
    alike as (
      select a.id as a, b.id as b, 'idNumber' as reason from people a join people b on b.key = a.key and a.id < b.id
      union all
      select a.id, b.id, 'nameBirth' from people a
        join people b on b.name = a.name and date_trunc('month', b.birth) = date_trunc('month', a.birth) and a.id < b.id
      where a.birth = b.birth or extract(day from a.birth) = 1 or extract(day from b.birth) = 1),
    pairs as materialized (
      select p.a, p.b, jsonb_agg(p.reason order by p.reason) as reasons,
        (select jsonb_build_object('basis', d.basis, 'decidedOn', d."decidedOn") from cadre_distinct d
          where d."aId" = p.a and d."bId" = p.b) as settled
      from alike p group by p.a, p.b),
    wanted as materialized (select * from pairs where (settled is not null) = ${settled})
    select (select count(*)::int from wanted) as "pairCount",
      coalesce((select jsonb_agg(jsonb_build_object('first', f.person, 'second', s.person, 'reasons', w.reasons, 'settled', w.settled)
          order by f.place, w.a, w.b)
        from (select w.*, c."orderKey" from wanted w join cadre c on c.id = w.a
            order by c."orderKey", w.a, w.b limit ${size} offset ${(page - 1) * size}) w
          cross join lateral (select c."orderKey" as place, jsonb_build_object('cadreId', c.id, 'name', c.name, 'duties', c.duties,
              'unitName', u.name, 'birth', c.birth, 'status', c.status,
              'maskedIdNumber', overlay(c."idNumber" placing '********' from 7 for 8)) as person
            from cadre c join unit u on u.id = c."unitId" where c.id = w.a) f
          cross join lateral (select jsonb_build_object('cadreId', c.id, 'name', c.name, 'duties', c.duties,
              'unitName', u.name, 'birth', c.birth, 'status', c.status,
              'maskedIdNumber', overlay(c."idNumber" placing '********' from 7 for 8)) as person
            from cadre c join unit u on u.id = c."unitId" where c.id = w.b) s), '[]') as pairs`;
  return { pairs: (row?.pairs ?? []).map((pair) => pairShape.parse(pair)), pairCount: row?.pairCount ?? 0 };
}
