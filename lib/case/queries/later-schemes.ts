import "server-only";
import { legalDateFromDb } from "@/lib/kernel/dates";
import { parseRuleSetValues } from "@/lib/law/scheme";
import type { ReadTx } from "../../platform/db/transaction";
import type { LaterScheme } from "../rules/changes";
import type { CaseAt } from "../types";

/** Versions of the authority's scheme after the one pinned to the case; none follow one that has no last day. One statement. */
export async function readLaterSchemesIn(tx: Pick<ReadTx, "ruleSet">, at: Pick<CaseAt, "authorityId" | "ruleSet">): Promise<readonly LaterScheme[]> {
  const rows = await tx.ruleSet.findMany({
    where: { authorityId: at.authorityId, version: { gt: at.ruleSet.version } },
    select: { version: true, from: true, values: true },
  });
  return rows.map(({ version, from, values }) => ({ version, from: legalDateFromDb(from), values: parseRuleSetValues(values) }));
}
