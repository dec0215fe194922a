import "server-only";
import type { Instant } from "@/lib/kernel/dates";
import { sweepReminders } from "../clocks/jobs";
import type { JobName } from "../clocks/types";
import { sweepEndedNotices } from "../stages/notice/jobs";
import { removeExpired } from "./expired";

/** A sweep: does what is due at the moment and says how much; may run twice, and stops between two items when asked to. */
export type Job = { readonly name: JobName; readonly run: (now: Instant, stopping: () => boolean) => Promise<number> };

/** What the clock does by itself, in this order. */
export const jobs: readonly Job[] = [
  { name: "noticesEnd", run: sweepEndedNotices },
  { name: "reminders", run: sweepReminders },
  { name: "expired", run: () => removeExpired() },
];
