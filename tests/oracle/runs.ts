import type { LegalDate } from "@/lib/kernel/dates";
import { legalDate } from "@/lib/kernel/dates";
import { isoOf, type Day } from "./days";

/** Histories and graphs over all three areas: ORACLE_RUNS=1000000 for a long run, ORACLE_SEED for another sequence. */
const allRuns = Number(process.env["ORACLE_RUNS"] ?? "10000");

/** How the runs of one area are drawn; `share` in hundredths of all runs. */
export function drawn(share: number): { numRuns: number; seed: number } {
  return { numRuns: Math.ceil((allRuns * share) / 100), seed: Number(process.env["ORACLE_SEED"] ?? "20261122") };
}

/** The oracle's day as the product writes days. */
export function written(day: Day): LegalDate {
  return legalDate(isoOf(day));
}

/** Time a comparison may take: twenty seconds, and more for a longer run. */
export const patience = Math.max(20_000, allRuns * 4);
