import "server-only";
import { clockActor } from "@/lib/access/actor";
import { legalDateOf } from "@/lib/kernel/dates";
import type { Instant } from "@/lib/kernel/dates";
import { reading } from "@/lib/platform/db/reading";
import { endNotice } from "./commands/close";
import { findOverNoticesIn } from "./queries/notices";

const cap = 50;

/**
 * Marks notices as ended whose last day is over, at most 50 a run. May run twice: each item is taken only while it is still
 * published. A notice that cannot be ended never keeps the others. What the public sees does not wait for this sweep.
 *
 * @returns how many were marked
 */
export async function sweepEndedNotices(now: Instant): Promise<number> {
  const due = await reading(clockActor, (tx) => findOverNoticesIn(tx, legalDateOf(now), cap));
  const results = [];
  for (const noticeId of due) results.push(await endNotice(noticeId, { actor: clockActor, now }));
  return results.filter((result) => result.ok).length;
}
