import "server-only";
import type { AccessRefusal } from "@/lib/access/policy";
import { authoritiesFor } from "@/lib/access/policy";
import { readAuthoritiesIn } from "../authority/queries";
import type { AuthorityName } from "../authority/types";
import { reading } from "../platform/db/reading";
import { requireVisit } from "../platform/session";
import { readSchemesIn } from "../programmes/schemes/queries/schemes";
import type { SchemeVersion } from "../programmes/schemes/types";
import type { WhatIfRunAt } from "./queries";
import { readRunsIn } from "./queries";
import { whatIfQuerySchema } from "./schema";

export type WhatIfPage = {
  readonly authorities: readonly AuthorityName[];
  readonly authorityId: string;
  readonly versions: readonly SchemeVersion[];
  /** newest first */
  readonly runs: readonly WhatIfRunAt[];
  readonly shown: WhatIfRunAt | null;
};

/** The runs about an authority and the form for another; a refusal for roles that may not ask. Three statements. */
export async function loadWhatIf(
  params: Readonly<Record<string, string | string[] | undefined>>,
): Promise<WhatIfPage | { readonly refusal: AccessRefusal }> {
  const { actor } = await requireVisit();
  const own = authoritiesFor(actor, "whatIf.run");
  const query = whatIfQuerySchema.parse(params);
  const [first] = own;
  if (first === undefined) return { refusal: "access.not-your-role" };
  return reading(actor, async (tx) => {
    const authorities = await readAuthoritiesIn(tx, own);
    const authorityId = own.includes(query.authority) ? query.authority : (authorities[0]?.id ?? first);
    const runs = await readRunsIn(tx, actor, authorityId);
    return {
      authorities,
      authorityId,
      versions: await readSchemesIn(tx, authorityId),
      runs,
      shown: runs.find(({ id }) => id === query.run) ?? runs[0] ?? null,
    };
  });
}
