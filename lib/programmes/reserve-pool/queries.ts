import "server-only";
import { z } from "zod";
import type { Level } from "@/lib/access/actor";
import type { LegalDate } from "@/lib/kernel/dates";
import { legalDate, legalDateFromDb } from "@/lib/kernel/dates";
import type { RuleSetValues } from "@/lib/law/scheme";
import { defaultRuleSetValues, parseRuleSetValues } from "@/lib/law/scheme";
import type { ReadTx } from "@/lib/platform/db/transaction";
import type { MemberAt, PoolAt, PoolNumbers } from "./types";

type QueryTx = Pick<ReadTx, "$queryRaw">;

export type ListedPool = PoolAt & { readonly normal: number; readonly underInspection: number; readonly left: number };

/** The pools of these authorities with the numbers of their members. One statement. */
export async function readPoolsIn(tx: QueryTx, authorityIds: readonly string[]): Promise<readonly ListedPool[]> {
  return tx.$queryRaw<ListedPool[]>`
    select p.id, p."authorityId", a."committeeName", p.title, p.kind, p.level, p.version,
      count(*) filter (where m."leftOn" is null and m.state = 'normal')::int as normal,
      count(*) filter (where m."leftOn" is null and m.state = 'underInspection')::int as "underInspection",
      count(*) filter (where m."leftOn" is not null)::int as "left"
    from pool p join authority a on a.id = p."authorityId" left join pool_member m on m."poolId" = p.id
    where p."authorityId" = any(${[...authorityIds]}::uuid[])
    group by p.id, a.id order by a."order", p.level, p.title`;
}

/** One pool, or null. One statement. */
export async function readPoolIn(tx: QueryTx, id: string): Promise<PoolAt | null> {
  const [row] = await tx.$queryRaw<PoolAt[]>`
    select p.id, p."authorityId", a."committeeName", p.title, p.kind, p.level, p.version
    from pool p join authority a on a.id = p."authorityId" where p.id = ${id}::uuid`;
  return row ?? null;
}

export type ListedMember = MemberAt & {
  readonly name: string;
  readonly sex: "male" | "female";
  readonly birth: LegalDate;
  readonly duties: string;
  readonly form: string;
  readonly reason: string;
  readonly document: string;
  readonly leftReason: string;
  readonly nearTerm: boolean;
};

type MemberRecord = Omit<ListedMember, "birth" | "enteredOn" | "leftOn"> & {
  readonly birth: string;
  readonly enteredOn: string;
  readonly leftOn: string | null;
};

/** Members in official order, never ranked; people closed to the reader are left out. One statement. */
export async function readMembersIn(
  tx: QueryTx,
  poolId: string,
  closed: readonly string[],
): Promise<readonly ListedMember[]> {
  const rows = await tx.$queryRaw<MemberRecord[]>`
    select m.id, m."poolId", m."cadreId", m.state, m."enteredOn"::text, m."leftOn"::text, m.version, c.name, c.sex, c.birth::text,
      c.duties, m.form, m.reason, m.document, m."leftReason", m."nearTerm"
    from pool_member m join cadre c on c.id = m."cadreId"
    where m."poolId" = ${poolId}::uuid and not m."cadreId" = any(${[...closed]}::uuid[])
    order by c."orderKey", c.id, m."enteredOn"`;
  return rows.map((row) => ({
    ...row,
    birth: legalDate(row.birth),
    enteredOn: legalDate(row.enteredOn),
    leftOn: row.leftOn === null ? null : legalDate(row.leftOn),
  }));
}

const numbersShape = z.object({
  members: z.int(), nearTerm: z.int(), women: z.int(), nonParty: z.int(), heads: z.int(), deputies: z.int(),
}) satisfies z.ZodType<PoolNumbers>;

