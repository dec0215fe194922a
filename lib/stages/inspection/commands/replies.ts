import "server-only";
import type { AccessRefusal } from "@/lib/access/policy";
import { may } from "@/lib/access/policy";
import type { CaseAt, CaseRefusal } from "@/lib/case/types";
import type { LegalDate } from "@/lib/kernel/dates";
import { isAfter, isBefore, legalDateFromDb, legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import type { Refusal } from "@/lib/law/refusal";
import type { LetterDepartment } from "@/lib/law/scheme";
import { readCasesIn } from "../../../case/queries/cases";
import { policyObjectOf } from "../../../case/rules/step";
import type { WriteTx } from "../../../platform/db/transaction";
import type { NewEvent } from "../../../record/event";
import { streamOf } from "../../../record/event";
import type { Author } from "../../../record/recorded";
import { recorded, refuse, worked } from "../../../record/recorded";
import { answerOfVerdict, answersOf, departmentOf, isDisciplineBody, lettersMayGo, verdictsFor } from "../rules/letters";
import type { AnswerCheckInput, EnterRepliesInput } from "../schema/forms";
import type { CheckVerdict, InspectionRefusal, LetterReply } from "../types";
import type { InspectionAnswer } from "./fix-subjects";
import { changeSubject } from "./subjects";

type Refused = InspectionRefusal | CaseRefusal | AccessRefusal;

/** A reply about one person as it is stored. */
export type Reply = {
  readonly reply: LetterReply;
  readonly verdict: CheckVerdict | null;
  readonly repliedOn: LegalDate;
  /** last day the department gave it; null: none */
  readonly validUntil: LegalDate | null;
  readonly responsibleName: string;
  readonly result: string;
};

/**
 * Replies to a letter, person by person: those filled in, the others wait on. Who answers for a discipline body enters its replies, all
 * others the sections that check. "No answer" may be said once the day has passed, closes no check, and gives way to a reply that comes late.
 * Returns how many still wait.
 */
export function enterReplies(input: EnterRepliesInput, author: Author): InspectionAnswer<{ readonly waiting: number }> {
  return recorded<{ readonly waiting: number }, Refused>(author, async (tx) => {
    const letter = await readLetterInHandIn(tx, input.letterId);
    if (letter === null) return refuse({ code: "inspection.letter-not-found" });
    const given = input.lines.filter(({ reply, verdict }) => reply !== null || verdict !== null);
    const entered = new Set(given.map(({ lineId }) => lineId));
    const waits = letter.lines.some((line) => entered.has(line.id) && !line.superseded && line.given !== null && line.given.takenById === null);
    const answered = await answerLinesIn(tx, letter, { ...input, lines: given }, { givenBy: "staff", author });
    if (!answered.ok) return refuse(answered.refusal);
    if (waits) return refuse({ code: "inspection.reply-waits" });
    const data = { department: letter.department, answered: given.length, waiting: answered.waiting };
    return worked({ waiting: answered.waiting }, { stream: streamOf("checkLetter", letter.id), type: "letter.answered", data }, ...answered.events);
  });
}

/** A letter with its people, their cases and what its department answered itself; null when there is none. One statement. */
export function readLetterInHandIn(tx: WriteTx, letterId: string) {
  return tx.checkLetter.findUnique({
    where: { id: letterId },
    include: { lines: { include: { subject: { select: { caseId: true } }, given: true } } },
  });
}

export type LetterInHand = NonNullable<Awaited<ReturnType<typeof readLetterInHandIn>>>;

type Answered =
  | { readonly ok: true; readonly waiting: number; readonly events: readonly NewEvent[] }
  | { readonly ok: false; readonly refusal: Refusal<Refused> };

/**
 * Stores replies to lines of a letter with what hangs on them: the one way a letter is answered. `givenBy`: who answered, the department
 * under its own sign-in or somebody who entered its words for it.
 */
export async function answerLinesIn(
  tx: WriteTx,
  letter: LetterInHand,
  { lines: given, version }: EnterRepliesInput,
  { givenBy, author }: { readonly givenBy: "department" | "staff"; readonly author: Author },
): Promise<Answered> {
  const no = (refusal: Refusal<Refused>): Answered => ({ ok: false, refusal });
  if (given.length === 0) return no({ code: "inspection.nothing-replied" });
  if (new Set(given.map(({ lineId }) => lineId)).size !== given.length) return no({ code: "inspection.line-answered" });
  const { department } = letter;
  const cases = new Map((await readCasesIn(tx, letter.lines.map((line) => line.subject.caseId))).map((at) => [at.id, at]));
  const days = daysOf(letter, legalDateOf(author.now));
  const unsuitable = await foundUnsuitableIn(tx, letter.lines.map(({ subjectId }) => subjectId), department);
  const events: NewEvent[] = [];
  for (const one of given) {
    const line = letter.lines.find(({ id }) => id === one.lineId);
    const at = cases.get(line?.subject.caseId ?? "");
    if (line === undefined || at === undefined) return no({ code: "inspection.letter-not-found" });
    const hindered = hindranceOf(author, department, at, line.renews);
    if (hindered !== null) return no(hindered);
    if (line.superseded || !isOpenFor(line.reply, one.reply)) return no({ code: "inspection.line-answered" });
    const reply = replyOf(department, one, days);
    if ("code" in reply) return no(reply);
    const changes = givenBy === "staff" && reply.reply !== "unsuitable" && unsuitable.has(line.subjectId);
    if (changes && !mayChangeUnsuitable(author, at)) return no({ code: "inspection.unsuitable-by-body" });
    await storeReplyIn(tx, { id: line.id, subjectId: line.subjectId, department }, reply, author);
    events.push(answeredEvent(at.id, department, reply, letter.id));
  }
  if (letter.version !== version) return no({ code: "case.stale" });
  await tx.checkLetter.update({ where: { id: letter.id }, data: { version: letter.version + 1 } });
  const answered = new Set(given.map(({ lineId }) => lineId));
  const waiting = letter.lines.filter((line) => line.reply === null && !line.superseded && !answered.has(line.id)).length;
  return { ok: true, waiting, events };
}

/**
 * Of the subjects those whom the discipline body found unsuitable in reply to an earlier letter: what it said is changed by its own reply to
 * another letter alone, given under its own sign-in or entered by who answers for that body, not by the department that asked. One statement.
 */
async function foundUnsuitableIn(tx: WriteTx, subjectIds: readonly string[], department: LetterDepartment): Promise<ReadonlySet<string>> {
  if (!isDisciplineBody(department)) return new Set();
  const lines = await tx.checkLetterLine.findMany({
    where: { subjectId: { in: [...subjectIds] }, superseded: true, reply: "unsuitable", letter: { department } },
    select: { subjectId: true },
  });
  return new Set(lines.map(({ subjectId }) => subjectId));
}

function mayChangeUnsuitable({ actor }: Author, at: CaseAt): boolean {
  return may(actor, "inspection.changeUnsuitable", policyObjectOf(at)).allowed;
}

/** Whether a line still takes the reply: one without any, and one of which only the silence was kept. */
function isOpenFor(before: LetterReply | null, reply: LetterReply | null): boolean {
  return before === null || (before === "noAnswer" && reply !== "noAnswer");
}

function hindranceOf(author: Author, department: LetterDepartment, at: CaseAt, renews: boolean): Refusal<Refused> | null {
  const act = isDisciplineBody(department) ? "inspection.disciplineAnswer" : "inspection.check";
  const permission = may(author.actor, act, policyObjectOf(at));
  if (!permission.allowed) return { code: permission.reason };
  return takesReplyNow(at, renews) ? null : { code: "case.wrong-stage", params: { stage: at.stage } };
}

/** Whether a request of the case takes a reply now: in its inspection, and until the vote where it renews one that has a last day. */
export function takesReplyNow({ state, stage }: CaseAt, renews: boolean): boolean {
  return state === "running" && (stage === "inspection" || (renews && lettersMayGo(stage)));
}

type Days = { readonly sentOn: LegalDate; readonly dueOn: LegalDate; readonly today: LegalDate };

/** The days a reply to the letter is judged by. */
export function daysOf({ sentOn, dueOn }: { readonly sentOn: Date; readonly dueOn: Date }, today: LegalDate): Days {
  return { sentOn: legalDateFromDb(sentOn), dueOn: legalDateFromDb(dueOn), today };
}

/** The reply as it is stored, or what is wrong with it. A verdict decides the answer; only "nothing found" may go without words. */
export function replyOf(
  department: LetterDepartment,
  { reply, verdict, repliedOn, validUntil, responsibleName, result }: EnterRepliesInput["lines"][number],
  { sentOn, dueOn, today }: Days,
): Reply | { readonly code: InspectionRefusal; readonly field?: string } {
  const noAnswer = reply === "noAnswer";
  const asVerdict = verdictsFor(department).length > 0 && !noAnswer;
  const answer = asVerdict ? (verdict === null ? null : answerOfVerdict(department, verdict)) : reply;
  if (answer === null) return { code: "inspection.verdict-missing", field: "lines" };
  if (repliedOn === null || (answer !== "nothingFound" && result === "")) return { code: "inspection.reply-incomplete", field: "lines" };
  if (isAfter(repliedOn, today)) return { code: "inspection.in-future", field: "lines" };
  if (isBefore(repliedOn, sentOn)) return { code: "inspection.reply-before-letter", field: "lines" };
  if (noAnswer && !isAfter(repliedOn, dueOn)) return { code: "inspection.no-answer-early", field: "lines" };
  if (validUntil !== null && (noAnswer || isBefore(validUntil, repliedOn))) return { code: "inspection.valid-until-early", field: "lines" };
  return { reply: answer, verdict: asVerdict ? verdict : null, repliedOn, validUntil, responsibleName, result };
}

type LineAt = { readonly id: string; readonly subjectId: string; readonly department: LetterDepartment };

/** Stores a reply and what hangs on it: the check it closes, or the opinion that is heard by it. */
async function storeReplyIn(tx: WriteTx, { id, subjectId, department }: LineAt, given: Reply, { actor }: Author): Promise<void> {
  const { reply, verdict, responsibleName, result } = given;
  const repliedOn = legalDateToDb(given.repliedOn);
  const validUntil = given.validUntil === null ? null : legalDateToDb(given.validUntil);
  await tx.checkLetterLine.update({ where: { id }, data: { reply, verdict, repliedOn, validUntil, responsibleName, result, enteredById: actor.userId } });
  if (reply === "noAnswer") return;
  const { check, heard } = answersOf(department);
  if (check !== null) {
    const data = { repliedOn, responsibleName, answer: reply, verdict, result, version: { increment: 1 } };
    await tx.check.update({ where: { subjectId_kind: { subjectId, kind: check } }, data });
  }
  if (heard !== null) await tx.heardOpinion.create({ data: { subjectId, addressee: heard, on: repliedOn, opinion: result === "" ? reply : result } });
}

function answeredEvent(caseId: string, department: LetterDepartment, { reply, verdict, repliedOn, validUntil }: Reply, letterId: string): NewEvent {
  const kind = answersOf(department).check ?? department;
  return { stream: streamOf("case", caseId), type: "check.answered", data: { kind, answer: reply, verdict, repliedOn, ...(validUntil === null ? {} : { validUntil }), letter: letterId } };
}

/**
 * The reply to a check of one case: who answers for it, what came out. The result only, never the contents. What was suspended may be
 * cleared up under the same letter; "unsuitable" stands until another letter is answered.
 */
export function answerCheck(input: AnswerCheckInput, author: Author): InspectionAnswer<null> {
  const act = input.kind === "discipline" ? "inspection.disciplineAnswer" : "inspection.check";
  return changeSubject(input, author, { act, days: [input.repliedOn] }, async (tx, subject, at) => {
    const check = subject.checks.find((one) => one.kind === input.kind);
    if (check === undefined || check.askedOn === null) return { code: "inspection.check-not-asked" };
    if (isBefore(input.repliedOn, check.askedOn)) return { code: "inspection.reply-before-letter" };
    if (check.answer === "unsuitable") return { code: "inspection.unsuitable-stands" };
    const { kind, responsibleName, answer, result, repliedOn } = input;
    const department = departmentOf(kind);
    const unsuitable = await foundUnsuitableIn(tx, [subject.id], department);
    if (answer !== "unsuitable" && unsuitable.has(subject.id) && !mayChangeUnsuitable(author, at)) return { code: "inspection.unsuitable-by-body" };
    const line = subject.asked.find((one) => one.department === department);
    if (line !== undefined && (await tx.departmentReply.count({ where: { lineId: line.lineId, takenById: null } })) > 0) return { code: "inspection.reply-waits" };
    const reply = { reply: answer, verdict: null, repliedOn, validUntil: null, responsibleName, result };
    if (line !== undefined) await storeReplyIn(tx, { id: line.lineId, subjectId: subject.id, department }, reply, author);
    else {
      const data = { repliedOn: legalDateToDb(repliedOn), responsibleName, answer, result, version: check.version + 1 };
      await tx.check.update({ where: { subjectId_kind: { subjectId: subject.id, kind } }, data });
    }
    const data = { kind, answer, repliedOn };
    return {
      event: { type: "check.answered", data },
      ...(line === undefined ? {} : { more: [{ stream: streamOf("checkLetter", line.letterId), type: "letter.answered", data: { department, answered: 1 } }] }),
    };
  });
}
