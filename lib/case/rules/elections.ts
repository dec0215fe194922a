import type { LegalDate } from "@/lib/kernel/dates";
import type { Finding } from "@/lib/law/finding";
import { judged } from "@/lib/law/finding";
import { parameter } from "@/lib/law/parameters";

/*
 * How often a person was not elected to a post. It stands here because fixing the subjects and the nomination both judge it, and no stage
 * imports another.
 */

/** Elections of one person to one post that were not won. `since`: first day of the term they are counted in. */
export type ElectionsLost = { readonly since: LegalDate; readonly lost: number };

/**
 * APT-04, 释义：依法推荐、提名的人选两次未能当选的，本届内不再推荐为同一职务人选。 Evidence C (待核): warns; who goes on writes down why.
 */
export function judgeElectionsLost({ since, lost }: ElectionsLost, on: LegalDate): Finding {
  const limit = parameter("electionsNotWon", on);
  const inputs = { lost, since };
  return judged("APT-04", "warn", lost < limit, inputs, { limit });
}
