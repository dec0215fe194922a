import type { TestProject } from "vitest/node";
import { prepareDatabase } from "@/scripts/lib/application.mjs";
import { startThrowawayPostgres } from "@/scripts/lib/throwaway.mjs";

declare module "vitest" {
  export interface ProvidedContext {
    /** Connection strings of the migrated template; every test database is a copy of it. */
    template: { appUrl: string; ownerUrl: string };
  }
}

/** Starts one PostgreSQL for the whole run and migrates the database that all test databases are copied from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startThrowawayPostgres();
  try {
    const urls = await prepareDatabase(server, server.passwords, "template");
    project.provide("template", { appUrl: urls.DATABASE_URL, ownerUrl: urls.MIGRATE_DATABASE_URL });
  } catch (error) {
    await server.stop();
    throw error;
  }
  return () => server.stop();
}
