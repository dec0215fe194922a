import { verifyRecord } from "@/lib/record/verify";
import type { Fault } from "@/lib/record/verify";
import { withClient } from "@/scripts/lib/postgres.mjs";
import type { TestDatabase } from "./database";

/** Faults the record of a test database has, changed rows among them; signatures of checkpoints are taken as given. */
export function faultsOf(database: TestDatabase): Promise<readonly Fault[]> {
  return withClient(database.ownerUrl, async (client) => {
    const { faults } = await verifyRecord(client, { isSigned: () => true, copies: new Map() });
    return faults;
  });
}
