import "server-only";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import { readCasesIn } from "@/lib/case/queries/cases";
import { policyObjectOf } from "@/lib/case/rules/step";
import { legalDateFromDb } from "@/lib/kernel/dates";
import type { ReadTx } from "@/lib/platform/db/transaction";
import type { InspectionNoticeFacts } from "../document";

/** An announced inspection; null before it was announced, and where one of its subjects is closed to the actor: the words name all of them. */
export async function readInspectionNoticeIn(
  tx: ReadTx,
  actor: Actor,
  taskId: string,
): Promise<(InspectionNoticeFacts & { readonly motionId: string }) | null> {
  const task = await tx.inspectionTask.findUnique({ where: { id: taskId }, include: { subjects: { select: { caseId: true } } } });
  if (task === null || task.noticeOn === null) return null;
  const { authorityId, motionId } = task;
  const cases = await readCasesIn(tx, task.subjects.map(({ caseId }) => caseId));
  const objects = [{ authorityId }, ...cases.map(policyObjectOf)];
  if (!may(actor, "motion.view", { authorityId }).allowed || objects.some((object) => !may(actor, "case.view", object).allowed)) return null;
  const { departmentName } = await tx.authority.findUniqueOrThrow({ where: { id: authorityId }, select: { departmentName: true } });
  return { motionId, text: task.noticeText, places: task.noticePlaces, phone: task.phone, organisation: departmentName, noticeOn: legalDateFromDb(task.noticeOn) };
}
