import "server-only";
import { z } from "zod";
import { legalDate } from "@/lib/kernel/dates";
import type { ReadTx } from "@/lib/platform/db/transaction";
import type { EndAssessment, ProbationAt, SecondNotice } from "../types";

type QueryTx = Pick<ReadTx, "$queryRaw">;

const day = z.string().transform(legalDate);

const probationRow = z.object({
  id: z.string(),
  caseId: z.string(),
  holdingId: z.string(),
  noticeIssuedOn: day,
  endsOn: day,
  extendedUntil: day.nullable(),
  extensionReason: z.string(),
  selfReport: z.string(),
  principalView: z.string(),
  state: z.enum(["running", "confirmed", "extended", "returned"]),
  concludedOn: day.nullable(),
  conclusion: z.string(),
  version: z.int(),
  deficiencies: z.array(z.object({ id: z.string(), text: z.string(), progress: z.array(z.object({ on: day, text: z.string() })) })),
}) satisfies z.ZodType<ProbationAt>;

/** The probation of a case with the faults named before it, or null. One statement. */
export async function readProbationIn(tx: QueryTx, caseId: string): Promise<ProbationAt | null> {
  const [row] = await tx.$queryRaw<unknown[]>`
    select p.id, p."caseId", p."holdingId", p."noticeIssuedOn"::text, p."endsOn"::text, p."extendedUntil"::text, p."extensionReason",
      p."selfReport", p."principalView", p.state, p."concludedOn"::text, p.conclusion, p.version,
      coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'text', d.text, 'progress',
          coalesce((select jsonb_agg(jsonb_build_object('on', g."on", 'text', g.text) order by g."on", g.id)
            from deficiency_progress g where g."deficiencyId" = d.id and g."probationId" = p.id), '[]')) order by d."order")
        from deficiency d join inspection_subject s on s.id = d."subjectId" where s."caseId" = p."caseId"), '[]') as deficiencies
    from probation p where p."caseId" = ${caseId}::uuid`;
  return row === undefined ? null : probationRow.parse(row);
}

const assessmentRow = z.object({
  evaluationId: z.string(),
  heldOn: day,
  flags: z.array(z.object({ gateId: z.string(), fires: z.boolean(), part: z.int(), baseCount: z.int() })),
});

/** The latest assessment at the end of probation whose two entries agreed, or null. One statement. */
export async function readEndAssessmentIn(tx: QueryTx, caseId: string): Promise<EndAssessment | null> {
  const [row] = await tx.$queryRaw<unknown[]>`
    select e.id as "evaluationId", s."heldOn"::text, coalesce(e.result -> 'gates', '[]') as flags
    from assessment_sheet s join evaluation_record e on e.id = s."evaluationId"
    where s."caseId" = ${caseId}::uuid and s.purpose = 'probation' and s.state = 'confirmed'
    order by s."heldOn" desc, s.id desc limit 1`;
  return row === undefined ? null : assessmentRow.parse(row);
}

const noticeRow = z.object({ until: day, openObjections: z.int(), cancelled: z.int() });

/** The latest published notice at the end of probation with its reports counted, or null. One statement. */
export async function readSecondNoticeIn(tx: QueryTx, caseId: string): Promise<SecondNotice | null> {
  const [row] = await tx.$queryRaw<unknown[]>`
    select n.until::text,
      (select count(*)::int from objection o where o."caseId" = ${caseId}::uuid and o."noticeId" = n.id and o."closedOn" is null) as "openObjections",
      (select count(*)::int from objection o where o."caseId" = ${caseId}::uuid and o."noticeId" = n.id and o.conclusion = 'cancel') as cancelled
    from notice n join notice_person p on p."noticeId" = n.id
    where p."caseId" = ${caseId}::uuid and n.kind = 'second' and n.state in ('published', 'ended')
    order by n."from" desc limit 1`;
  return row === undefined ? null : noticeRow.parse(row);
}
