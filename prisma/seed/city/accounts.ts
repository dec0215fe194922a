import "server-only";
import type { Actor, Role } from "@/lib/access/actor";
import { present } from "@/lib/kernel/assert";
import { legalDateToDb } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { hashPassword } from "@/lib/platform/password";
import type { Prisma } from "@/prisma/generated/client";
import { demoPassword, signInsByPart } from "../sign-ins";
import type { CastKey } from "./cast";
import { castKin } from "./cast";
import type { AreaKey } from "./structure-types";

/** The account of a body outside the city's own people: it belongs to no cadre. */
const reviewer = "taxReviewer";

export type UserKey = Exclude<keyof typeof signInsByPart, typeof reviewer>;

/** The account of a reviewing department. */
export type CityReviewer = Pick<CityUser, "userId" | "signIn" | "actor">;

/** An account of the city as tests use it: the actor is what a sign-in of today would give. */
export type CityUser = {
  readonly userId: string;
  readonly signIn: string;
  readonly cadreId: string;
  readonly actor: Actor;
};

type Account = { readonly role: Role; readonly area: AreaKey | null; readonly unit?: string };

/** Role of each account, and the authority or unit it holds for. */
const accounts: Readonly<Record<UserKey, Account>> = {
  cadreSection: { role: "cadreSection", area: "city" },
  cadreSectionSecond: { role: "cadreSection", area: "city" },
  assessmentOffice: { role: "assessmentOffice", area: "city" },
  supervisionSection: { role: "supervisionSection", area: "city" },
  departmentHead: { role: "departmentHead", area: "city" },
  unitLeader: { role: "unitLeader", area: null, unit: "city/transport" },
  committeeSecretary: { role: "committeeSecretary", area: "city" },
  committeeMember: { role: "committeeMember", area: "city" },
  committeeMemberSecond: { role: "committeeMember", area: "city" },
  disciplineLiaison: { role: "disciplineLiaison", area: "city" },
  supervisor: { role: "supervisor", area: "city" },
  systemAdministrator: { role: "systemAdministrator", area: null },
  luBingran: { role: "cadre", area: null, unit: "city/agriculture" },
  countyACadreSection: { role: "cadreSection", area: "countyA" },
  countyACadreSectionSecond: { role: "cadreSection", area: "countyA" },
  countyADepartmentHead: { role: "departmentHead", area: "countyA" },
  countyASecretary: { role: "committeeSecretary", area: "countyA" },
  countyAUnitLeader: { role: "unitLeader", area: null, unit: "countyA/agriculture" },
  countyBCadreSection: { role: "cadreSection", area: "countyB" },
  countyBDepartmentHead: { role: "departmentHead", area: "countyB" },
};

export const userKeys = Object.keys(accounts) as readonly UserKey[];

export type AccountMeans = {
  readonly nextId: () => string;
  readonly from: LegalDate;
  readonly createdAt: Date;
  readonly cadreIds: ReadonlyMap<CastKey, string>;
  readonly authorityIds: Readonly<Record<AreaKey, string>>;
  readonly unitIds: ReadonlyMap<string, string>;
};

/** Accounts with one dated grant each; one hash serves all because they share the demonstration's password. */
export function buildAccounts(means: AccountMeans): {
  readonly users: Prisma.UserCreateManyInput[];
  readonly grants: Prisma.RoleGrantCreateManyInput[];
  readonly byKey: Readonly<Record<UserKey, CityUser>>;
  readonly reviewer: CityReviewer;
} {
  const passwordHash = hashPassword(demoPassword);
  const users: Prisma.UserCreateManyInput[] = [];
  const grants: Prisma.RoleGrantCreateManyInput[] = [];
  const byKey = Object.fromEntries(
    userKeys.map((key) => {
      const { signIn, name } = signInsByPart[key];
      const { role, area, unit } = accounts[key];
      const userId = means.nextId();
      const cadreId = present(means.cadreIds.get(key), key);
      const authorityId = area === null ? null : means.authorityIds[area];
      const unitId = unit === undefined ? null : present(means.unitIds.get(unit), unit);
      users.push({ id: userId, signIn, displayName: name, passwordHash, cadreId, createdAt: means.createdAt });
      grants.push({
        id: means.nextId(),
        userId,
        role,
        authorityId,
        unitId,
        from: legalDateToDb(means.from),
        reason: "系统启用时设立",
      });
      const actor: Actor = {
        userId,
        cadreId,
        name,
        grants: [{ role, authorityId, unitId, upToLevel: null }],
        closedCadreIds: [cadreId, ...kinOf(key, means)],
      };
      return [key, { userId, signIn, cadreId, actor }];
    }),
  ) as Record<UserKey, CityUser>;
  return { users, grants, byKey, reviewer: addReviewer(means, passwordHash, { users, grants }) };
}

/** The tax bureau's own sign-in, bound to the letters of the city's organisation department to it. */
function addReviewer(
  { nextId, createdAt, from, authorityIds }: AccountMeans,
  passwordHash: string,
  { users, grants }: { users: Prisma.UserCreateManyInput[]; grants: Prisma.RoleGrantCreateManyInput[] },
): CityReviewer {
  const { signIn, name } = signInsByPart[reviewer];
  const userId = nextId();
  const grant = { role: "reviewingDepartment", authorityId: authorityIds.city, unitId: null, department: "tax" } as const;
  users.push({ id: userId, signIn, displayName: name, passwordHash, cadreId: null, createdAt });
  grants.push({ id: nextId(), userId, ...grant, from: legalDateToDb(from), reason: "系统启用时设立" });
  return { userId, signIn, actor: { userId, cadreId: null, name, grants: [{ ...grant, upToLevel: null }], closedCadreIds: [] } };
}

function kinOf(key: CastKey, means: AccountMeans): readonly string[] {
  return castKin.flatMap(({ a, b }) => {
    const relative = a === key ? b : b === key ? a : null;
    return relative === null ? [] : [present(means.cadreIds.get(relative), relative)];
  });
}
