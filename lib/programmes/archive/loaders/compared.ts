import "server-only";
import type { AccessRefusal } from "@/lib/access/policy";
import { legalDateOf } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { readVisibleIdsIn } from "@/lib/people/queries/list";
import { peopleScopeOf } from "@/lib/people/queries/within-reach";
import { reading } from "@/lib/platform/db/reading";
import { requireVisit } from "@/lib/platform/session";
import type { ComparedPerson } from "../queries/compared";
import { readComparedIn } from "../queries/compared";
import { comparedIdsSchema } from "../schema/forms";

export type ComparedPage = {
  /** in official order, never by anything else */
  readonly people: readonly ComparedPerson[];
  /** asked for, but closed to the visitor or unknown */
  readonly leftOut: number;
  readonly today: LegalDate;
};

/** Two to six people side by side (PA-17), as far as the visitor may view them. Two statements. */
export async function loadCompared(
  params: Readonly<Record<string, string | string[] | undefined>>,
): Promise<ComparedPage | { readonly refusal: AccessRefusal }> {
  const { actor, now } = await requireVisit();
  const scope = peopleScopeOf(actor, "people.view");
  if (scope.managed.length === 0) return { refusal: "access.not-your-role" };
  const today = legalDateOf(now);
  const ids = comparedIdsSchema.parse(params.ids);
  return reading(actor, async (tx) => {
    const visible = await readVisibleIdsIn(tx, scope, ids, today);
    return { people: await readComparedIn(tx, visible, today), leftOut: ids.length - visible.length, today };
  });
}
