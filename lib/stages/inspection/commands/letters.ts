import "server-only";
import type { AccessRefusal } from "@/lib/access/policy";
import { may } from "@/lib/access/policy";
import type { CaseAt, CaseRefusal } from "@/lib/case/types";
import type { LegalDate } from "@/lib/kernel/dates";
import { isAfter, isBefore, legalDateFromDb, legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import type { Refusal, Refusals } from "@/lib/law/refusal";
import type { LetterDepartment } from "@/lib/law/scheme";
import { readCasesIn } from "../../../case/queries/cases";
import { lastDayOf } from "../../../case/rules/standing-replies";
import { policyObjectOf } from "../../../case/rules/step";
import type { WriteTx } from "../../../platform/db/transaction";
import type { NewEvent } from "../../../record/event";
import { streamOf } from "../../../record/event";
import type { Author, Worked } from "../../../record/recorded";
import { recorded, refuse, worked } from "../../../record/recorded";
import { readWorkingCalendarIn } from "../../../settings/queries/years";
import { answersOf, departmentOf, departmentsOf, lettersMayGo, replyDaysOf, replyDueOn } from "../rules/letters";
import type { AskCheckInput, SendLettersInput } from "../schema/forms";
import type { CheckKind, InspectionRefusal, LetterReply } from "../types";
import type { InspectionAnswer } from "./fix-subjects";

type Refused = InspectionRefusal | CaseRefusal | AccessRefusal;

/** A subject letters go out about, with its case. */
type Asked = { readonly subjectId: string; readonly at: CaseAt };

type Letter = { readonly department: LetterDepartment; readonly number: string; readonly body: string };

/**
 * A batch of check requests: one letter to each chosen department about all chosen subjects, of one motion or of several. The reply
 * is due by working days under the scheme, the shortest where the cases have several. Returns the ids of the letters, as the input has them.
 */
export function sendLetters(input: SendLettersInput, author: Author): InspectionAnswer<readonly string[]> {
  return recorded<readonly string[], Refused>(author, async (tx) => {
    const found = await askedIn(tx, input.subjectIds, author, input.sentOn);
    if (!("asked" in found)) return refuse(...found.refusals);
    const letters = input.letters.filter((letter) => letter.chosen);
    const refusals = await judgeLettersIn(tx, found.asked, letters, input.sentOn);
    const [first, ...rest] = refusals;
    if (first !== undefined) return refuse(first, ...rest);
    const sent = [];
    for (const letter of letters) sent.push(await sendLetterIn(tx, found.asked, letter, { sentOn: input.sentOn, author }));
    return workedWith(sent.map(({ id }) => id), sent.flatMap(({ events }) => events));
  });
}

/**
 * One letter that asks for one check of one or many subjects. Asked again after a reply, it is a new letter of its own: the check waits
 * for its reply, and what was replied to the letter before stays in the record.
 */
export function askChecks(input: AskCheckInput, author: Author): InspectionAnswer<null> {
  return recorded<null, Refused>(author, async (tx) => {
    const found = await askedIn(tx, input.subjectIds, author, input.askedOn);
    if (!("asked" in found)) return refuse(...found.refusals);
    const department = departmentOf(input.kind);
    const refusals = await judgeAgainIn(tx, found.asked, { department, number: input.letterNumber }, input.askedOn);
    const [first, ...rest] = refusals;
    if (first !== undefined) return refuse(first, ...rest);
    const letter = { department, number: input.letterNumber, body: "" };
    const { events } = await sendLetterIn(tx, found.asked, letter, { sentOn: input.askedOn, author });
    return workedWith(null, events);
  });
}

function workedWith<T>(value: T, [first, ...rest]: readonly NewEvent[]): Worked<T, Refused> {
  return first === undefined ? refuse({ code: "inspection.subject-not-found" }) : worked(value, first, ...rest);
}

/** The subjects with their cases in the order of the input, or why no letter may go out about them. */
async function askedIn(
  tx: WriteTx,
  subjectIds: readonly string[],
  author: Author,
  sentOn: LegalDate,
): Promise<{ readonly asked: readonly Asked[] } | { readonly refusals: Refusals<Refused> }> {
  const rows = await tx.inspectionSubject.findMany({ where: { id: { in: [...subjectIds] } }, select: { id: true, caseId: true } });
  const cases = new Map((await readCasesIn(tx, rows.map((row) => row.caseId))).map((at) => [at.id, at]));
  const asked = subjectIds.flatMap((subjectId) => {
    const at = cases.get(rows.find((row) => row.id === subjectId)?.caseId ?? "");
    return at === undefined ? [] : [{ subjectId, at }];
  });
  const [first] = asked;
  if (first === undefined || asked.length !== new Set(subjectIds).size) return { refusals: [{ code: "inspection.subject-not-found" }] };
  for (const { at } of asked) {
    const permission = may(author.actor, "inspection.check", policyObjectOf(at));
    if (!permission.allowed) return { refusals: [{ code: permission.reason }] };
    if (at.state !== "running" || !lettersMayGo(at.stage)) return { refusals: [{ code: "case.wrong-stage", params: { stage: at.stage } }] };
  }
  if (asked.some(({ at }) => at.authorityId !== first.at.authorityId)) return { refusals: [{ code: "inspection.several-authorities" }] };
  if (isAfter(sentOn, legalDateOf(author.now))) return { refusals: [{ code: "inspection.in-future", field: "askedOn" }] };
  return { asked };
}

/** What of a batch cannot go out: departments the scheme does not list, numbers given twice, a new letter older than a reply. */
async function judgeLettersIn(
  tx: WriteTx,
  asked: readonly Asked[],
  letters: readonly Letter[],
  sentOn: LegalDate,
): Promise<readonly Refusal<InspectionRefusal>[]> {
  if (letters.length === 0 || letters.some(({ number, body }) => number === "" || body === "")) return [{ code: "inspection.no-department", field: "letters" }];
  const listed = asked.map(({ at }) => departmentsOf(at.ruleSet.values));
  if (letters.some(({ department }) => !listed.every((departments) => departments.includes(department)))) return [{ code: "inspection.not-in-scheme" }];
  const numbers = letters.map(({ number }) => number);
  if (new Set(numbers).size !== numbers.length) return [{ code: "inspection.letter-number-twice", field: "letters" }];
  const authorityId = asked[0]?.at.authorityId ?? "";
  const used = await tx.checkLetter.count({ where: { authorityId, number: { in: numbers } } });
  if (used > 0) return [{ code: "inspection.letter-number-used", field: "letters" }];
  for (const letter of letters) {
    const refusals = await judgeAgainIn(tx, asked, letter, sentOn);
    if (refusals.length > 0) return refusals;
  }
  return [];
}

type Replied = { readonly reply: LetterReply | null; readonly repliedOn: Date | null; readonly validUntil: Date | null; readonly renews: boolean };

/** After the inspection only a reply that has a last day is asked for again, or one that was asked for again before (CHK-1 to CHK-5, INS-10). */
function mayRenew(line: Replied | undefined, { ruleSet }: CaseAt): boolean {
  if (line === undefined || line.renews) return line !== undefined;
  const day = (date: Date | null) => (date === null ? null : legalDateFromDb(date));
  return lastDayOf({ reply: line.reply, repliedOn: day(line.repliedOn), validUntil: day(line.validUntil) }, ruleSet.values) !== null;
}

/** A department asked again after its reply is asked by another letter, and not before that reply. */
async function judgeAgainIn(
  tx: WriteTx,
  asked: readonly Asked[],
  { department, number }: Pick<Letter, "department" | "number">,
  sentOn: LegalDate,
): Promise<readonly Refusal<InspectionRefusal>[]> {
  const lines = await tx.checkLetterLine.findMany({
    where: { subjectId: { in: asked.map((one) => one.subjectId) }, superseded: false, letter: { department } },
    select: { subjectId: true, reply: true, repliedOn: true, validUntil: true, renews: true, letter: { select: { number: true } } },
  });
  const renewed = asked.filter(({ at }) => at.stage !== "inspection");
  const replied = lines.filter(({ reply }) => reply !== null);
  if (renewed.some(({ subjectId, at }) => !mayRenew(lines.find((line) => line.subjectId === subjectId), at))) return [{ code: "inspection.reply-without-end", field: "letters" }];
  if (replied.some((line) => line.letter.number === number)) return [{ code: "inspection.letter-answered", field: "letterNumber" }];
  const late = replied.some((line) => line.repliedOn !== null && isBefore(sentOn, legalDateFromDb(line.repliedOn)));
  return late ? [{ code: "inspection.letter-before-reply", field: "askedOn" }] : [];
}

type Sending = { readonly sentOn: LegalDate; readonly author: Author };

/** Writes the letter and its people; a letter to the same department before it no longer counts, and its check waits again. */
async function sendLetterIn(
  tx: WriteTx,
  asked: readonly Asked[],
  { department, number, body }: Letter,
  { sentOn, author }: Sending,
): Promise<{ readonly id: string; readonly events: readonly NewEvent[] }> {
  const { check } = answersOf(department);
  const workingDays = Math.min(...asked.map(({ at }) => replyDaysOf(department, at.ruleSet.values)));
  const due = replyDueOn(sentOn, workingDays, await readWorkingCalendarIn(tx));
  const before = await supersededIn(tx, asked, department);
  const { id } = await tx.checkLetter.create({
    data: {
      authorityId: asked[0]?.at.authorityId ?? "",
      department,
      kind: check,
      body,
      number,
      sentOn: legalDateToDb(sentOn),
      workingDays,
      dueOn: legalDateToDb(due.day),
      dueProvisional: due.provisional,
      sentById: author.actor.userId,
    },
    select: { id: true },
  });
  await tx.checkLetterLine.createMany({ data: asked.map(({ subjectId, at }, index) => ({ letterId: id, subjectId, order: index + 1, renews: at.stage !== "inspection" })) });
  if (check !== null) {
    for (const { subjectId } of asked) await openCheckIn(tx, { subjectId, kind: check }, number, sentOn);
  }
  const sent: NewEvent = {
    stream: streamOf("checkLetter", id),
    type: "letter.sent",
    data: { department, number, sentOn, dueOn: due.day, subjects: asked.length, cases: asked.map(({ at }) => at.id) },
  };
  const perCase = asked.map(({ subjectId, at }): NewEvent => {
    const replaced = before.lines.find((line) => line.subjectId === subjectId);
    const data = { kind: check ?? department, letter: id, letterNumber: number, askedOn: sentOn, dueOn: due.day, subjects: asked.length, ...replacedData(replaced) };
    return { stream: streamOf("case", at.id), type: "check.asked", data };
  });
  return { id, events: [sent, ...before.events, ...perCase] };
}

type Line = { readonly subjectId: string; readonly reply: string | null; readonly repliedOn: Date | null; readonly letterId: string; readonly letter: { readonly number: string } };

function replacedData(line: Line | undefined): NewEvent["data"] {
  if (line === undefined || line.repliedOn === null) return {};
  return { letterBefore: line.letter.number, repliedBefore: legalDateFromDb(line.repliedOn), answerBefore: line.reply };
}

/** Letters to the same department about the same people, which count no longer. */
async function supersededIn(
  tx: WriteTx,
  asked: readonly Asked[],
  department: LetterDepartment,
): Promise<{ readonly lines: readonly Line[]; readonly events: readonly NewEvent[] }> {
  const lines = await tx.checkLetterLine.findMany({
    where: { subjectId: { in: asked.map((one) => one.subjectId) }, superseded: false, letter: { department } },
    select: { id: true, subjectId: true, reply: true, repliedOn: true, letterId: true, letter: { select: { number: true } } },
  });
  await tx.checkLetterLine.updateMany({ where: { id: { in: lines.map((line) => line.id) } }, data: { superseded: true } });
  const letterIds = [...new Set(lines.map((line) => line.letterId))];
  const events = letterIds.map((letterId): NewEvent => ({
    stream: streamOf("checkLetter", letterId),
    type: "letter.superseded",
    data: { subjects: lines.filter((line) => line.letterId === letterId).length },
  }));
  return { lines, events };
}

async function openCheckIn(tx: WriteTx, { subjectId, kind }: { readonly subjectId: string; readonly kind: CheckKind }, letterNumber: string, sentOn: LegalDate): Promise<void> {
  const asked = { letterNumber, askedOn: legalDateToDb(sentOn) };
  await tx.check.upsert({
    where: { subjectId_kind: { subjectId, kind } },
    create: { subjectId, kind, ...asked },
    update: { ...asked, repliedOn: null, responsibleName: "", answer: null, result: "", verdict: null, version: { increment: 1 } },
  });
}
