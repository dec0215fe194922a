import "server-only";
import { z } from "zod";
import { legalDate } from "@/lib/kernel/dates";
import type { ReadTx } from "@/lib/platform/db/transaction";
import type { FilingAt, NominationAt, PaperAt, TalkAt } from "../types";

type QueryTx = Pick<ReadTx, "$queryRaw">;

const day = z.string().transform(legalDate);

const paperRow = z.object({
  id: z.string(),
  number: z.string(),
  authorityId: z.string(),
  title: z.string(),
  issuedOn: day,
  appointStated: z.int(),
  removeStated: z.int(),
  probationNoticeOn: day.nullable(),
  state: z.enum(["draft", "issued"]),
  preparedById: z.string(),
  checkedById: z.string().nullable(),
  version: z.int(),
  lines: z.array(
    z.object({
      caseId: z.string(),
      order: z.int(),
      kind: z.enum(["appoint", "remove"]),
      cadreId: z.string(),
      postId: z.string(),
      concurrent: z.boolean(),
      actOn: day.nullable(),
      text: z.string(),
    }),
  ),
}) satisfies z.ZodType<PaperAt>;

/** A paper with its lines in order, or null. One statement. */
export async function readPaperIn(tx: QueryTx, paperId: string): Promise<PaperAt | null> {
  const [found] = await readPapersWhere(tx, paperId, []);
  return found ?? null;
}

/** Papers that carry one of these cases, latest first. One statement. */
export function readPapersOfCasesIn(tx: QueryTx, caseIds: readonly string[]): Promise<readonly PaperAt[]> {
  return readPapersWhere(tx, null, caseIds);
}

/** What was recorded before the paper, by case id. */
export type Preparation = {
  readonly talk: TalkAt | null;
  readonly filing: FilingAt | null;
  /** in the order of their numbers */
  readonly nominations: readonly NominationAt[];
};

const preparationRow = z.object({
  caseId: z.string(),
  talk: z.object({ on: day, talker: z.string(), points: z.string() }).nullable(),
  filing: z.object({ number: z.string(), filedOn: day }).nullable(),
  nominations: z.array(
    z.object({
      number: z.int(),
      nominatedOn: day,
      body: z.string(),
      documentNumber: z.string(),
      reason: z.string(),
      heldOn: day.nullable(),
      result: z.enum(["elected", "notElected"]).nullable(),
      words: z.string(),
    }),
  ),
});

/** Talks before taking office, filings before probation, nominations and elections, by case id. One statement. */
export async function readPreparationsIn(tx: QueryTx, caseIds: readonly string[]): Promise<ReadonlyMap<string, Preparation>> {
  const rows = await tx.$queryRaw<unknown[]>`
    select k.id as "caseId",
      (select jsonb_build_object('on', t."on", 'talker', t.talker, 'points', t.points) from appointment_talk t where t."caseId" = k.id) as talk,
      (select jsonb_build_object('number', f.number, 'filedOn', f."filedOn") from appointment_filing f where f."caseId" = k.id) as filing,
      coalesce((select jsonb_agg(jsonb_build_object('number', e.number, 'nominatedOn', e."nominatedOn", 'body', e.body,
          'documentNumber', e."documentNumber", 'reason', e.reason, 'heldOn', e."heldOn", 'result', e.result, 'words', e.words) order by e.number)
        from election_nomination e where e."caseId" = k.id), '[]') as nominations
    from unnest(${[...caseIds]}::uuid[]) as k(id)`;
  return new Map(rows.map((row) => preparationRow.parse(row)).map(({ caseId, ...preparation }) => [caseId, preparation]));
}

async function readPapersWhere(tx: QueryTx, paperId: string | null, caseIds: readonly string[]): Promise<readonly PaperAt[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    select p.id, p.number, p."authorityId", p.title, p."issuedOn"::text, p."appointStated", p."removeStated",
      p."probationNoticeOn"::text, p.state, p."preparedById", p."checkedById", p.version,
      coalesce((select jsonb_agg(jsonb_build_object('caseId', l."caseId", 'order', l."order", 'kind', l.kind, 'cadreId', l."cadreId",
          'postId', l."postId", 'concurrent', l.concurrent, 'actOn', l."actOn", 'text', l.text) order by l."order")
        from paper_line l where l."paperId" = p.id), '[]') as lines
    from paper p
    where p.id = ${paperId}::uuid
      or p.id in (select "paperId" from paper_line where "caseId" = any(${[...caseIds]}::uuid[]))
    order by p."issuedOn" desc, p.number desc`;
  return rows.map((row) => paperRow.parse(row));
}
