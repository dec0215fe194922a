import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { reachOf } from "@/lib/access/reach";
import { addDays, legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { itemKinds, meetingKinds } from "@/lib/meetings/types";
import { Prisma } from "@/prisma/generated/client";
import { postWords } from "../../../case/queries/matters";
import { visibleTo } from "../../../case/queries/visible";
import type { ReadTx } from "../../../platform/db/transaction";
import { motionPostTables } from "./todo-source";

type Tx = Pick<ReadTx, "$queryRaw">;
const day = z.string().transform(legalDate);

const meetingShape = z.object({
  id: z.string(),
  number: z.string(),
  kind: z.enum(meetingKinds),
  on: day,
  place: z.string(),
  state: z.enum(["planned", "held"]),
  items: z.array(z.object({ order: z.int(), kind: z.enum(itemKinds), title: z.string() })),
  withheld: z.int(),
});

/** A meeting to come; items that concern the visitor or a relative are counted as withheld and not named. */
export type ComingMeeting = z.output<typeof meetingShape>;

const meetingDays = 14;

/**
 * Meetings of today and the next fourteen days, with the items the actor may see. Committee members see those whose roster they are
 * on; the department sees all of its authority. One statement; none without the act.
 */
export async function readComingMeetingsIn(tx: Tx, actor: Actor, today: LegalDate): Promise<readonly ComingMeeting[]> {
  if (reachOf(actor, "meeting.view").length === 0) return [];
  const holdsAll = reachOf(actor, "motion.view").length > 0;
  const closed = [...actor.closedCadreIds];
  const votes = actor.grants.some(({ role }) => role === "committeeMember" || role === "committeeSecretary");
  const departures = votes || reachOf(actor, "departure.view").length > 0;
  const rows = await tx.$queryRaw<unknown[]>`
    with item as (
      select i.*, (i.kind = 'departure' and not ${departures}) or coalesce(coalesce(k."cadreId", d."cadreId") = any(${closed}::uuid[]), exists (select from nominee n where n."motionPostId" = i."motionPostId"
        and n."withdrawnOn" is null and n."cadreId" = any(${closed}::uuid[])), false) as closed
      from meeting_item i left join "case" k on k.id = i."caseId"
        left join departure d on d.id = i."departureId" where i.state = 'open')
    select g.id, g.number, g.kind, g."on"::text, g.place, g.state,
      coalesce((select jsonb_agg(jsonb_build_object('order', i."order", 'kind', i.kind, 'title', i.title) order by i."order")
        from item i where i."meetingId" = g.id and not i.closed), '[]') as items,
      (select count(*)::int from item i where i."meetingId" = g.id and i.closed) as withheld
    from meeting g
    where g.state in ('planned', 'held') and g."on" between ${today}::date and ${addDays(today, meetingDays)}::date
      and ${visibleTo(actor, "meeting.view", { authority: Prisma.sql`g."authorityId"` })}
      and (${holdsAll} or exists (select from meeting_member mm where mm."meetingId" = g.id and mm."cadreId" = ${actor.cadreId}::uuid))
    order by g."on", g.number`;
  return rows.map((row) => meetingShape.parse(row));
}

const unitDeskShape = z.object({
  announcements: z.array(z.object({ id: z.string(), post: z.string(), openUntil: day, submitted: z.int() })),
  recommendations: z.array(
    z.object({ id: z.string(), name: z.string(), post: z.string(), state: z.enum(["submitted", "admitted", "notAdmitted"]), answer: z.string() }),
  ),
});

/** What the head of a unit finds: posts announced to his authority's units, and what became of his unit's names. */
export type UnitDesk = z.output<typeof unitDeskShape>;

/** One statement; null for who leads no unit. */
export async function readUnitDeskIn(tx: Tx, actor: Actor, today: LegalDate): Promise<UnitDesk | null> {
  const unitIds = actor.grants.flatMap((grant) => (grant.role === "unitLeader" && grant.unitId !== null ? [grant.unitId] : []));
  if (unitIds.length === 0) return null;
  const closed = [...actor.closedCadreIds];
  const [row] = await tx.$queryRaw<unknown[]>`
    select
      coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'post', ${postWords}, 'openUntil', a."openUntil", 'submitted',
          (select count(*) from unit_recommendation x where x."announcementId" = a.id and x."unitId" = any(${unitIds}::uuid[])))
          order by a."openUntil", a.id)
        from post_announcement a join ${motionPostTables} on mp.id = a."motionPostId"
        where a."openFrom" <= ${today}::date and a."openUntil" >= ${today}::date
          and m."authorityId" in (select own."authorityId" from unit own where own.id = any(${unitIds}::uuid[]))), '[]') as announcements,
      coalesce((select jsonb_agg(jsonb_build_object('id', x.id, 'name', c.name, 'post', ${postWords}, 'state', x.state, 'answer', x.answer)
          order by x."submittedAt" desc)
        from unit_recommendation x join cadre c on c.id = x."cadreId" join post_announcement a on a.id = x."announcementId"
          join ${motionPostTables} on mp.id = a."motionPostId"
        where x."unitId" = any(${unitIds}::uuid[]) and not x."cadreId" = any(${closed}::uuid[])), '[]') as recommendations`;
  return unitDeskShape.parse(row);
}

const administrationShape = z.object({ accounts: z.int(), disabled: z.int(), withoutRole: z.int(), rolesEnding: z.int(), years: z.array(z.int()) });

/** What the system administrator finds: numbers of accounts and calendars, no business data. */
export type Administration = z.output<typeof administrationShape>;

const roleEndDays = 30;

/** One statement; null without the role. */
export async function readAdministrationIn(tx: Tx, actor: Actor, today: LegalDate): Promise<Administration | null> {
  if (!actor.grants.some((grant) => grant.role === "systemAdministrator")) return null;
  const [row] = await tx.$queryRaw<unknown[]>`
    select count(*) filter (where a."disabledAt" is null)::int as accounts, count(*) filter (where a."disabledAt" is not null)::int as disabled,
      count(*) filter (where a."disabledAt" is null and not exists (select from role_grant g
        where g."userId" = a.id and (g."to" is null or g."to" >= ${today}::date)))::int as "withoutRole",
      (select count(*)::int from role_grant g where g."to" between ${today}::date and ${addDays(today, roleEndDays)}::date) as "rolesEnding",
      coalesce((select array_agg(y.year order by y.year) from calendar_year y), '{}') as years
    from app_user a`;
  return administrationShape.parse(row);
}
