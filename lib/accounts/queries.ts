import "server-only";
import { z } from "zod";
import { levels, roles } from "../access/actor";
import { nameKeys } from "../formats/pinyin";
import { dateOf, instantOf, legalDate, legalDateFromDb } from "../kernel/dates";
import type { Instant, LegalDate } from "../kernel/dates";
import { letterDepartments } from "../law/scheme";
import type { ReadTx } from "../platform/db/transaction";
import type { ScratchTx } from "../platform/scratch";
import type { UsersQuery } from "./schema";
import { usersPageSize } from "./schema";
import type { GrantAt } from "./types";
import { sessionLimits } from "./types";

type Tx = Pick<ReadTx, "$queryRaw">;
const day = z.string().transform(legalDate);

const grantShape = z.object({
  id: z.string(),
  role: z.enum(roles),
  authorityId: z.string().nullable(),
  unitId: z.string().nullable(),
  department: z.enum(letterDepartments).nullable(),
  upToLevel: z.enum(levels).nullable(),
  from: day,
  to: day.nullable(),
  reason: z.string(),
  /** committee or unit it is held for; empty for the installation */
  place: z.string(),
});

const userShape = z.object({
  id: z.string(),
  signIn: z.string(),
  displayName: z.string(),
  disabled: z.boolean(),
  version: z.int(),
  cadreId: z.string().nullable(),
  /** unit of the cadre the account belongs to */
  unitName: z.string().nullable(),
  grants: z.array(grantShape),
});

/** An account with the roles it has or will have; the page of one account also shows those that are over. */
export type ListedUser = z.output<typeof userShape>;

/** Accounts by the pinyin of the name, as people are, one page, and how many there are on all pages. Two statements. */
export async function readUsersIn(tx: Tx, query: UsersQuery, today: LegalDate): Promise<{ readonly userCount: number; readonly users: readonly ListedUser[] }> {
  const like = `%${query.q.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`;
  const found = await tx.$queryRaw<{ id: string; name: string }[]>`
    select a.id, a."displayName" as name from app_user a
    where (${query.q} = '' or a."displayName" like ${like} or a."signIn" like ${like.toLowerCase()})
      and (a."disabledAt" is not null) = ${query.state === "disabled"}
      and (${query.state} <> 'withoutRole' or not exists (select from role_grant g where g."userId" = a.id and (g."to" is null or g."to" >= ${today}::date)))
      and (${query.state} <> 'ending' or exists (select from role_grant g where g."userId" = a.id and g."to" between ${today}::date and ${today}::date + 30))
    order by a."displayName", a."signIn"`;
  const start = (query.page - 1) * usersPageSize;
  const ids = byPinyin(found).slice(start, start + usersPageSize);
  const users = new Map((await readUsersByIdIn(tx, ids, today)).map((user) => [user.id, user]));
  return { userCount: found.length, users: ids.flatMap((id) => users.get(id) ?? []) };
}

/** Ids in the order of the names' pinyin; the order given among those that sound alike. */
function byPinyin(found: readonly { readonly id: string; readonly name: string }[]): readonly string[] {
  const keyed = found.map(({ id, name }) => ({ id, key: nameKeys(name).pinyin }));
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ id }) => id);
}

/** These accounts by name, with their roles. `since`: roles that ended before are left out; null: all. One statement. */
export async function readUsersByIdIn(tx: Tx, ids: readonly string[], since: LegalDate | null): Promise<readonly ListedUser[]> {
  if (ids.length === 0) return [];
  const rows = await tx.$queryRaw<unknown[]>`
    select a.id, a."signIn", a."displayName", a."disabledAt" is not null as disabled, a.version, a."cadreId",
      (select u.name from cadre c join unit u on u.id = c."unitId" where c.id = a."cadreId") as "unitName",
      coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'role', g.role, 'authorityId', g."authorityId", 'unitId', g."unitId",
          'department', g.department, 'upToLevel', g."upToLevel", 'from', g."from", 'to', g."to", 'reason', g.reason,
          'place', coalesce(t."committeeName", u.name, '')) order by g."from" desc, g.role)
        from role_grant g left join authority t on t.id = g."authorityId" left join unit u on u.id = g."unitId"
        where g."userId" = a.id and (${since}::date is null or g."to" is null or g."to" >= ${since}::date)), '[]') as grants
    from app_user a where a.id = any(${[...ids]}::uuid[]) order by a."displayName", a."signIn"`;
  return rows.map((row) => userShape.parse(row));
}

