import { beforeAll, describe, expect, test } from "vitest";
import { holdsAct } from "@/lib/access/policy";
import type { Actor } from "@/lib/access/actor";
import { endRole, grantRole } from "@/lib/accounts/commands/roles";
import { endSessionsOf, revokeSession } from "@/lib/accounts/commands/sessions";
import { checkSignIn } from "@/lib/accounts/commands/sign-in";
import { changePassword, createUser, disableUser, enableUser, resetPassword } from "@/lib/accounts/commands/users";
import { readAccountHoldersIn, readLiveSessionsIn, readUsersByIdIn, readUsersIn } from "@/lib/accounts/queries";
import type { GrantRole } from "@/lib/accounts/schema";
import { usersQuerySchema } from "@/lib/accounts/schema";
import { present } from "@/lib/kernel/assert";
import { instantOf, legalDate } from "@/lib/kernel/dates";
import type { Instant } from "@/lib/kernel/dates";
import { readActorIn } from "@/lib/platform/actor";
import { reading } from "@/lib/platform/db/reading";
import { scratch } from "@/lib/platform/scratch";
import { storeSession, visitOf } from "@/lib/platform/session";
import type { Author } from "@/lib/record/recorded";
import type { City } from "@/prisma/seed/city/city";
import { atNine, seedCity } from "@/prisma/seed/city/seed-city";
import { demoPassword } from "@/prisma/seed/sign-ins";
import { withClient } from "@/scripts/lib/postgres.mjs";
import { codesOf, done } from "@/prisma/seed/steps/motion";
import { useTestDatabase } from "../support/database";
import { faultsOf } from "../support/faults";

const database = useTestDatabase();
const today = legalDate("2026-11-02");
const now = atNine(today);
const minutes = (count: number): Instant => instantOf(new Date(now.epochMs + count * 60_000));

let city: City;
let admin: Author;
beforeAll(async () => {
  city = await seedCity({ today, size: "small", clock: now });
  admin = { actor: city.users.systemAdministrator.actor, now };
}, 60_000);

const password = "Yun-ze-2026-ok";
let made = 0;

/** A new account of nobody in particular. */
async function account(): Promise<string> {
  made += 1;
  return done(await createUser({ signIn: `new-user-${made}`, displayName: `新用户${made}`, cadreId: null, password, repeated: password }, admin));
}

async function versionOf(userId: string): Promise<number> {
  return reading(admin.actor, async (tx) => (await tx.user.findUniqueOrThrow({ where: { id: userId } })).version);
}

const wantedRole = async (userId: string, changes: Partial<GrantRole> = {}): Promise<GrantRole> => ({
  userId, version: await versionOf(userId), role: "assessmentOffice", authorityId: city.authorities.city, unitId: null, department: null, upToLevel: null, from: today, to: null,
  reason: "云泽组〔2026〕1号", ...changes,
});
const actorOf = (userId: string, at: Instant = now) => reading(admin.actor, (tx) => readActorIn(tx, userId, at));

describe("signing in", () => {
  const wrong = { signIn: "assess", password: "wrong" };
  const right = { signIn: "assess", password: demoPassword };

  test("after 4 failures the right password still opens; after 5 it does not for 15 minutes, then it does", async () => {
    for (let count = 0; count < 4; count += 1) expect(codesOf(await checkSignIn(wrong, now))).toEqual(["accounts.wrong-sign-in"]);
    expect((await checkSignIn(right, now)).ok).toBe(true);
    for (let count = 0; count < 5; count += 1) await checkSignIn(wrong, now);
    expect(codesOf(await checkSignIn(right, now))).toEqual(["accounts.locked"]);
    expect(codesOf(await checkSignIn(right, instantOf(new Date(now.epochMs + 15 * 60_000 - 1))))).toEqual(["accounts.locked"]);
    expect((await checkSignIn(right, minutes(15))).ok).toBe(true);
  });

  test("of 12 wrong guesses sent at once 5 are looked at, 7 find the name locked", async () => {
    const signIn = "parallel";
    const answers = await Promise.all(Array.from({ length: 12 }, () => checkSignIn({ signIn, password: "x" }, now)));
    const codes = answers.flatMap(codesOf);
    expect(codes.filter((code) => code === "accounts.wrong-sign-in")).toHaveLength(5);
    expect(codes.filter((code) => code === "accounts.locked")).toHaveLength(7);
  });

  test("a name that does not exist is locked after 5 failures like any other", async () => {
    const nobody = { signIn: "nobody", password: "x" };
    for (let count = 0; count < 5; count += 1) expect(codesOf(await checkSignIn(nobody, now))).toEqual(["accounts.wrong-sign-in"]);
    expect(codesOf(await checkSignIn(nobody, now))).toEqual(["accounts.locked"]);
  });
});

