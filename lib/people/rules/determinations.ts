import { isAfter, isBefore } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Refusal } from "@/lib/law/refusal";
import type { PeopleRefusal } from "../types";

export type DeterminedKind = "birth" | "partyEntry" | "workStart" | "education" | "career" | "identity";
export type Verdict = "pass" | "fail" | "deferred";

/** Facts that are days: a determined day becomes the one the rules on age and service use. */
export const dayColumns = { birth: "birth", partyEntry: "partyJoined", workStart: "workStart" } as const;

export function isDayFact(fact: DeterminedKind): fact is keyof typeof dayColumns {
  return fact in dayColumns;
}

/** What is put before the second person; `evidence`: a file is there. */
export type ProposedDetermination = {
  readonly fact: DeterminedKind;
  readonly verdict: Verdict;
  readonly determined: string;
  readonly determinedDay: LegalDate | null;
  readonly determinedOn: LegalDate;
  readonly evidence: boolean;
};

type Known = { readonly birth: LegalDate; readonly workStart: LegalDate };

/**
 * Whether a determination may be put before the second person: every reason against it. A determination that is not deferred
 * names the day or the words and brings its evidence; a deferred one needs neither.
 */
export function judgeDetermination(
  proposed: ProposedDetermination,
  known: Known,
  today: LegalDate,
): readonly Refusal<PeopleRefusal>[] {
  const refusals: Refusal<PeopleRefusal>[] = [];
  const { fact, verdict, determined, determinedDay, determinedOn, evidence } = proposed;
  if (isAfter(determinedOn, today)) {
    refusals.push({ code: "people.in-future", field: "determinedOn", params: { field: "determinedOn" } });
  }
  if (determinedDay !== null && isAfter(determinedDay, today)) {
    refusals.push({ code: "people.in-future", field: "determinedDay", params: { field: "determinedDay" } });
  }
  if (verdict === "deferred") return refusals;
  if (isDayFact(fact) && determinedDay === null) {
    refusals.push({ code: "people.fact-needs-day", field: "determinedDay" });
  }
  if (!isDayFact(fact) && determined === "") refusals.push({ code: "people.fact-needs-text", field: "determined" });
  if (determinedDay !== null && !birthBeforeWork(fact, determinedDay, known)) {
    refusals.push({ code: "people.birth-after-work", field: "determinedDay" });
  }
  if (!evidence) refusals.push({ code: "people.fact-needs-evidence", field: "evidence" });
  return refusals;
}

/** Whether somebody may decide a determination: it waits, he did not enter it, and its day still fits the person. */
export function judgeSecondPerson(
  determination: {
    readonly state: "proposed" | "confirmed" | "returned";
    readonly enteredById: string | null;
    readonly fact: DeterminedKind;
    readonly determinedDay: LegalDate | null;
  },
  userId: string,
  known: Known | null,
): readonly Refusal<PeopleRefusal>[] {
  if (determination.state !== "proposed") return [{ code: "people.determination-decided" }];
  if (determination.enteredById === userId) return [{ code: "people.same-person" }];
  const { fact, determinedDay } = determination;
  const fits = known === null || determinedDay === null || birthBeforeWork(fact, determinedDay, known);
  return fits ? [] : [{ code: "people.birth-after-work" }];
}

function birthBeforeWork(fact: DeterminedKind, day: LegalDate, known: Known): boolean {
  if (fact === "birth") return isBefore(day, known.workStart);
  if (fact === "workStart") return isBefore(known.birth, day);
  return true;
}
