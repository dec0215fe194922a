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

/**
 * Settings of every session: UTC, so that digests of rows do not depend on the machine. The archive fits into memory, where a page
 * read by chance costs little more than one in order: with the server's usual 4 the planner reads whole tables for a few hundred
 * people. Statements are answered in milliseconds, in less time than compiling them would take.
 */
export const sessionOptions = "-c TimeZone=UTC -c random_page_cost=1.1 -c jit=off";

/** A client of its own, for scripts and tests. */
export function openDatabase(url: string, pool: number): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString: url, max: pool, options: sessionOptions }),
    transactionOptions: { maxWait: 10_000, timeout: 60_000 },
  });
}
