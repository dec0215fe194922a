import "server-only";
import type { AccessRefusal, Hindrance } from "@/lib/access/policy";
import { authoritiesFor, hindrance, holdsAct } from "@/lib/access/policy";
import { legalDateOf } from "@/lib/kernel/dates";
import { defaultRuleSetValues, parseRuleSetValues } from "@/lib/law/scheme";
import { reading } from "../../../platform/db/reading";
import { requireVisit } from "../../../platform/session";
import { readLocalValuesIn } from "../../../posts/queries/seats";
import { readInspectorsIn } from "../queries/inspectors";
import type { PersonLine } from "../queries/pages";
import { readPersonLinesIn } from "../queries/pages";
import type { InspectorDoubt } from "../rules/inspectors";
import { doubtsAbout } from "../rules/inspectors";
import type { InspectorAt } from "../types";

export type InspectorsPage = {
  readonly authorityId: string | null;
  readonly lines: readonly (InspectorAt & { readonly doubts: readonly InspectorDoubt[] })[];
  /** who may be put on the register */
  readonly staff: readonly PersonLine[];
  readonly editing: Hindrance;
};

/** The register of the visitor's authority; a refusal for roles without a part in it. Three statements. */
export async function loadInspectors(): Promise<InspectorsPage | { readonly refusal: AccessRefusal }> {
  const { actor, now } = await requireVisit();
  if (!holdsAct(actor, "inspectors.view")) return { refusal: "access.not-your-role" };
  const [authorityId] = authoritiesFor(actor, "inspectors.view");
  if (authorityId === undefined) return { authorityId: null, lines: [], staff: [], editing: "access.not-your-authority" };
  const on = legalDateOf(now);
  return reading(actor, async (tx) => {
    const local = await readLocalValuesIn(tx, authorityId, on);
    const values = local === null ? defaultRuleSetValues : parseRuleSetValues(local.values);
    const register = await readInspectorsIn(tx, authorityId, on);
    const { inspectors } = await readPersonLinesIn(tx, [], authorityId);
    return {
      authorityId,
      lines: register.map((inspector) => ({ ...inspector, doubts: inspector.endedOn === null ? doubtsAbout(inspector, on, values) : [] })),
      staff: inspectors,
      editing: hindrance(actor, "inspectors.edit", { authorityId }),
    };
  });
}
