import "server-only";
import { legalDateFromDb } from "@/lib/kernel/dates";
import type { ReadTx } from "@/lib/platform/db/transaction";
import type { FilingAt, PaperAt, TalkAt } from "../types";

type PaperTx = Pick<ReadTx, "paper">;

/** A paper with its lines in order, or null. */
export async function readPaperIn(tx: PaperTx, paperId: string): Promise<PaperAt | null> {
  const [found] = await readPapersWhere(tx, { id: paperId });
  return found ?? null;
}

/** Papers that carry one of these cases, latest first. */
export function readPapersOfCasesIn(tx: PaperTx, caseIds: readonly string[]): Promise<readonly PaperAt[]> {
  return readPapersWhere(tx, { lines: { some: { caseId: { in: [...caseIds] } } } });
}

/** Talks before taking office by case id. */
export async function readTalksIn(tx: Pick<ReadTx, "appointmentTalk">, caseIds: readonly string[]): Promise<ReadonlyMap<string, TalkAt>> {
  const rows = await tx.appointmentTalk.findMany({ where: { caseId: { in: [...caseIds] } } });
  return new Map(rows.map(({ caseId, on, talker, points }) => [caseId, { on: legalDateFromDb(on), talker, points }]));
}

/** Filings before probation by case id. */
export async function readFilingsIn(tx: Pick<ReadTx, "appointmentFiling">, caseIds: readonly string[]): Promise<ReadonlyMap<string, FilingAt>> {
  const rows = await tx.appointmentFiling.findMany({ where: { caseId: { in: [...caseIds] } } });
  return new Map(rows.map(({ caseId, number, filedOn }) => [caseId, { number, filedOn: legalDateFromDb(filedOn) }]));
}

type Where = NonNullable<NonNullable<Parameters<PaperTx["paper"]["findMany"]>[0]>["where"]>;

async function readPapersWhere(tx: PaperTx, where: Where): Promise<readonly PaperAt[]> {
  const rows = await tx.paper.findMany({
    where,
    include: { lines: { orderBy: { order: "asc" } } },
    orderBy: [{ issuedOn: "desc" }, { number: "desc" }],
  });
  return rows.map(({ lines, issuedOn, probationNoticeOn, ...row }) => ({
    ...row,
    issuedOn: legalDateFromDb(issuedOn),
    probationNoticeOn: probationNoticeOn === null ? null : legalDateFromDb(probationNoticeOn),
    lines: lines.map(({ id: _id, paperId: _paperId, actOn, ...line }) => ({
      ...line,
      actOn: actOn === null ? null : legalDateFromDb(actOn),
    })),
  }));
}
