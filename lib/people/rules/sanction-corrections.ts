import { addDays, isAfter, isBefore } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Refusal } from "@/lib/law/refusal";
import { barPeriods, type SanctionKind } from "@/lib/law/sanction-periods";
import type { PeopleRefusal } from "../types";

/** What of a sanction can be corrected; `months` only where the decision names a period of its own. */
export type SanctionValues = {
  readonly kind: SanctionKind;
  readonly effectiveOn: LegalDate;
  readonly months: number | null;
  readonly rightsRestoredOn: LegalDate | null;
  readonly body: string;
  readonly document: string;
  readonly reason: string;
};

export type SanctionField = keyof SanctionValues;

/** In the order in which a decision is read. */
export const sanctionFields: readonly SanctionField[] = ["kind", "effectiveOn", "months", "rightsRestoredOn", "body", "document", "reason"];

/** The fields in which two versions of a sanction differ, in reading order. */
export function changedFields(before: SanctionValues, after: SanctionValues): readonly SanctionField[] {
  return sanctionFields.filter((field) => before[field] !== after[field]);
}

/** How a correction of a sanction stands; `withdrawn`: taken back by who proposed it, or with the import that asked for it. */
export type CorrectionState = "waiting" | "confirmed" | "refused" | "withdrawn";

/**
 * What speaks against proposing a correction, all at once: it changes nothing, begins in the future, comes without its document,
 * or the sanction has one that waits.
 *
 * @param after null: entered by mistake, there is no such sanction
 */
export function judgeCorrection(
  {
    before,
    after,
    evidence,
    waits,
  }: {
    readonly before: SanctionValues;
    readonly after: SanctionValues | null;
    readonly evidence: boolean;
    readonly waits: boolean;
  },
  today: LegalDate,
): readonly Refusal<PeopleRefusal>[] {
  const refusals: Refusal<PeopleRefusal>[] = [];
  if (waits) refusals.push({ code: "people.correction-waits" });
  if (after !== null && changedFields(before, after).length === 0) refusals.push({ code: "people.correction-empty" });
  if (after !== null && isAfter(after.effectiveOn, today)) {
    refusals.push({ code: "people.in-future", field: "effectiveOn", params: { field: "effectiveOn" } });
  }
  if (after !== null) refusals.push(...judgeRestored(after, today));
  if (!evidence) refusals.push({ code: "people.correction-needs-evidence", field: "evidence" });
  return refusals;
}

/**
 * SAN-04 《中国共产党纪律处分条例》 “确有悔改表现的，期满后恢复其党员权利”: only after a probation within the Party, not before its period is over and
 * not ahead of today. Later than the period where it was extended by a year, or restored late.
 */
function judgeRestored({ kind, effectiveOn, months, rightsRestoredOn }: SanctionValues, today: LegalDate): readonly Refusal<PeopleRefusal>[] {
  if (rightsRestoredOn === null) return [];
  const field = "rightsRestoredOn";
  if (kind !== "partyProbation") return [{ code: "people.restored-without-probation", field }];
  const [probation] = barPeriods(kind, effectiveOn, { statedMonths: months, endsInclusive: false });
  const earliest = probation === undefined ? effectiveOn : addDays(probation.lastDay, 1);
  return [
    ...(isBefore(rightsRestoredOn, earliest) ? [{ code: "people.restored-too-early", field, params: { earliest } } as const] : []),
    ...(isAfter(rightsRestoredOn, today) ? [{ code: "people.in-future", field, params: { field } } as const] : []),
  ];
}

/**
 * What speaks against an answer to a correction, all at once. Confirmed or refused by another than who proposed it, taken back by
 * him alone; confirmed only while the sanction stands as the correction found it; refused with a reason.
 *
 * @param standing the sanction as it stands now; null: it is gone
 */
export function judgeCorrectionAnswer(
  correction: { readonly state: CorrectionState; readonly proposedById: string; readonly before: SanctionValues },
  {
    answer,
    reason,
    userId,
    standing,
  }: {
    readonly answer: Exclude<CorrectionState, "waiting">;
    readonly reason: string;
    readonly userId: string;
    readonly standing: SanctionValues | null;
  },
): readonly Refusal<PeopleRefusal>[] {
  if (correction.state !== "waiting") return [{ code: "people.correction-answered" }];
  const own = correction.proposedById === userId;
  const refusals: Refusal<PeopleRefusal>[] = [];
  if (answer === "withdrawn" && !own) refusals.push({ code: "people.correction-not-proposer" });
  if (answer !== "withdrawn" && own) refusals.push({ code: "people.correction-same-person" });
  if (answer === "refused" && reason === "") refusals.push({ code: "people.correction-needs-reason", field: "reason" });
  if (answer === "confirmed" && (standing === null || changedFields(correction.before, standing).length > 0)) {
    refusals.push({ code: "people.correction-outdated" });
  }
  return refusals;
}
