import "server-only";
import { legalDateFromDb } from "@/lib/kernel/dates";
import type { ReadTx } from "../../platform/db/transaction";
import type { PreReportAt, PreReportGround } from "../rules/pre-reports";
import { preReportGrounds } from "../rules/pre-reports";

/** Pre-reports of a case and of its motion, oldest first. One statement. */
export async function readPreReportsIn(
  tx: Pick<ReadTx, "preReport">,
  { id, motionId }: { readonly id: string; readonly motionId: string },
): Promise<readonly PreReportAt[]> {
  const rows = await tx.preReport.findMany({
    where: { OR: [{ caseId: id }, { motionId }] },
    orderBy: [{ sentOn: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => ({
    id: row.id,
    caseId: row.caseId,
    ground: groundOf(row.ground),
    sentOn: legalDateFromDb(row.sentOn),
    number: row.number,
    repliedOn: row.repliedOn === null ? null : legalDateFromDb(row.repliedOn),
    approved: row.approved,
    reply: row.reply,
    version: row.version,
  }));
}

function groundOf(stored: string): PreReportGround {
  const ground = preReportGrounds.find((known) => known === stored);
  if (ground === undefined) throw new Error(`pre-report with unknown ground ${stored}`);
  return ground;
}
