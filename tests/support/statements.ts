import { PrismaPg } from "@prisma/adapter-pg";
import { sessionOptions } from "@/lib/platform/db/client";
import { PrismaClient } from "@/prisma/generated/client";

/** A statement as it was sent, with its values. */
export type Sent = { readonly text: string; readonly values: readonly unknown[] };

export type Counting = {
  /** The statements work sends, without begin, settings and commit. */
  during<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly statements: readonly string[]; readonly sent: readonly Sent[] }>;
};

const frame = /^\s*(?:begin|commit|rollback|savepoint|release|deallocate|set\b|select set_config\('role')/i;

/** Gives the process a client with a pool of one that says what it sends: a page that needs a second connection hangs and fails. */
export function countStatements(url: string): Counting {
  const client = new PrismaClient({
    adapter: new PrismaPg({ connectionString: url, max: 1, options: sessionOptions }),
    transactionOptions: { maxWait: 5_000, timeout: 30_000 },
    log: [{ emit: "event", level: "query" }],
  });
  const all: Sent[] = [];
  client.$on("query", ({ query, params }) => all.push({ text: query, values: JSON.parse(params) as unknown[] }));
  globalThis.xuanrenDatabase = client;
  return {
    async during(work) {
      all.length = 0;
      const value = await work();
      const sent = all.filter(({ text }) => !frame.test(text));
      return { value, statements: sent.map(({ text }) => text), sent };
    },
  };
}
