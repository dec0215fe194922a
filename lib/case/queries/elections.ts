import "server-only";
import { addMonths, legalDate, monthsIn } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { parameter } from "@/lib/law/parameters";
import type { ReadTx } from "../../platform/db/transaction";
import type { ElectionsLost } from "../rules/elections";

/**
 * Elections to the post that these people did not win in the running term, by cadre id; everybody asked for is in it. The term runs from the
 * day the post's team was elected; where that is not recorded, one term's length back from the day. One statement.
 */
export async function readElectionsLostIn(
  tx: Pick<ReadTx, "$queryRaw">,
  postId: string,
  cadreIds: readonly string[],
  on: LegalDate,
): Promise<ReadonlyMap<string, ElectionsLost>> {
  const length = monthsIn(parameter("termLength", on));
  const back = addMonths(on, -length);
  const rows = await tx.$queryRaw<{ cadreId: string; since: string; lost: number }[]>`
    select c.id as "cadreId", t.since::text,
      (select count(*)::int from election_nomination e join "case" k on k.id = e."caseId"
        where k."cadreId" = c.id and k."postId" = ${postId}::uuid and e.result = 'notElected'
          and e."heldOn" between t.since and ${on}::date) as lost
    from cadre c cross join (select coalesce((select m."electedOn" from post p join team m on m.id = p."teamId"
      where p.id = ${postId}::uuid and m."electedOn" <= ${on}::date), ${back}::date) as since) t
    where c.id = any(${[...cadreIds]}::uuid[])`;
  return new Map(rows.map(({ cadreId, since, lost }) => [cadreId, { since: legalDate(since), lost }]));
}
