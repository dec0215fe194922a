import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/prisma/generated/client";

export type Counting = {
  /** The statements work sends, without begin, settings and commit. */
  during<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly statements: readonly string[] }>;
};

const frame = /^\s*(?:begin|commit|rollback|savepoint|release|deallocate|set\b|select set_config\('role')/i;

/** Gives the process a client with a pool of one that says what it sends: a page that needs a second connection hangs and fails. */
export function countStatements(url: string): Counting {
  const client = new PrismaClient({
    adapter: new PrismaPg({ connectionString: url, max: 1, options: "-c TimeZone=UTC" }),
    transactionOptions: { maxWait: 5_000, timeout: 30_000 },
    log: [{ emit: "event", level: "query" }],
  });
  const sent: string[] = [];
  client.$on("query", ({ query }) => sent.push(query));
  globalThis.xuanrenDatabase = client;
  return {
    async during(work) {
      sent.length = 0;
      const value = await work();
      return { value, statements: sent.filter((statement) => !frame.test(statement)) };
    },
  };
}
