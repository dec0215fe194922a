import "server-only";
import { z } from "zod";
import { papers } from "@/lib/documents/model-sheet";
import type { ReadTx } from "@/lib/platform/db/transaction";
import type { RosterLayout } from "../document/layouts";
import { storedColumnsSchema } from "../schema";
import { dateFormats } from "../types";

const shape = z.object({
  id: z.string(),
  ownerId: z.string(),
  title: z.string(),
  columns: storedColumnsSchema,
  dateFormat: z.enum(dateFormats),
  paper: z.enum(papers),
  breakUnits: z.boolean(),
  confidential: z.boolean(),
  shared: z.boolean(),
});

/** A saved layout; `own`: the visitor made it. */
export type SavedLayout = RosterLayout & { readonly id: string; readonly own: boolean; readonly shared: boolean };

/** The visitor's own layouts and those shared with the authorities he exports for, by name. One statement. */
export async function readLayoutsIn(
  tx: Pick<ReadTx, "$queryRaw">,
  visitor: { readonly userId: string; readonly authorityIds: readonly string[] },
): Promise<readonly SavedLayout[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    select id, "ownerId", title, columns, "dateFormat", paper, "breakUnits", confidential, shared from roster_layout
    where "removedAt" is null and ("ownerId" = ${visitor.userId}::uuid
      or shared and "authorityId" = any(${[...visitor.authorityIds]}::uuid[]))
    order by title, id`;
  return rows.map((row) => {
    const { ownerId, ...layout } = shape.parse(row);
    return { ...layout, own: ownerId === visitor.userId };
  });
}
