import { isAfter } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Refusal } from "@/lib/law/refusal";
import { isDayFact } from "@/lib/people/rules/determinations";
import type { AmendmentPart, AmendmentState, DeterminedPart, FieldSource, OwnRecordRefusal } from "./types";
import { determinedParts } from "./types";

export function isDeterminedPart(part: AmendmentPart): part is DeterminedPart {
  return determinedParts.some((one) => one === part);
}

/** Whether an amendment may be asked for: one a part at a time, with evidence, and with the day where the part is a day. */
export function judgeRequest(
  request: { readonly part: AmendmentPart; readonly wantedDay: LegalDate | null; readonly evidence: boolean },
  openParts: readonly AmendmentPart[],
  today: LegalDate,
): readonly Refusal<OwnRecordRefusal>[] {
  const { part, wantedDay, evidence } = request;
  const refusals: Refusal<OwnRecordRefusal>[] = [];
  if (openParts.includes(part)) refusals.push({ code: "amendment.pending", field: "part" });
  if (isDeterminedPart(part) && isDayFact(part) && wantedDay === null) {
    refusals.push({ code: "amendment.needs-day", field: "wantedDay" });
  }
  if (wantedDay !== null && isAfter(wantedDay, today)) {
    refusals.push({ code: "people.in-future", field: "wantedDay", params: { field: "wantedDay" } });
  }
  if (!evidence) refusals.push({ code: "amendment.needs-evidence", field: "evidence" });
  return refusals;
}

/**
 * Whether the office may give this answer: only to a request that waits; a part that is determined goes before a second
 * person, the others are closed with the place where the office entered them.
 */
export function judgeAnswer(
  amendment: { readonly part: AmendmentPart; readonly state: AmendmentState },
  answer: "determine" | "accept" | "refuse",
): readonly Refusal<OwnRecordRefusal>[] {
  if (amendment.state !== "requested") return [{ code: "amendment.decided" }];
  const determined = isDeterminedPart(amendment.part);
  if (answer === "accept" && determined) return [{ code: "amendment.determined-apart" }];
  return answer === "determine" && !determined ? [{ code: "amendment.entered-apart" }] : [];
}

/** Where a fact's value comes from: the standing determination where it passed, else the import, else an entry of the office. */
export function sourceOf(
  fact: { readonly verdict: string | null; readonly determinedOn: LegalDate | null; readonly reviewer: string | null } | null,
  imported: { readonly number: string; readonly on: LegalDate } | null,
): FieldSource {
  if (fact?.verdict === "pass") return { kind: "determined", on: fact.determinedOn, reviewer: fact.reviewer ?? "" };
  return imported === null ? { kind: "entered" } : { kind: "imported", ...imported };
}
