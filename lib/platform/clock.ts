import "server-only";
import type { Instant } from "@/lib/kernel/dates";
import { instantOf } from "@/lib/kernel/dates";

type ClockTx = { $queryRaw<T>(query: TemplateStringsArray, ...values: unknown[]): Promise<T> };

/** The machine's clock: sessions, locks and expiry. Business dates come from `clockInstant`. */
export function systemInstant(): Instant {
  return instantOf(new Date(Date.now()));
}

/** The time of the business: the machine's, or the day a test installation was set to. */
export async function clockInstant(tx: ClockTx): Promise<{ now: Instant; isSet: boolean }> {
  const rows = await tx.$queryRaw<{ testNow: Date | null }[]>`
    select "testNow" from installation where kind <> 'production' and "testNow" is not null`;
  return clockOf(rows[0]?.testNow ?? null);
}

/** The same from what the installation's row says. */
export function clockOf(set: Date | null): { now: Instant; isSet: boolean } {
  return set === null ? { now: systemInstant(), isSet: false } : { now: instantOf(set), isSet: true };
}
