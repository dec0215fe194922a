import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/prisma/generated/client";
import { environment } from "../env";

declare global {
  var xuanrenDatabase: PrismaClient | undefined;
}

/**
 * The one client of the process. Outside `reading`, `recorded`, `scratch` and `cast_ballot` its login may do nothing:
 * the four set a database role first.
 */
export function database(): PrismaClient {
  globalThis.xuanrenDatabase ??= openDatabase(environment().DATABASE_URL, environment().DATABASE_POOL);
  return globalThis.xuanrenDatabase;
}

/** A client of its own, for scripts and tests. The session runs in UTC so that digests of rows do not depend on the machine. */
export function openDatabase(url: string, pool: number): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString: url, max: pool, options: "-c TimeZone=UTC" }),
    transactionOptions: { maxWait: 10_000, timeout: 60_000 },
  });
}
