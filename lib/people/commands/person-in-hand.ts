import "server-only";
import type { Act } from "@/lib/access/acts";
import type { AccessRefusal, Permission } from "@/lib/access/policy";
import { mayOnOne } from "@/lib/access/policy";
import { legalDateOf } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import { ok, refused } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import type { WriteTx } from "@/lib/platform/db/transaction";
import type { NewEvent } from "@/lib/record/event";
import { streamOf } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import type { RecordedRefusal } from "@/lib/record/recorded-refusal";
import type { PersonHead } from "../queries/person";
import { managingObjectsOf, readPersonHeadIn } from "../queries/person";
import type { PeopleRefusal } from "../types";

export type PersonWorkRefusal = PeopleRefusal | AccessRefusal;
export type PersonAnswer<T> = Promise<Result<T, Refusals<PersonWorkRefusal | RecordedRefusal>>>;

/** The person a command is to change, or why it may not: unknown, not the actor's to edit, changed meanwhile. */
export async function personInHandIn(
  tx: WriteTx,
  seen: { readonly cadreId: string; readonly version: number },
  author: Author,
): Promise<Result<PersonHead, Refusals<PersonWorkRefusal>>> {
  const person = await readPersonHeadIn(tx, seen.cadreId, legalDateOf(author.now));
  if (person === null) return refused([{ code: "people.not-found" }]);
  const permission = permissionOn(person, "people.edit", author);
  if (!permission.allowed) return refused([{ code: permission.reason }]);
  return person.version === seen.version ? ok(person) : refused([{ code: "people.stale" }]);
}

/** Whether the author may do the act in the person's archive: through the authority that manages him today. */
export function permissionOn(person: PersonHead, act: Act, { actor }: Pick<Author, "actor">): Permission {
  return mayOnOne(actor, act, managingObjectsOf(person));
}

/** Moves the person's version on; two changes at once: one wins, the other is told. */
export async function touchPersonIn(
  tx: WriteTx,
  seen: { readonly cadreId: string; readonly version: number },
): Promise<boolean> {
  const { count } = await tx.cadre.updateMany({
    where: { id: seen.cadreId, version: seen.version },
    data: { version: { increment: 1 } },
  });
  return count === 1;
}

/** What is told about a change: which part of the archive and which row, never its contents. */
export function personEvent(cadreId: string, part: string, rowId: string): NewEvent {
  return { stream: streamOf("cadre", cadreId), type: "cadre.changed", data: { part, rowId } };
}
