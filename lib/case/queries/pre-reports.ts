import "server-only";
import { legalDateFromDb } from "@/lib/kernel/dates";
import type { PreReport } from "@/prisma/generated/client";
import type { ReadTx } from "../../platform/db/transaction";
import type { PreReportAt, PreReportGround } from "../rules/pre-reports";
import { preReportGrounds } from "../rules/pre-reports";

type Reported = { readonly id: string; readonly motionId: string };

/** Pre-reports of a case and of its motion, oldest first. One statement. */
export async function readPreReportsIn(tx: Pick<ReadTx, "preReport">, at: Reported): Promise<readonly PreReportAt[]> {
  return (await readPreReportsOfManyIn(tx, [at])).get(at.id) ?? [];
}

/** The same of several cases, by the id of the case. One statement. */
export async function readPreReportsOfManyIn(
  tx: Pick<ReadTx, "preReport">,
  cases: readonly Reported[],
): Promise<ReadonlyMap<string, readonly PreReportAt[]>> {
  const rows = await tx.preReport.findMany({
    where: { OR: [{ caseId: { in: cases.map(({ id }) => id) } }, { motionId: { in: cases.map(({ motionId }) => motionId) } }] },
    orderBy: [{ sentOn: "asc" }, { id: "asc" }],
  });
  const concern = (row: (typeof rows)[number], { id, motionId }: Reported) => row.caseId === id || row.motionId === motionId;
  return new Map(cases.map((at) => [at.id, rows.filter((row) => concern(row, at)).map(reportOf)]));
}

function reportOf(row: PreReport): PreReportAt {
  return {
    id: row.id,
    caseId: row.caseId,
    ground: groundOf(row.ground),
    sentOn: legalDateFromDb(row.sentOn),
    number: row.number,
    repliedOn: row.repliedOn === null ? null : legalDateFromDb(row.repliedOn),
    approved: row.approved,
    reply: row.reply,
    version: row.version,
  };
}

function groundOf(stored: string): PreReportGround {
  const ground = preReportGrounds.find((known) => known === stored);
  if (ground === undefined) throw new Error(`pre-report with unknown ground ${stored}`);
  return ground;
}
