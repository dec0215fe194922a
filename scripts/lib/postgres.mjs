import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import { startedByRoot } from "./data-folder.mjs";
import { freePort, isAlive, stopChild } from "./processes.mjs";
import { embeddedPostgresFolder, linkEmbeddedPostgres } from "./symlinks.mjs";

export const ownerLogin = "xuanren_owner";
const superuserLogin = "postgres";
const unprivilegedUser = "nobody";

/** Chinese trigrams need a character type beyond "C"; only Linux has C.UTF-8 everywhere. */
const locale = process.platform === "linux" ? "C.UTF-8" : "en_US.UTF-8";

/** Tests throw their cluster away, so nothing has to reach the disk. */
const throwawaySettings = ["fsync=off", "full_page_writes=off", "synchronous_commit=off", "max_connections=200"];

function unprivilegedIds() {
  if (!startedByRoot) return {};
  const line = fs
    .readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${unprivilegedUser}:`));
  if (line === undefined) throw new Error(`PostgreSQL cannot run as root, and there is no user ${unprivilegedUser}.`);
  const [, , uid, gid] = line.split(":");
  return { uid: Number(uid), gid: Number(gid) };
}

/** Folder of binaries that the database's user can enter; root gets a copy beside the data. */
function reachableBinaries(folder) {
  linkEmbeddedPostgres();
  const source = embeddedPostgresFolder();
  if (source === null) {
    throw new Error("No embedded PostgreSQL for this platform: set DATABASE_URL and MIGRATE_DATABASE_URL.");
  }
  if (!startedByRoot) return source;
  const version = JSON.parse(fs.readFileSync(path.join(source, "..", "package.json"), "utf8")).version;
  const target = path.join(folder, `postgres-${version}`);
  if (!fs.existsSync(target)) {
    const partial = fs.mkdtempSync(`${target}-`);
    fs.cpSync(source, partial, { recursive: true, verbatimSymlinks: true });
    fs.chmodSync(partial, 0o755);
    try {
      fs.renameSync(partial, target);
    } catch (error) {
      if (!fs.existsSync(target)) throw error;
      fs.rmSync(partial, { recursive: true });
    }
  }
  return target;
}

function initialise(binaries, cluster, superuserPassword, ids) {
  const passwordFile = `${cluster}.password`;
  fs.writeFileSync(passwordFile, superuserPassword, { mode: 0o600 });
  if (ids.uid !== undefined) fs.chownSync(passwordFile, ids.uid, ids.gid);
  const result = spawnSync(
    path.join(binaries, "bin", "initdb"),
    [
      `--pgdata=${cluster}`,
      `--username=${superuserLogin}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale-provider=libc",
      `--locale=${locale}`,
      "--no-instructions",
    ],
    { ...ids, cwd: cluster, encoding: "utf8", env: { PATH: process.env.PATH, LC_ALL: locale } },
  );
  fs.rmSync(passwordFile);
  if (result.status !== 0) {
    fs.rmSync(cluster, { recursive: true, force: true });
    throw new Error(`initdb failed.\n${result.stdout ?? ""}${result.stderr ?? result.error}`);
  }
}

function runsPostgres(pid, cluster) {
  if (!isAlive(pid)) return false;
  if (process.platform !== "linux") return true;
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(cluster);
  } catch {
    return false;
  }
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * After the start script was killed, its server may still run, or postmaster.pid may name a process id that now
 * belongs to something else, which keeps PostgreSQL from starting. The first is stopped, the second removed.
 */
async function recover(cluster) {
  const pidFile = path.join(cluster, "postmaster.pid");
  if (!fs.existsSync(pidFile)) return;
  const pid = Number(fs.readFileSync(pidFile, "utf8").split("\n")[0]);
  if (runsPostgres(pid, cluster)) {
    process.kill(pid, "SIGINT");
    for (let waited = 0; isAlive(pid); waited += 100) {
      if (waited > 20_000)
        throw new Error(`A PostgreSQL left over from an earlier run (process ${pid}) does not stop.`);
      await pause(100);
    }
  }
  fs.rmSync(pidFile, { force: true });
}

async function untilReady(child, url, logFile) {
  for (let waited = 0; waited < 60_000; waited += 50) {
    if (child.exitCode !== null || child.signalCode !== null) break;
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    client.on("error", () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await pause(50);
    }
  }
  throw new Error(`PostgreSQL does not start.\n${fs.readFileSync(logFile, "utf8").slice(-4_000)}`);
}

/**
 * Starts the embedded PostgreSQL 18 on a free port of 127.0.0.1 with password sign-in; makes its cluster first where
 * there is none.
 *
 * @param {{ folder: string, passwords: { superuser: string, owner: string }, throwaway?: boolean }} options `folder`
 *   from ensureDataFolder
 * @returns {Promise<{ port: number, urlOf(login: string, password: string, database: string): string,
 *   superuserUrl: string, ownerUrl(database: string): string, stop(): Promise<void>, killNow(): void }>}
 *   `ownerUrl` is of a login that may create databases and roles, but is no superuser: what an installation gets from
 *   its database administrator
 */
export async function startPostgres({ folder, passwords, throwaway = false }) {
  const ids = unprivilegedIds();
  const binaries = reachableBinaries(folder);
  const cluster = path.join(folder, "database");
  if (!fs.existsSync(path.join(cluster, "PG_VERSION"))) {
    fs.rmSync(cluster, { recursive: true, force: true });
    fs.mkdirSync(cluster, { mode: 0o700 });
    if (ids.uid !== undefined) fs.chownSync(cluster, ids.uid, ids.gid);
    initialise(binaries, cluster, passwords.superuser, ids);
  }
  await recover(cluster);

  const port = await freePort();
  const settings = ["listen_addresses=127.0.0.1", `port=${port}`, "unix_socket_directories=", "timezone=UTC"];
  if (throwaway) settings.push(...throwawaySettings);
  const logFile = path.join(folder, "postgres.log");
  const log = fs.openSync(logFile, "w", 0o600);
  const child = spawn(
    path.join(binaries, "bin", "postgres"),
    ["-D", cluster, ...settings.flatMap((setting) => ["-c", setting])],
    // Its own process group: Ctrl-C in a terminal must reach the web server first and the database last.
    { ...ids, cwd: cluster, detached: true, stdio: ["ignore", log, log], env: { LC_ALL: locale } },
  );
  fs.closeSync(log);
  const urlOf = (login, password, database) => `postgresql://${login}:${password}@127.0.0.1:${port}/${database}`;
  const superuserUrl = urlOf(superuserLogin, passwords.superuser, "postgres");
  try {
    await untilReady(child, superuserUrl, logFile);
    await ensureOwner(superuserUrl, passwords.owner);
  } catch (error) {
    child.kill("SIGQUIT");
    throw error;
  }
  return {
    port,
    urlOf,
    superuserUrl,
    ownerUrl: (database) => urlOf(ownerLogin, passwords.owner, database),
    stop: () => stopChild(child, { signal: "SIGINT", lastResort: "SIGQUIT" }),
    killNow: () => child.kill("SIGQUIT"),
  };
}

async function ensureOwner(superuserUrl, password) {
  await withClient(superuserUrl, async (client) => {
    const { rowCount } = await client.query("select 1 from pg_roles where rolname = $1", [ownerLogin]);
    const verb = rowCount === 0 ? "create" : "alter";
    await client.query(
      `${verb} role ${ownerLogin} login createdb createrole password ${client.escapeLiteral(password)}`,
    );
  });
}

/**
 * Opens one connection for `work` and closes it.
 * @template T
 * @param {string} url
 * @param {(client: pg.Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
