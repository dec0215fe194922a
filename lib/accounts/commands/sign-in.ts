import "server-only";
import { present } from "@/lib/kernel/assert";
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
 * Checks name and password. After five failures the name is locked for fifteen minutes, whether it exists or not. Every guess is
 * counted before it is looked at, so guesses sent at the same time cannot pass the limit together; a right one takes the count back.
 * @param now - the machine's clock
 * @returns the user's id, or one refusal that does not tell which of the two was wrong
 */
export async function checkSignIn(input: SignIn, now: Instant): Promise<Result<string, Refusals<SignInRefusal>>> {
  const guess = await countGuess(input.signIn, now);
  if (guess.count > sessionLimits.failures) {
    return refused([{ code: "accounts.locked", params: { minutes: minutesUntil(guess.lockedUntil?.getTime() ?? 0, now) } }]);
  }
  const [user] = await scratch(
    (tx) => tx.$queryRaw<{ id: string; passwordHash: string; disabledAt: Date | null }[]>`
      select id, "passwordHash", "disabledAt" from app_user where "signIn" = ${input.signIn}`,
  );
  const right = isPassword(input.password, user?.passwordHash ?? nobody);
  if (user === undefined || !right) return refused([{ code: "accounts.wrong-sign-in" }]);
  await scratch((tx) => tx.scratchSignInFailure.deleteMany({ where: { signIn: input.signIn } }));
  return user.disabledAt === null ? ok(user.id) : refused([{ code: "accounts.disabled" }]);
}

/** Puts a sign-in or sign-out on the user's own stream. */
export async function recordPresence(userId: string, type: "user.signedIn" | "user.signedOut", now: Instant): Promise<void> {
  const actor = { ...clockActor, userId };
  await recorded<null, never>({ actor, now }, () =>
    Promise.resolve(worked(null, { stream: streamOf("user", userId), type, data: {} })),
  );
}

type Guess = { readonly count: number; readonly lockedUntil: Date | null };

/**
 * Counts a guess in one statement: the row's lock makes simultaneous guesses wait for each other. The fifth locks the name, unless it
 * turns out right; guesses on a locked name do not lengthen the lock. Rows of other names that have expired are cleared away.
 */
function countGuess(signIn: string, now: Instant): Promise<Guess> {
  const at = dateOf(now);
  const expiresAt = new Date(now.epochMs + sessionLimits.lock);
  const { failures } = sessionLimits;
  return scratch(async (tx) => {
    await tx.$queryRaw`delete from scratch_sign_in_failure where "signIn" in (
      select "signIn" from scratch_sign_in_failure where "expiresAt" <= ${at} for update skip locked)`;
    const [guess] = await tx.$queryRaw<Guess[]>`
      insert into scratch_sign_in_failure as f ("signIn", count, "expiresAt") values (${signIn}, 1, ${expiresAt})
      on conflict ("signIn") do update set
        count = case when f."expiresAt" <= ${at} then 1 else least(f.count, ${failures}::int) + 1 end,
        "lockedUntil" = case when f."expiresAt" <= ${at} then null
          when f."lockedUntil" is not null then f."lockedUntil"
          when f.count + 1 >= ${failures}::int then ${expiresAt}::timestamptz end,
        "expiresAt" = case when f."expiresAt" > ${at} and f."lockedUntil" is not null then f."expiresAt" else ${expiresAt} end
      returning count, "lockedUntil"`;
    return present(guess, "the counted guess");
  });
}

/** Whole minutes until the lock ends, at least 1. */
function minutesUntil(epochMs: number, now: Instant): number {
  return Math.max(1, Math.ceil((epochMs - now.epochMs) / 60_000));
}
