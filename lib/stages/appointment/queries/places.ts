import "server-only";
import { legalDateFromDb, legalDateToDb } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { ReadTx } from "@/lib/platform/db/transaction";
import type { PlaceAt, PostAt } from "../types";

/** People with the posts, seats, résumé lines and management that are open now, by cadre id. */
export async function readPlacesIn(tx: Pick<ReadTx, "cadre">, cadreIds: readonly string[]): Promise<ReadonlyMap<string, PlaceAt>> {
  const open = { where: { to: null }, orderBy: { from: "asc" } } as const;
  const rows = await tx.cadre.findMany({
    where: { id: { in: [...cadreIds] } },
    select: {
      id: true, name: true, duties: true, level: true, levelSince: true, unitId: true, orderKey: true,
      holdings: { ...open, select: { id: true, postId: true, from: true, concurrent: true, outsideQuota: true } },
      seats: { ...open, select: { id: true, authorityId: true, title: true, from: true } },
      career: { ...open, select: { id: true, postId: true, from: true, concurrent: true } },
      management: { ...open, select: { id: true, managedById: true, coManagedById: true, filedWithId: true, from: true } },
    },
  });
  return new Map(
    rows.map(({ id, levelSince, holdings, seats, career, management, ...row }) => [
      id,
      {
        ...row,
        cadreId: id,
        levelSince: levelSince === null ? null : legalDateFromDb(levelSince),
        holdings: holdings.map(dated),
        seats: seats.map(dated),
        career: career.map(dated),
        management: management.map(dated).at(-1) ?? null,
      },
    ]),
  );
}

/** Posts with their unit and the management in force on the day, by id. */
export async function readPostsIn(tx: Pick<ReadTx, "post">, postIds: readonly string[], on: LegalDate): Promise<ReadonlyMap<string, PostAt>> {
  const day = legalDateToDb(on);
  const rows = await tx.post.findMany({
    where: { id: { in: [...new Set(postIds)] } },
    include: {
      unit: { select: { name: true, order: true } },
      management: {
        where: { from: { lte: day }, OR: [{ to: null }, { to: { gte: day } }] },
        orderBy: { from: "desc" },
        take: 1,
        select: { managedById: true, coManagedById: true, filedWithId: true },
      },
    },
  });
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        unitId: row.unitId,
        unitName: row.unit.name,
        unitOrder: row.unit.order,
        title: row.title,
        level: row.level,
        headOrDeputy: row.headOrDeputy,
        teamOrder: row.teamOrder,
        countsAgainstQuota: row.countsAgainstQuota,
        probationApplies: row.probationApplies,
        appointmentWay: row.appointmentWay,
        management: row.management[0] ?? null,
      },
    ]),
  );
}

function dated<T extends { readonly from: Date }>(row: T): Omit<T, "from"> & { readonly from: LegalDate } {
  return { ...row, from: legalDateFromDb(row.from) };
}
