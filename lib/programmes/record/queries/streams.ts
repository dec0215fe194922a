import "server-only";
import type { Actor } from "@/lib/access/actor";
import { closedTo } from "@/lib/access/reach";
import type { LegalDate } from "@/lib/kernel/dates";
import { Prisma } from "@/prisma/generated/client";
import { visibleCases, visibleTo } from "../../../case/queries/visible";
import type { ShownKind } from "../schema";

const act = "record.view";
const managed = (actor: Actor, authority: Prisma.Sql, seenUnder: "record.view" | "pool.view" = act) => visibleTo(actor, seenUnder, { authority });

const casesOf = (actor: Actor) => Prisma.sql`
  from "case" k join motion m on m.id = k."motionId" join post p on p.id = k."postId" where ${visibleCases(actor, act)}`;
/** Rows of a table with its authority and the person they are about. */
const ofPerson = (actor: Actor, table: Prisma.Sql) => visibleTo(actor, act, { authority: Prisma.sql`${table}."authorityId"`, cadre: Prisma.sql`${table}."cadreId"` });
const motionsOf = (actor: Actor) => Prisma.sql`from motion m where ${managed(actor, Prisma.sql`m."authorityId"`)}`;

/**
 * Chains the actor may read, one query a kind: which authority a chain belongs to follows from the row it is the history of. Own and
 * relatives' matters are left out. Archives and reserve pools ask their own act besides: not everybody who reads the record sees them.
 */
export function streamsOf(actor: Actor, kind: ShownKind, today: LegalDate): Prisma.Sql {
  switch (kind) {
    case "motion":
      return Prisma.sql`select 'motion:' || m.id as stream ${motionsOf(actor)}`;
    case "case":
      return Prisma.sql`select 'case:' || k.id ${casesOf(actor)}`;
    case "meeting":
      return Prisma.sql`select 'meeting:' || g.id from meeting g where ${managed(actor, Prisma.sql`g."authorityId"`)}`;
    case "inspectionTask":
      return Prisma.sql`select 'inspectionTask:' || t.id from inspection_task t where ${managed(actor, Prisma.sql`t."authorityId"`)}`;
    case "checkLetter":
      return Prisma.sql`select 'checkLetter:' || x.id from check_letter x where ${managed(actor, Prisma.sql`x."authorityId"`)}`;
    case "inspector":
      return Prisma.sql`select 'inspector:' || x.id from inspector x where ${ofPerson(actor, Prisma.sql`x`)}`;
    case "economicAudit":
      return Prisma.sql`select 'economicAudit:' || x.id from economic_audit x where ${ofPerson(actor, Prisma.sql`x`)}`;
    case "principalReviewRound":
      return Prisma.sql`select 'principalReviewRound:' || x.id from principal_review_round x where ${managed(actor, Prisma.sql`x."authorityId"`)}`;
    case "principalReview":
      return Prisma.sql`select 'principalReview:' || x.id from principal_review x where ${ofPerson(actor, Prisma.sql`x`)}`;
    case "trailView":
      return Prisma.sql`select 'trailView:' || x.id from trail_view x where ${ofPerson(actor, Prisma.sql`x`)}`;
    case "notice":
      return Prisma.sql`select 'notice:' || n.id from notice n where ${managed(actor, Prisma.sql`n."authorityId"`)}`;
    case "paper":
      return Prisma.sql`select 'paper:' || x.id from paper x where ${managed(actor, Prisma.sql`x."authorityId"`)}`;
    case "pool":
      return Prisma.sql`select 'pool:' || l.id from pool l where ${managed(actor, Prisma.sql`l."authorityId"`, "pool.view")}`;
    case "authority":
      return Prisma.sql`select 'authority:' || a.id from authority a where ${managed(actor, Prisma.sql`a.id`)}`;
    case "unit":
      return Prisma.sql`select 'unit:' || u.id from unit u where ${managed(actor, Prisma.sql`u."authorityId"`)}`;
    case "importBatch":
      return Prisma.sql`select 'importBatch:' || b.id from import_batch b where ${managed(actor, Prisma.sql`b."authorityId"`)}`;
    case "calendar":
      return Prisma.sql`select 'calendar:' || y.year from calendar_year y`;
    case "localCode":
      return Prisma.sql`select 'localCode:' || l.id from local_code l`;
    case "cadre":
      return cadreStreams(actor, today);
    case "signature":
      return objectStreams(actor, "signature");
    case "attachment":
      return objectStreams(actor, "attachment");
  }
}

function cadreStreams(actor: Actor, today: LegalDate): Prisma.Sql {
  const columns = { level: Prisma.sql`c.level`, cadre: Prisma.sql`c.id` };
  const by = (column: "managedById" | "coManagedById" | "filedWithId") =>
    visibleTo(actor, "people.view", { ...columns, authority: Prisma.sql`r.${Prisma.raw(`"${column}"`)}` });
  return Prisma.sql`select distinct 'cadre:' || c.id from cadre_management r join cadre c on c.id = r."cadreId"
    where r."from" <= ${today}::date and (r."to" is null or r."to" >= ${today}::date)
      and (${by("managedById")} or ${by("coManagedById")} or ${by("filedWithId")})`;
}

/** Files and signatures belong to a batch or a case; those of a nomination of an own relative are left out. */
function objectStreams(actor: Actor, table: "signature" | "attachment"): Prisma.Sql {
  const name = Prisma.raw(table);
  const closed = [...closedTo(actor, act)];
  return Prisma.sql`select ${table} || ':' || o.id from ${name} o
    where ((o."objectKind" = 'case' and o."objectId" in (select k.id ${casesOf(actor)}))
        or (o."objectKind" = 'motion' and o."objectId" in (select m.id ${motionsOf(actor)})))
      and not exists (select from nominee n where n."signatureId" = o.id and n."cadreId" = any(${closed}::uuid[]))`;
}

/** Ids that make an event of a shared chain (batch, meeting, notice, paper, pool) a matter of the actor or a relative. */
export function closedIds(actor: Actor): Prisma.Sql {
  const closed = [...closedTo(actor, act)];
  return Prisma.sql`
    select x.id::text from unnest(${closed}::uuid[]) x(id)
    union all select k.id::text from "case" k where k."cadreId" = any(${closed}::uuid[])
    union all select n.id::text from nominee n where n."cadreId" = any(${closed}::uuid[])
    union all select r.id::text from unit_recommendation r where r."cadreId" = any(${closed}::uuid[])
    union all select l.id::text from motion_leaver l where l."cadreId" = any(${closed}::uuid[])
    union all select o.id::text from prior_opinion o where exists (select from motion_leaver l where l."motionId" = o."motionId" and l."cadreId" = any(${closed}::uuid[]))
      or exists (select from nominee n join motion_post p on p.id = n."motionPostId" where p."motionId" = o."motionId" and n."cadreId" = any(${closed}::uuid[]))
    union all select b.id::text from pool_member b where b."cadreId" = any(${closed}::uuid[])
    union all select i.id::text from meeting_item i join "case" k on k.id = i."caseId" where k."cadreId" = any(${closed}::uuid[])
    union all select i.id::text from meeting_item i join departure d on d.id = i."departureId" where d."cadreId" = any(${closed}::uuid[])
    union all select j.id::text from objection j join "case" k on k.id = j."caseId" where k."cadreId" = any(${closed}::uuid[])`;
}
