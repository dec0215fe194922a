import { randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, inject } from "vitest";
import { withClient } from "@/scripts/lib/postgres.mjs";

export interface TestDatabase {
  /** The app's login: by itself it may do nothing. */
  readonly appUrl: string;
  /** The owner's login, to look at what was stored and to damage it. */
  readonly ownerUrl: string;
  /** Removes the database and ends whatever is still connected to it. */
  drop(): Promise<void>;
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/** A new database with every migration applied and no rows: a copy of the run's template, made in about 0.1 s. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { appUrl, ownerUrl } = inject("template");
  const name = `test_${randomBytes(8).toString("hex")}`;
  const server = withDatabase(ownerUrl, "postgres");
  await withClient(server, async (client) => {
    await client.query(`create database ${name} template template`);
  });
  return {
    appUrl: withDatabase(appUrl, name),
    ownerUrl: withDatabase(ownerUrl, name),
    drop: () =>
      withClient(server, async (client) => {
        // not `with (force)`, and clients only: the server's own workers may just be cleaning the database up, which a plain drop waits for
        await client.query(
          "select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and backend_type = 'client backend'",
          [name],
        );
        await client.query(`drop database if exists ${name}`);
      }),
  };
}

/**
 * Gives a test file a database and a storage folder of its own and puts both into the environment that the
 * application reads, before the first test; takes them away after the last.
 */
export function useTestDatabase(): { current(): TestDatabase } {
  let database: TestDatabase | undefined;
  let storage: string | undefined;
  beforeAll(async () => {
    database = await createTestDatabase();
    storage = fs.mkdtempSync(path.join(os.tmpdir(), "xuanren-storage-"));
    process.env.DATABASE_URL = database.appUrl;
    process.env.MIGRATE_DATABASE_URL = database.ownerUrl;
    process.env.NEXTAUTH_SECRET = randomBytes(32).toString("base64url");
    process.env.STORAGE_DIR = storage;
  });
  afterAll(async () => {
    await globalThis.xuanrenDatabase?.$disconnect();
    await database?.drop();
    if (storage !== undefined) fs.rmSync(storage, { recursive: true, force: true });
  });
  return {
    current() {
      if (database === undefined) throw new Error("the test database exists only while the tests of the file run");
      return database;
    },
  };
}
