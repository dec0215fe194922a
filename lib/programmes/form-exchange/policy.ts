import type { Actor, Level } from "@/lib/access/actor";
import type { Act } from "@/lib/access/acts";
import { may } from "@/lib/access/policy";
import type { AccessRefusal } from "@/lib/access/policy";

/** Whom a file is about, as the policy asks: through any of the authorities concerned with him. */
export type FormSubject = { readonly cadreId: string; readonly level: Level; readonly authorityIds: readonly string[] };

/**
 * Why the actor may not take the person's file away; null when he may. The file carries the ID number, protected columns
 * and sanctions, so besides the export these must be open to him.
 */
export function exportHindrance(actor: Actor, { cadreId, level, authorityIds }: FormSubject): AccessRefusal | null {
  const acts: readonly Act[] = ["people.export", "people.viewProtected", "people.viewClosed", "people.revealIdNumber"];
  const shared = { level, concerns: [cadreId] };
  const objects =
    authorityIds.length === 0 ? [shared] : authorityIds.map((authorityId) => ({ ...shared, authorityId }));
  const answers = objects.map((object) =>
    acts.map((act) => may(actor, act, object)).find((permission) => !permission.allowed),
  );
  if (answers.includes(undefined)) return null;
  const [first] = answers;
  return first === undefined || first.allowed ? null : first.reason;
}
