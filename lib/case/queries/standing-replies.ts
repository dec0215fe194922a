import "server-only";
import { z } from "zod";
import { legalDate } from "@/lib/kernel/dates";
import { letterDepartments } from "@/lib/law/scheme";
import type { ReadTx } from "../../platform/db/transaction";
import type { StandingReply } from "../rules/standing-replies";
import { lastDayOf } from "../rules/standing-replies";
import type { CaseAt } from "../types";
import { checksWithoutLetter } from "./check-requests";

const day = z.string().transform(legalDate).nullable();
const shape = z.object({ department: z.enum(letterDepartments), reply: z.string().nullable(), repliedOn: day, validUntil: day, renews: z.boolean() });

/** The newest reply of each department about the person of a case, with its last day under the scheme of the case. One statement. */
export async function readStandingRepliesIn(tx: Pick<ReadTx, "$queryRaw">, { id, ruleSet }: Pick<CaseAt, "id" | "ruleSet">): Promise<readonly StandingReply[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    select l.department::text as department, i.reply::text as reply, i."repliedOn"::text as "repliedOn", i."validUntil"::text as "validUntil", i.renews
    from check_letter_line i join check_letter l on l.id = i."letterId" join inspection_subject s on s.id = i."subjectId"
    where s."caseId" = ${id}::uuid and not i.superseded
    union all select w.department, w.reply, w."repliedOn"::text, null, false
    from ${checksWithoutLetter} w join inspection_subject s on s.id = w."subjectId" where s."caseId" = ${id}::uuid
    order by department`;
  return rows.map((row) => {
    const { validUntil, ...line } = shape.parse(row);
    return { ...line, until: lastDayOf({ ...line, validUntil }, ruleSet.values) };
  });
}
