import type { Level, Role } from "@/lib/access/actor";
import { addDays, isAfter, isBefore } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Refusal } from "@/lib/law/refusal";
import type { LetterDepartment } from "@/lib/law/scheme";
import type { AccountsRefusal, GrantAt, SessionTimes } from "./types";
import { passwordLimits, sessionLimits } from "./types";

/** Whether a session still opens a page: not revoked, within eight hours of its start and thirty minutes of the last page. */
export function isSessionLive(session: SessionTimes, now: number): boolean {
  return session.revokedAt === null && now < session.expiresAt && now - session.lastSeenAt < sessionLimits.idle;
}

/** How many of the four classes a text uses: small letters, capitals, digits, everything else. */
export function classesOf(password: string): number {
  return [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/].filter((sample) => sample.test(password)).length;
}

/** Whether a password may be chosen for the account. Characters are counted as a reader counts them. */
export function judgePassword(password: string, signIn: string, field = "password"): readonly Refusal<AccountsRefusal>[] {
  const refusals: Refusal<AccountsRefusal>[] = [];
  const { length, classes } = passwordLimits;
  if ([...password].length < length) refusals.push({ code: "accounts.password-short", field, params: { length } });
  if (classesOf(password) < classes) refusals.push({ code: "accounts.password-simple", field, params: { classes } });
  if (password.toLowerCase().includes(signIn.toLowerCase())) refusals.push({ code: "accounts.password-names-account", field });
  return refusals;
}

export type WantedGrant = {
  readonly role: Role;
  readonly authorityId: string | null;
  readonly unitId: string | null;
  readonly department: LetterDepartment | null;
  readonly upToLevel: Level | null;
  readonly from: LegalDate;
  readonly to: LegalDate | null;
};

/** What a role is bound to: an authority, one unit, or the installation. */
export function scopeOfRole(role: Role): "authority" | "unit" | "installation" {
  if (role === "unitLeader" || role === "cadre") return "unit";
  return role === "systemAdministrator" ? "installation" : "authority";
}

/** The grant with only the bindings its role has. A reviewing department answers letters, whatever the level of the people in them. */
export function boundGrant(wanted: WantedGrant): WantedGrant {
  const scope = scopeOfRole(wanted.role);
  return {
    ...wanted,
    authorityId: scope === "authority" ? wanted.authorityId : null,
    unitId: scope === "unit" ? wanted.unitId : null,
    department: isReviewing(wanted.role) ? wanted.department : null,
    upToLevel: scope === "authority" && !isReviewing(wanted.role) ? wanted.upToLevel : null,
  };
}

function isReviewing(role: Role): boolean {
  return role === "reviewingDepartment";
}

/**
 * Whether a role may be granted: bound to its place, not in the past, not twice; administration kept apart from business, and a reviewing
 * department from every other role, since it sees nothing but its letters.
 */
export function judgeGrant(wanted: WantedGrant, held: readonly GrantAt[], today: LegalDate): readonly Refusal<AccountsRefusal>[] {
  const refusals: Refusal<AccountsRefusal>[] = [];
  const scope = scopeOfRole(wanted.role);
  if (scope === "authority" && wanted.authorityId === null) refusals.push({ code: "accounts.role-needs-authority", field: "authorityId" });
  if (scope === "unit" && wanted.unitId === null) refusals.push({ code: "accounts.role-needs-unit", field: "unitId" });
  if (isReviewing(wanted.role) && wanted.department === null) refusals.push({ code: "accounts.role-needs-department", field: "department" });
  if (isBefore(wanted.from, today)) refusals.push({ code: "accounts.role-in-past", field: "from" });
  if (wanted.to !== null && isBefore(wanted.to, wanted.from)) refusals.push({ code: "accounts.role-days-reversed", field: "to" });
  const meanwhile = held.filter((grant) => overlaps(grant, wanted));
  if (meanwhile.some((grant) => sameBinding(grant, wanted))) refusals.push({ code: "accounts.role-twice", field: "role" });
  const administers = (role: Role) => role === "systemAdministrator";
  if (meanwhile.some((grant) => administers(grant.role) !== administers(wanted.role))) {
    refusals.push({ code: "accounts.administrator-apart", field: "role" });
  }
  if (meanwhile.some((grant) => isReviewing(grant.role) !== isReviewing(wanted.role))) refusals.push({ code: "accounts.department-apart", field: "role" });
  return refusals;
}

/** Whether a role may end on that last day; the day before today ends it at once. */
export function judgeRoleEnd(grant: GrantAt, lastDay: LegalDate, today: LegalDate): readonly Refusal<AccountsRefusal>[] {
  if (grant.to !== null && isBefore(grant.to, today)) return [{ code: "accounts.role-over" }];
  return isBefore(lastDay, addDays(today, -1)) ? [{ code: "accounts.role-in-past", field: "to" }] : [];
}

function overlaps(a: Pick<GrantAt, "from" | "to">, b: Pick<GrantAt, "from" | "to">): boolean {
  return (a.to === null || !isAfter(b.from, a.to)) && (b.to === null || !isAfter(a.from, b.to));
}

function sameBinding(a: WantedGrant | GrantAt, b: WantedGrant): boolean {
  return a.role === b.role && a.authorityId === b.authorityId && a.unitId === b.unitId && a.department === b.department;
}
