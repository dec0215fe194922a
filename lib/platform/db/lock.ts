import "server-only";
import { Client } from "pg";
import { environment } from "../env";

/**
 * Runs work while this process alone holds the named lock of the database. The lock belongs to a connection of its own, so that it is
 * gone with the process, however that ends.
 *
 * @returns what the work returned, or null when another process holds the lock
 */
export async function holdingLock<T>(name: string, work: () => Promise<T>): Promise<{ readonly value: T } | null> {
  const client = new Client({ connectionString: environment().DATABASE_URL });
  // a lost connection loses the lock and nothing else: the work itself goes through the pool
  client.on("error", () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ held: boolean }>("select pg_try_advisory_lock(hashtext('jobs'), hashtext($1)) as held", [name]);
    return rows[0]?.held === true ? { value: await work() } : null;
  } finally {
    await client.end();
  }
}
