import "server-only";
import { dateOf } from "@/lib/kernel/dates";
import { systemInstant } from "../platform/clock";
import { scratch } from "../platform/scratch";

/** Removes rows without business data that are past their day: sessions, failed sign-ins, uploads, drafts, runs of jobs. By the machine's clock. */
export function removeExpired(): Promise<number> {
  const where = { expiresAt: { lt: dateOf(systemInstant()) } };
  return scratch(async (tx) => {
    const removed = [
      await tx.scratchSession.deleteMany({ where }),
      await tx.scratchSignInFailure.deleteMany({ where }),
      await tx.scratchUpload.deleteMany({ where }),
      await tx.scratchDraft.deleteMany({ where }),
      await tx.scratchJobRun.deleteMany({ where }),
    ];
    return removed.reduce((sum, { count }) => sum + count, 0);
  });
}
