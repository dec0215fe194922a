import type { Actor, Level } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import type { AccessRefusal } from "@/lib/access/policy";

/** Whom a form is about, as the policy asks: through any of the authorities concerned with him. */
export type FormSubject = { readonly cadreId: string; readonly level: Level; readonly authorityIds: readonly string[] };

/**
 * Why the actor may not print the person's form; null when he may. The form carries protected columns and sanctions, so
 * besides the export both classes must be open to him.
 */
export function formHindrance(actor: Actor, { cadreId, level, authorityIds }: FormSubject): AccessRefusal | null {
  const shared = { level, concerns: [cadreId] };
  const objects =
    authorityIds.length === 0 ? [shared] : authorityIds.map((authorityId) => ({ ...shared, authorityId }));
  const answers = objects.map((object) =>
    (["people.export", "people.viewProtected", "people.viewClosed"] as const)
      .map((act) => may(actor, act, object))
      .find((permission) => !permission.allowed),
  );
  if (answers.includes(undefined)) return null;
  const [first] = answers;
  return first === undefined || first.allowed ? null : first.reason;
}

/** Whether the case is the person's and open to the actor: only then does the form carry its proposal. */
export function isCaseOpen(
  actor: Actor,
  found: { readonly cadreId: string; readonly authorityId: string; readonly level: Level },
  cadreId: string | undefined,
): boolean {
  const { authorityId, level } = found;
  return (
    found.cadreId === cadreId && may(actor, "case.view", { authorityId, level, concerns: [found.cadreId] }).allowed
  );
}
