import "server-only";
import { clockActor } from "@/lib/access/actor";
import { legalDateOf } from "@/lib/kernel/dates";
import type { Instant } from "@/lib/kernel/dates";
import { oneByOne } from "@/lib/jobs/one-by-one";
import { reading } from "@/lib/platform/db/reading";
import { endNotice } from "./commands/close";
import { findOverNoticesIn } from "./queries/notices";

const cap = 50;

/**
 * Marks notices as ended whose last day is over, at most 50 a run. May run twice: each item is taken only while it is still
 * published. What the public sees does not wait for this sweep.
 *
 * @returns how many were marked
 * @throws after the last notice, when one of them could not be ended
 */
export async function sweepEndedNotices(now: Instant, stopping: () => boolean): Promise<number> {
  const due = await reading(clockActor, (tx) => findOverNoticesIn(tx, legalDateOf(now), cap));
  return oneByOne(due, stopping, async (noticeId) => {
    const result = await endNotice(noticeId, { actor: clockActor, now });
    if (result.ok) return 1;
    // somebody else was faster: nothing is left to do
    if (result.refusal[0].code !== "notice.not-published") throw new Error(result.refusal[0].code);
    return 0;
  });
}
