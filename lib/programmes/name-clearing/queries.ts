import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import type { Act } from "@/lib/access/acts";
import { postWords } from "@/lib/case/queries/matters";
import { visibleCases } from "@/lib/case/queries/visible";
import { legalDate } from "@/lib/kernel/dates";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { earlierReportDepartments } from "@/lib/people/rules/earlier-reports";
import { clearingForms, clearingScopes, proposalStates, reportKinds, toleranceConclusions, toleranceUses } from "./types";

type QueryTx = Pick<ReadTx, "$queryRaw">;

const day = z.string().transform(legalDate);

const reportShape = z.object({
  kind: z.enum(reportKinds),
  id: z.string(),
  number: z.string(),
  receivedOn: day,
  /** conclusion of the report, or reply to the letter; null: not concluded */
  result: z.string().nullable(),
  settled: z.boolean(),
  taken: z.boolean(),
  caseNumber: z.string(),
  post: z.string(),
  reporter: z.string(),
});

/** A report about a person, with who reported: for the command alone. */
export type FoundReport = z.infer<typeof reportShape>;

/**
 * Reports about a person from cases the actor may handle: those during notices, and letters whose reply told of something unsettled.
 * Newest first. Closed data, the reporter among it: never hand it to a page whole. One statement.
 */
export async function readReportsIn(tx: QueryTx, actor: Actor, act: Act, cadreId: string): Promise<readonly FoundReport[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    with own as materialized (
      select k.id, k.number, k.state in ('stopped', 'finished') as over, ${postWords} as post
      from "case" k join motion m on m.id = k."motionId" join post p on p.id = k."postId" join unit u on u.id = p."unitId"
      where k."cadreId" = ${cadreId}::uuid and ${visibleCases(actor, act)})
    select 'notice' as kind, j.id, j.number, j."receivedOn"::text, j.conclusion::text as result,
      (j."closedOn" is not null or o.over) as settled, o.number as "caseNumber", o.post, j.reporter,
      exists (select from name_clearing x where x."objectionId" = j.id and x.state in ('waiting', 'confirmed')) as taken
    from objection j join own o on o.id = j."caseId"
    union all
    select 'letter', l.id, t.number, l."repliedOn"::text, l.reply::text, o.over, o.number, o.post, '',
      exists (select from name_clearing x where x."letterLineId" = l.id and x.state in ('waiting', 'confirmed'))
    from check_letter_line l join check_letter t on t.id = l."letterId" join inspection_subject s on s.id = l."subjectId"
      join own o on o.id = s."caseId"
    where not l.superseded and l.reply in ('suspend', 'unsuitable') and t.department::text = any(${[...earlierReportDepartments]}::text[])
    order by "receivedOn" desc, id`;
  return rows.map((row) => reportShape.parse(row));
}

const proposal = {
  id: z.string(),
  state: z.enum(proposalStates),
  proposedById: z.string(),
  proposedBy: z.string(),
  proposedOn: day,
  answeredBy: z.string().nullable(),
  answeredOn: day.nullable(),
  answer: z.string(),
};

const clearingShape = z.object({
  ...proposal,
  report: z.string(),
  allegation: z.string(),
  finding: z.string(),
  verifiedBy: z.string(),
  verifiedOn: day,
  scope: z.enum(clearingScopes),
  circle: z.string(),
  form: z.enum(clearingForms),
  clearedOn: day,
});
export type ListedClearing = z.infer<typeof clearingShape>;

/** Clearings of a person, newest first; who reported is not read. Closed: ask people.viewClosed, or own.view for one's own. One statement. */
export async function readClearingsIn(tx: QueryTx, cadreId: string): Promise<readonly ListedClearing[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    select x.id, x.state, x."proposedById", coalesce(p."displayName", '') as "proposedBy",
      (x."proposedAt" at time zone 'Asia/Shanghai')::date::text as "proposedOn", a."displayName" as "answeredBy",
      (x."answeredAt" at time zone 'Asia/Shanghai')::date::text as "answeredOn", x.answer, coalesce(j.number, t.number, '') as report,
      x.allegation, x.finding, x."verifiedBy", x."verifiedOn"::text, x.scope, x.circle, x.form, x."clearedOn"::text
    from name_clearing x left join app_user p on p.id = x."proposedById" left join app_user a on a.id = x."answeredById"
      left join objection j on j.id = x."objectionId" left join check_letter_line l on l.id = x."letterLineId"
      left join check_letter t on t.id = l."letterId"
    where x."cadreId" = ${cadreId}::uuid order by x."proposedAt" desc, x.id desc`;
  return rows.map((row) => clearingShape.parse(row));
}

const toleranceShape = z.object({
  ...proposal,
  matter: z.string(),
  grounds: z.string(),
  body: z.string(),
  reference: z.string(),
  conclusion: z.enum(toleranceConclusions),
  decidedOn: day,
  countsFor: z.array(z.enum(toleranceUses)),
});
export type ListedTolerance = z.infer<typeof toleranceShape>;

/** Tolerance decisions of a person, newest first. Closed: ask people.viewClosed, or own.view for one's own. One statement. */
export async function readTolerancesIn(tx: QueryTx, cadreId: string): Promise<readonly ListedTolerance[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    select x.id, x.state, x."proposedById", coalesce(p."displayName", '') as "proposedBy",
      (x."proposedAt" at time zone 'Asia/Shanghai')::date::text as "proposedOn", a."displayName" as "answeredBy",
      (x."answeredAt" at time zone 'Asia/Shanghai')::date::text as "answeredOn", x.answer, x.matter, x.grounds, x.body, x.reference,
      x.conclusion, x."decidedOn"::text, to_jsonb(x."countsFor") as "countsFor"
    from tolerance_decision x left join app_user p on p.id = x."proposedById" left join app_user a on a.id = x."answeredById"
    where x."cadreId" = ${cadreId}::uuid order by x."proposedAt" desc, x.id desc`;
  return rows.map((row) => toleranceShape.parse(row));
}
