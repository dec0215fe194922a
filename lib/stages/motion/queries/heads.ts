import "server-only";
import type { Stage } from "@/lib/case/stage-order";
import type { ReadTx } from "../../../platform/db/transaction";

type QueryTx = Pick<ReadTx, "$queryRaw">;

/** Words around a batch that its own row holds as ids. */
export type MotionHead = {
  readonly committeeName: string;
  readonly departmentName: string;
  readonly handler: string;
  readonly analysisFileName: string | null;
  /** teams of the batch's posts, with the day of their last analysis or research visit (MOT-01) */
  readonly studied: readonly { readonly unitId: string; readonly unitName: string; readonly on: string | null }[];
  /** unfinished cases by the stage they stand in */
  readonly stages: readonly { readonly stage: Stage; readonly cases: number }[];
  /** cases that are finished or ended */
  readonly ended: number;
};

/** Names of the authority, the handler and the analysis file, when the teams were studied, and where the cases stand. One statement. */
export async function readMotionHeadIn(
  tx: QueryTx,
  motion: { readonly id: string; readonly authorityId: string; readonly handlerId: string; readonly analysisFileId: string | null },
): Promise<MotionHead> {
  const [row] = await tx.$queryRaw<MotionHead[]>`
    select a."committeeName", a."departmentName", u."displayName" as handler,
      (select f."fileName" from attachment f where f.id = ${motion.analysisFileId}::uuid) as "analysisFileName",
      coalesce((select jsonb_agg(t order by t."order") from (select distinct n.id as "unitId", n.name as "unitName", n."order",
          (select max(s."on")::text from team_study s where s."unitId" = n.id and s."withdrawnOn" is null) as "on"
        from motion_post b join post p on p.id = b."postId" join unit n on n.id = p."unitId"
        where b."motionId" = ${motion.id}::uuid and p."teamId" is not null) t), '[]') as studied,
      coalesce((select jsonb_agg(s) from (select k.stage, count(*)::int as cases from "case" k
        where k."motionId" = ${motion.id}::uuid and k.state in ('running', 'deferred', 'suspended') group by k.stage) s), '[]') as stages,
      (select count(*)::int from "case" k
        where k."motionId" = ${motion.id}::uuid and k.state not in ('running', 'deferred', 'suspended')) as ended
    from authority a, app_user u where a.id = ${motion.authorityId}::uuid and u.id = ${motion.handlerId}::uuid`;
  if (row === undefined) throw new Error("motion without authority or handler");
  return row;
}

export type MotionOverride = {
  readonly id: string;
  readonly rule: string;
  readonly reason: string;
  readonly requestedById: string;
  readonly requestedBy: string;
  readonly requestedOn: string;
  readonly approvedBy: string | null;
  readonly state: "requested" | "approved" | "refused";
};

/** Overrides asked for in this batch, oldest first. One statement. */
export function readMotionOverridesIn(tx: QueryTx, motionId: string): Promise<readonly MotionOverride[]> {
  return tx.$queryRaw<MotionOverride[]>`
    select o.id, o.rule, o.reason, o."requestedById", r."displayName" as "requestedBy", o."requestedOn"::text, p."displayName" as "approvedBy",
      case when o."approvedOn" is not null then 'approved' when o."refusedOn" is not null then 'refused' else 'requested' end as state
    from override o join app_user r on r.id = o."requestedById" left join app_user p on p.id = o."approvedById"
    where o."motionId" = ${motionId}::uuid order by o."requestedOn", o.id`;
}
