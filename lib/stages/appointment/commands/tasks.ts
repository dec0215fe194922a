import "server-only";
import { may } from "@/lib/access/policy";
import { readCaseIn } from "@/lib/case/queries/cases";
import { policyObjectOf } from "@/lib/case/rules/step";
import type { CaseAt } from "@/lib/case/types";
import { isAfter, isBefore, legalDate, legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Refusal } from "@/lib/law/refusal";
import type { WriteTx } from "@/lib/platform/db/transaction";
import { newId } from "@/lib/platform/db/bulk";
import { streamOf } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import { readTaskOwnersIn } from "../queries/tasks";
import type { FinishTask, SetTask } from "../schema";
import type { AppointmentAnswer, AppointmentCommandRefusal } from "./preparation";

type Refused = Refusal<AppointmentCommandRefusal>;

/** Says who does a task after the appointment took effect, and by when; may be said anew until it is done. Returns the task's id. */
export function setTask(input: SetTask, author: Author): AppointmentAnswer<{ taskId: string }> {
  return recorded<{ taskId: string }, AppointmentCommandRefusal>(author, async (tx) => {
    const at = await readCaseIn(tx, input.caseId);
    if (at === null) return refuse({ code: "case.not-found" });
    const [first, ...rest] = [...judgeTask(at, input.dueOn, "dueOn", author, null), ...(await judgeOwnerIn(tx, at, input, author))];
    if (first !== undefined) return refuse(first, ...rest);
    const taskId = await storeTaskIn(tx, input, author);
    if (taskId === null) return refuse({ code: "appointment.task-stale" });
    if (taskId === "done") return refuse({ code: "appointment.task-done", field: "kind" });
    const { kind, ownerId, dueOn } = input;
    return worked({ taskId }, { stream: streamOf("case", at.id), type: "appointment.taskSet", data: { task: taskId, kind, ownerId, dueOn } });
  });
}

/** Id of the task as it now stands; "done" for one that is over, null where somebody else was faster than the form. */
async function storeTaskIn(tx: WriteTx, input: SetTask, { actor, now }: Author): Promise<string | null> {
  const { caseId, kind, owner, ownerId, version } = input;
  const set = { owner, ownerId, dueOn: legalDateToDb(input.dueOn), setById: actor.userId };
  const task = await tx.appointmentTask.findUnique({ where: { caseId_kind: { caseId, kind } }, select: { id: true, doneOn: true } });
  if (task === null) {
    if (version !== 0) return null;
    const id = newId(now);
    const { count } = await tx.appointmentTask.createMany({ data: [{ id, caseId, kind, ...set }], skipDuplicates: true });
    return count === 0 ? null : id;
  }
  if (task.doneOn !== null) return "done";
  const { count } = await tx.appointmentTask.updateMany({ where: { id: task.id, version, doneOn: null }, data: { ...set, version: version + 1 } });
  return count === 0 ? null : task.id;
}

/** Marks a task as done, once, on a day between the paper and today: by the office, or by the user it was given to. */
export function finishTask(input: FinishTask, author: Author): AppointmentAnswer<{ taskId: string }> {
  return recorded<{ taskId: string }, AppointmentCommandRefusal>(author, async (tx) => {
    const task = await tx.appointmentTask.findUnique({ where: { id: input.taskId }, select: { id: true, caseId: true, kind: true, ownerId: true, doneOn: true } });
    const at = task === null ? null : await readCaseIn(tx, task.caseId);
    if (task === null || at === null) return refuse({ code: "appointment.task-not-found" });
    const refusals = judgeTask(at, input.doneOn, "doneOn", author, task.ownerId);
    const early = isAfter(input.doneOn, legalDateOf(author.now)) ? [{ code: "appointment.in-future", field: "doneOn" } as const] : [];
    const [first, ...rest] = [...refusals, ...early];
    if (first !== undefined) return refuse(first, ...rest);
    if (task.doneOn !== null) return refuse({ code: "appointment.task-done" });
    const { count } = await tx.appointmentTask.updateMany({
      where: { id: task.id, doneOn: null, version: input.version },
      data: { doneOn: legalDateToDb(input.doneOn), doneNote: input.doneNote, version: input.version + 1 },
    });
    if (count === 0) return refuse({ code: "appointment.task-stale" });
    const { kind, ownerId } = task;
    return worked({ taskId: task.id }, { stream: streamOf("case", at.id), type: "appointment.taskDone", data: { task: task.id, kind, ownerId, doneOn: input.doneOn } });
  });
}

/** `ownerId`: to whom the task was given; he need not be of the office, only be somebody who may see the case. */
function judgeTask(at: CaseAt, on: LegalDate, field: string, { actor }: Author, ownerId: string | null): readonly Refused[] {
  const permission = may(actor, ownerId === actor.userId ? "case.view" : "appointment.prepare", policyObjectOf(at));
  if (!permission.allowed) return [{ code: permission.reason }];
  const outcome = at.outcomes.appointment;
  if (outcome === undefined) return [{ code: "appointment.task-too-early" }];
  const issuedOn = legalDate(outcome.issuedOn);
  return isBefore(on, issuedOn) ? [{ code: "appointment.task-before-effect", field, params: { issuedOn } }] : [];
}

async function judgeOwnerIn(tx: WriteTx, at: CaseAt, { ownerId }: SetTask, { now }: Author): Promise<readonly Refused[]> {
  if (ownerId === null) return [];
  const owners = await readTaskOwnersIn(tx, at.authorityId, legalDateOf(now));
  return owners.some(({ id }) => id === ownerId) ? [] : [{ code: "appointment.task-owner-unknown", field: "ownerId" }];
}
