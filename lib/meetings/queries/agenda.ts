import "server-only";
import type { Level } from "@/lib/access/actor";
import type { ReadTx } from "../../platform/db/transaction";
import type { ItemKind, MeetingKind } from "../types";
import { bodiesOf } from "../rules";

/** Whose matter an item is, and the page on which it is dealt with. */
export type AgendaPlace = { readonly level: Level | null; readonly concerns: readonly string[]; readonly href: string };

type PlaceRow = { id: string; kind: ItemKind; motionId: string | null; caseId: string | null; cadreId: string | null; level: Level | null };

/** Places of a meeting's items, by item id. One statement. */
export async function readAgendaPlacesIn(tx: Pick<ReadTx, "$queryRaw">, meetingId: string): Promise<ReadonlyMap<string, AgendaPlace>> {
  const rows = await tx.$queryRaw<PlaceRow[]>`
    select i.id, i.kind::text as kind, coalesce(i."motionId", mp."motionId") as "motionId", i."caseId", c."cadreId", p.level::text as level
    from meeting_item i
      left join motion_post mp on mp.id = i."motionPostId"
      left join "case" c on c.id = i."caseId"
      left join post p on p.id = c."postId"
    where i."meetingId" = ${meetingId}::uuid`;
  return new Map(rows.map((row) => [row.id, { level: row.level, concerns: row.cadreId === null ? [] : [row.cadreId], href: hrefOf(row) }]));
}

/** A matter that has come far enough to go on the agenda. `value` is "<kind>:<object id>". */
export type ReadyMatter = { readonly value: string; readonly kind: ItemKind; readonly words: string; readonly concerns: readonly string[] };

type ReadyRow = { kind: ItemKind; objectId: string; words: string; cadreId: string | null };

/** Matters of the authority that a meeting of this kind may take and that are on no open agenda, in official order. One statement. */
export async function readReadyMattersIn(
  tx: Pick<ReadTx, "$queryRaw">,
  authorityId: string,
  meetingKind: MeetingKind,
): Promise<readonly ReadyMatter[]> {
  const rows = await tx.$queryRaw<ReadyRow[]>`
    select r.kind, r."objectId", r.words, r."cadreId" from (
      select 'adoptPlan' as kind, m.id as "objectId", m.title || '（' || m.number || '）' as words, null::uuid as "cadreId", 0 as o
        from motion m where m."authorityId" = ${authorityId}::uuid and m.state in ('draft', 'conditionsFrozen')
      union all
      select 'fixSubject', mp.id, u.name || p.title || '（' || m.number || '）', null, mp."order"
        from motion_post mp join motion m on m.id = mp."motionId" join post p on p.id = mp."postId" join unit u on u.id = p."unitId"
        where m."authorityId" = ${authorityId}::uuid and mp.state in ('motion', 'recommendation') and m.state = 'planAdopted'
      union all
      select case c.stage when 'inspection' then 'proposal' when 'decision' then 'decision' else 'confirmation' end, c.id,
          k.name || '，' || case when c.kind = 'removal' then '免去' else '拟任' end || u.name || p.title, k.id, k."orderKey"
        from "case" c join motion m on m.id = c."motionId" join cadre k on k.id = c."cadreId" join post p on p.id = c."postId"
          join unit u on u.id = p."unitId"
        where m."authorityId" = ${authorityId}::uuid and c.state = 'running' and c.stage in ('inspection', 'decision', 'probation')
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
      concerns: row.cadreId === null ? [] : [row.cadreId],
    }));
}

function hrefOf(row: PlaceRow): string {
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
  }
}
