import "server-only";
import { Prisma } from "@/prisma/generated/client";
import type { Actor } from "../../access/actor";
import type { CaseState } from "../types";
import { visibleCases, visibleMotionPosts, visibleTo } from "./visible";

/** Whether case k to post p promotes somebody: by name, or by election to a post above his level; a level nobody knows counts as below. */
export const promotes = Prisma.sql`(k.kind = 'promotion' or (k.kind = 'electedPost' and (k."levelBefore" is null or k."levelBefore" > p.level)))`;

/** Unit and title of post p in unit u; a title that begins with the unit's name is not doubled. */
export const postWords = Prisma.sql`case when starts_with(p.title, u.name) then p.title else u.name || p.title end`;

/**
 * Every unit of work the actor follows, one row each: a batch until its plan is adopted (stage `motion`), a post until its subjects are
 * fixed (stage `recommendation`), then each case by itself. Columns: type, id, motionId, number, title, name, pinyin, kind, stage,
 * state, stateReason, since, dueOn, handlerId.
 *
 * @param states - of cases; batches and posts are always running
 */
export function mattersOf(actor: Actor, states: readonly CaseState[]): Prisma.Sql {
  return Prisma.sql`
    select 'motion' as type, m.id, m.id as "motionId", m.number, m.title, null::text as name, null::text as pinyin, null::text as kind,
      'motion' as stage, 'running' as state, '' as "stateReason", m."stateSince" as since, m."dueOn", m."handlerId"
    from motion m
    where m.state in ('draft', 'conditionsFrozen')
      and ${visibleTo(actor, "motion.view", { authority: Prisma.sql`m."authorityId"` })}
    union all
    select 'post', mp.id, m.id, m.number, ${postWords}, null, null, mp.kind::text,
      'recommendation', 'running', '', mp."stateSince", m."dueOn", m."handlerId"
    from motion_post mp join motion m on m.id = mp."motionId" join post p on p.id = mp."postId" join unit u on u.id = p."unitId"
    where m.state = 'planAdopted' and mp.state in ('motion', 'recommendation')
      and ${visibleMotionPosts(actor, "motion.view")}
    union all
    select 'case', k.id, k."motionId", k.number, ${postWords}, c.name, c."nameInitials", k.kind::text,
      k.stage::text, k.state::text, k."stateReason", k."stageSince", coalesce(k."dueOn", m."dueOn"), k."handlerId"
    from "case" k join motion m on m.id = k."motionId" join cadre c on c.id = k."cadreId"
      join post p on p.id = k."postId" join unit u on u.id = p."unitId"
    where k.state = any(${[...states]}::"CaseState"[]) and ${visibleCases(actor, "case.view")}`;
}

/** States of a case that is not over. */
export const openStates = ["running", "deferred", "suspended", "returned"] as const satisfies readonly CaseState[];
