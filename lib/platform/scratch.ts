import "server-only";
import type { Prisma } from "@/prisma/generated/client";
import { noteScratch } from "./answer-notes";
import { database } from "./db/client";
import { inTransaction } from "./db/transaction";

/** Tables without business data: every row expires. */
export type ScratchTx = Pick<
  Prisma.TransactionClient,
  "scratchSession" | "scratchSignInFailure" | "scratchUpload" | "scratchReading" | "scratchDraft" | "scratchJobRun" | "$queryRaw"
>;

/** Sessions, failed sign-ins, drafts, upload staging: the database role reaches scratch_ tables only. */
export function scratch<T>(work: (tx: ScratchTx) => Promise<T>): Promise<T> {
  noteScratch();
  return sessionLookUp(work);
}

/** The same for the look-up of the visitor, which every answer needs and which its keeping asks again. */
export function sessionLookUp<T>(work: (tx: ScratchTx) => Promise<T>): Promise<T> {
  return inTransaction("scratch", () =>
    database().$transaction(async (tx) => {
      await tx.$queryRaw`select set_config('role', 'scratch_rw', true)`;
      return work(tx);
    }),
  );
}