describe("sessions", () => {
  test("idle for 30 minutes is over; a page every 20 minutes keeps it, until 8 hours after its start", async () => {
    const { userId } = city.users.cadreSection;
    const idle = await storeSession(userId, "Firefox", now);
    expect((await visitOf(idle, minutes(29)))?.actor.userId).toBe(userId);
    expect(await visitOf(idle, minutes(59))).toBeNull();
    const busy = await storeSession(userId, "Firefox", now);
    for (let at = 20; at < 480; at += 20) expect(await visitOf(busy, minutes(at))).not.toBeNull();
    expect(await visitOf(busy, minutes(480))).toBeNull();
  });

  test("an id that was never given opens nothing; the database holds its digest only", async () => {
    expect(await visitOf("guessed", now)).toBeNull();
    const sid = await storeSession(city.users.cadreSection.userId, "Firefox", now);
    const { rows } = await withClient(database.current().ownerUrl, (client) => client.query("select count(*)::int as n from scratch_session where \"sidDigest\" = $1", [sid]));
    expect(rows).toEqual([{ n: 0 }]);
  });

  test("revoked by the administrator it is over at the next request, and the record says so", async () => {
    const { userId } = city.users.supervisor;
    const sid = await storeSession(userId, "Firefox", now);
    const sessionId = present(await visitOf(sid, now), "the visit").sessionId;
    done(await revokeSession({ sessionId }, admin, now));
    expect(await visitOf(sid, minutes(1))).toBeNull();
    expect(codesOf(await revokeSession({ sessionId }, admin, now))).toEqual(["accounts.session-not-found"]);
    expect(await typesOf(userId)).toContain("user.sessionRevoked");
  });

  test("one's own can be ended by oneself, another's cannot", async () => {
    const own = city.users.cadreSection;
    const sid = await storeSession(own.userId, "Firefox", now);
    const { sessionId } = present(await visitOf(sid, now), "the visit");
    expect(codesOf(await revokeSession({ sessionId }, { actor: city.users.departmentHead.actor, now }, now))).toEqual(["access.not-your-role"]);
    expect(await visitOf(sid, now)).not.toBeNull();
    done(await revokeSession({ sessionId }, { actor: own.actor, now }, now));
    expect(await visitOf(sid, now)).toBeNull();
  });

  test("of 2 sessions the one in which the password was changed stays, the other ends", async () => {
    const userId = await account();
    const [here, there] = [await storeSession(userId, "Firefox", now), await storeSession(userId, "Chrome", now)];
    const { sessionId, actor } = present(await visitOf(here, now), "the visit");
    const next = "Another-2026-one";
    done(await changePassword({ current: password, password: next, repeated: next }, { actor, now }));
    await endSessionsOf(userId, now, sessionId);
    expect(await visitOf(here, minutes(1))).not.toBeNull();
    expect(await visitOf(there, minutes(1))).toBeNull();
    const live = await scratch((tx) => readLiveSessionsIn(tx, userId, minutes(1)));
    expect(live.map(({ id }) => id)).toEqual([sessionId]);
  });
});

