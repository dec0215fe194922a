import "server-only";
import { z } from "zod";
import { legalDate } from "@/lib/kernel/dates";
import { ruleIds } from "@/lib/law/rule-id";
import type { ReadTx } from "../../platform/db/transaction";
import type { CaseExceptions } from "../types";

const day = z.string().transform(legalDate);

const shape = z.object({
  holds: z.array(
    z.object({
      id: z.string(),
      state: z.enum(["running", "deferred", "suspended", "stopped", "returned", "finished"]),
      reason: z.string(),
      from: day,
      to: day.nullable(),
      lifted: z.string(),
    }),
  ),
  overrides: z.array(
    z.object({
      id: z.string(),
      rule: z.enum(ruleIds),
      reason: z.string(),
      analysis: z.object({ asked: z.string(), spread: z.string(), standing: z.string(), talks: z.string() }).nullable(),
      requestedById: z.string(),
      requestedBy: z.string().nullable(),
      requestedOn: day,
      approvedBy: z.string().nullable(),
      approvedOn: day.nullable(),
      refusedOn: day.nullable(),
      ofMotion: z.boolean(),
    }),
  ),
});

/** Holds of the case and overrides asked for in it or in its motion, newest first. One statement. */
export async function readExceptionsIn(
  tx: Pick<ReadTx, "$queryRaw">,
  at: { readonly id: string; readonly motionId: string },
): Promise<CaseExceptions> {
  const [row] = await tx.$queryRaw<unknown[]>`
    select
      coalesce((select jsonb_agg(jsonb_build_object('id', h.id, 'state', h.state, 'reason', h.reason, 'from', h."from", 'to', h."to",
          'lifted', h.lifted) order by h."from" desc, h.id desc)
        from case_hold h where h."caseId" = ${at.id}::uuid), '[]') as holds,
      coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'rule', o.rule, 'reason', o.reason, 'analysis', o.analysis, 'requestedById', o."requestedById",
          'requestedBy', r."displayName", 'requestedOn', o."requestedOn", 'approvedBy', a."displayName", 'approvedOn', o."approvedOn",
          'refusedOn', o."refusedOn", 'ofMotion', o."caseId" is null) order by o."requestedOn" desc, o.id desc)
        from override o left join app_user r on r.id = o."requestedById" left join app_user a on a.id = o."approvedById"
        where o."caseId" = ${at.id}::uuid or o."motionId" = ${at.motionId}::uuid), '[]') as overrides`;
  return shape.parse(row);
}
