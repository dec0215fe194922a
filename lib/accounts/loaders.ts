import "server-only";
import { z } from "zod";
import type { AccessRefusal } from "../access/policy";
import { holdsAct, may } from "../access/policy";
import type { Actor } from "../access/actor";
import { isId } from "../formats/ids";
import { legalDateOf } from "../kernel/dates";
import type { LegalDate } from "../kernel/dates";
import { letterDepartmentNames } from "../messages/zh-CN/letters";
import { roleNames } from "../messages/zh-CN/words";
import { systemInstant } from "../platform/clock";
import { reading } from "../platform/db/reading";
import { scratch } from "../platform/scratch";
import { requireVisit } from "../platform/session";
import type { AccountHolder, ListedUser, PlaceChoice, ShownSession } from "./queries";
import { readAccountHoldersIn, readLiveSessionsIn, readPlacesIn, readUsersByIdIn, readUsersIn } from "./queries";
import type { UsersQuery } from "./schema";
import { cadreSearchSchema, usersQuerySchema } from "./schema";

const signIns = z.array(
  z.object({ signIn: z.string(), password: z.string(), role: z.string(), name: z.string(), note: z.string() }),
);

export type DemoSignIn = z.infer<typeof signIns>[number];

/** Sign-ins of the fictional city; empty in production. */
export async function loadDemoSignIns(): Promise<readonly DemoSignIn[]> {
  const [row] = await scratch(
    (tx) => tx.$queryRaw<{ signIns: unknown }[]>`select "signIns" from installation where kind <> 'production'`,
  );
  return signIns.safeParse(row?.signIns).data ?? [];
}

/** The visitor's roles in words; a reviewing department with whose letters it answers. */
export function rolesOf(actor: Actor): string {
  const words = actor.grants.map(({ role, department = null }) => (department === null ? roleNames[role] : `${roleNames[role]}（${letterDepartmentNames[department]}）`));
  return [...new Set(words)].join("、");
}

/** Entries of the menu the actor's roles open. Only for showing: every page asks the policy itself. */
export function menuOf(actor: Actor): readonly MenuEntry[] {
  return menuEntries.filter((entry) => entry.acts === undefined || entry.acts.some((act) => holdsAct(actor, act)));
}

export type MenuEntry = {
  readonly href: string;
  readonly label: string;
  readonly icon: "home" | "chart" | "clock" | "motion" | "meeting" | "people" | "post" | "programme" | "supervision" | "record" | "rules" | "system" | "file";
  readonly acts?: readonly Parameters<typeof holdsAct>[1][];
};

const menuEntries: readonly MenuEntry[] = [
  { href: "/desk", label: "工作台", icon: "home" },
  { href: "/clocks", label: "期限", icon: "clock", acts: ["case.view", "posts.view"] },
  { href: "/motions", label: "动议与选任", icon: "motion", acts: ["motion.view"] },
  { href: "/clearance", label: "核查与联审", icon: "file", acts: ["clearance.view"] },
  { href: "/meetings", label: "会议", icon: "meeting", acts: ["meeting.view"] },
  { href: "/people", label: "干部", icon: "people", acts: ["people.view"] },
  { href: "/posts", label: "职数与班子", icon: "post", acts: ["posts.view"] },
  { href: "/programmes/reserve-pool", label: "后备库", icon: "programme", acts: ["pool.view"] },
  { href: "/programmes/departures", label: "辞职与调整", icon: "programme", acts: ["departure.view"] },
  { href: "/me/record", label: "本人档案", icon: "file", acts: ["own.view"] },
  { href: "/unit", label: "本单位推荐", icon: "file", acts: ["unitRecommendation.submit"] },
  { href: "/supervision", label: "监督", icon: "supervision", acts: ["supervision.view"] },
  { href: "/record", label: "全程纪实", icon: "record", acts: ["record.view"] },
  { href: "/rules", label: "制度依据", icon: "rules", acts: ["motion.view", "supervision.view"] },
  { href: "/system/calendar", label: "工作日历", icon: "system", acts: ["settings.calendar"] },
  { href: "/system/schemes", label: "本级方案", icon: "system", acts: ["scheme.view"] },
  { href: "/what-if", label: "方案推演", icon: "chart", acts: ["whatIf.run"] },
  { href: "/system/codes", label: "代码表", icon: "system", acts: ["settings.proposeCode", "settings.confirmCode"] },
  { href: "/system/users", label: "用户与会话", icon: "system", acts: ["accounts.view"] },
];

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

