import "server-only";
import type { Act } from "@/lib/access/acts";
import type { AccessRefusal } from "@/lib/access/policy";
import { may } from "@/lib/access/policy";
import type { CaseAt, CaseRefusal } from "@/lib/case/types";
import type { LegalDate } from "@/lib/kernel/dates";
import { isAfter, isBefore, legalDateFromDb, legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import { readCaseIn, readCasesIn } from "../../../case/queries/cases";
import { policyObjectOf } from "../../../case/rules/step";
import type { WriteTx } from "../../../platform/db/transaction";
import type { NewEvent } from "../../../record/event";
import { streamOf } from "../../../record/event";
import type { Author } from "../../../record/recorded";
import { recorded, refuse, worked } from "../../../record/recorded";
import { readSubjectIn } from "../queries/subjects";
import type { AnswerCheckInput, AskCheckInput, HeardInput, IntegrityInput, ReportInput, TalksInput } from "../schema";
import type { InspectionRefusal, SubjectAt } from "../types";
import type { InspectionAnswer } from "./fix-subjects";

type Refused = InspectionRefusal | CaseRefusal | AccessRefusal;
type Step = { readonly event: Pick<NewEvent, "type" | "data"> };

/** Counts of interviews and the days of the three talks. */
export function recordTalks(input: TalksInput, author: Author): InspectionAnswer<null> {
  const days = [input.unitPrincipalTalkOn, input.subjectTalkOn, input.feedbackOn];
  return changeSubject(input, author, { act: "inspection.report", days }, async (tx, subject) => {
    const interviews = input.interviews.filter((group) => group.label !== "");
    await tx.inspectionSubject.update({
      where: { id: subject.id },
      data: {
        interviews,
        unitPrincipalTalkOn: dbDay(input.unitPrincipalTalkOn),
        subjectTalkOn: dbDay(input.subjectTalkOn),
        feedbackOn: dbDay(input.feedbackOn),
      },
    });
    const talked = interviews.reduce((sum, group) => sum + group.talked, 0);
    return { event: { type: "inspection.reported", data: { part: "talks", groups: interviews.length, talked } } };
  });
}

/** An opinion that was heard (INS-10). */
export function recordHeard(input: HeardInput, author: Author): InspectionAnswer<null> {
  return changeSubject(input, author, { act: "inspection.report", days: [input.on] }, async (tx, subject) => {
    const { addressee, opinion } = input;
    await tx.heardOpinion.create({ data: { subjectId: subject.id, addressee, on: legalDateToDb(input.on), opinion } });
    return { event: { type: "opinion.heard", data: { addressee, on: input.on } } };
  });
}

/** The written report with its deficiencies, one a line. Incomplete text may be kept; completeness is judged at the proposal. */
export function writeReport(input: ReportInput, author: Author): InspectionAnswer<null> {
  return changeSubject(input, author, { act: "inspection.report", days: [] }, async (tx, subject) => {
    const { virtue, ability, diligence, achievement, integrity, strengths, figures, conclusions } = input;
    const sections = { virtue, ability, diligence, achievement, integrity, strengths, figures, conclusions };
    const deficiencies = input.deficiencies.split("\n").map((line) => line.trim()).filter((line) => line !== "");
    await tx.inspectionSubject.update({ where: { id: subject.id }, data: sections });
    await tx.deficiency.deleteMany({ where: { subjectId: subject.id } });
    await tx.deficiency.createMany({ data: deficiencies.map((text, index) => ({ subjectId: subject.id, order: index + 1, text })) });
    const written = Object.values(sections).filter((text) => text !== "").length;
    return { event: { type: "inspection.reported", data: { part: "report", sections: written, deficiencies: deficiencies.length } } };
  });
}

/** The conclusive opinion on integrity; who signed it stands in the signatures of the case. */
export function stateIntegrity(input: IntegrityInput, author: Author): InspectionAnswer<null> {
  return changeSubject(input, author, { act: "inspection.report", days: [] }, async (tx, subject) => {
    const { integrityConclusion } = input;
    await tx.inspectionSubject.update({ where: { id: subject.id }, data: { integrityConclusion } });
    return { event: { type: "integrity.concluded", data: { characters: integrityConclusion.length } } };
  });
}

/** The reply to a check: who answers for it, what came out. The result only, never the contents. */
export function answerCheck(input: AnswerCheckInput, author: Author): InspectionAnswer<null> {
  const act = input.kind === "discipline" ? "inspection.disciplineAnswer" : "inspection.check";
  return changeSubject(input, author, { act, days: [input.repliedOn] }, async (tx, subject) => {
    const check = subject.checks.find((one) => one.kind === input.kind);
    if (check === undefined || check.askedOn === null) return { code: "inspection.check-not-asked" };
    if (isBefore(input.repliedOn, check.askedOn)) return { code: "inspection.reply-before-letter" };
    const { kind, responsibleName, answer, result } = input;
    await tx.check.update({
      where: { subjectId_kind: { subjectId: subject.id, kind } },
      data: { repliedOn: legalDateToDb(input.repliedOn), responsibleName, answer, result, version: check.version + 1 },
    });
    return { event: { type: "check.answered", data: { kind, answer, repliedOn: input.repliedOn } } };
  });
}

/**
 * One letter that asks for a check of one or many subjects. Asked again after a reply, it is a new letter of its own: the check waits for
 * its reply, and what was replied to the letter before stays in the record.
 */
export function askChecks(input: AskCheckInput, author: Author): InspectionAnswer<null> {
  return recorded<null, Refused>(author, async (tx) => {
    const rows = await tx.inspectionSubject.findMany({ where: { id: { in: [...input.subjectIds] } }, select: { id: true, caseId: true } });
    const cases = await readCasesIn(tx, rows.map((row) => row.caseId));
    if (rows.length === 0 || cases.length !== input.subjectIds.length) return refuse({ code: "inspection.subject-not-found" });
    for (const at of cases) {
      const permission = may(author.actor, "inspection.check", policyObjectOf(at));
      if (!permission.allowed) return refuse({ code: permission.reason });
      if (at.state !== "running" || at.stage !== "inspection") return refuse({ code: "case.wrong-stage", params: { stage: at.stage } });
    }
    if (isAfter(input.askedOn, legalDateOf(author.now))) return refuse({ code: "inspection.in-future", field: "askedOn" });
    const { kind, letterNumber } = input;
    const replies = (await tx.check.findMany({ where: { kind, subjectId: { in: rows.map((row) => row.id) } } })).flatMap(replyOf);
    if (replies.some((reply) => reply.letterNumber === letterNumber)) return refuse({ code: "inspection.letter-answered", field: "letterNumber" });
    if (replies.some((reply) => isBefore(input.askedOn, reply.repliedOn))) return refuse({ code: "inspection.letter-before-reply", field: "askedOn" });
    const asked = { letterNumber, askedOn: legalDateToDb(input.askedOn) };
    for (const row of rows) {
      await tx.check.upsert({
        where: { subjectId_kind: { subjectId: row.id, kind } },
        create: { subjectId: row.id, kind, ...asked },
        update: { ...asked, repliedOn: null, responsibleName: "", answer: null, result: "", version: { increment: 1 } },
      });
    }
    const events = rows.map((row): NewEvent => {
      const before = replies.find((reply) => reply.subjectId === row.id);
      const replaced = before === undefined ? {} : { letterBefore: before.letterNumber, repliedBefore: before.repliedOn, answerBefore: before.answer };
      const data = { kind, letterNumber, askedOn: input.askedOn, subjects: rows.length, ...replaced };
      return { stream: streamOf("case", row.caseId), type: "check.asked", data };
    });
    const [first, ...rest] = events;
    return first === undefined ? refuse({ code: "inspection.subject-not-found" }) : worked(null, first, ...rest);
  });
}

type Reply = { readonly subjectId: string; readonly letterNumber: string; readonly repliedOn: LegalDate; readonly answer: string };

/** The reply a check has, as a list of none or one. */
function replyOf(check: { subjectId: string; letterNumber: string; repliedOn: Date | null; answer: string | null }): readonly Reply[] {
  const { subjectId, letterNumber, repliedOn, answer } = check;
  return repliedOn === null || answer === null ? [] : [{ subjectId, letterNumber, repliedOn: legalDateFromDb(repliedOn), answer }];
}

type Guarded = { readonly act: Act; readonly days: readonly (LegalDate | null)[] };

/** Common frame: policy, stage, version, days not in the future; then the step, and the subject's version moves on. */
function changeSubject(
  input: { readonly subjectId: string; readonly version: number },
  author: Author,
  { act, days }: Guarded,
  step: (tx: WriteTx, subject: SubjectAt, at: CaseAt) => Promise<Step | { readonly code: InspectionRefusal }>,
): InspectionAnswer<null> {
  return recorded<null, Refused>(author, async (tx) => {
    const subject = await readSubjectIn(tx, input.subjectId);
    const at = subject === null ? null : await readCaseIn(tx, subject.caseId);
    if (subject === null || at === null) return refuse({ code: "inspection.subject-not-found" });
    const permission = may(author.actor, act, policyObjectOf(at));
    if (!permission.allowed) return refuse({ code: permission.reason });
    if (at.state !== "running") return refuse({ code: "case.not-running", params: { state: at.state } });
    if (at.stage !== "inspection") return refuse({ code: "case.wrong-stage", params: { stage: at.stage } });
    if (subject.version !== input.version) return refuse({ code: "case.stale" });
    const today = legalDateOf(author.now);
    if (days.some((day) => day !== null && isAfter(day, today))) return refuse({ code: "inspection.in-future" });
    const done = await step(tx, subject, at);
    if ("code" in done) return refuse({ code: done.code });
    const { count } = await tx.inspectionSubject.updateMany({
      where: { id: subject.id, version: subject.version },
      data: { version: subject.version + 1 },
    });
    if (count !== 1) throw new Error(`subject ${subject.id} changed under a serializable transaction`);
    return worked(null, { ...done.event, stream: streamOf("case", at.id) });
  });
}

function dbDay(day: LegalDate | null): Date | null {
  return day === null ? null : legalDateToDb(day);
}
