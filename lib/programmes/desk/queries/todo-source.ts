import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authoritiesOf } from "@/lib/access/actor";
import type { Act } from "@/lib/access/acts";
import type { LegalDate } from "@/lib/kernel/dates";
import { Prisma } from "@/prisma/generated/client";
import { postWords } from "../../../case/queries/matters";
import { visibleTo } from "../../../case/queries/visible";

/** One kind of to-do: the acts that do it (any of them), and its rows in the columns of `readTodosIn`. */
export type TodoSource = { readonly acts: readonly Act[]; readonly rows: (actor: Actor, today: LegalDate) => Prisma.Sql };

/**
 * Cases of the actor's authorities that anything can be left to do about, read once for all kinds of to-do: `seen`. Which of them an act
 * reaches is asked with `reached`.
 */
export function seenCases(actor: Actor): Prisma.Sql {
  return Prisma.sql`
    select k.id, k."motionId", k.stage::text as stage, k.state, k."stageSince", k."dueOn", k."ruleSetId", k."cadreId", m."authorityId", p.level,
      c.name || '　' || ${postWords} as about
    from "case" k join motion m on m.id = k."motionId" join cadre c on c.id = k."cadreId" join post p on p.id = k."postId" join unit u on u.id = p."unitId"
    where m."authorityId" = any(${[...authoritiesOf(actor)]}::uuid[]) and not k."cadreId" = any(${[...actor.closedCadreIds]}::uuid[])
      and (k.state not in ('stopped', 'finished')
        or k.id in (select x."caseId" from correction x where x.state = 'requested' union all select j."caseId" from objection j where j."closedOn" is null))`;
}

/** Condition on a row k of `seen`: the act reaches it. */
export function reached(actor: Actor, act: Act): Prisma.Sql {
  return visibleTo(actor, act, { authority: Prisma.sql`k."authorityId"`, level: Prisma.sql`k.level`, cadre: Prisma.sql`k."cadreId"` });
}

/** Post mp of a motion m, with post p and unit u. */
export const motionPostTables = Prisma.sql`motion_post mp join motion m on m.id = mp."motionId" join post p on p.id = mp."postId"
  join unit u on u.id = p."unitId"`;

export const noDay = Prisma.sql`null::date`;
export const noId = Prisma.sql`null::uuid`;
export const noNumber = Prisma.sql`null::int`;
