import { describe, expect, test } from "vitest";
import { appRoles } from "@/scripts/lib/databases.mjs";
import { withClient } from "@/scripts/lib/postgres.mjs";
import { useTestDatabase } from "@/tests/support/database";

const database = useTestDatabase();

describe("the app's login", () => {
  test("may take each of its 4 roles, and is no superuser", async () => {
    await withClient(database.current().appUrl, async (client) => {
      for (const role of appRoles) {
        await client.query(`set role ${role}`);
        const { rows } = await client.query(
          "select current_user as role, current_setting('is_superuser') as superuser",
        );
        expect(rows).toEqual([{ role, superuser: "off" }]);
      }
    });
  });

  test("reads none of the tables without taking a role first", async () => {
    await withClient(database.current().appUrl, async (client) => {
      const { rows } = await client.query(
        `select c.relname from pg_class c
         where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
           and has_table_privilege(c.oid, 'select, insert, update, delete')`,
      );
      expect(rows).toEqual([]);
    });
  });
});

test("the database yields trigrams for Chinese: 4 for 张三丰", async () => {
  await withClient(database.current().ownerUrl, async (client) => {
    const { rows } = await client.query<{ trigrams: string[] }>("select show_trgm('张三丰') as trigrams");
    expect(rows[0]?.trigrams).toHaveLength(4);
  });
});
