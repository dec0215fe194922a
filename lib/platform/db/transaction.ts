import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import type { Prisma } from "@/prisma/generated/client";
import { noteFailure } from "../answer-notes";

type Everything = Prisma.TransactionClient;
type Delegate = { [K in keyof Everything]: Everything[K] extends { findMany: unknown } ? K : never }[keyof Everything];
type ReadVerb =
  | "findMany"
  | "findFirst"
  | "findFirstOrThrow"
  | "findUnique"
  | "findUniqueOrThrow"
  | "count"
  | "aggregate"
  | "groupBy";

/** What a reader may call: no write compiles. The transaction is read-only in the database as well. */
export type ReadTx = { readonly [K in Delegate]: Pick<Everything[K], ReadVerb & keyof Everything[K]> } & Pick<
  Everything,
  "$queryRaw"
>;

/** What `recorded` hands to its work: everything a transaction may do, never to open another. */
export type WriteTx = Everything;

const open = new AsyncLocalStorage<string>();

/** Runs work as the only transaction of this call chain; nesting is a bug and throws. */
export async function inTransaction<T>(name: string, work: () => Promise<T>): Promise<T> {
  const outer = open.getStore();
  if (outer !== undefined) throw new Error(`transaction "${name}" opened inside "${outer}": pass its tx instead`);
  try {
    return await open.run(name, work);
  } catch (error) {
    noteFailure();
    throw error;
  }
}