/** All roles of a user, over or not. */
export async function readGrantsIn(tx: Pick<ReadTx, "roleGrant">, userId: string): Promise<readonly GrantAt[]> {
  const rows = await tx.roleGrant.findMany({ where: { userId }, orderBy: { from: "asc" } });
  return rows.map(({ id, role, authorityId, unitId, department, upToLevel, from, to, reason }) => ({
    id, role, authorityId, unitId, department, upToLevel, reason, from: legalDateFromDb(from), to: to === null ? null : legalDateFromDb(to),
  }));
}

/** How many other enabled users administer the system on the day and after it. One statement. */
export async function countOtherAdministratorsIn(tx: Tx, userId: string, after: LegalDate): Promise<number> {
  const [row] = await tx.$queryRaw<{ n: number }[]>`
    select count(distinct a.id)::int as n from app_user a join role_grant g on g."userId" = a.id
    where a.id <> ${userId}::uuid and a."disabledAt" is null and g.role = 'systemAdministrator'
      and g."from" <= ${after}::date and (g."to" is null or g."to" > ${after}::date)`;
  return row?.n ?? 0;
}

export type PlaceChoice = { readonly id: string; readonly name: string };

/** Committees and units a role may be bound to, in official order. Two statements. */
export async function readPlacesIn(tx: Pick<ReadTx, "authority" | "unit">) {
  const authorities = await tx.authority.findMany({ orderBy: { order: "asc" }, select: { id: true, committeeName: true } });
  const units = await tx.unit.findMany({ where: { abolishedOn: null }, orderBy: [{ authorityId: "asc" }, { order: "asc" }], select: { id: true, name: true } });
  return { authorities: authorities.map(({ id, committeeName }): PlaceChoice => ({ id, name: committeeName })), units: units as readonly PlaceChoice[] };
}

/** Somebody an account may belong to: name, unit and post tell namesakes apart; nothing else of the archive is read here. */
export type AccountHolder = { readonly id: string; readonly name: string; readonly unit: string; readonly post: string; readonly hasAccount: boolean };

/** People in post whose name begins so, at most eight. One statement; none for less than two characters. */
export async function readAccountHoldersIn(tx: Tx, name: string): Promise<readonly AccountHolder[]> {
  if ([...name].length < 2) return [];
  return tx.$queryRaw<AccountHolder[]>`
    select c.id, c.name, u.name as unit, c.duties as post, exists (select from app_user a where a."cadreId" = c.id) as "hasAccount"
    from cadre c join unit u on u.id = c."unitId"
    where c.status = 'inPost' and starts_with(c.name, ${name}) order by c.name, c."orderKey" limit 8`;
}

/** A session as its user and the administrator see it. */
export type ShownSession = { readonly id: string; readonly userId: string; readonly startedAt: Instant; readonly lastSeenAt: Instant; readonly device: string };

/** Sessions that still open a page, latest first; of one user or of all. At most 200. One statement. */
export async function readLiveSessionsIn(tx: Pick<ScratchTx, "scratchSession">, userId: string | null, now: Instant): Promise<readonly ShownSession[]> {
  const rows = await tx.scratchSession.findMany({
    where: {
      ...(userId === null ? {} : { userId }),
      revokedAt: null,
      expiresAt: { gt: dateOf(now) },
      lastSeenAt: { gt: new Date(now.epochMs - sessionLimits.idle) },
    },
    orderBy: { lastSeenAt: "desc" },
    take: 200,
    select: { id: true, userId: true, createdAt: true, lastSeenAt: true, device: true },
  });
  return rows.map(({ createdAt, lastSeenAt, device, ...row }) => ({
    ...row, startedAt: instantOf(createdAt), lastSeenAt: instantOf(lastSeenAt), device: device ?? "",
  }));
}
