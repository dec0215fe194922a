import "server-only";
import { may } from "@/lib/access/policy";
import { dateOf, legalDateToDb } from "@/lib/kernel/dates";
import { policyObjectOf } from "../../../case/rules/step";
import { streamOf } from "../../../record/event";
import type { Author } from "../../../record/recorded";
import { readInTeamIn } from "../queries/interviews";
import type { ExtendedVisitInput, NoteInterviewInput, PlanInterviewsInput } from "../schema/fieldwork";
import type { InspectionAnswer } from "./fix-subjects";
import { changeSubject } from "./subjects";

/** Most interviews planned at once. */
const mostAtOnce = 60;

/** Plans interviews of one group under the next codes: who is behind a code stands nowhere in the system. */
export function planInterviews(input: PlanInterviewsInput, author: Author): InspectionAnswer<null> {
  return changeSubject(input, author, { act: "inspection.report", days: [] }, async (tx, subject) => {
    if (input.count < 1 || input.count > mostAtOnce) return { code: "inspection.too-many-interviews" };
    const before = await tx.interview.count({ where: { subjectId: subject.id } });
    const codes = Array.from({ length: input.count }, (_, index) => `T${String(before + index + 1).padStart(3, "0")}`);
    const { groupLabel } = input;
    await tx.interview.createMany({ data: codes.map((code) => ({ subjectId: subject.id, taskId: subject.task.id, code, groupLabel })) });
    return { event: { type: "interview.planned", data: { count: input.count } } };
  });
}

/**
 * The note of an interview, by two of the team and for the team alone: row-level security keeps it from everybody else. The summary keeps
 * code, group, day and stance.
 */
export function noteInterview(input: NoteInterviewInput, author: Author): InspectionAnswer<null> {
  return changeSubject(input, author, { act: "inspection.note", days: [input.heldOn], fieldwork: true }, async (tx, subject, at) => {
    const { firstId, secondId, heldOn, stance, words } = input;
    const permission = may(author.actor, "inspection.note", policyObjectOf(at));
    const { memberCadreIds } = subject.task;
    if (!permission.allowed || author.actor.cadreId === null || !memberCadreIds.includes(author.actor.cadreId)) return { code: "inspection.not-in-team" };
    if (!(await readInTeamIn(tx, subject.task.id))) return { code: "inspection.task-ended" };
    if (firstId === secondId || ![firstId, secondId].every((id) => memberCadreIds.includes(id))) return { code: "inspection.two-of-the-team" };
    const interview = await tx.interview.findUnique({ where: { id: input.interviewId } });
    if (interview === null || interview.subjectId !== subject.id || interview.heldOn !== null) return { code: "inspection.interview-noted" };
    await tx.interview.update({ where: { id: interview.id }, data: { heldOn: legalDateToDb(heldOn), stance, version: interview.version + 1 } });
    const { id } = await tx.interviewNote.create({
      data: { interviewId: interview.id, taskId: subject.task.id, words, firstId, secondId, enteredById: author.actor.userId, enteredAt: dateOf(author.now) },
      select: { id: true },
    });
    return {
      event: { type: "interview.held", data: { code: interview.code, heldOn } },
      more: [{ stream: streamOf("interviewNote", id), type: "interview.noted", data: { interview: interview.id } }],
    };
  });
}

/** An opinion heard beyond the present unit (INS-12). */
export function enterExtendedVisit(input: ExtendedVisitInput, author: Author): InspectionAnswer<null> {
  return changeSubject(input, author, { act: "inspection.report", days: [input.on], fieldwork: true }, async (tx, subject) => {
    const { place, name, on, people, opinion } = input;
    await tx.extendedVisit.create({ data: { subjectId: subject.id, place, name, on: legalDateToDb(on), people, opinion } });
    return { event: { type: "extendedVisit.entered", data: { place, on, people } } };
  });
}
