import "server-only";
import type { Actor } from "../../access/actor";
import { authoritiesFor } from "../../access/policy";
import type { ReadTx } from "../../platform/db/transaction";

/** Names of the people of these cases, by case id, as far as the actor may view them: for answers about a selection. */
export async function readCaseLabelsIn(
  tx: Pick<ReadTx, "case">,
  actor: Actor,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.case.findMany({
    where: {
      id: { in: [...caseIds] },
      cadreId: { notIn: [...actor.closedCadreIds] },
      motion: { authorityId: { in: [...authoritiesFor(actor, "case.view")] } },
    },
    select: { id: true, cadre: { select: { name: true } } },
  });
  return new Map(rows.map((row) => [row.id, row.cadre.name]));
}
