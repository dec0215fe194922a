import fs from "node:fs";
import path from "node:path";
import { dataFolder, ensureDataFolder, secretsOf } from "./data-folder.mjs";
import { isAlive } from "./processes.mjs";
import { ownerLogin, startPostgres } from "./postgres.mjs";

/**
 * Gives `work` the owner's connection and the storage folder of this installation: what the environment names, or the
 * embedded database, used while it runs and otherwise started for as long as the work takes.
 * @template T
 * @param {(installation: { ownerUrl: string, storage: string }) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withInstallation(work) {
  const folder = ensureDataFolder(dataFolder());
  const storage = process.env.STORAGE_DIR ?? path.join(folder, "storage");
  const { MIGRATE_DATABASE_URL: named } = process.env;
  if (named) return work({ ownerUrl: named, storage });
  const passwords = secretsOf(folder);
  const running = runningPort(folder);
  if (running !== null) {
    return work({ ownerUrl: `postgresql://${ownerLogin}:${passwords.owner}@127.0.0.1:${running}/xuanren`, storage });
  }
  const server = await startPostgres({ folder, passwords });
  try {
    return await work({ ownerUrl: server.ownerUrl("xuanren"), storage });
  } finally {
    await server.stop();
  }
}

/** Port of the embedded server while a start command serves this folder, else null. */
function runningPort(folder) {
  const run = path.join(folder, "run.json");
  const pidFile = path.join(folder, "database", "postmaster.pid");
  if (!fs.existsSync(run) || !fs.existsSync(pidFile)) return null;
  if (!isAlive(JSON.parse(fs.readFileSync(run, "utf8")).pid)) return null;
  return Number(fs.readFileSync(pidFile, "utf8").split("\n")[3]);
}
