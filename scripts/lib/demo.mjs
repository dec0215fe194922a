import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { applicationEnvironment, isSeeded, prepareDatabase, seed, startWeb } from "./application.mjs";
import { buildIfChanged } from "./build.mjs";
import { dataFolder, ensureDataFolder, secretsOf } from "./data-folder.mjs";
import { checkTrigrams, dropDatabase, grantAppLogin } from "./databases.mjs";
import { generate } from "./generate.mjs";
import { migrate } from "./migrate.mjs";
import { inRoot } from "./paths.mjs";
import { startPostgres } from "./postgres.mjs";
import { freePort, isAlive, whenAskedToStop } from "./processes.mjs";

const databaseName = "xuanren";

/** Throws while another start command serves this folder; what a killed one left behind is cleared away. */
function claimFolder(folder) {
  const file = path.join(folder, "run.json");
  if (fs.existsSync(file)) {
    const { pid, web, address } = JSON.parse(fs.readFileSync(file, "utf8"));
    if (runs(pid, "demo.mjs")) throw new Error(`Already running${address ? ` at ${address}` : ""} (process ${pid}).`);
    if (web !== undefined && runs(web, "next")) process.kill(web, "SIGKILL");
  }
  const write = (more) => fs.writeFileSync(file, JSON.stringify({ pid: process.pid, ...more }));
  write({});
  return { note: write, release: () => fs.rmSync(file, { force: true }) };
}

/** Whether the process still is what it was: ids are used again. */
function runs(pid, program) {
  if (!isAlive(pid)) return false;
  if (process.platform !== "linux") return true;
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(program);
  } catch {
    return false;
  }
}

/** The database the environment names: migrated where the owner's login is given too. */
async function externalDatabase() {
  const { DATABASE_URL: appUrl, MIGRATE_DATABASE_URL: ownerUrl } = process.env;
  if (!ownerUrl) throw new Error("DATABASE_URL is set: set MIGRATE_DATABASE_URL, the owner's login, as well.");
  await checkTrigrams(ownerUrl);
  await migrate(ownerUrl);
  const { username, password } = new URL(appUrl);
  await grantAppLogin(ownerUrl, { login: decodeURIComponent(username), password: decodeURIComponent(password) });
  return { DATABASE_URL: appUrl, MIGRATE_DATABASE_URL: ownerUrl };
}

/** A Chinese character is as wide as two letters in a terminal. */
const widthOf = (text) => [...text].reduce((width, character) => width + (character > "\u2e7f" ? 2 : 1), 0);

function inColumns(rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ""))));
  return rows.map((row) =>
    row
      .map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - widthOf(cell)))
      .join("  ")
      .trimEnd(),
  );
}

async function printSignIns(address) {
  console.log(`\n选任 is ready: ${address}\n`);
  const file = inRoot("prisma", "seed", "sign-ins.ts");
  if (fs.existsSync(file)) {
    const { signIns } = await import(pathToFileURL(file).href);
    for (const line of inColumns(signIns.map((signIn) => Object.values(signIn).map(String)))) console.log(`  ${line}`);
  }
  console.log("\nCtrl-C stops it. The data is kept; `npm run demo -- --reset` removes it.");
}

function reset(folder) {
  const claim = claimFolder(folder);
  claim.release();
  fs.rmSync(folder, { recursive: true, force: true });
  console.log(`Removed ${folder}. \`npm run demo\` starts afresh.`);
}

/**
 * Starts one part after the other, noting in `running` what is to be stopped. A file tells that the data is being
 * filled in; where it is found at the start, the last run was interrupted there and its half of the data goes.
 */
async function startAll(folder, claim, development, running) {
  const passwords = secretsOf(folder);
  const seeding = path.join(folder, "seeding");
  let database;
  if (process.env.DATABASE_URL) {
    if (fs.existsSync(seeding)) {
      throw new Error(`The last start was interrupted while it filled the database. Empty it and remove ${seeding}.`);
    }
    database = await externalDatabase();
  } else {
    console.log("Starting PostgreSQL …");
    const server = await startPostgres({ folder, passwords });
    running.push(server);
    if (fs.existsSync(seeding)) {
      await dropDatabase(server, databaseName);
      fs.rmSync(path.join(folder, "storage"), { recursive: true, force: true });
    }
    database = await prepareDatabase(server, passwords, databaseName);
  }
  const port = await freePort(Number(process.env.PORT ?? 3000));
  const secret = process.env.NEXTAUTH_SECRET ?? passwords.session;
  const environment = applicationEnvironment(database, { folder, secret, port });
  if (development) {
    await generate();
  } else {
    console.log("Building …");
    if (!(await buildIfChanged())) console.log("Nothing has changed since the last build.");
  }
  if (!(await isSeeded(database.MIGRATE_DATABASE_URL))) {
    console.log("Filling the database with invented data …");
    fs.writeFileSync(seeding, "");
    await seed(environment);
    fs.rmSync(seeding);
  }
  const web = await startWeb({ environment, port, logFile: path.join(folder, "web.log"), development });
  running.push(web);
  claim.note({ web: web.pid, address: web.address });
  await printSignIns(web.address);
  return web;
}

/**
 * Runs the whole application on this machine until a signal ends it.
 * @param {string[]} args `--reset` removes the data instead; `--dev` serves the sources
 */
export async function demo(args) {
  const folder = dataFolder();
  if (args.includes("--reset")) {
    if (fs.existsSync(folder)) reset(folder);
    return;
  }
  const claim = claimFolder(ensureDataFolder(folder));
  const running = [];
  const asked = new Promise((resolve) => whenAskedToStop(() => resolve("asked")));
  process.once("exit", () => running.forEach((part) => part.killNow()));
  const served = startAll(folder, claim, args.includes("--dev"), running).then(async (web) => {
    await web.ended;
    return "ended";
  });
  try {
    const why = await Promise.race([asked, served]);
    if (why === "ended") throw new Error(`The web server stopped by itself: see ${path.join(folder, "web.log")}.`);
  } finally {
    console.log("\nStopping …");
    while (running.length > 0) await running.pop().stop();
    claim.release();
  }
}
