import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { authoritiesFor } from "@/lib/access/policy";
import { legalDate, legalDateToDb } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { parseRuleSetValues } from "@/lib/law/scheme";
import { promotedByKinds } from "@/lib/scoring/schemes/front-line-share";
import { postWords, promotes } from "../../../case/queries/matters";
import { visibleCases } from "../../../case/queries/visible";
import type { ReadTx } from "../../../platform/db/transaction";
import type { PromotedGroup, PromotedLine } from "../rules";
import { promotedGroups } from "../rules";

const lineShape = z.object({
  id: z.string(),
  authorityId: z.string(),
  committee: z.string(),
  by: z.enum(promotedByKinds),
  name: z.string(),
  title: z.string(),
  number: z.string(),
  href: z.string(),
  on: z.string().transform(legalDate),
  experienced: z.boolean(),
});

/**
 * Who was promoted in a year, by who promoted him, with the share that has worked at the front line by then (SED-20). A city committee's
 * posts below county level are those of its departments; the scheme in force on the year's last day, or today, is asked. Names stand
 * only under authorities whose people the visitor may look at. Two statements.
 */
export async function readPromotedIn(
  tx: Pick<ReadTx, "$queryRaw" | "ruleSet">,
  actor: Actor,
  year: number,
  on: LegalDate,
): Promise<readonly PromotedGroup[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    select h.id, a.id as "authorityId", a."committeeName" as committee, c.name, ${postWords} as title, k.number, '/cases/' || k.id as href, h."from"::text as on,
      case when a."superiorId" is not null then 'county' when p.level > 'countyDeputy' then 'cityDepartments' else 'cityCommittee' end as by,
      exists (select from experience_row x where x."cadreId" = c.id and x.kind = 'frontLine' and x."from" <= h."from") as experienced
    from post_holding h join "case" k on k.id = h."caseId" join motion m on m.id = k."motionId" join authority a on a.id = m."authorityId"
      join cadre c on c.id = k."cadreId" join post p on p.id = h."postId" join unit u on u.id = p."unitId"
    where h."from" >= make_date(${year}::int, 1, 1) and h."from" <= make_date(${year}::int, 12, 31)
      and ${promotes} and ${visibleCases(actor, "supervision.view")}
    order by a."order", h."from", h.id`;
  const lines: readonly PromotedLine[] = rows.map((row) => lineShape.parse(row));
  const authorityIds = [...new Set(lines.map(({ authorityId }) => authorityId))];
  const day = legalDateToDb(on);
  const schemes = await tx.ruleSet.findMany({
    where: { authorityId: { in: authorityIds }, from: { lte: day }, OR: [{ to: null }, { to: { gte: day } }] },
    orderBy: { version: "asc" },
  });
  const values = new Map(schemes.map(({ authorityId, ...scheme }) => [authorityId, { values: parseRuleSetValues(scheme.values), exampleOnly: scheme.exampleOnly }]));
  return promotedGroups(lines, values, authoritiesFor(actor, "people.view"));
}
