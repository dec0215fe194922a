import type { Level, Role } from "@/lib/access/actor";
import type { LegalDate } from "@/lib/kernel/dates";
import type { LetterDepartment } from "@/lib/law/scheme";

export type SignInRefusal = "accounts.wrong-sign-in" | "accounts.locked" | "accounts.disabled";

/** Limits of a server-side session and of failed sign-ins (security 5.4). Milliseconds. */
export const sessionLimits = {
  idle: 30 * 60_000,
  absolute: 8 * 60 * 60_000,
  failures: 5,
  lock: 15 * 60_000,
} as const;

/** A password has at least so many characters, of at least so many of the four classes. */
export const passwordLimits = { length: 12, classes: 3 } as const;

/** A role a user holds, held or will hold; `to` is the last day, null: until ended. */
export type GrantAt = {
  readonly id: string;
  readonly role: Role;
  readonly authorityId: string | null;
  readonly unitId: string | null;
  readonly department: LetterDepartment | null;
  readonly upToLevel: Level | null;
  readonly from: LegalDate;
  readonly to: LegalDate | null;
  readonly reason: string;
};

/** What decides whether a session still opens a page. Moments in milliseconds. */
export type SessionTimes = {
  readonly revokedAt: number | null;
  readonly lastSeenAt: number;
  readonly expiresAt: number;
};

export type AccountsRefusal =
  | SignInRefusal
  | "accounts.not-found"
  | "accounts.stale"
  | "accounts.sign-in-taken"
  | "accounts.cadre-not-found"
  | "accounts.cadre-taken"
  | "accounts.password-short"
  | "accounts.password-simple"
  | "accounts.password-names-account"
  | "accounts.password-same"
  | "accounts.password-differs"
  | "accounts.password-wrong"
  | "accounts.own-account"
  | "accounts.own-role"
  | "accounts.last-administrator"
  | "accounts.administrator-apart"
  | "accounts.department-apart"
  | "accounts.role-twice"
  | "accounts.role-needs-authority"
  | "accounts.role-needs-unit"
  | "accounts.role-needs-department"
  | "accounts.role-in-past"
  | "accounts.role-days-reversed"
  | "accounts.role-over"
  | "accounts.already-disabled"
  | "accounts.not-disabled"
  | "accounts.session-not-found";
