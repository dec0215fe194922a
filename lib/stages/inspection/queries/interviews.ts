import "server-only";
import { legalDateFromDb } from "@/lib/kernel/dates";
import type { ReadTx } from "../../../platform/db/transaction";
import type { ExtendedAt, InterviewAt } from "../types";

/** Interviews of a subject by code. `words` only for the team: the database gives nobody else the rows. Two statements. */
export async function readInterviewsIn(tx: Pick<ReadTx, "interview" | "interviewNote">, subjectId: string): Promise<readonly InterviewAt[]> {
  const rows = await tx.interview.findMany({ where: { subjectId }, orderBy: { code: "asc" } });
  const notes = await tx.interviewNote.findMany({ where: { interviewId: { in: rows.map(({ id }) => id) } }, select: { interviewId: true, words: true } });
  const words = new Map(notes.map((note) => [note.interviewId, note.words]));
  return rows.map(({ id, code, groupLabel, heldOn, stance }) => ({
    id,
    code,
    groupLabel,
    heldOn: heldOn === null ? null : legalDateFromDb(heldOn),
    stance,
    words: words.get(id) ?? null,
  }));
}

/** Whether the one who asks is of the team and the task runs (`in_team`). One statement. */
export async function readInTeamIn(tx: Pick<ReadTx, "$queryRaw">, taskId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ inTeam: boolean }[]>`select in_team(${taskId}::uuid) as "inTeam"`;
  return row?.inTeam ?? false;
}

/** Extended inspection of a subject, earliest first. One statement. */
export async function readExtendedIn(tx: Pick<ReadTx, "extendedVisit">, subjectId: string): Promise<readonly ExtendedAt[]> {
  const rows = await tx.extendedVisit.findMany({ where: { subjectId }, orderBy: { on: "asc" } });
  return rows.map(({ id, place, name, on, people, opinion }) => ({ id, place, name, on: legalDateFromDb(on), people, opinion }));
}
