import "server-only";
import type { AccessRefusal } from "@/lib/access/policy";
import { authoritiesFor } from "@/lib/access/policy";
import { legalDateOf } from "@/lib/kernel/dates";
import { reading } from "@/lib/platform/db/reading";
import { requireVisit } from "@/lib/platform/session";
import type { TreeUnit } from "../queries/unit-tree";
import { readTreeUnitsIn } from "../queries/unit-tree";
import { inTreeOrder } from "../rules/unit-tree";
import type { TreeQuery } from "../schema";
import { treeQuerySchema } from "../schema";

const unitsPerPage = 100;

export type UnitTreePage = {
  readonly query: TreeQuery;
  readonly units: readonly (TreeUnit & { readonly depth: number })[];
  readonly unitCount: number;
  readonly unitsPerPage: number;
};

/** The units of the visitor's authorities as a tree, found by present or former name; a refusal for roles that view no posts. One statement. */
export async function loadUnitTree(
  params: Readonly<Record<string, string | string[] | undefined>>,
): Promise<UnitTreePage | { readonly refusal: AccessRefusal }> {
  const { actor, now } = await requireVisit();
  const query = treeQuerySchema.parse(params);
  const authorityIds = authoritiesFor(actor, "posts.view");
  if (authorityIds.length === 0) return { refusal: "access.not-your-role" };
  return reading(actor, async (tx) => {
    const found = await readTreeUnitsIn(tx, { authorityIds, today: legalDateOf(now), search: query.q });
    const start = (query.page - 1) * unitsPerPage;
    return {
      query,
      units: inTreeOrder(found).slice(start, start + unitsPerPage),
      unitCount: found.length,
      unitsPerPage,
    };
  });
}
