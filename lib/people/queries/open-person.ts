import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { Act } from "@/lib/access/acts";
import type { AccessRefusal, Hindrance } from "@/lib/access/policy";
import { mayOnOne } from "@/lib/access/policy";
import type { LegalDate } from "@/lib/kernel/dates";
import type { ReadTx } from "@/lib/platform/db/transaction";
import type { PersonHead } from "./person";
import { managingObjectsOf, policyObjectsOf, readPersonHeadIn } from "./person";

/**
 * The person, for who may look at him under the act through one of the authorities concerned with him (`people.view…`); a refusal for
 * everybody else, null when there is nobody. One statement.
 */
export async function readOpenPersonIn(
  tx: Pick<ReadTx, "$queryRaw">,
  actor: Actor,
  { cadreId, on, act }: { readonly cadreId: string; readonly on: LegalDate; readonly act: Act },
): Promise<PersonHead | { readonly refusal: AccessRefusal } | null> {
  const person = await readPersonHeadIn(tx, cadreId, on);
  if (person === null) return null;
  const permission = mayOnOne(actor, act, policyObjectsOf(person));
  return permission.allowed ? person : { refusal: permission.reason };
}

/** What keeps the actor from writing in the archive under the act: only the authority that manages the person does. Null when nothing does. */
export function writingHindrance(actor: Actor, act: Act, person: Parameters<typeof managingObjectsOf>[0]): Hindrance {
  const permission = mayOnOne(actor, act, managingObjectsOf(person));
  return permission.allowed ? null : permission.reason;
}
