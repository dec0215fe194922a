import { expect, test } from "vitest";
import { diffToSchema } from "@/scripts/lib/schema-engine.mjs";
import { createTestDatabase } from "@/tests/support/database";

test("the migrations lead to exactly what prisma/schema says: 0 statements between them", async () => {
  const database = await createTestDatabase();
  try {
    const sql = await diffToSchema(database.ownerUrl);
    const statements = sql.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("--"));
    expect(statements).toEqual([]);
  } finally {
    await database.drop();
  }
});