describe("accounts", () => {
  test("every reason at once: name taken, password short and simple, repeated differently, cadre with an account", async () => {
    const result = await createUser(
      { signIn: "admin", displayName: "甲", cadreId: city.users.cadreSection.cadreId, password: "abc", repeated: "abd" },
      admin,
    );
    expect(codesOf(result)).toEqual([
      "accounts.password-short", "accounts.password-simple", "accounts.password-differs", "accounts.sign-in-taken", "accounts.cadre-taken",
    ]);
  });

  test("nobody but the administrator opens, disables or grants", async () => {
    const head: Author = { actor: city.users.departmentHead.actor, now };
    const userId = await account();
    const version = await versionOf(userId);
    const input = { signIn: "another", displayName: "乙", cadreId: null, password, repeated: password };
    expect(codesOf(await createUser(input, head))).toEqual(["access.not-your-role"]);
    expect(codesOf(await disableUser({ userId, version, reason: "离职" }, head))).toEqual(["access.not-your-role"]);
    expect(codesOf(await grantRole(await wantedRole(userId), head))).toEqual(["access.not-your-role"]);
  });

  test("disabled it opens no page from the next request on and cannot sign in; enabled it can", async () => {
    const userId = await account();
    const signIn = `new-user-${made}`;
    const sid = await storeSession(userId, "Firefox", now);
    expect(await visitOf(sid, now)).not.toBeNull();
    done(await disableUser({ userId, version: 0, reason: "调离" }, admin));
    expect(await visitOf(sid, minutes(1))).toBeNull();
    expect(codesOf(await checkSignIn({ signIn, password }, now))).toEqual(["accounts.disabled"]);
    expect(codesOf(await disableUser({ userId, version: 0, reason: "调离" }, admin))).toEqual(["accounts.stale"]);
    done(await enableUser({ userId, version: 1, reason: "误停" }, admin));
    expect((await checkSignIn({ signIn, password }, now)).ok).toBe(true);
  });

  test("the last administrator cannot be disabled, nor lose the role, nor disable himself", async () => {
    const own = city.users.systemAdministrator;
    expect(codesOf(await disableUser({ userId: own.userId, version: await versionOf(own.userId), reason: "测试" }, admin))).toEqual(["accounts.own-account"]);
    const userId = await account();
    done(await grantRole(await wantedRole(userId, { role: "systemAdministrator", authorityId: null }), admin));
    const second: Author = { actor: present(await actorOf(userId), "the second"), now };
    done(await disableUser({ userId: own.userId, version: await versionOf(own.userId), reason: "轮岗" }, second));
    const grant = await reading(admin.actor, (tx) => tx.roleGrant.findFirstOrThrow({ where: { userId } }));
    const outsider: Author = { actor: own.actor, now };
    const end = { grantId: grant.id, version: await versionOf(userId), to: today, reason: "轮岗" };
    expect(codesOf(await endRole(end, outsider))).toEqual(["accounts.last-administrator"]);
    expect(codesOf(await disableUser({ userId, version: await versionOf(userId), reason: "轮岗" }, outsider))).toEqual(["accounts.last-administrator"]);
    done(await enableUser({ userId: own.userId, version: await versionOf(own.userId), reason: "轮岗结束" }, second));
    done(await endRole({ ...end, version: await versionOf(userId) }, admin));
  });

  test("a password is changed with the old one only; the record does not hold it", async () => {
    const userId = await account();
    const actor: Actor = present(await actorOf(userId), "the user");
    const next = "Another-2026-one";
    const change = (current: string, chosen: string) => changePassword({ current, password: chosen, repeated: chosen }, { actor, now });
    expect(codesOf(await change("not-mine", next))).toEqual(["accounts.password-wrong"]);
    expect(codesOf(await change(password, password))).toEqual(["accounts.password-same"]);
    expect(codesOf(await change(password, "short1A"))).toEqual(["accounts.password-short"]);
    done(await change(password, next));
    expect((await checkSignIn({ signIn: `new-user-${made}`, password: next }, now)).ok).toBe(true);
    const { rows } = await withClient(database.current().ownerUrl, (client) => client.query("select body from record_event where stream = $1", [`user:${userId}`]));
    const bodies = rows.map((row: { body: string }) => row.body).join("\n");
    expect(bodies).toContain("user.passwordChanged");
    expect(bodies).not.toContain(next);
    expect(bodies).not.toContain("argon2id");
  });

  test("the administrator sets a new initial password for others, not for himself", async () => {
    const userId = await account();
    const next = "Reset-2026-once";
    const input = { userId, version: 0, password: next, repeated: next, reason: "忘记密码" };
    expect(codesOf(await resetPassword({ ...input, userId: admin.actor.userId, version: await versionOf(admin.actor.userId) }, admin))).toEqual(["accounts.own-account"]);
    done(await resetPassword(input, admin));
    expect((await checkSignIn({ signIn: `new-user-${made}`, password: next }, now)).ok).toBe(true);
  });
});

