import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { ensureDataFolder, secretsOf } from "./data-folder.mjs";
import { startPostgres } from "./postgres.mjs";

/**
 * A PostgreSQL of one's own for as long as a command or a test run takes. Its folder goes when it stops.
 * @returns {Promise<Awaited<ReturnType<typeof startPostgres>> & { folder: string,
 *   passwords: ReturnType<typeof secretsOf> }>}
 */
export async function startThrowawayPostgres() {
  const folder = ensureDataFolder(fs.mkdtempSync(path.join(os.tmpdir(), "xuanren-")));
  const passwords = secretsOf(folder);
  const remove = () => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  let server;
  try {
    server = await startPostgres({ folder, passwords, throwaway: true });
  } catch (error) {
    remove();
    throw error;
  }
  const onExit = () => {
    server.killNow();
    // Nothing asynchronous runs any more: give the server a moment to end before its files go.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
    remove();
  };
  process.once("exit", onExit);
  return {
    ...server,
    folder,
    passwords,
    stop: async () => {
      process.off("exit", onExit);
      await server.stop();
      remove();
    },
  };
}
