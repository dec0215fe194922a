import "server-only";
import { cache } from "react";
import { may, mayOnOne } from "@/lib/access/policy";
import { isId } from "@/lib/formats/ids";
import { legalDateOf } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Refused } from "@/lib/people/loaders";
import { readOpenPersonIn, writingHindrance } from "@/lib/people/queries/open-person";
import type { PersonHead } from "@/lib/people/queries/person";
import { policyObjectsOf } from "@/lib/people/queries/person";
import { reading } from "@/lib/platform/db/reading";
import { requireVisit } from "@/lib/platform/session";
import type { ListedEntry } from "./queries";
import { readEntriesIn } from "./queries";

export type EntriesPage = {
  readonly person: PersonHead;
  /** verified ones by their day, the latest first */
  readonly verified: readonly ListedEntry[];
  readonly waiting: readonly ListedEntry[];
  readonly returned: readonly ListedEntry[];
  readonly mayEnter: boolean;
  readonly mayVerify: boolean;
  readonly visitorId: string;
  readonly today: LegalDate;
};

/** Entries on a person's conduct and performance; null when there is no such person, a refusal when closed. Two statements. */
export const loadEntries = cache(async (cadreId: string): Promise<EntriesPage | Refused | null> => {
  if (!isId(cadreId)) return null;
  const { actor, now } = await requireVisit();
  const today = legalDateOf(now);
  return reading(actor, async (tx) => {
    const person = await readOpenPersonIn(tx, actor, { cadreId, on: today, act: "people.viewProtected" });
    if (person === null || "refusal" in person) return person;
    const entries = await readEntriesIn(tx, { cadreId, withSource: mayOnOne(actor, "people.viewClosed", policyObjectsOf(person)).allowed, own: false });
    return {
      person,
      verified: entries.filter(({ state }) => state === "verified"),
      waiting: entries.filter(({ state }) => state === "entered"),
      returned: entries.filter(({ state }) => state === "returned"),
      mayEnter: writingHindrance(actor, "people.enterEntry", person) === null,
      mayVerify: writingHindrance(actor, "people.verifyEntry", person) === null,
      visitorId: actor.userId,
      today,
    };
  });
});

/** Verified entries for the person's page; null where the visitor may not see them. Two statements. */
export async function loadVerifiedEntries(cadreId: string): Promise<readonly ListedEntry[] | null> {
  const page = await loadEntries(cadreId);
  return page === null || "refusal" in page ? null : page.verified;
}

/** Entries on the visitor himself that he may see and answer; null for an account without a cadre. One statement. */
export async function loadOwnEntries(): Promise<readonly ListedEntry[] | null> {
  const { actor } = await requireVisit();
  const { cadreId } = actor;
  if (cadreId === null || !may(actor, "own.view", { concerns: [cadreId] }).allowed) return null;
  return reading(actor, (tx) => readEntriesIn(tx, { cadreId, withSource: true, own: true }));
}
