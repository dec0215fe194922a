export type SignInRefusal = "accounts.wrong-sign-in" | "accounts.locked" | "accounts.disabled";

/** Limits of a server-side session and of failed sign-ins (security 5.4). Milliseconds. */
export const sessionLimits = {
  idle: 30 * 60_000,
  absolute: 8 * 60 * 60_000,
  failures: 5,
  lock: 15 * 60_000,
} as const;
