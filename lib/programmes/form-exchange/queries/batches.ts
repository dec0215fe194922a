import "server-only";
import { z } from "zod";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { formCountsSchema } from "../schema";
import type { FormCounts } from "../types";

export type FormBatch = {
  readonly id: string;
  readonly number: string;
  readonly fileName: string;
  readonly authorityId: string;
  readonly importedBy: string;
  readonly importedAt: Date;
  readonly undoneAt: Date | null;
  readonly counts: FormCounts;
};

const rowShape = z.object({
  id: z.string(),
  number: z.string(),
  fileName: z.string(),
  authorityId: z.string(),
  importedBy: z.string(),
  importedAt: z.date(),
  undoneAt: z.date().nullable(),
  counts: formCountsSchema,
});

const mostListed = 20;

/** The latest batches of forms of these authorities, the newest first. One statement. */
export async function readFormBatchesIn(
  tx: Pick<ReadTx, "$queryRaw">,
  authorityIds: readonly string[],
): Promise<readonly FormBatch[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    select b.id, b.number, b."fileName", b."authorityId", coalesce(u."displayName", '') as "importedBy", b."importedAt",
      b."undoneAt", b.counts
    from import_batch b left join app_user u on u.id = b."importedById"
    where b."authorityId" = any(${[...authorityIds]}::uuid[]) and b.kind = 'forms'
    order by b.number desc limit ${mostListed}`;
  return rows.map((row) => rowShape.parse(row));
}

export type OpenQuestion = {
  readonly id: string;
  readonly cadreId: string;
  readonly name: string;
  readonly field: string;
  readonly kind: string;
  readonly fileValue: string;
  readonly archiveValue: string;
  readonly fileName: string;
  readonly raisedAt: Date;
};

/** Open questions of a person, the earliest first. */
export async function readOpenQuestionsIn(
  tx: Pick<ReadTx, "formQuestion">,
  cadreId: string,
): Promise<readonly OpenQuestion[]> {
  const rows = await tx.formQuestion.findMany({
    where: { cadreId, answer: null },
    include: { cadre: { select: { name: true } } },
    orderBy: [{ raisedAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ cadre, ...row }) => ({ ...row, name: cadre.name }));
}
