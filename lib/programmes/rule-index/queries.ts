import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { isAboutPerson } from "@/lib/case/rules/lights";
import { legalDateFromDb } from "@/lib/kernel/dates";
import { ruleIds, type RuleId } from "@/lib/law/rule-id";
import { Prisma } from "@/prisma/generated/client";
import { visibleCases } from "../../case/queries/visible";
import type { ReadTx } from "../../platform/db/transaction";
import type { OpenCase, OpenCount } from "./types";

type Tx = Pick<ReadTx, "$queryRaw">;

const aboutPerson = ruleIds.filter(isAboutPerson);

/**
 * What each rule said last in each case under way: of a person's rules the newest step of the case, of the others the newest of each
 * stage, as the page of the case shows it. Only cases whose findings the reader may see there.
 */
function lastSaid(actor: Actor): Prisma.Sql {
  const mayRead = Prisma.sql`${visibleCases(actor, "case.view")} and (${visibleCases(actor, "people.viewProtected")} or ${visibleCases(actor, "supervision.view")})`;
  return Prisma.sql`
    select s.* from (
      select k.id, k.number, k."cadreId", k."postId", k.state, f.rule, f.stage, f.step, f.outcome, f.force, f."on",
        first_value(f.stage::text || ' ' || f.step) over (
          partition by f."caseId", f.rule, case when f.rule = any(${[...aboutPerson]}::text[]) then '' else f.stage::text end order by f.id desc
        ) as newest
      from stored_finding f join "case" k on k.id = f."caseId" join motion m on m.id = k."motionId" join post p on p.id = k."postId"
      where f."supersededOn" is null and k.state in ('running', 'deferred', 'suspended', 'returned') and ${mayRead}
    ) s where s.stage::text || ' ' || s.step = s.newest and s.outcome in ('not-met', 'unknown', 'provisional', 'overridden')`;
}

const stops = Prisma.sql`o.force in ('block', 'gate') and o.outcome <> 'overridden'`;

/** Rules with something open in cases under way, most cases first. One statement. */
export async function readOpenCountsIn(tx: Tx, actor: Actor): Promise<readonly OpenCount[]> {
  const rows = await tx.$queryRaw<{ rule: string; stopped: number; asked: number; overridden: number }[]>`
    with open as (${lastSaid(actor)}),
      worst as (select o.rule, o.id, bool_or(${stops}) as stopped, bool_or(o.outcome <> 'overridden') as asked from open o group by o.rule, o.id)
    select rule, count(*) filter (where stopped)::int as stopped, count(*) filter (where asked and not stopped)::int as asked,
      count(*) filter (where not asked)::int as overridden
    from worst group by rule order by count(*) filter (where stopped) desc, count(*) desc, rule`;
  return rows.map((row) => ({ ...row, rule: ruleId.parse(row.rule) }));
}

/** Cases a rule has something open in, those it stops first; at most `limit`. One statement. */
export async function readOpenCasesIn(tx: Tx, actor: Actor, rule: RuleId, limit: number): Promise<readonly OpenCase[]> {
  const rows = await tx.$queryRaw<(Omit<OpenCase, "on"> & { on: Date })[]>`
    with open as (${lastSaid(actor)})
    select * from (
      select distinct on (o.id) o.id, o.number, c.name, u.name || p.title as post, o.stage, o.state, o.outcome, o.force, o."on", (${stops}) as stopped
      from open o join cadre c on c.id = o."cadreId" join post p on p.id = o."postId" join unit u on u.id = p."unitId"
      where o.rule = ${rule} order by o.id, (${stops}) desc
    ) listed order by stopped desc, number limit ${limit}`;
  return rows.map(({ on, ...row }) => ({ ...row, on: legalDateFromDb(on) }));
}

const ruleId = z.enum(ruleIds);
