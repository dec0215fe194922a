import "server-only";
import { may } from "@/lib/access/policy";
import { moveCaseIn } from "@/lib/case/commands/advance";
import { readCaseIn } from "@/lib/case/queries/cases";
import { policyObjectOf } from "@/lib/case/rules/step";
import type { CaseAt } from "@/lib/case/types";
import { isAfter, isBefore, legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import type { Refusal, Refusals } from "@/lib/law/refusal";
import type { WriteTx } from "@/lib/platform/db/transaction";
import type { NewEvent } from "@/lib/record/event";
import { streamOf } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import type { RecordedRefusal } from "@/lib/record/recorded-refusal";
import { readNoticeIn, readObjectionIn } from "../queries/notices";
import type { ConcludeObjection, RegisterObjection } from "../schema";
import type { NoticeAt, NoticeKind, ObjectionAt } from "../types";
import type { NoticeCommandRefusal } from "./draft";

type Answer<T> = Promise<Result<T, Refusals<NoticeCommandRefusal | RecordedRefusal>>>;

/**
 * Registers a report that came in about a person of a notice. From then on the case is held at the notice until the report is
 * closed with a conclusion (PUB-04). The substance is closed data; the record holds number, day and way only.
 */
export function registerObjection(input: RegisterObjection, author: Author): Answer<{ objectionId: string }> {
  return recorded<{ objectionId: string }, NoticeCommandRefusal>(author, async (tx) => {
    const notice = await readNoticeIn(tx, input.noticeId);
    const at = await readCaseIn(tx, input.caseId);
    if (notice === null) return refuse({ code: "notice.not-found" });
    if (at === null || !notice.people.some((person) => person.caseId === at.id)) return refuse({ code: "case.not-found" });
    const permission = may(author.actor, "notice.objection", policyObjectOf(at));
    if (!permission.allowed) return refuse({ code: permission.reason });
    const [first, ...rest] = judgeRegistration(notice, at, input, legalDateOf(author.now));
    if (first !== undefined) return refuse(first, ...rest);
    const before = await tx.objection.count({ where: { noticeId: notice.id } });
    const created = await tx.objection.create({
      data: {
        number: `${notice.number}-${String(before + 1).padStart(2, "0")}`,
        noticeId: notice.id,
        caseId: at.id,
        receivedOn: legalDateToDb(input.receivedOn),
        way: input.way,
        realName: input.realName,
        reporter: input.realName ? input.reporter : "",
        substance: input.substance,
        handlerId: author.actor.userId,
      },
      select: { id: true },
    });
    return worked(
      { objectionId: created.id },
      {
        stream: streamOf("notice", notice.id),
        type: "objection.registered",
        data: { objection: created.id, case: at.id, receivedOn: input.receivedOn, way: input.way, realName: input.realName },
      },
    );
  });
}

/**
 * Enters what the check found. doesNotAffect: closed, and the case goes on where it waited; suspend: the report stays open and
 * the case is suspended (PUB-05); cancel: closed, the case is stopped. A named reporter gets an answer before the report is closed.
 */
export function concludeObjection(input: ConcludeObjection, author: Author): Answer<{ objectionId: string }> {
  return recorded<{ objectionId: string }, NoticeCommandRefusal>(author, async (tx) => {
    const objection = await readObjectionIn(tx, input.objectionId);
    if (objection === null) return refuse({ code: "objection.not-found" });
    const notice = await readNoticeIn(tx, objection.noticeId);
    const at = await readCaseIn(tx, objection.caseId);
    if (at === null || notice === null) return refuse({ code: "case.not-found" });
    const permission = may(author.actor, "notice.objection", policyObjectOf(at));
    if (!permission.allowed) return refuse({ code: permission.reason });
    const today = legalDateOf(author.now);
    const [first, ...rest] = judgeConclusion(objection, notice, at, input, today);
    if (first !== undefined) return refuse(first, ...rest);
    const closes = input.conclusion !== "suspend";
    await tx.objection.update({
      where: { id: objection.id },
      data: {
        finding: input.finding,
        conclusion: input.conclusion,
        closedOn: closes ? legalDateToDb(today) : null,
        feedbackOn: input.feedbackOn === null ? null : legalDateToDb(input.feedbackOn),
        version: objection.version + 1,
      },
    });
    const moved = notice.kind === "first" ? await moveByConclusionIn(tx, at, objection, input, today) : [];
    return worked(
      { objectionId: objection.id },
      {
        stream: streamOf("notice", notice.id),
        type: closes ? "objection.closed" : "objection.suspends",
        data: { objection: objection.id, case: at.id, conclusion: input.conclusion, feedbackOn: input.feedbackOn },
      },
      ...moved,
    );
  });
}

function stageOf(kind: NoticeKind): "notice" | "probation" {
  return kind === "first" ? "notice" : "probation";
}

function judgeRegistration(
  notice: NoticeAt,
  at: CaseAt,
  input: RegisterObjection,
  today: LegalDate,
): readonly Refusal<NoticeCommandRefusal>[] {
  const refusals: Refusal<NoticeCommandRefusal>[] = [...judgePlace(at, notice.kind)];
  if (notice.publishedOn === null) refusals.push({ code: "notice.not-published" });
  if (isAfter(input.receivedOn, today) || isBefore(input.receivedOn, notice.from)) {
    refusals.push({ code: "objection.day-impossible", field: "receivedOn", params: { from: notice.from, today } });
  }
  if (input.realName && input.reporter === "") refusals.push({ code: "objection.reporter-missing", field: "reporter" });
  return refusals;
}

function judgeConclusion(
  objection: ObjectionAt,
  notice: NoticeAt,
  at: CaseAt,
  input: ConcludeObjection,
  today: LegalDate,
): readonly Refusal<NoticeCommandRefusal>[] {
  const refusals: Refusal<NoticeCommandRefusal>[] = [...judgePlace(at, notice.kind)];
  if (objection.version !== input.version) refusals.push({ code: "objection.stale" });
  if (objection.closedOn !== null) refusals.push({ code: "objection.closed-already" });
  const { feedbackOn } = input;
  if (objection.realName && input.conclusion !== "suspend" && feedbackOn === null) {
    refusals.push({ code: "objection.feedback-missing", field: "feedbackOn" });
  }
  if (feedbackOn !== null && (isAfter(feedbackOn, today) || isBefore(feedbackOn, objection.receivedOn))) {
    refusals.push({ code: "objection.day-impossible", field: "feedbackOn", params: { from: objection.receivedOn, today } });
  }
  return refusals;
}

/** Reports are handled while the case stands at its notice, also while it waits there. */
function judgePlace(at: CaseAt, kind: NoticeKind): readonly Refusal<NoticeCommandRefusal>[] {
  const wanted = stageOf(kind);
  if (at.stage !== wanted) return [{ code: "case.wrong-stage", params: { stage: at.stage, wanted } }];
  return at.state === "stopped" || at.state === "finished" ? [{ code: "case.not-running", params: { state: at.state } }] : [];
}

async function moveByConclusionIn(
  tx: WriteTx,
  at: CaseAt,
  objection: ObjectionAt,
  { conclusion }: ConcludeObjection,
  today: LegalDate,
): Promise<readonly NewEvent[]> {
  const reason = `公示期间反映问题（${objection.number}）`;
  const on = legalDateToDb(today);
  switch (conclusion) {
    case "suspend": {
      const held = await tx.caseHold.count({ where: { caseId: at.id, to: null, reason } });
      if (held > 0) return [];
      await tx.caseHold.create({ data: { caseId: at.id, state: "suspended", reason, from: on } });
      await moveCaseIn(tx, at, { state: "suspended", stateReason: reason });
      return [caseEvent(at, "case.held", "suspended", reason)];
    }
    case "cancel":
      await tx.caseHold.create({ data: { caseId: at.id, state: "stopped", reason, from: on } });
      await moveCaseIn(tx, at, { state: "stopped", stateReason: reason, finishedOn: on });
      return [caseEvent(at, "case.stopped", "stopped", reason)];
    case "doesNotAffect": {
      const lifted = await tx.caseHold.updateMany({
        where: { caseId: at.id, to: null, reason },
        data: { to: on, lifted: "查核不影响任职" },
      });
      const stillHeld = await tx.caseHold.count({ where: { caseId: at.id, to: null } });
      if (lifted.count === 0 || stillHeld > 0 || at.state !== "suspended") return [];
      await moveCaseIn(tx, at, { state: "running", stateReason: "" });
      return [caseEvent(at, "case.resumed", "running", reason)];
    }
  }
}

function caseEvent(at: CaseAt, type: "case.held" | "case.stopped" | "case.resumed", to: string, reason: string): NewEvent {
  return { stream: streamOf("case", at.id), type, data: { stage: at.stage, from: at.state, to }, reason };
}
