import "server-only";
import type { Actor } from "../../access/actor";
import { authoritiesOf } from "../../access/actor";
import type { ReadTx } from "../../platform/db/transaction";

/** Names of the people of these cases, by case id, as far as they are the actor's authorities': for answers about a selection. */
export async function readCaseLabelsIn(
  tx: Pick<ReadTx, "case">,
  actor: Actor,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.case.findMany({
    where: { id: { in: [...caseIds] }, motion: { authorityId: { in: [...authoritiesOf(actor)] } } },
    select: { id: true, cadre: { select: { name: true } } },
  });
  return new Map(rows.map((row) => [row.id, row.cadre.name]));
}
