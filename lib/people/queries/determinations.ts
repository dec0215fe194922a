import "server-only";
import { z } from "zod";
import { legalDate } from "@/lib/kernel/dates";
import type { ReadTx } from "@/lib/platform/db/transaction";

type QueryTx = Pick<ReadTx, "$queryRaw">;

const day = z.string().transform(legalDate).nullable();
const factKind = z.enum(["birth", "partyEntry", "workStart", "education", "career", "identity"]);
const verdict = z.enum(["pass", "fail", "deferred"]);

const determinationShape = z.object({
  determinationId: z.string(),
  fact: factKind,
  stated: z.string(),
  determined: z.string().nullable(),
  determinedDay: day,
  verdict,
  basis: z.string(),
  reviewer: z.string(),
  determinedOn: day,
  evidenceId: z.string().nullable(),
  evidenceName: z.string().nullable(),
  state: z.enum(["proposed", "confirmed", "returned"]),
  enteredById: z.string().nullable(),
  /** null: taken over from before determinations were kept one by one */
  enteredBy: z.string().nullable(),
  enteredOn: z.string().transform(legalDate),
  decidedBy: z.string().nullable(),
  decidedOn: day,
  returnReason: z.string(),
});

/** One determination: protected columns. */
export type ListedDetermination = z.infer<typeof determinationShape>;

/** Every determination of the person, newest first. One statement. */
export async function readDeterminationsIn(tx: QueryTx, cadreId: string): Promise<readonly ListedDetermination[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    select d.id as "determinationId", d.fact, d.stated, d.determined, d."determinedDay"::text, d.verdict, d.basis, d.reviewer,
      d."determinedOn"::text, d."evidenceId", f."fileName" as "evidenceName", d.state, d."enteredById", e."displayName" as "enteredBy",
      (d."enteredAt" at time zone 'Asia/Shanghai')::date::text as "enteredOn", s."displayName" as "decidedBy",
      (d."decidedAt" at time zone 'Asia/Shanghai')::date::text as "decidedOn", d."returnReason"
    from determination d left join app_user e on e.id = d."enteredById" left join app_user s on s.id = d."decidedById"
      left join attachment f on f.id = d."evidenceId"
    where d."cadreId" = ${cadreId}::uuid
    order by d."determinedOn" desc nulls last, coalesce(d."decidedAt", d."enteredAt") desc, d.id desc`;
  return rows.map((row) => determinationShape.parse(row));
}

const standingShape = z.object({
  fact: factKind,
  stated: z.string(),
  determined: z.string().nullable(),
  verdict: verdict.nullable(),
  determinedOn: day,
  reviewer: z.string().nullable(),
});

/** A fact as it stands: stated beside determined. */
export type StandingFact = z.infer<typeof standingShape>;

/** The facts as they stand, those that were ever stated or determined. One statement. */
export async function readStandingFactsIn(tx: QueryTx, cadreId: string): Promise<readonly StandingFact[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    select f.fact, f.stated, f.determined, f.verdict, f."determinedOn"::text, f.reviewer
    from cadre_fact f where f."cadreId" = ${cadreId}::uuid order by f.fact`;
  return rows.map((row) => standingShape.parse(row));
}
