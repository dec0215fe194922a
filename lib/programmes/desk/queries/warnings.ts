import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { closedTo, reachOf } from "@/lib/access/reach";
import { addDays, legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { Prisma } from "@/prisma/generated/client";
import { postWords } from "../../../case/queries/matters";
import { visibleMotionPosts, visibleTo } from "../../../case/queries/visible";
import type { ReadTx } from "../../../platform/db/transaction";
import type { WarningFact } from "../types";
import { motionPostTables } from "./todo-source";

const warningShape = z.object({
  kind: z.enum(["notice.running", "recommendation.expires", "announcement.closes"]),
  id: z.string(),
  motionId: z.string(),
  about: z.string(),
  on: z.string().transform(legalDate),
});

/** Days ahead from which the end of a result's validity and of an announcement is told. */
const expiryDays = 30;
const announcementDays = 7;

/** What is about to end in the batches the actor may see, earliest first, at most 30. One statement; none without the act. */
export async function readWarningsIn(tx: Pick<ReadTx, "$queryRaw">, actor: Actor, today: LegalDate): Promise<readonly WarningFact[]> {
  if (reachOf(actor, "motion.view").length === 0) return [];
  const closed = [...closedTo(actor, "motion.view")];
  const rows = await tx.$queryRaw<unknown[]>`
    select kind, id, "motionId", about, "on"::text from (
      select 'notice.running' as kind, n.id, m.id as "motionId", n.number as about, n.until as "on"
      from notice n join motion m on m.id = n."motionId"
      where n.state = 'published' and n.until >= ${today}::date and ${visibleTo(actor, "motion.view", { authority: Prisma.sql`m."authorityId"` })}
        and not exists (select from notice_person np join "case" k on k.id = np."caseId"
          where np."noticeId" = n.id and k."cadreId" = any(${closed}::uuid[]))
      union all
      select 'recommendation.expires', mp.id, m.id, ${postWords}, min(r."validUntil")
      from round r join ${motionPostTables} on mp.id = r."motionPostId"
      where r.state = 'confirmed' and r."validUntil" between ${today}::date and ${addDays(today, expiryDays)}::date
        and (mp.state = 'recommendation' or exists (select from "case" k where k."motionPostId" = mp.id
          and k.state not in ('stopped', 'finished') and k.stage in ('inspection', 'deliberation', 'decision')))
        and ${visibleMotionPosts(actor, "motion.view")}
      group by mp.id, m.id, p.id, u.id
      union all
      select 'announcement.closes', a.id, m.id, ${postWords}, a."openUntil"
      from post_announcement a join ${motionPostTables} on mp.id = a."motionPostId"
      where a."openFrom" <= ${today}::date and a."openUntil" between ${today}::date and ${addDays(today, announcementDays)}::date
        and ${visibleMotionPosts(actor, "motion.view")}) w
    order by "on", kind, about limit 30`;
  return rows.map((row) => warningShape.parse(row));
}
