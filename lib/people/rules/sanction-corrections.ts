import { isAfter } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Refusal } from "@/lib/law/refusal";
import type { SanctionKind } from "@/lib/law/sanction-periods";
import type { PeopleRefusal } from "../types";

/** What of a sanction can be corrected; `months` only where the decision names a period of its own. */
export type SanctionValues = {
  readonly kind: SanctionKind;
  readonly effectiveOn: LegalDate;
  readonly months: number | null;
  readonly body: string;
  readonly document: string;
  readonly reason: string;
};

export type SanctionField = keyof SanctionValues;

/** In the order in which a decision is read. */
export const sanctionFields: readonly SanctionField[] = ["kind", "effectiveOn", "months", "body", "document", "reason"];

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
  if (!evidence) refusals.push({ code: "people.correction-needs-evidence", field: "evidence" });
  return refusals;
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
