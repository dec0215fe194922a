import "server-only";
import { z } from "zod";
import { holdsAct } from "../access/policy";
import type { Actor } from "../access/actor";
import { reading } from "../platform/db/reading";
import { scratch } from "../platform/scratch";
import { roleNames } from "../messages/zh-CN/words";

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

/** What the frame around the desk shows of its user: committee or unit, and the roles in words. */
export async function loadFrame(actor: Actor): Promise<{ readonly unitName: string; readonly roles: string }> {
  const authorityIds = actor.grants.flatMap((grant) => grant.authorityId ?? []);
  const unitIds = actor.grants.flatMap((grant) => grant.unitId ?? []);
  const [place] = await reading(actor, (tx) =>
    tx.$queryRaw<{ name: string }[]>`
      select name from (
        select 1 as o, name from unit where id = any(${unitIds}::uuid[])
        union all select 2, "committeeName" from authority where id = any(${authorityIds}::uuid[])) places
      order by o limit 1`,
  );
  return { unitName: place?.name ?? "", roles: [...new Set(actor.grants.map((grant) => roleNames[grant.role]))].join("、") };
}

/** Entries of the menu the actor's roles open. Only for showing: every page asks the policy itself. */
export function menuOf(actor: Actor): readonly MenuEntry[] {
  return menuEntries.filter((entry) => entry.acts === undefined || entry.acts.some((act) => holdsAct(actor, act)));
}

export type MenuEntry = {
  readonly href: string;
  readonly label: string;
  readonly icon: "home" | "motion" | "meeting" | "people" | "post" | "programme" | "supervision" | "record" | "rules" | "system" | "file";
  readonly acts?: readonly Parameters<typeof holdsAct>[1][];
};

const menuEntries: readonly MenuEntry[] = [
  { href: "/desk", label: "工作台", icon: "home" },
  { href: "/motions", label: "动议与选任", icon: "motion", acts: ["motion.view"] },
  { href: "/meetings", label: "会议", icon: "meeting", acts: ["meeting.view"] },
  { href: "/people", label: "干部", icon: "people", acts: ["people.view"] },
  { href: "/posts", label: "职数与班子", icon: "post", acts: ["posts.view"] },
  { href: "/programmes/reserve-pool", label: "后备库", icon: "programme", acts: ["pool.view"] },
  { href: "/unit", label: "本单位推荐", icon: "file", acts: ["unitRecommendation.submit"] },
  { href: "/supervision", label: "监督", icon: "supervision", acts: ["supervision.view"] },
  { href: "/record", label: "全程纪实", icon: "record", acts: ["record.view"] },
  { href: "/rules", label: "制度依据", icon: "rules", acts: ["motion.view", "supervision.view"] },
  { href: "/system/calendar", label: "工作日历", icon: "system", acts: ["settings.calendar"] },
  { href: "/system/users", label: "用户与会话", icon: "system", acts: ["accounts.view"] },
];
