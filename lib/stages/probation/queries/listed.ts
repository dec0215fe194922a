import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { postWords } from "@/lib/case/queries/matters";
import { visibleCases } from "@/lib/case/queries/visible";
import { legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { ReadTx } from "@/lib/platform/db/transaction";

const day = z.string().transform(legalDate);

const shape = z.object({
  caseId: z.string(),
  /** of the probation */
  version: z.int(),
  name: z.string(),
  post: z.string(),
  lastDay: day,
  reported: z.boolean(),
  assessed: z.boolean(),
  /** the open item of this meeting; null: not on its agenda yet */
  itemId: z.string().nullable(),
});

/** Somebody whose probation ends about the day of a meeting, as the list for that meeting has him. */
export type ListedProbation = z.output<typeof shape>;

/**
 * Probations the actor may conclude that are on the open agenda of the meeting, or end by its day or within the days of the scheme after it
 * and are on no other agenda; in official order. One statement.
 */
export async function readProbationsForIn(
  tx: Pick<ReadTx, "$queryRaw">,
  actor: Actor,
  meeting: { readonly id: string; readonly authorityId: string; readonly on: LegalDate },
): Promise<readonly ListedProbation[]> {
  const rows = await tx.$queryRaw<{ line: unknown }[]>`
    select jsonb_build_object('caseId', k.id, 'version', b.version, 'name', c.name, 'post', ${postWords}, 'lastDay', coalesce(b."extendedUntil", b."endsOn"),
      'reported', b."selfReport" <> '', 'assessed', exists (select from assessment_sheet s where s."caseId" = k.id and s.purpose = 'probation' and s.state = 'confirmed'),
      'itemId', case when i."meetingId" = ${meeting.id}::uuid then i.id end) as line
    from probation b join "case" k on k.id = b."caseId" join motion m on m.id = k."motionId" join cadre c on c.id = k."cadreId"
      join post p on p.id = k."postId" join unit u on u.id = p."unitId" join rule_set rs on rs.id = k."ruleSetId"
      left join meeting_item i on i."caseId" = k.id and i.kind = 'confirmation' and i.state = 'open'
        and exists (select from meeting t where t.id = i."meetingId" and t.state <> 'closed')
    where m."authorityId" = ${meeting.authorityId}::uuid and k.stage = 'probation' and k.state = 'running' and b.state in ('running', 'extended')
      and (i."meetingId" = ${meeting.id}::uuid or (i.id is null
        and coalesce(b."extendedUntil", b."endsOn") <= ${meeting.on}::date + (rs.values->>'probationReminderDays')::int))
      and ${visibleCases(actor, "probation.conclude")}
    order by c."orderKey", c.id`;
  return rows.map(({ line }) => shape.parse(line));
}