describe("roles", () => {
  test("nobody grants or ends a role of his own", async () => {
    const own = admin.actor.userId;
    expect(codesOf(await grantRole(await wantedRole(own), admin))).toEqual(["accounts.own-role"]);
    const grant = await reading(admin.actor, (tx) => tx.roleGrant.findFirstOrThrow({ where: { userId: own } }));
    const end = { grantId: grant.id, version: await versionOf(own), to: today, reason: "测试" };
    expect(codesOf(await endRole(end, admin))).toEqual(["accounts.own-role"]);
  });

  test("a role from tomorrow opens nothing today and everything tomorrow; ended yesterday it opens nothing today", async () => {
    const userId = await account();
    const tomorrow = legalDate("2026-11-03");
    const grantId = done(await grantRole(await wantedRole(userId, { from: tomorrow }), admin));
    expect(holdsAct(present(await actorOf(userId), "the user"), "case.view")).toBe(false);
    expect(holdsAct(present(await actorOf(userId, atNine(tomorrow)), "the user"), "case.view")).toBe(true);
    done(await endRole({ grantId, version: await versionOf(userId), to: legalDate("2026-11-01"), reason: "误授" }, admin));
    expect(holdsAct(present(await actorOf(userId, atNine(tomorrow)), "the user"), "case.view")).toBe(false);
    expect(await typesOf(userId)).toEqual(["user.created", "role.granted", "role.ended"]);
  });

  test("two grants at once on one page: one wins, the other is told", async () => {
    const userId = await account();
    const input = await wantedRole(userId);
    const results = await Promise.all([grantRole(input, admin), grantRole({ ...input, role: "cadreSection" }, admin)]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.flatMap((result) => codesOf(result))).toEqual(["accounts.stale"]);
  });

  test("a reviewing department granted from today has the letters of 1 department and no other role beside it; the database lets neither go", async () => {
    const userId = await account();
    const asked = { role: "reviewingDepartment" as const, department: "court" as const };
    expect(codesOf(await grantRole(await wantedRole(userId, { ...asked, department: null }), admin))).toEqual(["accounts.role-needs-department"]);
    const grantId = done(await grantRole(await wantedRole(userId, asked), admin));
    expect((await actorOf(userId))?.grants).toMatchObject([{ ...asked, authorityId: city.authorities.city }]);
    expect(codesOf(await grantRole(await wantedRole(userId), admin))).toEqual(["accounts.department-apart"]);
    const change = (sql: string) => withClient(database.current().ownerUrl, (client) => client.query(sql, [grantId]));
    await expect(change(`update role_grant set department = null where id = $1`)).rejects.toThrow(/role_grant_department/);
    await expect(change(`update role_grant set role = 'cadreSection' where id = $1`)).rejects.toThrow(/role_grant_department/);
  });

  test("the administrator's role opens no act on people, motions, cases, supervision or the record", () => {
    const closed = ["people.view", "posts.view", "motion.view", "case.view", "meeting.view", "supervision.view", "record.view", "pool.view"] as const;
    expect(closed.filter((act) => holdsAct(admin.actor, act))).toEqual([]);
  });
});

describe("the lists of the administrator", () => {
  test("finds accounts by name and by state, with the roles they have", async () => {
    const list = (query: Record<string, string>) => reading(admin.actor, (tx) => readUsersIn(tx, usersQuerySchema.parse(query), today));
    expect((await list({ q: "俞静" })).users.map(({ signIn, grants }) => [signIn, grants.map(({ role }) => role)])).toEqual([["cadre1", ["cadreSection"]]]);
    const userId = await account();
    expect((await list({ state: "withoutRole" })).users.map(({ id }) => id)).toContain(userId);
    expect((await list({ state: "disabled" })).userCount).toBe(0);
    const [user] = await reading(admin.actor, (tx) => readUsersByIdIn(tx, [userId], null));
    expect(user).not.toHaveProperty("passwordHash");
  });

  test("finds a person to link by 2 characters of the name, by 1 nobody; who has an account is marked", async () => {
    const find = (name: string) => reading(admin.actor, (tx) => readAccountHoldersIn(tx, name));
    expect(await find("俞")).toEqual([]);
    const found = await find("俞静秋");
    expect(found.map(({ name, hasAccount }) => [name, hasAccount])).toEqual([["俞静秋", true]]);
    expect(Object.keys(found[0] ?? {}).toSorted()).toEqual(["hasAccount", "id", "name", "post", "unit"]);
  });
});

test("after all of it the record holds", async () => {
  expect(await faultsOf(database.current())).toEqual([]);
});

async function typesOf(userId: string): Promise<readonly string[]> {
  const { rows } = await withClient(database.current().ownerUrl, (client) =>
    client.query("select body::jsonb ->> 'type' as type from record_event where stream = $1 order by seq", [`user:${userId}`]),
  );
  return rows.map((row: { type: string }) => row.type);
}
