import "server-only";
import type { PinnedRuleSet } from "@/lib/case/types";
import type { LegalDate } from "@/lib/kernel/dates";
import { legalDate } from "@/lib/kernel/dates";
import type { Span } from "@/lib/people/rules/spans";
import { changesInTerm } from "@/lib/posts/rules/terms";
import { parseRuleSetValues } from "@/lib/law/scheme";
import type { ReadTx } from "../../../platform/db/transaction";
import type { BatchLeaver, BatchPost, MotionAt, QuotaLine } from "../types";

type MotionTx = Pick<ReadTx, "$queryRaw">;

/** A motion with its posts (in their order) and people leaving, or null. `on`: the day for who manages a post. One statement. */
export async function readMotionIn(tx: MotionTx, motionId: string, on: LegalDate): Promise<MotionAt | null> {
  const [row] = await tx.$queryRaw<MotionRow[]>`
    select m.id, m.number, m."authorityId", m.title, m.reason, m.initiator, m."startedOn"::text, m.scope, m.method,
      m.procedure, m.source, m.intention, m.analysis, m."analysisFileId", m.plan, m."planParticipants",
      m."planAdoptedOn"::text, m."planItemId", m.state, m."stateSince"::text, m."handlerId", m."dueOn"::text, m.version,
      jsonb_build_object('id', rs.id, 'version', rs.version, 'exampleOnly', rs."exampleOnly", 'values', rs.values) as "ruleSet",
      (select jsonb_agg(jsonb_build_object('id', mp.id, 'postId', mp."postId", 'order', mp."order", 'kind', mp.kind,
          'conditions', mp.conditions, 'conditionsFrozenOn', mp."conditionsFrozenOn", 'state', mp.state,
          'stateSince', mp."stateSince", 'specialGround', mp."specialGround", 'version', mp.version, 'title', p.title,
          'unitId', p."unitId", 'unitName', u.name, 'level', p.level, 'headOrDeputy', p."headOrDeputy",
          'countsAgainstQuota', p."countsAgainstQuota", 'probationApplies', p."probationApplies",
          'managedById', (select pm."managedById" from post_management pm where pm."postId" = p.id
            and pm."from" <= ${on}::date and (pm."to" is null or pm."to" >= ${on}::date) order by pm."from" desc limit 1),
          'nomineeCadreIds', coalesce((select jsonb_agg(n."cadreId" order by c."orderKey", c.id) from nominee n
            join cadre c on c.id = n."cadreId" where n."motionPostId" = mp.id and n."withdrawnOn" is null), '[]'),
          'preChecked', (select count(*)::int from nominee n where n."motionPostId" = mp.id and n."withdrawnOn" is null
            and n."preCheckedOn" is not null),
          'roundRunning', exists (select 1 from round r where r."motionPostId" = mp.id and r.state in ('open', 'enteredOnce'))
        ) order by mp."order")
        from motion_post mp join post p on p.id = mp."postId" join unit u on u.id = p."unitId"
        where mp."motionId" = m.id) as posts,
      (select jsonb_agg(jsonb_build_object('id', l.id, 'cadreId', l."cadreId", 'cadreName', c.name, 'postId', l."postId",
          'postTitle', p.title, 'unitName', u.name, 'level', p.level, 'ground', l.ground, 'withCase', l."withCase", 'note', l.note, 'tenure', jsonb_build_object('on', ${on}::date, 'inScope', coalesce(p."termScope", false),
            'from', coalesce((select min(h."from") from post_holding h where h."cadreId" = l."cadreId" and h."postId" = l."postId" and h."to" is null), ${on}::date),
            'renewalDue', (select t."renewalDue" from team t where t.id = p."teamId"),
            'placeId', case when p."isPrincipal" and p."rotationDuty" = 'areaLeader' then u."authorityId" end,
            'earlier', (select coalesce(jsonb_agg(jsonb_build_object('from', h."from", 'to', h."to")), '[]')
              from post_holding h join post q on q.id = h."postId" and q."termScope"
              where h."cadreId" = l."cadreId" and h."to" <= ${on}::date and not h.concurrent
                and not exists (select from departure d where d."holdingId" = h.id and d.state = 'ended')
                and not exists (select from motion_leaver x where x."cadreId" = h."cadreId" and x."postId" = h."postId" and x."motionId" <> m.id
                  and x.ground not in ('workNeed', 'appointedElsewhere', 'studyLeave')))))
          order by c."orderKey", c.id)
        from motion_leaver l join cadre c on c.id = l."cadreId" join post p on p.id = l."postId" join unit u on u.id = p."unitId"
        where l."motionId" = m.id) as leavers,
      (select array_agg(o.rule) from override o where o."motionId" = m.id and o."approvedOn" is not null) as overridden
    from motion m join rule_set rs on rs.id = m."ruleSetId"
    where m.id = ${motionId}::uuid`;
  return row === undefined ? null : motionOf(row);
}

