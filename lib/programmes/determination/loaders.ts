import "server-only";
import { cache } from "react";
import type { Hindrance } from "@/lib/access/policy";
import { isId } from "@/lib/formats/ids";
import { legalDateOf } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Refused } from "@/lib/people/loaders";
import type { ListedDetermination, StandingFact } from "@/lib/people/queries/determinations";
import { readDeterminationsIn, readStandingFactsIn } from "@/lib/people/queries/determinations";
import { readOpenPersonIn, writingHindrance } from "@/lib/people/queries/open-person";
import type { PersonHead } from "@/lib/people/queries/person";
import { reading } from "@/lib/platform/db/reading";
import { requireVisit } from "@/lib/platform/session";

export type FactsPage = {
  readonly person: PersonHead;
  readonly standing: readonly StandingFact[];
  /** those that wait for the second person */
  readonly waiting: readonly ListedDetermination[];
  /** decided ones, newest first */
  readonly decided: readonly ListedDetermination[];
  readonly mayEnter: boolean;
  /** why the visitor may not be the second person at all; null when he may */
  readonly secondPersonHindrance: Hindrance;
  readonly visitorId: string;
  readonly today: LegalDate;
};

/** The determinations of a person's facts; null when there is no such person, a refusal when they are closed. Three statements. */
export const loadFactsPage = cache(async (cadreId: string): Promise<FactsPage | Refused | null> => {
  if (!isId(cadreId)) return null;
  const { actor, now } = await requireVisit();
  const today = legalDateOf(now);
  return reading(actor, async (tx) => {
    const person = await readOpenPersonIn(tx, actor, { cadreId, on: today, act: "people.viewProtected" });
    if (person === null || "refusal" in person) return person;
    const all = await readDeterminationsIn(tx, cadreId);
    return {
      person,
      standing: await readStandingFactsIn(tx, cadreId),
      waiting: all.filter(({ state }) => state === "proposed"),
      decided: all.filter(({ state }) => state !== "proposed"),
      mayEnter: writingHindrance(actor, "people.edit", person) === null,
      secondPersonHindrance: writingHindrance(actor, "people.confirmFact", person),
      visitorId: actor.userId,
      today,
    };
  });
});
