/**
 * For developers: prints the SQL that leads from the migrations to prisma/schema, to be checked and saved as the next
 * prisma/migrations/<name>/migration.sql. `--from-empty` prints the SQL of the whole schema instead.
 */
import { ensureDatabase } from "./lib/databases.mjs";
import { migrate } from "./lib/migrate.mjs";
import { diffToSchema } from "./lib/schema-engine.mjs";
import { startThrowawayPostgres } from "./lib/throwaway.mjs";

const server = await startThrowawayPostgres();
try {
  await ensureDatabase(server, "schema");
  const url = server.ownerUrl("schema");
  if (!process.argv.includes("--from-empty")) await migrate(url);
  process.stdout.write(await diffToSchema(url));
} finally {
  await server.stop();
}
