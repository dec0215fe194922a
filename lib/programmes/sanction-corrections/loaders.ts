import "server-only";
import { cache } from "react";
import type { Hindrance } from "@/lib/access/policy";
import { isId } from "@/lib/formats/ids";
import { legalDateOf } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Refused } from "@/lib/people/loaders";
import { readOpenPersonIn, writingHindrance } from "@/lib/people/queries/open-person";
import type { PersonHead } from "@/lib/people/queries/person";
import type { ListedCorrection, PersonSanction } from "@/lib/people/queries/sanctions";
import { readSanctionCorrectionsIn, readSanctionsIn } from "@/lib/people/queries/sanctions";
import { reading } from "@/lib/platform/db/reading";
import { requireVisit } from "@/lib/platform/session";

export type SanctionsPage = {
  readonly person: PersonHead;
  readonly sanctions: readonly PersonSanction[];
  /** those that wait for the second person */
  readonly waiting: readonly ListedCorrection[];
  /** answered ones, newest first */
  readonly answered: readonly ListedCorrection[];
  readonly mayPropose: boolean;
  /** why the visitor may not be the second person at all; null when he may */
  readonly secondPersonHindrance: Hindrance;
  readonly visitorId: string;
  readonly today: LegalDate;
};

/** A person's sanctions with their corrections; null when there is no such person, a refusal when closed. Three statements. */
export const loadSanctionsPage = cache(async (cadreId: string): Promise<SanctionsPage | Refused | null> => {
  if (!isId(cadreId)) return null;
  const { actor, now } = await requireVisit();
  const today = legalDateOf(now);
  return reading(actor, async (tx) => {
    const person = await readOpenPersonIn(tx, actor, { cadreId, on: today, act: "people.viewClosed" });
    if (person === null || "refusal" in person) return person;
    const corrections = await readSanctionCorrectionsIn(tx, cadreId);
    return {
      person,
      sanctions: await readSanctionsIn(tx, cadreId),
      waiting: corrections.filter(({ state }) => state === "waiting"),
      answered: corrections.filter(({ state }) => state !== "waiting"),
      mayPropose: writingHindrance(actor, "people.edit", person) === null,
      secondPersonHindrance: writingHindrance(actor, "people.confirmFact", person),
      visitorId: actor.userId,
      today,
    };
  });
});