export type Refused = { readonly refusal: AccessRefusal };

export type UsersPage = {
  readonly query: UsersQuery;
  readonly today: LegalDate;
  readonly userCount: number;
  readonly users: readonly ListedUser[];
  readonly sessions: readonly (ShownSession & { readonly name: string })[];
};

/** Accounts with their roles, and every session that still opens a page. Four statements. */
export async function loadUsers(params: SearchParams): Promise<UsersPage | Refused> {
  const { actor, now } = await requireVisit();
  const permission = may(actor, "accounts.view");
  if (!permission.allowed) return { refusal: permission.reason };
  const query = usersQuerySchema.parse(params);
  const today = legalDateOf(now);
  const sessions = await scratch((tx) => readLiveSessionsIn(tx, null, systemInstant()));
  return reading(actor, async (tx) => {
    const found = await readUsersIn(tx, query, today);
    const holders = await tx.user.findMany({ where: { id: { in: sessions.map((session) => session.userId) } }, select: { id: true, displayName: true } });
    const names = new Map(holders.map(({ id, displayName }) => [id, displayName]));
    return { query, today, ...found, sessions: sessions.map((session) => ({ ...session, name: names.get(session.userId) ?? "" })) };
  });
}

export type UserPage = {
  readonly user: ListedUser;
  readonly today: LegalDate;
  readonly isVisitor: boolean;
  readonly sessions: readonly ShownSession[];
  readonly authorities: readonly PlaceChoice[];
  readonly units: readonly PlaceChoice[];
};

/** One account with all its roles; null when there is none. Four statements. */
export async function loadUser(userId: string): Promise<UserPage | Refused | null> {
  const { actor, now } = await requireVisit();
  const permission = may(actor, "accounts.view");
  if (!permission.allowed) return { refusal: permission.reason };
  if (!isId(userId)) return null;
  const sessions = await scratch((tx) => readLiveSessionsIn(tx, userId, systemInstant()));
  return reading(actor, async (tx) => {
    const [user] = await readUsersByIdIn(tx, [userId], null);
    if (user === undefined) return null;
    return { user, today: legalDateOf(now), isVisitor: userId === actor.userId, sessions, ...(await readPlacesIn(tx)) };
  });
}

export type NewUserPage = { readonly search: string; readonly holders: readonly AccountHolder[] | null };

/** What the form for a new account offers: the people found under the name. One statement. */
export async function loadNewUser(params: SearchParams): Promise<NewUserPage | Refused> {
  const { actor } = await requireVisit();
  const permission = may(actor, "accounts.edit");
  if (!permission.allowed) return { refusal: permission.reason };
  const search = cadreSearchSchema.parse(params.q);
  if (search === "") return { search, holders: null };
  return { search, holders: await reading(actor, (tx) => readAccountHoldersIn(tx, search)) };
}

export type OwnPage = { readonly user: ListedUser; readonly today: LegalDate; readonly sessionId: string; readonly sessions: readonly ShownSession[] };

/** The visitor's own account, roles and sessions. Two statements. */
export async function loadOwnAccount(): Promise<OwnPage> {
  const { actor, now, sessionId } = await requireVisit();
  const sessions = await scratch((tx) => readLiveSessionsIn(tx, actor.userId, systemInstant()));
  const [user] = await reading(actor, (tx) => readUsersByIdIn(tx, [actor.userId], null));
  if (user === undefined) throw new Error(`user ${actor.userId} of a valid session is not there`);
  return { user, today: legalDateOf(now), sessionId, sessions };
}
