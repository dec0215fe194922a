import "server-only";
import { cache } from "react";
import { personClassesFor } from "@/lib/access/field-classes";
import type { Hindrance } from "@/lib/access/policy";
import { may } from "@/lib/access/policy";
import { isId } from "@/lib/formats/ids";
import { legalDateOf } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Refused } from "@/lib/people/loaders";
import type { PersonHead } from "@/lib/people/queries/person";
import { managingObjectsOf, policyObjectsOf, readPersonHeadIn } from "@/lib/people/queries/person";
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
    const person = await readPersonHeadIn(tx, cadreId, today);
    if (person === null) return null;
    const objects = policyObjectsOf(person);
    if (!objects.some((object) => personClassesFor(actor, object).has("closed"))) {
      const refusal = objects.map((object) => may(actor, "people.viewClosed", object)).find((one) => !one.allowed);
      return { refusal: refusal === undefined || refusal.allowed ? "access.not-your-authority" : refusal.reason };
    }
    const managing = managingObjectsOf(person);
    const second = managing.map((object) => may(actor, "people.confirmFact", object));
    const refusedSecond = second.find((one) => !one.allowed);
    const corrections = await readSanctionCorrectionsIn(tx, cadreId);
    return {
      person,
      sanctions: await readSanctionsIn(tx, cadreId),
      waiting: corrections.filter(({ state }) => state === "waiting"),
      answered: corrections.filter(({ state }) => state !== "waiting"),
      mayPropose: managing.some((object) => may(actor, "people.edit", object).allowed),
      secondPersonHindrance:
        second.some((one) => one.allowed) || refusedSecond === undefined || refusedSecond.allowed
          ? null
          : refusedSecond.reason,
      visitorId: actor.userId,
      today,
    };
  });
});
