import "server-only";
import { clockActor } from "@/lib/access/actor";
import type { Instant } from "@/lib/kernel/dates";
import { reading } from "../platform/db/reading";
import { remind } from "./commands";

/**
 * Raises and settles the reminders of every authority, one transaction each; one that fails never keeps the others. May run twice.
 *
 * @returns how many reminders were raised or settled
 * @throws after the last authority, when one of them failed
 */
export async function sweepReminders(now: Instant, stopping: () => boolean): Promise<number> {
  const authorities = await reading(clockActor, (tx) => tx.authority.findMany({ select: { id: true }, orderBy: { order: "asc" } }));
  const failures: unknown[] = [];
  let done = 0;
  for (const { id } of authorities) {
    if (stopping()) break;
    try {
      const result = await remind(id, now);
      if (result.ok) done += result.value.raised + result.value.settled;
      else if (result.refusal[0].code !== "clocks.nothing-to-do") failures.push(new Error(result.refusal[0].code));
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `reminders of ${failures.length} authorities failed`);
  return done;
}
