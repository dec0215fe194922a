import type { LetterDepartment } from "@/lib/law/scheme";
import type { Actor, Grant, Level } from "./actor";
import { levels } from "./actor";
import type { Act } from "./acts";
import { actRule } from "./acts";

/** What an act touches: ids only. `concerns` are the cadres whose matter it is. */
export type PolicyObject = {
  readonly authorityId?: string | null;
  readonly unitId?: string | null;
  readonly level?: Level | null;
  readonly department?: LetterDepartment | null;
  readonly concerns?: readonly string[];
};

export type AccessRefusal =
  | "access.not-your-role"
  | "access.not-your-authority"
  | "access.not-your-unit"
  | "access.not-your-level"
  | "access.not-your-department"
  | "access.own-or-relative"
  | "access.not-yourself";

export type Permission = { readonly allowed: true } | { readonly allowed: false; readonly reason: AccessRefusal };

/** Why the visitor may not do an act; null when he may. What a page needs to show a control with its reason. */
export type Hindrance = AccessRefusal | null;

const allowed: Permission = { allowed: true };

/**
 * The one policy function, asked in the loader (to explain) and in the command (to enforce).
 * Scope is what the actor's authority manages, narrowed by office and level; unit leaders: their unit; reviewing
 * departments: the letters of their department; never a subtree.
 * Own case and declared relatives' cases are closed whatever the role (AVD-04); there is no override.
 */
export function may(actor: Actor, act: Act, object: PolicyObject = {}): Permission {
  const rule = actRule(act);
  const withRole = actor.grants.filter((grant) => rule.roles.includes(grant.role));
  if (withRole.length === 0) return refuse("access.not-your-role");
  if (rule.closedToConcerned && concernsActor(actor, object)) return refuse("access.own-or-relative");
  switch (rule.scope) {
    case "installation":
      return allowed;
    case "self":
      return isOwn(actor, object) ? allowed : refuse("access.not-yourself");
    case "unit":
      return withRole.some((grant) => grant.unitId !== null && grant.unitId === object.unitId)
        ? allowed
        : refuse("access.not-your-unit");
    case "department":
      return withRole.some((grant) => grant.authorityId !== null && grant.authorityId === object.authorityId && answersFor(grant, object))
        ? allowed
        : refuse("access.not-your-department");
    case "authority": {
      const inAuthority = withRole.filter(
        (grant) => grant.authorityId !== null && grant.authorityId === object.authorityId,
      );
      if (inAuthority.length === 0) return refuse("access.not-your-authority");
      return inAuthority.some((grant) => reaches(grant, object.level ?? null)) ? allowed : refuse("access.not-your-level");
    }
  }
}

/**
 * The same about something several objects stand for (a team managed by two authorities, a person managed and filed): one that admits the
 * actor is enough. Without any object nobody is admitted.
 */
export function mayOnOne(actor: Actor, act: Act, objects: readonly PolicyObject[]): Permission {
  const permissions = objects.map((object) => may(actor, act, object));
  return permissions.find((permission) => permission.allowed) ?? permissions[0] ?? refuse("access.not-your-authority");
}

/** What keeps the actor from the act, as `may` answers it; null when nothing does. */
export function hindrance(actor: Actor, act: Act, object: PolicyObject = {}): Hindrance {
  const permission = may(actor, act, object);
  return permission.allowed ? null : permission.reason;
}

/** Whether any of the actor's roles carries the act at all: for menus, never as permission. */
export function holdsAct(actor: Actor, act: Act): boolean {
  const rule = actRule(act);
  return actor.grants.some((grant) => rule.roles.includes(grant.role));
}

/** Authorities for which the actor may do the act: the filter of list queries. */
export function authoritiesFor(actor: Actor, act: Act): readonly string[] {
  const rule = actRule(act);
  return [
    ...new Set(
      actor.grants.flatMap((grant) => (rule.roles.includes(grant.role) && grant.authorityId !== null ? [grant.authorityId] : [])),
    ),
  ];
}

function concernsActor(actor: Actor, object: PolicyObject): boolean {
  return (object.concerns ?? []).some((cadreId) => actor.closedCadreIds.includes(cadreId));
}

/** Whether the act is about the actor's own archive and nobody else's. */
function isOwn(actor: Actor, object: PolicyObject): boolean {
  const concerns = object.concerns ?? [];
  return actor.cadreId !== null && concerns.length > 0 && concerns.every((cadreId) => cadreId === actor.cadreId);
}

function answersFor(grant: Grant, object: PolicyObject): boolean {
  return (grant.department ?? null) !== null && grant.department === object.department;
}

function reaches(grant: Grant, level: Level | null): boolean {
  if (grant.upToLevel === null || level === null) return true;
  return levels.indexOf(level) >= levels.indexOf(grant.upToLevel);
}

function refuse(reason: AccessRefusal): Permission {
  return { allowed: false, reason };
}
