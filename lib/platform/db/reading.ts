import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authoritiesOf } from "@/lib/access/actor";
import { database } from "./client";
import type { ReadTx } from "./transaction";
import { inTransaction } from "./transaction";

/**
 * The only way to read business data: one read-only transaction with the database role, the actor and his scope set first.
 * Everything read inside belongs to one snapshot. Nesting throws.
 */
export function reading<T>(actor: Actor, work: (tx: ReadTx) => Promise<T>): Promise<T> {
  return inTransaction("reading", () =>
    database().$transaction(
      async (tx) => {
        await tx.$queryRaw`select set_config('role', 'app_rw', true),
          set_config('app.actor', ${actor.userId}, true),
          set_config('app.scope', ${authoritiesOf(actor).join(",")}, true),
          set_config('transaction_read_only', 'on', true)`;
        return work(tx);
      },
      { isolationLevel: "RepeatableRead" },
    ),
  );
}
