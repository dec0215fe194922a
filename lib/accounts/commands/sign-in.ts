import "server-only";
import type { Instant } from "@/lib/kernel/dates";
import { dateOf } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import { ok, refused } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import { clockActor } from "../../access/actor";
import { isPassword } from "../../platform/password";
import { scratch } from "../../platform/scratch";
import { streamOf } from "../../record/event";
import { recorded, worked } from "../../record/recorded";
import type { SignIn } from "../schema";
import type { SignInRefusal } from "../types";
import { sessionLimits } from "../types";

/** Compared when the account does not exist, so that the answer takes as long as for one that does. */
const nobody = "argon2id$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

/**
 * Checks name and password. After five failures the name is locked for fifteen minutes, whether it exists or not.
 * @param now - the machine's clock
 * @returns the user's id, or one refusal that does not tell which of the two was wrong
 */
export async function checkSignIn(input: SignIn, now: Instant): Promise<Result<string, Refusals<SignInRefusal>>> {
  const { lockedUntil, user } = await scratch(async (tx) => {
    const failure = await tx.scratchSignInFailure.findUnique({ where: { signIn: input.signIn } });
    const [row] = await tx.$queryRaw<{ id: string; passwordHash: string; disabledAt: Date | null }[]>`
      select id, "passwordHash", "disabledAt" from app_user where "signIn" = ${input.signIn}`;
    return { lockedUntil: failure?.lockedUntil?.getTime() ?? 0, user: row };
  });
  if (lockedUntil > now.epochMs) {
    return refused([{ code: "accounts.locked", params: { minutes: minutesUntil(lockedUntil, now) } }]);
  }
  const right = isPassword(input.password, user?.passwordHash ?? nobody);
  if (user === undefined || !right) {
    await countFailure(input.signIn, now);
    return refused([{ code: "accounts.wrong-sign-in" }]);
  }
  if (user.disabledAt !== null) return refused([{ code: "accounts.disabled" }]);
  await scratch((tx) => tx.scratchSignInFailure.deleteMany({ where: { signIn: input.signIn } }));
  return ok(user.id);
}

/** Puts a sign-in or sign-out on the user's own stream. */
export async function recordPresence(userId: string, type: "user.signedIn" | "user.signedOut", now: Instant): Promise<void> {
  const actor = { ...clockActor, userId };
  await recorded<null, never>({ actor, now }, () =>
    Promise.resolve(worked(null, { stream: streamOf("user", userId), type, data: {} })),
  );
}

async function countFailure(signIn: string, now: Instant): Promise<void> {
  const expiresAt = new Date(now.epochMs + sessionLimits.lock);
  await scratch(async (tx) => {
    await tx.scratchSignInFailure.deleteMany({ where: { expiresAt: { lte: dateOf(now) } } });
    const failure = await tx.scratchSignInFailure.upsert({
      where: { signIn },
      create: { signIn, count: 1, expiresAt },
      update: { count: { increment: 1 }, expiresAt },
    });
    if (failure.count >= sessionLimits.failures) {
      await tx.scratchSignInFailure.update({ where: { signIn }, data: { lockedUntil: expiresAt } });
    }
  });
}

/** Whole minutes until the lock ends, at least 1. */
function minutesUntil(epochMs: number, now: Instant): number {
  return Math.max(1, Math.ceil((epochMs - now.epochMs) / 60_000));
}
