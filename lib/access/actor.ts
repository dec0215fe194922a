/** Who asks: a person with dated role grants, and the cadres closed to him. */

import type { LetterDepartment } from "@/lib/law/scheme";

export const roles = [
  "cadreSection",
  "assessmentOffice",
  "supervisionSection",
  "departmentHead",
  "unitLeader",
  "committeeSecretary",
  "committeeMember",
  "disciplineLiaison",
  "supervisor",
  "systemAdministrator",
  "cadre",
  "reviewingDepartment",
] as const;

export type Role = (typeof roles)[number];

/** Levels of posts, highest first. */
export const levels = [
  "bureauHead",
  "bureauDeputy",
  "countyHead",
  "countyDeputy",
  "sectionHead",
  "sectionDeputy",
  "staff",
] as const;

export type Level = (typeof levels)[number];

/** A role held now: for an authority (department roles, committee, supervision, reviewing departments) or for one unit (unit leader). */
export type Grant = {
  readonly role: Role;
  readonly authorityId: string | null;
  readonly unitId: string | null;
  /** highest level this grant reaches; null: every level the authority manages */
  readonly upToLevel: Level | null;
  /** whose letters a reviewing department answers; of no other role */
  readonly department?: LetterDepartment | null;
};

export type Actor = {
  readonly userId: string;
  readonly cadreId: string | null;
  readonly name: string;
  readonly grants: readonly Grant[];
  /** cadre ids of the actor and of his declared relatives: their cases are closed to him */
  readonly closedCadreIds: readonly string[];
};

/** Authorities for which the actor holds any role. */
export function authoritiesOf(actor: Actor): readonly string[] {
  return [...new Set(actor.grants.flatMap((grant) => grant.authorityId ?? []))];
}

/** The clock, as author of sweeps. */
export const clockActor: Actor = {
  userId: "00000000-0000-7000-8000-000000000000",
  cadreId: null,
  name: "时钟",
  grants: [],
  closedCadreIds: [],
};

/** A reader without sign-in: sees public notices and nothing else. */
export const publicReader: Actor = { ...clockActor, userId: "00000000-0000-7000-8000-000000000001", name: "公众" };
