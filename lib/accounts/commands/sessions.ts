import "server-only";
import type { AccessRefusal } from "../../access/policy";
import { may } from "../../access/policy";
import type { Instant } from "../../kernel/dates";
import { dateOf } from "../../kernel/dates";
import { refused } from "../../kernel/result";
import { scratch } from "../../platform/scratch";
import { streamOf } from "../../record/event";
import type { Author } from "../../record/recorded";
import { recorded, worked } from "../../record/recorded";
import type { RevokeSession } from "../schema";
import type { AccountsRefusal } from "../types";
import type { AccountsAnswer } from "./users";

/** Ends a session: one's own, or any as administrator. It opens no further page from the next request on. */
export async function revokeSession(input: RevokeSession, author: Author, now: Instant): AccountsAnswer<null> {
  const userId = await scratch(async (tx) => {
    const row = await tx.scratchSession.findUnique({ where: { id: input.sessionId }, select: { userId: true, revokedAt: true } });
    return row === null || row.revokedAt !== null ? null : row.userId;
  });
  if (userId === null) return refused([{ code: "accounts.session-not-found" }]);
  const permission = may(author.actor, "accounts.revokeSession");
  if (userId !== author.actor.userId && !permission.allowed) return refused([{ code: permission.reason }]);
  await endSessions({ id: input.sessionId }, now);
  return recorded<null, AccountsRefusal | AccessRefusal>(author, () =>
    Promise.resolve(worked(null, { stream: streamOf("user", userId), type: "user.sessionRevoked", data: { session: input.sessionId } })),
  );
}

/**
 * Ends every session of a user but one: after a password was changed or an account disabled.
 *
 * @param now - the machine's clock
 * @param keep - the session in which it was done
 */
export async function endSessionsOf(userId: string, now: Instant, keep: string | null): Promise<void> {
  await endSessions({ userId, ...(keep === null ? {} : { id: { not: keep } }) }, now);
}

/** Unlocks a sign-in name. */
export async function forgetFailures(signIn: string): Promise<void> {
  await scratch((tx) => tx.scratchSignInFailure.deleteMany({ where: { signIn } }));
}

async function endSessions(where: { readonly id?: string | { readonly not: string }; readonly userId?: string }, now: Instant): Promise<void> {
  await scratch((tx) => tx.scratchSession.updateMany({ where: { ...where, revokedAt: null }, data: { revokedAt: dateOf(now) } }));
}
