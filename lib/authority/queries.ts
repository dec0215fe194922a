import "server-only";
import type { ReadTx } from "../platform/db/transaction";
import type { AuthorityName } from "./types";

/** Authorities by id in official order; unknown ids are left out. One statement. */
export async function readAuthoritiesIn(
  tx: Pick<ReadTx, "authority">,
  ids: readonly string[],
): Promise<readonly AuthorityName[]> {
  return tx.authority.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, committeeName: true, departmentName: true },
    orderBy: { order: "asc" },
  });
}
