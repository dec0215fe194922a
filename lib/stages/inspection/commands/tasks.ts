import "server-only";
import type { AccessRefusal } from "@/lib/access/policy";
import { may } from "@/lib/access/policy";
import type { CaseAt, CaseRefusal } from "@/lib/case/types";
import type { LegalDate } from "@/lib/kernel/dates";
import { isAfter, isBefore, legalDateFromDb, legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import type { Finding } from "@/lib/law/finding";
import { stops } from "@/lib/law/finding";
import type { Refusals } from "@/lib/law/refusal";
import { judgeTeamAvoidance } from "@/lib/people/rules/avoidance";
import { storeFindingsIn } from "../../../case/commands/findings";
import { readCasesIn } from "../../../case/queries/cases";
import { policyObjectOf, refusalsOf } from "../../../case/rules/step";
import { readCandidateFactsIn } from "../../../people/queries/candidate";
import type { WriteTx } from "../../../platform/db/transaction";
import type { NewEvent } from "../../../record/event";
import { streamOf } from "../../../record/event";
import type { Author } from "../../../record/recorded";
import { recorded, refuse, worked } from "../../../record/recorded";
import { readApprovalsIn } from "../queries/approvals";
import { readInspectorsIn } from "../queries/inspectors";
import { judgeTeamFit } from "../rules/inspectors";
import { judgeTeamSize, someInInspection } from "../rules/team";
import type { EndTaskInput, NoticeTaskInput, PlanTaskInput, ReopenTaskInput, StartTaskInput } from "../schema/forms";
import { hasStarted } from "../rules/stage";
import type { InspectionRefusal, InspectionState } from "../types";
import type { InspectionAnswer } from "./fix-subjects";

type Refused = InspectionRefusal | CaseRefusal | AccessRefusal;

/** Plans an inspection task for one or more subjects: at least two inspectors, one leader, no declared relatives. */
export function planTask(input: PlanTaskInput, author: Author): InspectionAnswer<string> {
  return recorded<string, Refused>(author, async (tx) => {
    const cases = await readCasesIn(tx, input.caseIds);
    const [firstCase] = cases;
    if (firstCase === undefined || cases.length !== input.caseIds.length) return refuse({ code: "case.not-found" });
    const { authorityId, ruleSet } = firstCase;
    const [hindered] = cases.map((at) => may(author.actor, "inspection.task", policyObjectOf(at))).filter((one) => !one.allowed);
    if (hindered !== undefined) return refuse({ code: hindered.reason });
    if (cases.some((at) => at.motionId !== input.motionId || at.stage !== "inspection" || at.state !== "running")) {
      return refuse({ code: "inspection.case-not-in-motion", field: "caseIds" });
    }
    if (!input.members.includes(input.leaderId)) return refuse({ code: "inspection.one-leader", field: "leaderId" });
    const listed = await tx.inspectionSubject.count({ where: { caseId: { in: [...input.caseIds] } } });
    if (listed > 0) return refuse({ code: "inspection.already-in-task", field: "caseIds" });
    const on = legalDateOf(author.now);
    const members = [...new Set(input.members)];
    const findings = await judgeTeamIn(tx, cases, members, on);
    const [first, ...rest] = refusalsOf(findings);
    if (first !== undefined) return refuse(first, ...rest);
    const taskId = await createTaskIn(tx, input, members, authorityId);
    const events: NewEvent[] = [];
    for (const at of cases) {
      await tx.inspectionSubject.create({ data: { taskId, caseId: at.id } });
      await storeFindingsIn(tx, { caseId: at.id }, "inspection", "team", findings, ruleSet.version, on);
      events.push({ stream: streamOf("case", at.id), type: "inspection.planned", data: { task: taskId, members: members.length } });
    }
    const data = { motion: input.motionId, subjects: cases.length, members: members.length };
    return worked(taskId, { stream: streamOf("inspectionTask", taskId), type: "inspection.planned", data }, ...events);
  });
}

async function judgeTeamIn(tx: WriteTx, cases: readonly CaseAt[], members: readonly string[], on: LegalDate): Promise<readonly Finding[]> {
  const facts = await readCandidateFactsIn(tx, cases.map((at) => at.cadreId));
  const [first] = cases;
  const fit = first === undefined ? [] : [judgeTeamFit(members, await readInspectorsIn(tx, first.authorityId, on), on, first.ruleSet.values)];
  return [judgeTeamSize(members.length, on), ...fit, ...[...facts.values()].flatMap((person) => judgeTeamAvoidance(members, person))];
}

async function createTaskIn(tx: WriteTx, input: PlanTaskInput, members: readonly string[], authorityId: string): Promise<string> {
  const { motionId, title, plan, phone } = input;
  const { id } = await tx.inspectionTask.create({
    data: { motionId, authorityId, title, plan, phone, startsOn: legalDateToDb(input.startsOn) },
    select: { id: true },
  });
  await tx.inspectionMember.createMany({
    data: members.map((cadreId, index) => ({ taskId: id, cadreId, isLeader: cadreId === input.leaderId, order: index + 1 })),
  });
  return id;
}

/** Records that the inspection was announced: when, where and with which words. */
export function noticeTask(input: NoticeTaskInput, author: Author): InspectionAnswer<null> {
  return changeTask(input, author, (task, today) => {
    if (isAfter(input.noticeOn, today)) return { code: "inspection.in-future" };
    if (isAfter(input.noticeOn, task.startsOn) || (task.state !== "planned" && task.state !== "noticed")) {
      return { code: "inspection.notice-after-start" };
    }
    const { noticeText, noticePlaces } = input;
    return {
      data: { noticeOn: legalDateToDb(input.noticeOn), noticeText, noticePlaces, state: "noticed" },
      event: { type: "inspection.noticed", data: { noticeOn: input.noticeOn } },
    };
  });
}

/**
 * Starts the inspection on or after its first day, once it was announced and what needs the superior's approval beforehand has it
 * (EXC-06). Where that came after the day that was planned, today becomes the first day.
 */
export function startTask(input: StartTaskInput, author: Author): InspectionAnswer<null> {
  return changeTask(input, author, async (task, today, tx) => {
    if (task.state !== "noticed") return { code: "inspection.not-noticed" };
    if (isAfter(task.startsOn, today)) return { code: "inspection.not-started" };
    const judgedOn = async (day: LegalDate) => readApprovalsIn(tx, task.cases, day);
    const planned = await judgedOn(task.startsOn);
    const startsOn = planned.some(({ finding }) => stops(finding)) ? today : task.startsOn;
    const approvals = startsOn === task.startsOn ? planned : await judgedOn(startsOn);
    const [first, ...rest] = refusalsOf(approvals.map(({ finding }) => finding));
    if (first !== undefined) return { refusals: [first, ...rest] };
    for (const { at, finding } of approvals) {
      await storeFindingsIn(tx, { caseId: at.id }, "inspection", "start", [finding], at.ruleSet.version, startsOn);
    }
    const event = { type: "inspection.started", data: { startsOn } } as const;
    const more = approvals.map(({ at }): NewEvent => ({ ...event, stream: streamOf("case", at.id) }));
    return { data: { state: "running", startsOn: legalDateToDb(startsOn) }, event, more };
  });
}

/** Ends a task on a day up to today: from then on nobody reads or writes by virtue of its team; names and signatures remain. */
export function endTask(input: EndTaskInput, author: Author): InspectionAnswer<null> {
  return changeTask(input, author, (task, today) => {
    if (task.state === "closed") return { code: "inspection.task-ended" };
    if (!hasStarted(task)) return { code: "inspection.task-not-running" };
    if (isAfter(input.endsOn, today)) return { code: "inspection.in-future" };
    if (isBefore(input.endsOn, task.startsOn)) return { code: "inspection.ended-before-start" };
    const { endsOn } = input;
    return { data: { state: "closed", endsOn: legalDateToDb(endsOn) }, event: { type: "inspection.ended", data: { endsOn } } };
  });
}

/** Takes up a task again that was ended by hand, while one of its cases is in inspection. */
export function reopenTask(input: ReopenTaskInput, author: Author): InspectionAnswer<null> {
  return changeTask(input, author, (task, today) => {
    if (task.state !== "closed") return { code: "inspection.task-not-ended" };
    if (!someInInspection(task.cases)) return { code: "inspection.nobody-in-inspection" };
    return { data: { state: "running", endsOn: null }, event: { type: "inspection.reopened", data: { on: today } } };
  });
}

type TaskView = { readonly startsOn: LegalDate; readonly state: InspectionState; readonly cases: readonly CaseAt[] };
type TaskChange =
  | { readonly code: InspectionRefusal }
  | { readonly refusals: Refusals<Refused> }
  | {
      readonly data: Parameters<WriteTx["inspectionTask"]["updateMany"]>[0]["data"];
      readonly event: Pick<NewEvent, "type" | "data">;
      readonly more?: readonly NewEvent[];
    };

function changeTask(
  input: { readonly taskId: string; readonly version: number },
  author: Author,
  decide: (task: TaskView, today: LegalDate, tx: WriteTx) => TaskChange | Promise<TaskChange>,
): InspectionAnswer<null> {
  return recorded<null, Refused>(author, async (tx) => {
    const row = await tx.inspectionTask.findUnique({ where: { id: input.taskId }, include: { subjects: { select: { caseId: true } } } });
    if (row === null) return refuse({ code: "inspection.task-not-found" });
    const cases = await readCasesIn(tx, row.subjects.map((subject) => subject.caseId));
    const objects = [{ authorityId: row.authorityId }, ...cases.map(policyObjectOf)];
    const [hindered] = objects.map((object) => may(author.actor, "inspection.task", object)).filter((one) => !one.allowed);
    if (hindered !== undefined) return refuse({ code: hindered.reason });
    if (row.version !== input.version) return refuse({ code: "case.stale" });
    const change = await decide({ startsOn: legalDateFromDb(row.startsOn), state: row.state, cases }, legalDateOf(author.now), tx);
    if ("code" in change) return refuse({ code: change.code });
    if ("refusals" in change) return refuse(...change.refusals);
    const { count } = await tx.inspectionTask.updateMany({
      where: { id: row.id, version: row.version },
      data: { ...change.data, version: row.version + 1 },
    });
    if (count !== 1) throw new Error(`task ${row.id} changed under a serializable transaction`);
    return worked(null, { ...change.event, stream: streamOf("inspectionTask", row.id) }, ...(change.more ?? []));
  });
}
