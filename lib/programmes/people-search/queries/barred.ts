import "server-only";
import type { LegalDate } from "@/lib/kernel/dates";
import { isOnOrBefore, legalDate } from "@/lib/kernel/dates";
import { defaultRuleSetValues, parseRuleSetValues } from "@/lib/law/scheme";
import type { SanctionKind } from "@/lib/law/sanction-periods";
import { barsOf } from "@/lib/people/rules/sanction-bars";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { linesOf } from "../rules/conditions";
import type { Condition } from "../types";
import type { CompileMeans } from "./compile";

type SanctionRow = {
  readonly id: string;
  readonly cadreId: string;
  readonly kind: SanctionKind;
  readonly document: string;
  readonly effectiveOn: string;
  readonly months: number | null;
  readonly rightsRestoredOn: string | null;
  readonly stillAffecting: boolean;
  readonly values: unknown;
};

/**
 * Who is barred on which day, by the same rule as everywhere (SAN-01 to SAN-10) and the local numbers of the authority that
 * manages the person. No statement without such a condition, otherwise one; sanctions are few.
 */
export async function readBarredIn(
  tx: Pick<ReadTx, "$queryRaw">,
  condition: Condition | null,
  today: LegalDate,
): Promise<CompileMeans["barredOn"]> {
  if (!linesOf(condition).some(({ kind }) => kind === "sanction")) return () => [];
  const rows = await tx.$queryRaw<SanctionRow[]>`
    select s.id, s."cadreId", s.kind, s.document, s."effectiveOn"::text, s.months, s."rightsRestoredOn"::text, s."stillAffecting",
      (select r."values" from cadre_management m join rule_set r on r."authorityId" = m."managedById"
        where m."cadreId" = s."cadreId" and m."from" <= ${today}::date and (m."to" is null or m."to" >= ${today}::date)
          and r."from" <= ${today}::date and (r."to" is null or r."to" >= ${today}::date)
        order by r."from" desc, r.version desc limit 1) as "values"
    from sanction s`;
  const people = new Map<string, SanctionRow[]>();
  for (const row of rows) people.set(row.cadreId, [...(people.get(row.cadreId) ?? []), row]);
  const bars = [...people].flatMap(([cadreId, own]) => {
    const stored = own[0]?.values ?? null;
    const values = stored === null ? defaultRuleSetValues : parseRuleSetValues(stored);
    const facts = own.map((row) => ({ ...row, effectiveOn: legalDate(row.effectiveOn), rightsRestoredOn: row.rightsRestoredOn === null ? null : legalDate(row.rightsRestoredOn) }));
    return barsOf(facts, values).map(({ firstDay, lastDay }) => ({ cadreId, firstDay, lastDay }));
  });
  return (day) => [
    ...new Set(
      bars
        .filter(({ firstDay, lastDay }) => isOnOrBefore(firstDay, day) && isOnOrBefore(day, lastDay))
        .map(({ cadreId }) => cadreId),
    ),
  ];
}
