import "server-only";
import { z } from "zod";
import { legalDate } from "@/lib/kernel/dates";
import { sanctionKinds } from "@/lib/law/sanction-periods";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { sanctionValuesSchema } from "../schema";

type QueryTx = Pick<ReadTx, "$queryRaw">;

const day = z.string().transform(legalDate);

const sanctionShape = z.object({
  sanctionId: z.string(),
  kind: z.enum(sanctionKinds),
  body: z.string(),
  document: z.string(),
  effectiveOn: day,
  reason: z.string(),
  months: z.int().nullable(),
  rightsRestoredOn: day.nullable(),
  stillAffecting: z.boolean(),
  /** a correction of it waits for the second person; until then it stands as it is */
  correctionWaits: z.boolean(),
});

/** A sanction with its reason: closed data. */
export type PersonSanction = z.infer<typeof sanctionShape>;

/** Sanctions, admonitions and measures of a person, newest first. Closed: ask people.viewClosed first. One statement. */
export async function readSanctionsIn(tx: QueryTx, cadreId: string): Promise<readonly PersonSanction[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    select s.id as "sanctionId", s.kind, s.body, s.document, s."effectiveOn"::text, s.reason, s.months, s."rightsRestoredOn"::text, s."stillAffecting",
      exists (select from sanction_correction x where x."sanctionId" = s.id and x.state = 'waiting') as "correctionWaits"
    from sanction s where s."cadreId" = ${cadreId}::uuid order by s."effectiveOn" desc, s.id`;
  return rows.map((row) => sanctionShape.parse(row));
}

const correctionShape = z.object({
  correctionId: z.string(),
  sanctionId: z.string(),
  before: sanctionValuesSchema,
  /** null: entered by mistake */
  after: sanctionValuesSchema.nullable(),
  reason: z.string(),
  evidenceId: z.string().nullable(),
  evidenceName: z.string().nullable(),
  /** the import that asks for it */
  batch: z.object({ id: z.string(), number: z.string(), fileName: z.string() }).nullable(),
  state: z.enum(["waiting", "confirmed", "refused", "withdrawn"]),
  proposedById: z.string(),
  proposedBy: z.string(),
  proposedOn: day,
  answeredBy: z.string().nullable(),
  answeredOn: day.nullable(),
  answer: z.string(),
});

/** A correction of a sanction with who proposed and who answered it: closed data. */
export type ListedCorrection = z.infer<typeof correctionShape>;

/** Every correction of a person's sanctions, newest first. Closed: ask people.viewClosed first. One statement. */
export async function readSanctionCorrectionsIn(tx: QueryTx, cadreId: string): Promise<readonly ListedCorrection[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    select x.id as "correctionId", x."sanctionId", x.before, x."after", x.reason, x."evidenceId", f."fileName" as "evidenceName",
      case when b.id is not null then jsonb_build_object('id', b.id, 'number', b.number, 'fileName', b."fileName") end as batch,
      x.state, x."proposedById", coalesce(p."displayName", '') as "proposedBy",
      (x."proposedAt" at time zone 'Asia/Shanghai')::date::text as "proposedOn", a."displayName" as "answeredBy",
      (x."answeredAt" at time zone 'Asia/Shanghai')::date::text as "answeredOn", x.answer
    from sanction_correction x left join app_user p on p.id = x."proposedById" left join app_user a on a.id = x."answeredById"
      left join attachment f on f.id = x."evidenceId" left join import_batch b on b.id = x."batchId"
    where x."cadreId" = ${cadreId}::uuid order by x."proposedAt" desc, x.id desc`;
  return rows.map((row) => correctionShape.parse(row));
}
