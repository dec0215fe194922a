import "server-only";
import { clockActor } from "@/lib/access/actor";
import type { Instant } from "@/lib/kernel/dates";
import { oneByOne } from "../jobs/one-by-one";
import { reading } from "../platform/db/reading";
import { remind } from "./commands";

/**
 * Raises and settles the reminders of every authority, one transaction each. May run twice.
 *
 * @returns how many reminders were raised or settled
 * @throws after the last authority, when one of them failed
 */
export async function sweepReminders(now: Instant, stopping: () => boolean): Promise<number> {
  const authorities = await reading(clockActor, (tx) => tx.authority.findMany({ select: { id: true }, orderBy: { order: "asc" } }));
  return oneByOne(authorities, stopping, async ({ id }) => {
    const result = await remind(id, now);
    if (result.ok) return result.value.raised + result.value.settled;
    if (result.refusal[0].code !== "clocks.nothing-to-do") throw new Error(result.refusal[0].code);
    return 0;
  });
}
