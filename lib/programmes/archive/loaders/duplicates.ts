import "server-only";
import type { AccessRefusal } from "@/lib/access/policy";
import { holdsAct } from "@/lib/access/policy";
import { legalDateOf } from "@/lib/kernel/dates";
import { peopleScopeOf } from "@/lib/people/queries/within-reach";
import { reading } from "@/lib/platform/db/reading";
import { requireVisit } from "@/lib/platform/session";
import type { DuplicatePair } from "../queries/duplicates";
import { readDuplicatesIn } from "../queries/duplicates";
import type { DuplicatesQuery } from "../schema/lists";
import { duplicatesSchema } from "../schema/lists";

const pairsPerPage = 20;

export type DuplicatesPage = {
  readonly query: DuplicatesQuery;
  readonly pairs: readonly DuplicatePair[];
  readonly pairCount: number;
  readonly pairsPerPage: number;
  readonly mayMark: boolean;
};

/**
 * People who look like one (PA-16), among those whose protected columns the visitor may see: the ID number is compared. One statement.
 */
export async function loadDuplicates(
  params: Readonly<Record<string, string | string[] | undefined>>,
): Promise<DuplicatesPage | { readonly refusal: AccessRefusal }> {
  const { actor, now } = await requireVisit();
  const scope = peopleScopeOf(actor, "people.viewProtected");
  if (scope.managed.length === 0) return { refusal: "access.not-your-role" };
  const query = duplicatesSchema.parse(params);
  const { page, show } = query;
  const options = { scope, today: legalDateOf(now), settled: show === "settled", page, size: pairsPerPage };
  const found = await reading(actor, (tx) => readDuplicatesIn(tx, options));
  return { query, ...found, pairsPerPage, mayMark: holdsAct(actor, "people.edit") };
}
