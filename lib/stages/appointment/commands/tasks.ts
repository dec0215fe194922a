import "server-only";
import { may } from "@/lib/access/policy";
import { readCaseIn } from "@/lib/case/queries/cases";
import { policyObjectOf } from "@/lib/case/rules/step";
import type { CaseAt } from "@/lib/case/types";
import { isAfter, isBefore, legalDate, legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Refusal } from "@/lib/law/refusal";
import { streamOf } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import type { FinishTask, SetTask } from "../schema";
import type { AppointmentAnswer, AppointmentCommandRefusal } from "./preparation";

/** Says who does a task after the appointment took effect, and by when; may be said anew until it is done. Returns the task's id. */
export function setTask(input: SetTask, author: Author): AppointmentAnswer<{ taskId: string }> {
  return recorded<{ taskId: string }, AppointmentCommandRefusal>(author, async (tx) => {
    const at = await readCaseIn(tx, input.caseId);
    if (at === null) return refuse({ code: "case.not-found" });
    const [first, ...rest] = judgeTask(at, input.dueOn, "dueOn", author);
    if (first !== undefined) return refuse(first, ...rest);
    const { kind, owner } = input;
    const where = { caseId: at.id, kind };
    const task = await tx.appointmentTask.findUnique({ where: { caseId_kind: where }, select: { doneOn: true } });
    if (task !== null && task.doneOn !== null) return refuse({ code: "appointment.task-done", field: "kind" });
    const set = { owner, dueOn: legalDateToDb(input.dueOn), setById: author.actor.userId };
    const { id } = await tx.appointmentTask.upsert({ where: { caseId_kind: where }, create: { ...where, ...set }, update: set, select: { id: true } });
    return worked({ taskId: id }, { stream: streamOf("case", at.id), type: "appointment.taskSet", data: { task: id, kind, dueOn: input.dueOn } });
  });
}

/** Marks a task as done, once, on a day between the paper and today. */
export function finishTask(input: FinishTask, author: Author): AppointmentAnswer<{ taskId: string }> {
  return recorded<{ taskId: string }, AppointmentCommandRefusal>(author, async (tx) => {
    const task = await tx.appointmentTask.findUnique({ where: { id: input.taskId }, select: { id: true, caseId: true, kind: true } });
    const at = task === null ? null : await readCaseIn(tx, task.caseId);
    if (task === null || at === null) return refuse({ code: "appointment.task-not-found" });
    const refusals = judgeTask(at, input.doneOn, "doneOn", author);
    const early = isAfter(input.doneOn, legalDateOf(author.now)) ? [{ code: "appointment.in-future", field: "doneOn" } as const] : [];
    const [first, ...rest] = [...refusals, ...early];
    if (first !== undefined) return refuse(first, ...rest);
    const { count } = await tx.appointmentTask.updateMany({
      where: { id: task.id, doneOn: null },
      data: { doneOn: legalDateToDb(input.doneOn), doneNote: input.doneNote },
    });
    if (count === 0) return refuse({ code: "appointment.task-done" });
    return worked({ taskId: task.id }, { stream: streamOf("case", at.id), type: "appointment.taskDone", data: { task: task.id, kind: task.kind, doneOn: input.doneOn } });
  });
}

function judgeTask(at: CaseAt, on: LegalDate, field: string, author: Author): readonly Refusal<AppointmentCommandRefusal>[] {
  const permission = may(author.actor, "appointment.prepare", policyObjectOf(at));
  if (!permission.allowed) return [{ code: permission.reason }];
  const outcome = at.outcomes.appointment;
  if (outcome === undefined) return [{ code: "appointment.task-too-early" }];
  const issuedOn = legalDate(outcome.issuedOn);
  return isBefore(on, issuedOn) ? [{ code: "appointment.task-before-effect", field, params: { issuedOn } }] : [];
}