type MotionRow = Omit<MotionAt, "startedOn" | "planAdoptedOn" | "stateSince" | "dueOn" | "ruleSet" | "posts" | "leavers" | "overridden"> & {
  readonly startedOn: string;
  readonly planAdoptedOn: string | null;
  readonly stateSince: string;
  readonly dueOn: string | null;
  readonly ruleSet: Omit<PinnedRuleSet, "values"> & { readonly values: unknown };
  readonly posts: readonly BatchPost[] | null;
  readonly leavers: readonly LeaverRow[] | null;
  readonly overridden: readonly string[] | null;
};

type LeaverRow = Omit<BatchLeaver, "tenure"> & { readonly tenure: Omit<BatchLeaver["tenure"], "changes"> & { readonly earlier: readonly Span[] } };

function leaverOf({ tenure: { earlier, ...tenure }, ...leaver }: LeaverRow): BatchLeaver {
  return { ...leaver, tenure: { ...tenure, changes: changesInTerm(earlier, tenure.on) } };
}

function motionOf(row: MotionRow): MotionAt {
  return {
    ...row,
    startedOn: legalDate(row.startedOn),
    planAdoptedOn: row.planAdoptedOn === null ? null : legalDate(row.planAdoptedOn),
    stateSince: legalDate(row.stateSince),
    dueOn: row.dueOn === null ? null : legalDate(row.dueOn),
    ruleSet: { ...row.ruleSet, values: parseRuleSetValues(row.ruleSet.values) },
    posts: row.posts ?? [],
    leavers: (row.leavers ?? []).map(leaverOf),
    overridden: row.overridden ?? [],
  };
}

/**
 * Quota sums over the whole batch, one line for each unit, level and head/deputy it touches; only posts that count against the
 * quota; with what other open batches claim of the same line. Who has come or gone already by an appointment of this batch is in post or not, and no longer coming or leaving.
 * An elected post whose holder does not leave in the batch is elected anew: nobody comes.
 *
 * @param on the day on which people are in post and quotas in force
 * @param furtherPostId a post that is about to be put into the batch, counted as one person more coming
 */
