import { createHash, randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { inRoot } from "./paths.mjs";
import { withClient } from "./postgres.mjs";

/** The number under which Prisma's own migrate takes its lock: both tools keep out of each other's way. */
const lockNumber = 72_707_369;

/** The table as Prisma's own migrate makes it, so that either tool can read what was applied. */
const tableOfMigrations = `
  create table if not exists _prisma_migrations (
    id varchar(36) primary key,
    checksum varchar(64) not null,
    finished_at timestamptz,
    migration_name varchar(255) not null,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz not null default now(),
    applied_steps_count integer not null default 0
  )`;

/**
 * The migrations on disk, in the order they apply.
 * @returns {{ name: string, sql: string, checksum: string }[]}
 */
export function readMigrations() {
  const folder = inRoot("prisma", "migrations");
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = fs.readFileSync(path.join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

/** Throws where the database knows a migration that is no longer the one on disk. */
function checkHistory(applied, migrations) {
  for (const { migration_name: name, checksum } of applied) {
    const onDisk = migrations.find((migration) => migration.name === name);
    if (onDisk === undefined) throw new Error(`The database has migration ${name}, which prisma/migrations lacks.`);
    if (onDisk.checksum !== checksum) throw new Error(`Migration ${name} was changed after it had been applied.`);
  }
}

async function applyOne(client, { name, sql, checksum }) {
  await client.query("begin");
  try {
    await client.query(sql);
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       values ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw new Error(`Migration ${name}: ${error.message}${placeOf(error, sql)}`, { cause: error });
  }
}

function placeOf(error, sql) {
  if (!error.position) return "";
  const before = sql.slice(0, Number(error.position) - 1);
  return ` (line ${before.split("\n").length})`;
}

/**
 * Applies in order every migration the database lacks, each in one transaction, under a lock that keeps a second
 * runner waiting.
 * @param {string} ownerUrl
 * @returns {Promise<string[]>} names of the migrations applied now
 */
export function migrate(ownerUrl) {
  return withClient(ownerUrl, async (client) => {
    await client.query("select pg_advisory_lock($1)", [lockNumber]);
    await client.query(tableOfMigrations);
    const { rows: applied } = await client.query(
      "select migration_name, checksum from _prisma_migrations where finished_at is not null and rolled_back_at is null",
    );
    const migrations = readMigrations();
    checkHistory(applied, migrations);
    const due = migrations.filter(({ name }) => !applied.some((row) => row.migration_name === name));
    for (const migration of due) await applyOne(client, migration);
    return due.map(({ name }) => name);
  });
}
