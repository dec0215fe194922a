import "server-only";
import { z } from "zod";
import { roles } from "@/lib/access/actor";
import type { ReadTx } from "../../platform/db/transaction";
import { eventTypes } from "../../record/event-types";
import type { CaseEvent } from "../types";

const row = z.object({
  id: z.string(),
  at: z.string(),
  type: z.enum(eventTypes),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])),
  reason: z.string().nullable(),
  author: z.string().nullable(),
  roles: z.array(z.enum(roles)).nullable(),
  requestedBy: z.string().nullable(),
  hash: z.string(),
});

/**
 * The record of a case, newest first: its own stream and those of its files, signatures, notices and papers, with the author's name and the
 * offices he held on the day. One statement.
 *
 * @param limit - at most so many events; one more is read when there are more
 */
export async function readTimelineIn(
  tx: Pick<ReadTx, "$queryRaw">,
  caseId: string,
  limit: number,
): Promise<readonly CaseEvent[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    select e.id::text, to_char(e.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI') as at, e.body ->> 'type' as type,
      e.body -> 'data' as data, e.body ->> 'reason' as reason, u."displayName" as author, r."displayName" as "requestedBy",
      (select array_agg(distinct g.role::text) from role_grant g where g."userId" = u.id
        and g."from" <= (e.at at time zone 'Asia/Shanghai')::date
        and (g."to" is null or g."to" >= (e.at at time zone 'Asia/Shanghai')::date)) as roles, e.hash
    from (select v.id, v.at, v.hash, v.body::jsonb as body from record_event v
        where v.stream = any(array(
            select ${`case:${caseId}`}
            union all select 'signature:' || s.id from signature s where s."objectKind" = 'case' and s."objectId" = ${caseId}::uuid
            union all select 'attachment:' || a.id from attachment a where a."objectKind" = 'case' and a."objectId" = ${caseId}::uuid
            union all select 'notice:' || np."noticeId" from notice_person np where np."caseId" = ${caseId}::uuid
            union all select 'paper:' || pl."paperId" from paper_line pl where pl."caseId" = ${caseId}::uuid))
          and (v.stream not like 'notice:%' or v.body::jsonb ->> 'type' like 'notice.%')
        order by v.id desc limit ${limit + 1}) e
      left join app_user u on u.id::text = e.body ->> 'author'
      left join app_user r on r.id::text = e.body -> 'data' ->> 'requestedBy'
    order by e.id desc`;
  return rows.map((found) => row.parse(found));
}
