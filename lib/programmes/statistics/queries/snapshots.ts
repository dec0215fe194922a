import "server-only";
import { z } from "zod";
import type { Level } from "@/lib/access/actor";
import { levels } from "@/lib/access/actor";
import { legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { ReadTx } from "@/lib/platform/db/transaction";
import type { CubeRow } from "../types";
import { sexes } from "../types";

type QueryTx = Pick<ReadTx, "$queryRaw">;

/** What a kept table holds: which facets were counted, and every count that was shown. */
export const keptCountsSchema = z.object({
  facets: z.array(z.string()),
  rows: z.array(
    z.object({
      facet: z.string(),
      level: z.enum(levels).nullable(),
      sex: z.enum(sexes).nullable(),
      bucket: z.null(),
      count: z.int(),
      ages: z.int(),
    }),
  ),
});

const snapshotShape = z.object({
  id: z.string(),
  authorityId: z.string(),
  unitId: z.string().nullable(),
  levels: z.array(z.enum(levels)),
  title: z.string(),
  on: z.string().transform(legalDate),
  takenBy: z.string(),
});

/** A kept table without its counts; `takenBy` the name of who kept it. */
export type KeptTable = z.infer<typeof snapshotShape>;

/** Kept tables of the authorities, newest first, at most 200. One statement. */
export async function readKeptTablesIn(tx: QueryTx, authorityIds: readonly string[]): Promise<readonly KeptTable[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    select s.id, s."authorityId", s."unitId", to_jsonb(s.levels) as levels, s.title, s."on"::text, a."displayName" as "takenBy"
    from statistics_snapshot s join app_user a on a.id = s."takenById"
    where s."authorityId" = any(${[...authorityIds]}::uuid[]) order by s."on" desc, s.id desc limit 200`;
  return rows.map((row) => snapshotShape.parse(row));
}

/** The counts of a kept table. One statement; null when there is none. */
export async function readKeptCountsIn(
  tx: QueryTx,
  snapshotId: string,
): Promise<{ readonly facets: readonly string[]; readonly rows: readonly CubeRow[] } | null> {
  const [row] = await tx.$queryRaw<
    { counts: unknown }[]
  >`select counts from statistics_snapshot where id = ${snapshotId}::uuid`;
  return row === undefined ? null : keptCountsSchema.parse(row.counts);
}

/** Whether the same scope was kept on the day already. One statement. */
export async function isKeptIn(
  tx: QueryTx,
  of: {
    readonly authorityId: string;
    readonly unitId: string | null;
    readonly levels: readonly Level[];
    readonly on: LegalDate;
  },
): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    select 1 from statistics_snapshot where "authorityId" = ${of.authorityId}::uuid and "unitId" is not distinct from ${of.unitId}::uuid
      and "on" = ${of.on}::date and levels::text[] = ${[...of.levels]}::text[]`;
  return rows.length > 0;
}

/** The unit's name, or null when there is none. One statement. */
export async function readUnitNameIn(tx: QueryTx, unitId: string): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ name: string }[]>`select name from unit where id = ${unitId}::uuid`;
  return row?.name ?? null;
}
