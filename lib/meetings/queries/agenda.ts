import "server-only";
import type { Actor, Level } from "@/lib/access/actor";
import { visibleTo } from "@/lib/case/queries/visible";
import { Prisma } from "@/prisma/generated/client";
import type { ReadTx } from "../../platform/db/transaction";
import type { ItemKind, MeetingKind } from "../types";
import { bodiesOf } from "../rules";

/** Whose matter an item is, and the page on which it is dealt with. */
export type AgendaPlace = { readonly level: Level | null; readonly concerns: readonly string[]; readonly href: string };

type PlaceRow = { id: string; kind: ItemKind; motionId: string | null; caseId: string | null; departureId: string | null; contestedGroup: string | null; concerns: string[]; level: Level | null };

/**
 * Places of a meeting's items, by item id. An item that fixes the subject of a post concerns everybody whose name stands for it.
 * One statement.
 */
export async function readAgendaPlacesIn(tx: Pick<ReadTx, "$queryRaw">, meetingId: string): Promise<ReadonlyMap<string, AgendaPlace>> {
  const rows = await tx.$queryRaw<PlaceRow[]>`
    select i.id, i.kind::text as kind, coalesce(i."motionId", mp."motionId") as "motionId", i."caseId", i."departureId", i."contestedGroup",
      coalesce(p.level, dc.level)::text as level,
      case when coalesce(c."cadreId", d."cadreId") is not null then array[coalesce(c."cadreId", d."cadreId")::text]
        else array(select n."cadreId"::text from nominee n where n."motionPostId" = mp.id and n."withdrawnOn" is null) end as concerns
    from meeting_item i
      left join motion_post mp on mp.id = i."motionPostId"
      left join "case" c on c.id = i."caseId"
      left join post p on p.id = coalesce(c."postId", mp."postId")
      left join departure d on d.id = i."departureId"
      left join cadre dc on dc.id = d."cadreId"
    where i."meetingId" = ${meetingId}::uuid`;
  return new Map(rows.map((row) => [row.id, { level: row.level, concerns: row.concerns, href: hrefOf(row, meetingId) }]));
}

/** A matter that has come far enough to go on the agenda. `value` is "<kind>:<object id>". */
export type ReadyMatter = { readonly value: string; readonly kind: ItemKind; readonly words: string };

type ReadyRow = { kind: ItemKind; objectId: string; words: string };

/**
 * Matters of the authority that a meeting of this kind may take and that are on no open agenda, in official order; only those the
 * actor may bring before it, by level and by avoidance. A batch is brought by who reaches each of its posts. One statement.
 */
export async function readReadyMattersIn(
  tx: Pick<ReadTx, "$queryRaw">,
  actor: Actor,
  authorityId: string,
  meetingKind: MeetingKind,
): Promise<readonly ReadyMatter[]> {
  const authority = Prisma.sql`m."authorityId"`;
  const level = Prisma.sql`p.level`;
  const rows = await tx.$queryRaw<ReadyRow[]>`
    select r.kind, r."objectId", r.words from (
      select 'adoptPlan' as kind, m.id as "objectId", m.title || '（' || m.number || '）' as words, 0 as o
        from motion m where m."authorityId" = ${authorityId}::uuid and m.state in ('draft', 'conditionsFrozen')
          and not exists (select from motion_post mp join post p on p.id = mp."postId"
            where mp."motionId" = m.id and mp.state <> 'stopped' and not ${visibleTo(actor, "meeting.hold", { authority, level })})
      union all
      select 'fixSubject', mp.id, u.name || p.title || '（' || m.number || '）', mp."order"
        from motion_post mp join motion m on m.id = mp."motionId" join post p on p.id = mp."postId" join unit u on u.id = p."unitId"
        where m."authorityId" = ${authorityId}::uuid and mp.state in ('motion', 'recommendation') and m.state = 'planAdopted'
          and ${visibleTo(actor, "meeting.hold", { authority, level })}
      union all
      select case c.stage when 'inspection' then 'proposal' when 'decision' then 'decision' else 'confirmation' end, c.id,
          k.name || '，' || case c.kind when 'removal' then '免去' when 'electedPost' then '拟提名候选人：' else '拟任' end || u.name || p.title, k."orderKey"
        from "case" c join motion m on m.id = c."motionId" join cadre k on k.id = c."cadreId" join post p on p.id = c."postId"
          join unit u on u.id = p."unitId"
        where m."authorityId" = ${authorityId}::uuid and c.state = 'running' and c.stage in ('inspection', 'decision', 'probation')
          and ${visibleTo(actor, "meeting.hold", { authority, level, cadre: Prisma.sql`c."cadreId"` })}
    ) r
    where not exists (select from meeting_item i join meeting t on t.id = i."meetingId"
      where i.kind::text = r.kind and i.state = 'open' and t.state <> 'closed'
        and coalesce(i."motionId", i."motionPostId", i."caseId") = r."objectId")
    order by array_position(array['adoptPlan', 'fixSubject', 'proposal', 'decision', 'confirmation'], r.kind), r.o, r.words`;
  return rows
    .filter((row) => bodiesOf[row.kind].includes(meetingKind))
    .map((row) => ({
      value: `${row.kind}:${row.objectId}`,
      kind: row.kind,
      words: row.words,
    }));
}

function hrefOf(row: PlaceRow, meetingId: string): string {
  if (row.contestedGroup !== null) return `/meetings/${meetingId}/contested/${row.contestedGroup}`;
  switch (row.kind) {
    case "adoptPlan":
      return `/motions/${row.motionId ?? ""}`;
    case "fixSubject":
      return `/motions/${row.motionId ?? ""}/inspection`;
    case "proposal":
      return `/cases/${row.caseId ?? ""}/inspection`;
    case "decision":
    case "reconsideration":
      return `/cases/${row.caseId ?? ""}/decision`;
    case "confirmation":
      return `/cases/${row.caseId ?? ""}/probation`;
    case "departure":
      return `/programmes/departures/${row.departureId ?? ""}`;
  }
}
