import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { appLogin, checkTrigrams, ensureDatabase, grantAppLogin } from "./databases.mjs";
import { migrate } from "./migrate.mjs";
import { inRoot, root } from "./paths.mjs";
import { withClient } from "./postgres.mjs";
import { childEnvironment, runNodeOrThrow, stopChild, typescriptProgram } from "./processes.mjs";

/**
 * A migrated database on the embedded server, with the app's login ready.
 * @param {Awaited<ReturnType<typeof import("./postgres.mjs").startPostgres>>} server
 * @param {{ owner: string, app: string }} passwords
 * @param {string} name
 * @returns {Promise<{ DATABASE_URL: string, MIGRATE_DATABASE_URL: string }>}
 */
export async function prepareDatabase(server, passwords, name) {
  await ensureDatabase(server, name);
  const ownerUrl = server.ownerUrl(name);
  await checkTrigrams(ownerUrl);
  await migrate(ownerUrl);
  await grantAppLogin(ownerUrl, { login: appLogin, password: passwords.app });
  return { DATABASE_URL: server.urlOf(appLogin, passwords.app, name), MIGRATE_DATABASE_URL: ownerUrl };
}

/**
 * The whole environment contract of the application.
 * @param {{ DATABASE_URL: string, MIGRATE_DATABASE_URL: string }} database
 * @param {{ folder: string, secret: string, port: number }} installation
 */
export function applicationEnvironment(database, { folder, secret, port }) {
  const storage = path.join(folder, "storage");
  fs.mkdirSync(storage, { recursive: true, mode: 0o700 });
  return {
    ...database,
    NEXTAUTH_SECRET: secret,
    NEXTAUTH_URL: process.env.NEXTAUTH_URL ?? `http://localhost:${port}`,
    STORAGE_DIR: storage,
  };
}

/**
 * Whether the database holds data already.
 * @param {string} ownerUrl
 * @returns {Promise<boolean>}
 */
export function isSeeded(ownerUrl) {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query("select exists (select from authority) as seeded");
    return rows[0].seeded;
  });
}

/**
 * Fills an empty installation with the invented data of the demonstration. This is not one transaction: the half of an
 * interrupted seed has to be thrown away by whoever started it.
 * @param {ReturnType<typeof applicationEnvironment>} environment
 * @param {string[]} options as the seed takes them: `--today 2026-09-01` sets the clock
 */
export function seed(environment, options = []) {
  const program = typescriptProgram("prisma/seed/main.ts", ...options);
  return runNodeOrThrow("Seeding", program, { env: environment, capture: true });
}

/**
 * A server page needs a few megabytes while it is rendered; without a bound the collector lets garbage pile up to gigabytes, which an
 * office machine of 4 GB does not have. Workers that read uploads have bounds of their own.
 */
const heapBounds = ["--max-old-space-size=256", "--max-semi-space-size=8"];

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function untilAnswering(child, address, logFile) {
  for (let waited = 0; waited < 90_000; waited += 100) {
    if (child.exitCode !== null || child.signalCode !== null) break;
    try {
      await fetch(address, { redirect: "manual", signal: AbortSignal.timeout(30_000) });
      return;
    } catch {
      await pause(100);
    }
  }
  throw new Error(`The web server does not start.\n${fs.readFileSync(logFile, "utf8").slice(-4_000)}`);
}

/**
 * Serves the production build, or with `development` the sources, on 127.0.0.1.
 * @returns {Promise<{ address: string, pid: number, ended: Promise<void>, stop(): Promise<void>, killNow(): void }>}
 *   `ended` comes when the server is gone, whoever stopped it
 */
export async function startWeb({ environment, port, logFile, development = false }) {
  const log = fs.openSync(logFile, "w", 0o600);
  const child = spawn(
    process.execPath,
    development
      ? [inRoot("node_modules/next/dist/bin/next"), "dev", "-p", `${port}`, "-H", "127.0.0.1"]
      : [...heapBounds, inRoot("scripts/serve.mjs"), `${port}`],
    {
      cwd: root,
      env: childEnvironment({ ...environment, NODE_ENV: development ? "development" : "production" }),
      stdio: development ? "inherit" : ["ignore", log, log],
    },
  );
  fs.closeSync(log);
  const ended = new Promise((resolve) => child.once("exit", () => resolve()));
  try {
    await untilAnswering(child, `http://127.0.0.1:${port}/`, logFile);
  } catch (error) {
    await stopChild(child);
    throw error;
  }
  return {
    address: environment.NEXTAUTH_URL,
    pid: child.pid,
    ended,
    stop: () => stopChild(child),
    killNow: () => child.kill("SIGKILL"),
  };
}
