import "server-only";
import { cache } from "react";
import type { Hindrance } from "@/lib/access/policy";
import { may } from "@/lib/access/policy";
import { isId } from "@/lib/formats/ids";
import type { LegalDate } from "@/lib/kernel/dates";
import { legalDateOf } from "@/lib/kernel/dates";
import type { Refused } from "@/lib/people/loaders";
import { readOpenPersonIn, writingHindrance } from "@/lib/people/queries/open-person";
import type { PersonHead } from "@/lib/people/queries/person";
import { reading } from "@/lib/platform/db/reading";
import { requireVisit } from "@/lib/platform/session";
import type { FoundReport, ListedClearing, ListedTolerance } from "./queries";
import { readClearingsIn, readReportsIn, readTolerancesIn } from "./queries";

export type ClearingPage = {
  readonly person: PersonHead;
  /** reports that can be cleared now; who reported is not among what is handed on */
  readonly reports: readonly Omit<FoundReport, "reporter">[];
  /** reports of cases that run: they are decided there first */
  readonly open: number;
  readonly clearings: readonly ListedClearing[];
  readonly tolerances: readonly ListedTolerance[];
  readonly mayPropose: boolean;
  readonly confirming: Hindrance;
  readonly visitorId: string;
  readonly today: LegalDate;
};

/** Clearings and tolerance decisions of a person; null when there is no such person, a refusal when closed. Four statements. */
export const loadClearings = cache(async (cadreId: string): Promise<ClearingPage | Refused | null> => {
  if (!isId(cadreId)) return null;
  const { actor, now } = await requireVisit();
  const today = legalDateOf(now);
  return reading(actor, async (tx) => {
    const person = await readOpenPersonIn(tx, actor, { cadreId, on: today, act: "people.viewClosed" });
    if (person === null || "refusal" in person) return person;
    const mayPropose = writingHindrance(actor, "clearing.propose", person) === null;
    const reports = mayPropose ? await readReportsIn(tx, actor, "clearing.propose", cadreId) : [];
    return {
      person,
      reports: reports.filter(({ settled, taken }) => settled && !taken).map(({ reporter: _reporter, ...report }) => report),
      open: reports.filter(({ settled }) => !settled).length,
      clearings: await readClearingsIn(tx, cadreId),
      tolerances: await readTolerancesIn(tx, cadreId),
      mayPropose,
      confirming: writingHindrance(actor, "clearing.confirm", person),
      visitorId: actor.userId,
      today,
    };
  });
});

/** What stands: confirmed by two people. */
export type Standing = { readonly clearings: readonly ListedClearing[]; readonly tolerances: readonly ListedTolerance[] };

/** What stands about a person, for his page and for the discipline check of a case; null where closed contents are not the visitor's. Three statements. */
export async function loadStanding(cadreId: string): Promise<Standing | null> {
  const { actor, now } = await requireVisit();
  return reading(actor, async (tx) => {
    const person = await readOpenPersonIn(tx, actor, { cadreId, on: legalDateOf(now), act: "people.viewClosed" });
    if (person === null || "refusal" in person) return null;
    const clearings = await readClearingsIn(tx, cadreId);
    const tolerances = await readTolerancesIn(tx, cadreId);
    return { clearings: clearings.filter(isConfirmed), tolerances: tolerances.filter(isConfirmed) };
  });
}

/** What a person is told of himself: the words of the clearing and the decision, not which report it was nor who handled it. */
export type OwnStanding = {
  readonly clearings: readonly Pick<ListedClearing, "id" | "allegation" | "finding" | "verifiedBy" | "verifiedOn" | "scope" | "circle" | "form" | "clearedOn">[];
  readonly tolerances: readonly Pick<ListedTolerance, "id" | "matter" | "grounds" | "body" | "reference" | "conclusion" | "decidedOn" | "countsFor">[];
};

/** What stands about the visitor himself; null for an account without a cadre. Two statements. */
export async function loadOwnStanding(): Promise<OwnStanding | null> {
  const { actor } = await requireVisit();
  const { cadreId } = actor;
  if (cadreId === null || !may(actor, "own.view", { concerns: [cadreId] }).allowed) return null;
  return reading(actor, async (tx) => {
    const clearings = await readClearingsIn(tx, cadreId);
    const tolerances = await readTolerancesIn(tx, cadreId);
    return {
      clearings: clearings.filter(isConfirmed).map(({ id, allegation, finding, verifiedBy, verifiedOn, scope, circle, form, clearedOn }) => ({
        id, allegation, finding, verifiedBy, verifiedOn, scope, circle, form, clearedOn,
      })),
      tolerances: tolerances.filter(isConfirmed).map(({ id, matter, grounds, body, reference, conclusion, decidedOn, countsFor }) => ({
        id, matter, grounds, body, reference, conclusion, decidedOn, countsFor,
      })),
    };
  });
}

function isConfirmed({ state }: { readonly state: string }): boolean {
  return state === "confirmed";
}