/** The pool in numbers, and the local numbers of its authority in force on the day. One statement. */
export async function readPoolNumbersIn(tx: QueryTx, pool: PoolAt, today: LegalDate): Promise<{ readonly numbers: PoolNumbers; readonly values: RuleSetValues }> {
  const [row] = await tx.$queryRaw<{ numbers: unknown; values: unknown }[]>`
    select (select jsonb_build_object('members', count(*), 'nearTerm', count(*) filter (where m."nearTerm"),
          'women', count(*) filter (where c.sex = 'female'), 'nonParty', count(*) filter (where c."politicalStatus" in ('democraticParty', 'nonParty')),
          'heads', (select count(*) from post p join post_management g on g."postId" = p.id and g."managedById" = ${pool.authorityId}::uuid and g."to" is null
            where p."abolishedOn" is null and p.level = ${pool.level}::"Level" and p."headOrDeputy" = 'head'),
          'deputies', (select count(*) from post p join post_management g on g."postId" = p.id and g."managedById" = ${pool.authorityId}::uuid and g."to" is null
            where p."abolishedOn" is null and p.level = ${pool.level}::"Level" and p."headOrDeputy" = 'deputy'))
        from pool_member m join cadre c on c.id = m."cadreId" where m."poolId" = ${pool.id}::uuid and m."leftOn" is null) as numbers,
      (select r."values" from rule_set r where r."authorityId" = ${pool.authorityId}::uuid and r."from" <= ${today}::date
        and (r."to" is null or r."to" >= ${today}::date) order by r."from" desc, r.version desc limit 1) as values`;
  const values = row?.values == null ? defaultRuleSetValues : parseRuleSetValues(row.values);
  return { numbers: numbersShape.parse(row?.numbers), values };
}

/** A member as commands judge it, or null. */
export async function readMemberIn(tx: Pick<ReadTx, "poolMember">, id: string): Promise<MemberAt | null> {
  const row = await tx.poolMember.findUnique({
    where: { id },
    select: { id: true, poolId: true, cadreId: true, state: true, enteredOn: true, leftOn: true, version: true },
  });
  if (row === null) return null;
  return {
    ...row,
    enteredOn: legalDateFromDb(row.enteredOn),
    leftOn: row.leftOn === null ? null : legalDateFromDb(row.leftOn),
  };
}

export type PickableEntrant = {
  readonly id: string;
  readonly name: string;
  readonly sex: "male" | "female";
  readonly birth: LegalDate;
  readonly duties: string;
  readonly member: boolean;
};

const mostFound = 20;

/** People the authority manages whose name, initials or unit match, in official order; at most 20. One statement. */
export async function findEntrantsIn(
  tx: QueryTx,
  pool: PoolAt,
  search: { readonly words: string; readonly closed: readonly string[]; readonly today: LegalDate },
): Promise<readonly PickableEntrant[]> {
  const escaped = search.words.replaceAll(/[\\%_]/gu, String.raw`\$&`);
  const rows = await tx.$queryRaw<(Omit<PickableEntrant, "birth"> & { birth: string })[]>`
    select c.id, c.name, c.sex, c.birth::text, c.duties,
      exists (select 1 from pool_member m where m."poolId" = ${pool.id}::uuid and m."cadreId" = c.id and m."leftOn" is null) as member
    from cadre c join unit u on u.id = c."unitId"
    where c.status in ('inPost', 'underInspection') and not c.id = any(${[...search.closed]}::uuid[])
      and exists (select 1 from cadre_management g where g."cadreId" = c.id and g."managedById" = ${pool.authorityId}::uuid
        and g."from" <= ${search.today}::date and (g."to" is null or g."to" >= ${search.today}::date))
      and (c.name like ${`%${escaped}%`} or c."namePinyin" like ${`${escaped.toLowerCase()}%`}
        or c."nameInitials" like ${`${escaped.toLowerCase()}%`} or u.name like ${`%${escaped}%`})
    order by c."orderKey", c.id limit ${mostFound}`;
  return rows.map((row) => ({ ...row, birth: legalDate(row.birth) }));
}

export type OpenMotionPost = {
  readonly motionId: string;
  readonly motionPostId: string;
  readonly number: string;
  readonly title: string;
  readonly level: Level;
};

/** Posts of the authority's motions that take names now: conditions frozen, subjects not fixed. One statement. */
export async function readPostsTakingNamesIn(tx: QueryTx, authorityId: string): Promise<readonly OpenMotionPost[]> {
  return tx.$queryRaw<OpenMotionPost[]>`
    select m.id as "motionId", mp.id as "motionPostId", m.number, u.name || p.title as title, p.level
    from motion_post mp join motion m on m.id = mp."motionId" join post p on p.id = mp."postId" join unit u on u.id = p."unitId"
    where m."authorityId" = ${authorityId}::uuid and m.state <> 'closed' and mp."conditionsFrozenOn" is not null
      and mp.state in ('motion', 'recommendation')
    order by m.number, mp."order"`;
}
