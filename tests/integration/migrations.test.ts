import { describe, expect, test } from "vitest";
import { migrate, readMigrations } from "@/scripts/lib/migrate.mjs";
import { withClient } from "@/scripts/lib/postgres.mjs";
import { createTestDatabase } from "@/tests/support/database";

/** Runs `work` on a migrated database of its own. */
async function onMigratedDatabase(work: (ownerUrl: string) => Promise<void>): Promise<void> {
  const database = await createTestDatabase();
  try {
    await work(database.ownerUrl);
  } finally {
    await database.drop();
  }
}

const execute = (url: string, sql: string) => withClient(url, (client) => client.query(sql));

describe("migrations", () => {
  test("applied a second time change nothing: 0 are due", async () => {
    await onMigratedDatabase(async (url) => {
      expect(await migrate(url)).toEqual([]);
    });
  });

  test("started twice at once on an empty database are applied once each", async () => {
    await onMigratedDatabase(async (url) => {
      await execute(url, "drop schema public cascade; create schema public");
      const applied = await Promise.all([migrate(url), migrate(url)]);
      expect(applied.flat()).toEqual(readMigrations().map(({ name }) => name));
    });
  });

  test("changed after they were applied are refused by name", async () => {
    await onMigratedDatabase(async (url) => {
      const first = readMigrations()[0]?.name ?? "";
      await execute(url, `update _prisma_migrations set checksum = repeat('0', 64) where migration_name = '${first}'`);
      await expect(migrate(url)).rejects.toThrow(`Migration ${first} was changed after it had been applied.`);
    });
  });

  test("missing on disk are refused by name", async () => {
    await onMigratedDatabase(async (url) => {
      await execute(
        url,
        "update _prisma_migrations set migration_name = '0000_gone' where migration_name like '0001%'",
      );
      await expect(migrate(url)).rejects.toThrow(
        "The database has migration 0000_gone, which prisma/migrations lacks.",
      );
    });
  });
});
