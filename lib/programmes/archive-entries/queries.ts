import "server-only";
import { z } from "zod";
import { legalDate } from "@/lib/kernel/dates";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { entryKinds } from "./types";

type QueryTx = Pick<ReadTx, "$queryRaw">;

const day = z.string().transform(legalDate);

const entryShape = z.object({
  entryId: z.string(),
  kind: z.enum(entryKinds),
  on: day,
  until: day.nullable(),
  fact: z.string(),
  goal: z.string(),
  /** null: not for this reader */
  source: z.string().nullable(),
  sourceProtected: z.boolean(),
  evidenceId: z.string().nullable(),
  evidenceName: z.string().nullable(),
  state: z.enum(["entered", "verified", "returned"]),
  enteredById: z.string(),
  enteredBy: z.string(),
  enteredOn: day,
  verifiedBy: z.string().nullable(),
  verifiedOn: day.nullable(),
  returnReason: z.string(),
  answer: z.string(),
  answeredOn: day.nullable(),
});

/** An entry: protected columns; its source (closed) only where asked for. */
export type ListedEntry = z.infer<typeof entryShape>;

/** Which entries, and how much of them. `own`: for the person himself, verified ones whose source is not protected. */
type Wanted = { readonly cadreId: string; readonly withSource: boolean; readonly own: boolean };

/** Entries of a person by their day, the latest first; never by anything else. One statement. */
export async function readEntriesIn(tx: QueryTx, { cadreId, withSource, own }: Wanted): Promise<readonly ListedEntry[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    select e.id as "entryId", e.kind, e."on"::text, e.until::text, e.fact, e.goal, case when ${withSource} then e.source end as source,
      e."sourceProtected", e."evidenceId", f."fileName" as "evidenceName", e.state, e."enteredById", a."displayName" as "enteredBy",
      (e."enteredAt" at time zone 'Asia/Shanghai')::date::text as "enteredOn", v."displayName" as "verifiedBy",
      (e."verifiedAt" at time zone 'Asia/Shanghai')::date::text as "verifiedOn", e."returnReason", e.answer,
      (e."answeredAt" at time zone 'Asia/Shanghai')::date::text as "answeredOn"
    from archive_entry e join app_user a on a.id = e."enteredById" left join app_user v on v.id = e."verifiedById"
      left join attachment f on f.id = e."evidenceId"
    where e."cadreId" = ${cadreId}::uuid and (not ${own} or (e.state = 'verified' and not e."sourceProtected"))
    order by e."on" desc, e.id desc`;
  return rows.map((row) => entryShape.parse(row));
}
