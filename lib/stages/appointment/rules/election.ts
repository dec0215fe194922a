import { isAfter, isBefore } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Finding } from "@/lib/law/finding";
import { judged, notApplicable } from "@/lib/law/finding";
import type { Refusal } from "@/lib/law/refusal";
import type { AppointmentRefusal, NominationAt } from "../types";

/** The day of the election that was won; null while there is none. */
export function electedOn(nominations: readonly NominationAt[]): LegalDate | null {
  return nominations.find((nomination) => nomination.result === "elected")?.heldOn ?? null;
}

/** The nomination whose election is still to come or to be entered; null when there is none. */
export function openNomination(nominations: readonly NominationAt[]): NominationAt | null {
  return nominations.find((nomination) => nomination.result === null) ?? null;
}

/** APT-03 《公务员法》第四十一条 “选任制公务员在选举结果生效时即任当选职务”. An elected post is taken by the election, not by the paper. */
export function judgeElected(elected: boolean, nominations: readonly NominationAt[]): Finding {
  if (!elected) return notApplicable("APT-03", "gate", "kind-without-election");
  const on = electedOn(nominations);
  const inputs = { nominations: nominations.length, lost: nominations.filter(({ result }) => result === "notElected").length, electedOn: on };
  return judged("APT-03", "gate", on !== null, inputs);
}

/** Whether the person may be nominated now: nothing won, no election still to come, on a day between the decision and today. */
export function judgeNomination(
  nominations: readonly NominationAt[],
  nominatedOn: LegalDate,
  decidedOn: LegalDate | null,
  today: LegalDate,
): readonly Refusal<AppointmentRefusal>[] {
  const refusals: Refusal<AppointmentRefusal>[] = [];
  const last = nominations.at(-1)?.heldOn ?? null;
  if (electedOn(nominations) !== null) refusals.push({ code: "election.already-elected" });
  if (openNomination(nominations) !== null) refusals.push({ code: "election.result-missing" });
  if (decidedOn === null) refusals.push({ code: "appointment.no-decision" });
  else if (isBefore(nominatedOn, decidedOn)) refusals.push({ code: "appointment.before-decision", field: "nominatedOn", params: { decidedOn } });
  if (last !== null && isBefore(nominatedOn, last)) refusals.push({ code: "election.before-last", field: "nominatedOn", params: { last } });
  if (isAfter(nominatedOn, today)) refusals.push({ code: "appointment.in-future", field: "nominatedOn" });
  return refusals;
}

/** Whether an election can have been held on the day for this nomination. */
export function judgeElectionDay(nomination: NominationAt, heldOn: LegalDate, today: LegalDate): readonly Refusal<AppointmentRefusal>[] {
  const refusals: Refusal<AppointmentRefusal>[] = [];
  const { nominatedOn } = nomination;
  if (isBefore(heldOn, nominatedOn)) refusals.push({ code: "election.before-nomination", field: "heldOn", params: { nominatedOn } });
  if (isAfter(heldOn, today)) refusals.push({ code: "appointment.in-future", field: "heldOn" });
  return refusals;
}
