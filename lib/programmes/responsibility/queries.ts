import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { closedTo } from "@/lib/access/reach";
import { legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { Prisma } from "@/prisma/generated/client";
import { postWords } from "../../case/queries/matters";
import { visibleCases, visibleTo } from "../../case/queries/visible";
import type { ReadTx } from "../../platform/db/transaction";
import type { TrailLine } from "./types";
import { trailRoles } from "./types";

type Tx = Pick<ReadTx, "$queryRaw">;
const act = "trail.view";

/** The authority that manages a person on the day; null for somebody nobody manages. */
export async function findTrailPersonIn(tx: Tx, cadreId: string, on: LegalDate): Promise<{ readonly authorityId: string; readonly name: string } | null> {
  const [row] = await tx.$queryRaw<{ authorityId: string; name: string }[]>`
    select r."managedById" as "authorityId", c.name from cadre_management r join cadre c on c.id = r."cadreId"
    where c.id = ${cadreId}::uuid and r."from" <= ${on}::date and (r."to" is null or r."to" >= ${on}::date) order by r."from" desc limit 1`;
  return row ?? null;
}

export type TrailPerson = { readonly cadreId: string; readonly name: string; readonly birthMonth: string; readonly unitName: string; readonly duties: string };

export type TrailSearched = { readonly q: string; readonly person: string | null };

/**
 * People a name may mean, or the one an address names by id, of the authorities the visitor supervises; namesakes stand apart by month of
 * birth and post. One statement.
 */
export async function readNamesakesIn(tx: Tx, actor: Actor, { q, person }: TrailSearched, on: LegalDate): Promise<readonly TrailPerson[]> {
  if (q === "" && person === null) return [];
  return tx.$queryRaw<TrailPerson[]>`
    select distinct on (c."orderKey", c.id) c.id as "cadreId", c.name, to_char(c.birth, 'YYYY.MM') as "birthMonth", u.name as "unitName", c.duties
    from cadre c join unit u on u.id = c."unitId" join cadre_management r on r."cadreId" = c.id
    where ${person === null ? Prisma.sql`starts_with(c.name, ${q})` : Prisma.sql`c.id = ${person}::uuid`} and r."from" <= ${on}::date and (r."to" is null or r."to" >= ${on}::date)
      and ${visibleTo(actor, act, { authority: Prisma.sql`r."managedById"`, cadre: Prisma.sql`c.id` })}
    order by c."orderKey", c.id limit 20`;
}

const lineShape = z.object({
  role: z.enum(trailRoles),
  caseId: z.string(),
  caseNumber: z.string(),
  personId: z.string(),
  person: z.string(),
  post: z.string(),
  actorId: z.string().nullable(),
  actor: z.string(),
  on: z.string().transform(legalDate),
  how: z.string(),
});

/**
 * Acts around a person, both ways and by the person, never by the name: `of` his own appointments by whom, `by` what he did for others'.
 * `named`: acts entered with no more than a name that is his, which somebody else may bear. Own matters of the visitor and those of his
 * relatives are left out. One statement.
 */
export async function readTrailIn(tx: Tx, actor: Actor, cadreId: string): Promise<Readonly<Record<"of" | "by" | "named", readonly TrailLine[]>>> {
  const rows = await tx.$queryRaw<{ way: "of" | "by" | "named"; line: unknown }[]>`
    with seen as materialized (select k.id, k.number, k."cadreId", k."motionPostId", k."motionId", k."openedOn", c.name as person, ${postWords} as post
        from "case" k join motion m on m.id = k."motionId" join cadre c on c.id = k."cadreId" join post p on p.id = k."postId" join unit u on u.id = p."unitId"
        where ${visibleCases(actor, act)}),
      acts(role, "caseId", "actorId", actor, "on", how) as (${Prisma.join([nominated, inspected, met, overrode, signed, issued, corrected], " union all ")}),
      who as (select x.*, coalesce(h.name, x.actor) as "actorName" from acts x left join cadre h on h.id = x."actorId"),
      me as (select id, name from cadre where id = ${cadreId}::uuid)
    select way, jsonb_build_object('role', w.role, 'caseId', s.id, 'caseNumber', s.number, 'personId', s."cadreId", 'person', s.person, 'post', s.post,
      'actorId', w."actorId", 'actor', w."actorName", 'on', w."on", 'how', w.how) as line
    from who w join seen s on s.id = w."caseId" cross join me
      cross join lateral (select 'of' as way where s."cadreId" = me.id
        union all select 'by' where w."actorId" = me.id
        union all select 'named' where w."actorId" is null and regexp_replace(w.actor, '\\s', '', 'g') = me.name) ways
    where not coalesce(w."actorId" = any(${[...closedTo(actor, act)]}::uuid[]), false)
    order by w."on" desc, s.number, w.role limit 2000`;
  const lines = (way: "of" | "by" | "named") => rows.filter((row) => row.way === way).map(({ line }) => lineShape.parse(line));
  return { of: lines("of"), by: lines("by"), named: lines("named") };
}

const nominated = Prisma.sql`
  select 'nominated', s.id, coalesce(g."signerCadreId", a."cadreId"), n."nominatorName", coalesce(g."signedOn", s."openedOn"), n.source::text
  from seen s join nominee n on n."motionPostId" = s."motionPostId" and n."cadreId" = s."cadreId" left join signature g on g.id = n."signatureId"
    left join unit_recommendation r on r.id = n."unitRecommendationId" left join app_user a on a.id = r."submittedById"`;

const inspected = Prisma.sql`
  select 'inspected', s.id, b."cadreId", '', t."startsOn", case when b."isLeader" then 'leader' else 'member' end
  from seen s join inspection_subject i on i."caseId" = s.id join inspection_task t on t.id = i."taskId" join inspection_member b on b."taskId" = t.id`;

/** Who sat when it was proposed or decided, and what he said; who withdrew did not decide. */
const met = Prisma.sql`
  select case when i.kind = 'proposal' then 'proposed' else 'decided' end, s.id, b."cadreId", b.name, g."on", coalesce(o.stance::text, 'present')
  from seen s join meeting_item i on i."caseId" = s.id and i.kind in ('proposal', 'decision', 'reconsideration') and i.state <> 'open'
    join meeting g on g.id = i."meetingId" join meeting_member b on b."meetingId" = g.id and b.present left join opinion o on o."itemId" = i.id and o."memberId" = b.id
  where not exists (select from withdrawal x where x."itemId" = i.id and x."memberId" = b.id)`;

const overrode = Prisma.sql`
  select 'overrode', s.id, a."cadreId", a."displayName", v.day, v.how
  from seen s join override o on o."caseId" = s.id or (o."caseId" is null and o."motionId" = s."motionId")
    cross join lateral (values (o."requestedById", o."requestedOn", 'requested'), (o."approvedById", o."approvedOn", 'approved')) v(by, day, how)
    join app_user a on a.id = v.by where v.day is not null`;

const signed = Prisma.sql`
  select 'confirmed', s.id, g."signerCadreId", g."signerName", g."signedOn", 'signed' from seen s
    join signature g on g."objectKind" = 'case' and g."objectId" = s.id
  union all select 'confirmed', s.id, a."cadreId", a."displayName", g."signedOn", 'signatureChecked' from seen s
    join signature g on g."objectKind" = 'case' and g."objectId" = s.id join app_user a on a.id = g."checkedById"`;

const issued = Prisma.sql`
  select distinct 'confirmed', s.id, a."cadreId", a."displayName", x."issuedOn", 'paperChecked'
  from seen s join paper_line l on l."caseId" = s.id join paper x on x.id = l."paperId" join app_user a on a.id = x."checkedById"`;

const corrected = Prisma.sql`
  select 'confirmed', s.id, a."cadreId", a."displayName", x."confirmedOn", 'correction'
  from seen s join correction x on x."caseId" = s.id join app_user a on a.id = x."confirmedById" where x."confirmedOn" is not null`;
