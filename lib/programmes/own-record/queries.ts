import "server-only";
import { z } from "zod";
import { legalDate } from "@/lib/kernel/dates";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { amendmentParts } from "./types";

type QueryTx = Pick<ReadTx, "$queryRaw">;

const day = z.string().transform(legalDate);

const amendmentShape = z.object({
  amendmentId: z.string(),
  cadreId: z.string(),
  part: z.enum(amendmentParts),
  wrong: z.string(),
  wanted: z.string(),
  wantedDay: day.nullable(),
  evidenceId: z.string().nullable(),
  evidenceName: z.string().nullable(),
  requestedOn: day,
  state: z.enum(["requested", "underDetermination", "accepted", "refused", "withdrawn"]),
  answer: z.string(),
  reference: z.string(),
  answeredBy: z.string().nullable(),
  answeredOn: day.nullable(),
  version: z.int(),
});

/** A request with its answer. */
export type ListedAmendment = z.infer<typeof amendmentShape>;

/** The requests about a person's archive, newest first. One statement. */
export async function readAmendmentsIn(tx: QueryTx, cadreId: string): Promise<readonly ListedAmendment[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    select a.id as "amendmentId", a."cadreId", a.part, a.wrong, a.wanted, a."wantedDay"::text, a."evidenceId", f."fileName" as "evidenceName",
      (a."requestedAt" at time zone 'Asia/Shanghai')::date::text as "requestedOn", a.state, a.answer, a.reference,
      u."displayName" as "answeredBy", (a."answeredAt" at time zone 'Asia/Shanghai')::date::text as "answeredOn", a.version
    from amendment a left join app_user u on u.id = a."answeredById" left join attachment f on f.id = a."evidenceId"
    where a."cadreId" = ${cadreId}::uuid order by a."requestedAt" desc, a.id desc`;
  return rows.map((row) => amendmentShape.parse(row));
}

const originShape = z.object({
  imported: z.object({ number: z.string(), on: day }).nullable(),
  honours: z.array(z.object({ name: z.string(), body: z.string(), on: day, document: z.string() })),
});

/** Where the rows of an archive come from: the import they came with, the documents of honours. */
export type RecordOrigin = z.infer<typeof originShape>;

/** One statement. */
export async function readOriginIn(tx: QueryTx, cadreId: string): Promise<RecordOrigin> {
  const [row] = await tx.$queryRaw<unknown[]>`
    select case when b.id is null then null else jsonb_build_object('number', b.number,
        'on', (b."importedAt" at time zone 'Asia/Shanghai')::date) end as imported,
      coalesce((select jsonb_agg(jsonb_build_object('name', o.name, 'body', o.body, 'on', o."on", 'document', o.document)
        order by o."on", o.id) from honour o where o."cadreId" = c.id), '[]') as honours
    from cadre c left join import_batch b on b.id = c."importBatchId" where c.id = ${cadreId}::uuid`;
  return originShape.parse(row);
}