export async function readQuotaLinesIn(
  tx: MotionTx,
  motionId: string,
  on: LegalDate,
  furtherPostId: string | null = null,
): Promise<readonly QuotaLine[]> {
  const rows = await tx.$queryRaw<Omit<QuotaLine, "result">[]>`
    with counted as (
      select h.id, h."cadreId", h."postId", p."unitId", p.level, p."headOrDeputy"
      from post_holding h join post p on p.id = h."postId"
      where p."countsAgainstQuota" and not h."outsideQuota" and h."from" <= ${on}::date and (h."to" is null or h."to" >= ${on}::date)
        and p."unitId" = any(array(
          select b."unitId" from post b join (
            select ${furtherPostId}::uuid as id
            union select "postId" from motion_post where "motionId" = ${motionId}::uuid
            union select "postId" from motion_leaver where "motionId" = ${motionId}::uuid) touched on touched.id = b.id))
    ), moving as (
      select mp."postId", 0 as leaving,
        case when mp.kind = 'electedPost' and exists (select from counted h where h."postId" = mp."postId")
          and not exists (select from motion_leaver l where l."motionId" = mp."motionId" and l."postId" = mp."postId") then 0 else 1 end as coming
        from motion_post mp
        where mp."motionId" = ${motionId}::uuid and mp.state <> 'stopped' and mp.kind <> 'removal'
          and not exists (select 1 from "case" k join post_holding h on h."caseId" = k.id where k."motionPostId" = mp.id)
      union all
      select ${furtherPostId}::uuid, 0, 1 where ${furtherPostId}::uuid is not null
      union all
      select l."postId", (select count(*)::int from counted h where h."cadreId" = l."cadreId" and h."postId" = l."postId"), 0
        from motion_leaver l where l."motionId" = ${motionId}::uuid
      union all
      select mp."postId", 0, 0 from motion_post mp where mp."motionId" = ${motionId}::uuid
    ), line as (
      select p."unitId", p.level, p."headOrDeputy", sum(m.leaving)::int as leaving, sum(m.coming)::int as coming
      from moving m join post p on p.id = m."postId" and p."countsAgainstQuota"
      group by p."unitId", p.level, p."headOrDeputy"
    ), elsewhere as (
      select o.number, o.state <> 'draft' as frozen, p."unitId", p.level, p."headOrDeputy",
        sum(c.coming)::int as coming, sum(c.leaving)::int as leaving
      from motion o join (
        select mp."motionId", mp."postId",
          case when mp.kind = 'electedPost' and exists (select from counted h where h."postId" = mp."postId")
            and not exists (select from motion_leaver l where l."motionId" = mp."motionId" and l."postId" = mp."postId") then 0 else 1 end as coming,
          0 as leaving
          from motion_post mp
          where mp.state <> 'stopped' and mp.kind <> 'removal'
            and not exists (select 1 from "case" k join post_holding h on h."caseId" = k.id where k."motionPostId" = mp.id)
        union all
        select l."motionId", l."postId", 0, 1 from motion_leaver l
          join counted h on h."cadreId" = l."cadreId" and h."postId" = l."postId"
          where not exists (select from motion_leaver w where w."motionId" = ${motionId}::uuid
            and w."cadreId" = l."cadreId" and w."postId" = l."postId")
      ) c on c."motionId" = o.id join post p on p.id = c."postId" and p."countsAgainstQuota"
      where o.id <> ${motionId}::uuid and o.state <> 'closed'
      group by o.id, p."unitId", p.level, p."headOrDeputy"
    )
    select line."unitId", u.name as "unitName", line.level, line."headOrDeputy", line.leaving, line.coming,
      (select sum(q.approved)::int from quota q where q."unitId" = line."unitId" and q.level = line.level
        and q."headOrDeputy" = line."headOrDeputy" and q."from" <= ${on}::date and (q."to" is null or q."to" >= ${on}::date)) as approved,
      (select count(*)::int from counted h where h."unitId" = line."unitId" and h.level = line.level
        and h."headOrDeputy" = line."headOrDeputy") as "inPost",
      coalesce((select jsonb_agg(jsonb_build_object('number', e.number, 'frozen', e.frozen, 'coming', e.coming, 'leaving', e.leaving)
        order by e.number) from elsewhere e where e."unitId" = line."unitId" and e.level = line.level
        and e."headOrDeputy" = line."headOrDeputy" and e.coming > 0), '[]') as others
    from line join unit u on u.id = line."unitId"
    order by u."order", line.level, line."headOrDeputy"`;
  return rows.map((row) => ({ ...row, result: (row.approved ?? 0) - row.inPost + row.leaving - row.coming }));
}
