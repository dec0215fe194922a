import "server-only";
import type { AccessRefusal } from "@/lib/access/policy";
import { may } from "@/lib/access/policy";
import { storeFileIn } from "@/lib/attachments/commands";
import type { AttachmentsRefusal } from "@/lib/attachments/types";
import type { CaseAt, CaseRefusal } from "@/lib/case/types";
import { dateOf, legalDateFromDb, legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import type { Refusal, Refusals } from "@/lib/law/refusal";
import type { DepartmentReply } from "@/prisma/generated/client";
import { readCasesIn } from "../../../case/queries/cases";
import { policyObjectOf } from "../../../case/rules/step";
import type { WriteTx } from "../../../platform/db/transaction";
import type { UploadedFile } from "../../../platform/uploaded-file";
import type { NewEvent } from "../../../record/event";
import { streamOf } from "../../../record/event";
import type { Author } from "../../../record/recorded";
import { recorded, refuse, worked } from "../../../record/recorded";
import type { RecordedRefusal } from "../../../record/recorded-refusal";
import { lineStateOf, paperOf } from "../rules/department-replies";
import type { GiveRepliesForm, TakeRepliesInput } from "../schema/department-reply";
import type { InspectionRefusal } from "../types";
import type { InspectionAnswer } from "./fix-subjects";
import type { LetterInHand, Reply } from "./replies";
import { answerLinesIn, daysOf, readLetterInHandIn, replyOf, takesReplyNow } from "./replies";

type Refused = InspectionRefusal | CaseRefusal | AccessRefusal;
type GiveRefused = Refused | AttachmentsRefusal;

type FormLine = GiveRepliesForm["lines"][number];
type GivenLine = Omit<FormLine, "file"> & { readonly file: UploadedFile | null };

/** The form with its files read into memory. */
export type GiveReplies = Omit<GiveRepliesForm, "lines" | "common"> & {
  readonly common: Omit<GiveRepliesForm["common"], "file"> & { readonly file: UploadedFile | null };
  readonly lines: readonly GivenLine[];
};

/**
 * Replies of a reviewing department under its own sign-in, all at once: first ones, and corrections of those not taken over yet. They count
 * for nothing until then. Each stands in a document with number, day, who answers for it and a scan. Returns how many were written and how
 * many people still wait.
 */
export function giveReplies(
  input: GiveReplies,
  author: Author,
): Promise<Result<{ readonly written: number; readonly waiting: number }, Refusals<GiveRefused | RecordedRefusal>>> {
  return recorded<{ readonly written: number; readonly waiting: number }, GiveRefused>(author, async (tx) => {
    const letter = await readLetterInHandIn(tx, input.letterId);
    if (letter === null) return refuse({ code: "inspection.letter-not-found" });
    const permission = may(author.actor, "departmentReply.give", letter);
    if (!permission.allowed) return refuse({ code: permission.reason });
    if (letter.version !== input.version) return refuse({ code: "case.stale" });
    const filled = input.lines.filter(({ reply, verdict }) => reply !== null || verdict !== null);
    if (new Set(filled.map(({ lineId }) => lineId)).size !== filled.length) return refuse({ code: "inspection.line-answered" });
    const cases = new Map((await readCasesIn(tx, letter.lines.map((line) => line.subject.caseId))).map((at) => [at.id, at]));
    const events: NewEvent[] = [];
    const written = new Set<string>();
    for (const one of filled) {
      const line = letter.lines.find(({ id }) => id === one.lineId);
      const at = cases.get(line?.subject.caseId ?? "");
      if (line === undefined || at === undefined) return refuse({ code: "inspection.letter-not-found" });
      const refusal = hindranceOf(author, letter, line, at);
      if (refusal !== null) return refuse(refusal);
      const stored = await giveReplyIn(tx, { letter, line, at, filled: one, common: input.common }, author);
      if (!stored.ok) return refuse(...stored.refusals);
      if (stored.events.length > 0) written.add(line.id);
      events.push(...stored.events);
    }
    if (written.size === 0) return refuse({ code: "inspection.nothing-replied" });
    await tx.checkLetter.update({ where: { id: letter.id }, data: { version: letter.version + 1 } });
    const waiting = letter.lines.filter((line) => stateOf(line, cases) === "open" && !written.has(line.id)).length;
    const data = { department: letter.department, written: written.size, waiting };
    return worked({ written: written.size, waiting }, { stream: streamOf("checkLetter", letter.id), type: "letter.replyGiven", data }, ...events);
  });
}

type LineInHand = LetterInHand["lines"][number];

function stateOf(line: LineInHand, cases: ReadonlyMap<string, CaseAt>) {
  const at = cases.get(line.subject.caseId);
  const { superseded, reply, given } = line;
  return lineStateOf({ running: at !== undefined && takesReplyNow(at, line.renews), superseded, reply, given: given === null ? null : { taken: given.takenById !== null } });
}

/** Why the department cannot answer about a person. Where the case stands is not told. */
function hindranceOf(author: Author, letter: LetterInHand, line: LineInHand, at: CaseAt): Refusal<Refused> | null {
  const permission = may(author.actor, "departmentReply.give", { ...policyObjectOf(at), department: letter.department });
  if (!permission.allowed) return { code: permission.reason };
  const state = stateOf(line, new Map([[at.id, at]]));
  if (state === "taken") return { code: "inspection.reply-taken" };
  return state === "over" ? { code: "inspection.letter-over" } : null;
}

type Giving = {
  readonly letter: LetterInHand;
  readonly line: LineInHand;
  readonly at: CaseAt;
  readonly filled: GivenLine;
  readonly common: GiveReplies["common"];
};

type GivenIn = { readonly ok: true; readonly events: readonly NewEvent[] } | { readonly ok: false; readonly refusals: Refusals<GiveRefused> };

/** One reply, first or put right; without events where nothing about it changed. The common document is for first replies alone. */
async function giveReplyIn(tx: WriteTx, { letter, line, at, filled, common }: Giving, author: Author): Promise<GivenIn> {
  const before = line.given;
  const paper = before === null ? paperOf(filled, common) : filled;
  const reply = replyOf(letter.department, { ...filled, ...paper, validUntil: null }, daysOf(letter, legalDateOf(author.now)));
  if ("code" in reply) return { ok: false, refusals: [reply] };
  const { number, file } = paper;
  if (number === "" || reply.responsibleName === "" || (file === null && before === null)) {
    return { ok: false, refusals: [{ code: "inspection.reply-document", field: "lines" }] };
  }
  if (before !== null && file === null && isSame(before, reply, number)) return { ok: true, events: [] };
  const place = { objectKind: "letterLine", objectId: line.id, purpose: "checkReply", fieldClass: "protected" } as const;
  const stored = file === null ? null : await storeFileIn(tx, { ...file, ...place }, author);
  if (stored?.ok === false) {
    const [first = { code: "attachments.wrong-type" as const }, ...rest] = stored.refusals;
    return { ok: false, refusals: [first, ...rest] };
  }
  const given = { givenById: author.actor.userId, givenAt: dateOf(author.now) };
  const { validUntil: _unstated, ...columns } = reply;
  const data = { ...columns, number, repliedOn: legalDateToDb(reply.repliedOn), fileId: stored?.id ?? before?.fileId ?? "", ...given };
  await tx.departmentReply.upsert({ where: { lineId: line.id }, create: { lineId: line.id, ...data }, update: data });
  const told = { letter: letter.id, answer: reply.reply, verdict: reply.verdict, number, repliedOn: reply.repliedOn, file: data.fileId, ...beforeData(before) };
  return { ok: true, events: [...(stored === null ? [] : [stored.event]), { stream: streamOf("case", at.id), type: "check.replyGiven", data: told }] };
}

function isSame(before: DepartmentReply, reply: Reply, number: string): boolean {
  return (
    before.reply === reply.reply &&
    before.verdict === reply.verdict &&
    before.number === number &&
    legalDateFromDb(before.repliedOn) === reply.repliedOn &&
    before.responsibleName === reply.responsibleName &&
    before.result === reply.result
  );
}

function beforeData(before: DepartmentReply | null): NewEvent["data"] {
  if (before === null) return {};
  const { reply, verdict, number, repliedOn, fileId } = before;
  return { answerBefore: reply, verdictBefore: verdict, numberBefore: number, repliedBefore: legalDateFromDb(repliedOn), fileBefore: fileId };
}

/**
 * Takes replies of a department over: from then on they stand like every reply that was entered, and the department changes them no more. Never
 * by who answered. Returns how many people still wait for a reply.
 */
export function takeReplies(input: TakeRepliesInput, author: Author): InspectionAnswer<{ readonly waiting: number }> {
  return recorded<{ readonly waiting: number }, Refused>(author, async (tx) => {
    const letter = await readLetterInHandIn(tx, input.letterId);
    if (letter === null) return refuse({ code: "inspection.letter-not-found" });
    const permission = may(author.actor, "departmentReply.take", { authorityId: letter.authorityId });
    if (!permission.allowed) return refuse({ code: permission.reason });
    const chosen = [...new Set(input.lineIds)].map((lineId) => letter.lines.find(({ id }) => id === lineId)?.given ?? null);
    const given = chosen.filter((one) => one !== null);
    if (given.length !== chosen.length || given.some(({ takenById }) => takenById !== null)) return refuse({ code: "inspection.reply-not-waiting" });
    if (given.some(({ givenById }) => givenById === author.actor.userId)) return refuse({ code: "inspection.reply-own" });
    const lines = given.map(({ lineId, reply, verdict, repliedOn, responsibleName, result }) => ({
      lineId, reply, verdict, responsibleName, result, repliedOn: legalDateFromDb(repliedOn), validUntil: null,
    }));
    const answered = await answerLinesIn(tx, letter, { letterId: letter.id, version: input.version, lines }, { givenBy: "department", author });
    if (!answered.ok) return refuse(answered.refusal);
    const taken = { takenById: author.actor.userId, takenAt: dateOf(author.now) };
    await tx.departmentReply.updateMany({ where: { lineId: { in: given.map(({ lineId }) => lineId) } }, data: taken });
    const data = { department: letter.department, taken: given.length, waiting: answered.waiting };
    return worked({ waiting: answered.waiting }, { stream: streamOf("checkLetter", letter.id), type: "letter.replyTaken", data }, ...answered.events);
  });
}
