import "server-only";
import { z } from "zod";
import { legalDate } from "@/lib/kernel/dates";
import type { ReadTx } from "@/lib/platform/db/transaction";
import type { ListsQuery } from "./schema";
import { listPageSize } from "./schema";
import type { ListAt } from "./types";

type QueryTx = Pick<ReadTx, "$queryRaw">;

const listShape = z.object({
  id: z.string(),
  authorityId: z.string(),
  committeeName: z.string(),
  ownerId: z.string(),
  ownerName: z.string(),
  label: z.string(),
  purpose: z.string(),
  locked: z.boolean(),
  closed: z.boolean(),
  /** the list this one was merged into */
  mergedInto: z.string().nullable(),
  createdOn: z.string().transform(legalDate),
  version: z.int(),
  personCount: z.int(),
});

/** A list as its line and its page show it; `personCount`: everybody on it, visible to the reader or not. */
export type ShownList = z.infer<typeof listShape>;

/** One page of the lists the reader owns or may read, newest first, and how many there are. One statement. */
export async function readListsIn(
  tx: QueryTx,
  reader: { readonly userId: string; readonly authorityIds: readonly string[] },
  { show, page }: ListsQuery,
): Promise<{ readonly lists: readonly ShownList[]; readonly listCount: number }> {
  const rows = await tx.$queryRaw<{ list: unknown; all: number }[]>`
    select (count(*) over ())::int as "all", jsonb_build_object('id', l.id, 'authorityId', l."authorityId", 'committeeName', a."committeeName",
      'ownerId', l."ownerId", 'ownerName', o."displayName", 'label', l.label, 'purpose', l.purpose, 'locked', l.locked,
      'closed', l."closedAt" is not null, 'mergedInto', i.label, 'createdOn', (l."createdAt" at time zone 'Asia/Shanghai')::date,
      'version', l.version,
      'personCount', (select count(*) from people_list_member m where m."listId" = l.id and m."removedAt" is null)) as list
    from people_list l join authority a on a.id = l."authorityId" join app_user o on o.id = l."ownerId"
      left join people_list i on i.id = l."mergedIntoId"
    where l."authorityId" = any(${[...reader.authorityIds]}::uuid[]) and (l."closedAt" is not null) = ${show === "closed"}
      and (l."ownerId" = ${reader.userId}::uuid or exists (select from people_list_share s
        where s."listId" = l.id and s."userId" = ${reader.userId}::uuid and s."endedAt" is null))
    order by l."createdAt" desc, l.id desc limit ${listPageSize} offset ${(page - 1) * listPageSize}`;
  return { lists: rows.map(({ list }) => listShape.parse(list)), listCount: rows[0]?.all ?? 0 };
}

/** Lists of the owner that take people: open and not locked, by label. One statement. */
export async function readTakingListsIn(
  tx: QueryTx,
  ownerId: string,
  authorityIds: readonly string[],
): Promise<readonly { readonly id: string; readonly label: string; readonly authorityId: string }[]> {
  return tx.$queryRaw`
    select l.id, l.label, l."authorityId" from people_list l
    where l."ownerId" = ${ownerId}::uuid and l."authorityId" = any(${[...authorityIds]}::uuid[]) and l."closedAt" is null and not l.locked
    order by l.label, l.id`;
}

/** One list, or null. One statement. */
export async function readShownListIn(tx: QueryTx, id: string): Promise<ShownList | null> {
  const [row] = await tx.$queryRaw<unknown[]>`
    select l.id, l."authorityId", a."committeeName", l."ownerId", o."displayName" as "ownerName", l.label, l.purpose, l.locked,
      l."closedAt" is not null as closed, i.label as "mergedInto", (l."createdAt" at time zone 'Asia/Shanghai')::date::text as "createdOn",
      l.version, (select count(*)::int from people_list_member m where m."listId" = l.id and m."removedAt" is null) as "personCount"
    from people_list l join authority a on a.id = l."authorityId" join app_user o on o.id = l."ownerId"
      left join people_list i on i.id = l."mergedIntoId"
    where l.id = ${id}::uuid`;
  return row === undefined ? null : listShape.parse(row);
}

/** A list as commands judge it, with the colleagues who may read it; null when there is none. */
export async function readListAtIn(
  tx: Pick<ReadTx, "peopleList">,
  id: string,
): Promise<{ readonly list: ListAt; readonly sharedWith: readonly string[] } | null> {
  const row = await tx.peopleList.findUnique({
    where: { id },
    include: { shares: { where: { endedAt: null }, select: { userId: true } } },
  });
  if (row === null) return null;
  const { authorityId, ownerId, label, locked, version, closedAt } = row;
  const list = { id, authorityId, ownerId, label, locked, closed: closedAt !== null, version };
  return { list, sharedWith: row.shares.map(({ userId }) => userId) };
}

export type ListMember = { readonly memberId: string; readonly cadreId: string };

/** Everybody on the list, ids alone. One statement. */
export async function readMembersIn(tx: QueryTx, listId: string): Promise<readonly ListMember[]> {
  return tx.$queryRaw`
    select m.id as "memberId", m."cadreId" from people_list_member m
    where m."listId" = ${listId}::uuid and m."removedAt" is null order by m."addedAt", m.id`;
}

export type Colleague = { readonly userId: string; readonly name: string; readonly role: string };

/** Users who hold a role of the authority today that keeps lists. One statement. */
export async function readColleaguesIn(
  tx: QueryTx,
  authorityId: string,
  roles: readonly string[],
  today: string,
): Promise<readonly Colleague[]> {
  return tx.$queryRaw`
    select u.id as "userId", u."displayName" as name, min(g.role::text) as role
    from app_user u join role_grant g on g."userId" = u.id
    where g."authorityId" = ${authorityId}::uuid and g.role::text = any(${[...roles]}::text[]) and u."disabledAt" is null
      and g."from" <= ${today}::date and (g."to" is null or g."to" >= ${today}::date)
    group by u.id order by u."displayName", u.id`;
}
