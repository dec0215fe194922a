import "server-only";
import { z } from "zod";
import { legalDate } from "@/lib/kernel/dates";
import type { ReadTx } from "../../../platform/db/transaction";
import type { AnalysisAt, ResultAt } from "../types";

type Tx = Pick<ReadTx, "$queryRaw">;
const day = z.string().transform(legalDate);

const signature = z.object({ cadreId: z.string(), name: z.string(), on: day });
const analysisShape = z.object({
  answers: z.object({ task: z.string(), ownPart: z.string(), conditions: z.string(), evidence: z.string() }),
  entryIds: z.array(z.string()),
  first: signature,
  second: signature.nullable(),
}) satisfies z.ZodType<AnalysisAt>;

const analysedShape = z.object({
  subject: z.object({ id: z.string(), version: z.int(), memberCadreIds: z.array(z.string()), inTeam: z.boolean() }),
  analysis: analysisShape.nullable(),
});

/** The subject of a case with its team and the analysis of results; null before a task is planned. `inTeam`: the one who asks is of the team and the task runs. Closed contents. One statement. */
export async function readAnalysedIn(tx: Tx, caseId: string): Promise<z.output<typeof analysedShape> | null> {
  const [row] = await tx.$queryRaw<{ row: unknown }[]>`
    select jsonb_build_object('subject', jsonb_build_object('id', s.id, 'version', s.version, 'inTeam', in_team(s."taskId"), 'memberCadreIds',
        coalesce((select jsonb_agg(m."cadreId" order by m."order") from inspection_member m where m."taskId" = s."taskId"), '[]')),
      'analysis', case when x.id is not null then jsonb_build_object('entryIds', to_jsonb(x."entryIds"),
        'answers', jsonb_build_object('task', x.task, 'ownPart', x."ownPart", 'conditions', x.conditions, 'evidence', x.evidence),
        'first', jsonb_build_object('cadreId', a.id, 'name', a.name, 'on', x."firstSignedOn"),
        'second', case when b.id is not null then jsonb_build_object('cadreId', b.id, 'name', b.name, 'on', x."secondSignedOn") end) end) as row
    from inspection_subject s left join performance_analysis x on x."subjectId" = s.id left join cadre a on a.id = x."firstId"
      left join cadre b on b.id = x."secondId"
    where s."caseId" = ${caseId}::uuid`;
  return row === undefined ? null : analysedShape.parse(row.row);
}

const resultShape = z.object({
  id: z.string(),
  on: day,
  until: day.nullable(),
  goal: z.string(),
  fact: z.string(),
  verified: z.boolean(),
  evidenceId: z.string().nullable(),
  evidenceName: z.string().nullable(),
}) satisfies z.ZodType<ResultAt>;

const gradeShape = z.object({ year: z.int(), grade: z.enum(["EXCELLENT", "COMPETENT", "BASICALLY_COMPETENT", "INCOMPETENT", "UNGRADED"]) });
const auditShape = z.object({
  id: z.string(),
  post: z.string(),
  number: z.string(),
  concludedOn: day.nullable(),
  /** null: not concluded, or closed contents the visitor does not handle */
  result: z.enum(["nothingFound", "issues", "majorIssues"]).nullable(),
});

export type PerformanceFacts = {
  /** verified ones first, then those that wait; the latest first */
  readonly results: readonly ResultAt[];
  readonly grades: readonly z.output<typeof gradeShape>[];
  readonly audits: readonly z.output<typeof auditShape>[];
};

/**
 * What the archive keeps on the results of a person: entries on performance without their source, yearly grades, audits by their
 * conclusion where `withResult`. Entries sent back are left out. One statement.
 */
export async function readPerformanceFactsIn(tx: Tx, cadreId: string, withResult: boolean): Promise<PerformanceFacts> {
  const [row] = await tx.$queryRaw<{ results: unknown[]; grades: unknown[]; audits: unknown[] }[]>`
    select coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'on', e."on", 'until', e.until, 'goal', e.goal, 'fact', e.fact,
          'verified', e.state = 'verified', 'evidenceId', e."evidenceId", 'evidenceName', f."fileName")
          order by e.state = 'verified' desc, e."on" desc, e.id)
        from archive_entry e left join attachment f on f.id = e."evidenceId"
        where e."cadreId" = ${cadreId}::uuid and e.kind = 'performance' and e.state <> 'returned'), '[]') as results,
      coalesce((select jsonb_agg(jsonb_build_object('year', g.year, 'grade', g.grade) order by g.year desc)
        from yearly_grade g where g."cadreId" = ${cadreId}::uuid), '[]') as grades,
      coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'post', u.name || p.title, 'number', a.number, 'concludedOn', a."concludedOn",
          'result', case when ${withResult} then a.result end) order by a."requestedOn" desc, a.id)
        from economic_audit a join post_holding h on h.id = a."holdingId" join post p on p.id = h."postId" join unit u on u.id = p."unitId"
        where a."cadreId" = ${cadreId}::uuid), '[]') as audits`;
  return {
    results: (row?.results ?? []).map((one) => resultShape.parse(one)),
    grades: (row?.grades ?? []).map((one) => gradeShape.parse(one)),
    audits: (row?.audits ?? []).map((one) => auditShape.parse(one)),
  };
}
