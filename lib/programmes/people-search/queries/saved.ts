import "server-only";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { conditionSchema } from "../schema";
import type { Condition } from "../types";

type QueryTx = Pick<ReadTx, "$queryRaw">;

/** A kept search as those see it who may use it. `condition` null: kept by an older version and no longer understood. */
export type SavedSearch = {
  readonly id: string;
  readonly name: string;
  readonly condition: Condition | null;
  readonly document: string;
  readonly shared: boolean;
  readonly own: boolean;
  readonly ownerName: string;
  readonly version: number;
};

/** Own searches first, then those colleagues of the same authorities share, by name; at most a hundred. One statement. */
export async function readSavedSearchesIn(
  tx: QueryTx,
  user: { readonly userId: string; readonly authorityIds: readonly string[] },
): Promise<readonly SavedSearch[]> {
  const rows = await tx.$queryRaw<(Omit<SavedSearch, "condition"> & { conditions: unknown })[]>`
    select s.id, s.name, s.conditions, s.document, s.shared, s."ownerId" = ${user.userId}::uuid as own, u."displayName" as "ownerName", s.version
    from people_search s join app_user u on u.id = s."ownerId"
    where s."removedAt" is null and (s."ownerId" = ${user.userId}::uuid
      or (s.shared and s."authorityId" = any(${[...user.authorityIds]}::uuid[])))
    order by own desc, s.name, s.id limit 100`;
  return rows.map(({ conditions, ...rest }) => {
    const parsed = conditionSchema.safeParse(conditions);
    return { ...rest, condition: parsed.success ? parsed.data : null };
  });
}

export type UnitName = { readonly id: string; readonly name: string };

/** Names of units for the words of conditions. One statement. */
export function readUnitNamesIn(tx: QueryTx, ids: readonly string[]): Promise<readonly UnitName[]> {
  return tx.$queryRaw<UnitName[]>`select id, name from unit where id = any(${[...ids]}::uuid[])`;
}
