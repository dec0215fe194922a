import "server-only";
import { z } from "zod";
import type { LocalCode } from "@/lib/formats/code-tables/code-table";
import { legalDate } from "@/lib/kernel/dates";
import type { ReadTx } from "@/lib/platform/db/transaction";
import type { LocalCodeAt } from "./types";

/**
 * The words added here that are in force, for whoever reads files. One statement over a handful of rows: they are asked for with
 * every upload, so a word counts from the moment it is confirmed and nothing has to be forgotten.
 */
export async function readLocalCodesIn(tx: Pick<ReadTx, "localCode">): Promise<readonly LocalCode[]> {
  return tx.localCode.findMany({
    where: { confirmedAt: { not: null }, endedAt: null },
    select: { subject: true, label: true, means: true, code: true },
    orderBy: { id: "asc" },
  });
}

const act = z.object({ by: z.string(), on: z.string().transform(legalDate) });
const codeShape = z.object({
  id: z.string(),
  subject: z.string(),
  label: z.string(),
  means: z.string(),
  code: z.string().nullable(),
  basis: z.string(),
  state: z.enum(["proposed", "inForce", "ended"]),
  proposedById: z.string(),
  proposed: act,
  confirmed: act.nullable(),
  ended: act.extend({ reason: z.string() }).nullable(),
  version: z.int(),
}) satisfies z.ZodType<LocalCodeAt>;

/**
 * Every word ever added, with who did what on which day in Asia/Shanghai: what waits first, then what is in force, then what ended.
 * One statement.
 *
 * @param subject - of this list; null: of all
 */
export async function readAllLocalCodesIn(
  tx: Pick<ReadTx, "$queryRaw">,
  subject: string | null,
): Promise<readonly LocalCodeAt[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    with acts as (
      select l.*, to_char(l."proposedAt" at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as "proposedOn",
        to_char(l."confirmedAt" at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as "confirmedOn",
        to_char(l."endedAt" at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as "endedOn"
      from local_code l where ${subject}::text is null or l.subject = ${subject}::text)
    select l.id, l.subject, l.label, l.means, l.code, l.basis, l.version, l."proposedById",
      case when l."endedAt" is not null then 'ended' when l."confirmedAt" is null then 'proposed' else 'inForce' end as state,
      jsonb_build_object('by', coalesce(p."displayName", ''), 'on', l."proposedOn") as proposed,
      case when l."confirmedAt" is not null
        then jsonb_build_object('by', coalesce(c."displayName", ''), 'on', l."confirmedOn") end as confirmed,
      case when l."endedAt" is not null
        then jsonb_build_object('by', coalesce(e."displayName", ''), 'on', l."endedOn", 'reason', l."endReason") end as ended
    from acts l left join app_user p on p.id = l."proposedById" left join app_user c on c.id = l."confirmedById"
      left join app_user e on e.id = l."endedById"
    order by (l."endedAt" is not null), (l."confirmedAt" is not null), l.label, l.id`;
  return rows.map((row) => codeShape.parse(row));
}
