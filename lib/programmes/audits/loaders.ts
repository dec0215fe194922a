import "server-only";
import type { AccessRefusal, Hindrance } from "@/lib/access/policy";
import { authoritiesFor, hindrance, holdsAct } from "@/lib/access/policy";
import { legalDateOf } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { defaultRuleSetValues, parseRuleSetValues } from "@/lib/law/scheme";
import { reading } from "../../platform/db/reading";
import { requireVisit } from "../../platform/session";
import { readLocalValuesIn } from "../../posts/queries/seats";
import type { ListedAudit, ListedTenure } from "./queries";
import { readAuditsIn, readTenuresIn } from "./queries";
import { dueTimingOf, judgeAuditDue } from "./rules";
import type { AuditTiming } from "./types";

export type AuditsPage = {
  readonly today: LegalDate;
  /** times in post whose audit is due and was not asked for */
  readonly due: readonly (ListedTenure & { readonly timing: AuditTiming; readonly dueOn: string })[];
  readonly audits: readonly ListedAudit[];
  readonly tenures: number;
  readonly years: number;
  readonly exampleOnly: boolean;
  readonly recording: Hindrance;
};

/** Who must be audited, and the audits there are; a refusal for roles without a part in it. Four statements. */
export async function loadAudits(): Promise<AuditsPage | { readonly refusal: AccessRefusal }> {
  const { actor, now } = await requireVisit();
  if (!holdsAct(actor, "audit.view")) return { refusal: "access.not-your-role" };
  const today = legalDateOf(now);
  return reading(actor, async (tx) => {
    const tenures = await readTenuresIn(tx, actor, today);
    const audits = await readAuditsIn(tx, actor);
    const authorityId = authoritiesFor(actor, "audit.view")[0] ?? null;
    const local = authorityId === null ? null : await readLocalValuesIn(tx, authorityId, today);
    const values = local === null ? defaultRuleSetValues : parseRuleSetValues(local.values);
    return {
      today,
      due: tenures.flatMap((tenure) => {
        const finding = judgeAuditDue(tenure, audits, today, values);
        const timing = dueTimingOf(finding);
        return timing === null ? [] : [{ ...tenure, timing, dueOn: String(finding.inputs.dueOn) }];
      }),
      audits,
      tenures: tenures.length,
      years: values.auditDuringYears,
      exampleOnly: local?.exampleOnly ?? true,
      recording: hindrance(actor, "audit.record", { authorityId }),
    };
  });
}
