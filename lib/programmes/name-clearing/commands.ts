import "server-only";
import { dateOf, legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import type { Refusal, Refusals } from "@/lib/law/refusal";
import { permissionOn } from "@/lib/people/commands/person-in-hand";
import { readPersonHeadIn } from "@/lib/people/queries/person";
import type { WriteTx } from "@/lib/platform/db/transaction";
import type { NewEvent } from "@/lib/record/event";
import { streamOf } from "@/lib/record/event";
import type { EventType } from "@/lib/record/event-types";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import type { RecordedRefusal } from "@/lib/record/recorded-refusal";
import { readReportsIn } from "./queries";
import { judgeClearing, judgeProposalAnswer, judgeTolerance } from "./rules";
import type { AnswerProposal, ProposeClearing, ProposeTolerance } from "./schema";
import type { ClearingRefusal, ProposalAnswer } from "./types";

type Answer<T> = Promise<Result<T, Refusals<ClearingRefusal | RecordedRefusal>>>;
type Put = { readonly id: string };

/**
 * Proposes to clear a person of a false report (SU-12): the concrete allegation, by the body that verified it. The report goes on
 * counting until another person confirms. Returns the id of the clearing.
 */
export function proposeClearing(input: ProposeClearing, author: Author): Answer<Put> {
  return recorded<Put, ClearingRefusal>(author, async (tx) => {
    const { cadreId, report, ...said } = input;
    const refusal = await refusalOnIn(tx, cadreId, "clearing.propose", author);
    if (refusal !== null) return refuse(refusal);
    const reports = await readReportsIn(tx, author.actor, "clearing.propose", cadreId);
    const found = reports.find(({ kind, id }) => kind === report.kind && id === report.id);
    if (found === undefined) return refuse({ code: "clearing.report-not-found", field: "report" });
    const values = { ...said, circle: said.scope === "circle" ? said.circle : "" };
    const [first, ...rest] = judgeClearing(values, found, legalDateOf(author.now));
    if (first !== undefined) return refuse(first, ...rest);
    const { verifiedOn, clearedOn } = values;
    const about = { objectionId: report.kind === "notice" ? report.id : null, letterLineId: report.kind === "letter" ? report.id : null };
    const days = { verifiedOn: legalDateToDb(verifiedOn), clearedOn: legalDateToDb(clearedOn) };
    const { id } = await tx.nameClearing.create({ data: { cadreId, ...about, ...values, ...days, ...proposedBy(author) }, select: { id: true } });
    return worked({ id }, eventOf("clearing.proposed", { cadreId, id }));
  });
}

/** Proposes a tolerance decision for the record (SU-13), with what it rests on. Returns its id. */
export function proposeTolerance(input: ProposeTolerance, author: Author): Answer<Put> {
  return recorded<Put, ClearingRefusal>(author, async (tx) => {
    const { cadreId, decidedOn, countsFor, ...said } = input;
    const refusal = await refusalOnIn(tx, cadreId, "clearing.propose", author);
    if (refusal !== null) return refuse(refusal);
    const [first, ...rest] = judgeTolerance(input, legalDateOf(author.now));
    if (first !== undefined) return refuse(first, ...rest);
    const data = { cadreId, ...said, countsFor: [...new Set(countsFor)], decidedOn: legalDateToDb(decidedOn), ...proposedBy(author) };
    const { id } = await tx.toleranceDecision.create({ data, select: { id: true } });
    return worked({ id }, eventOf("tolerance.proposed", { cadreId, id }));
  });
}

/** Confirms, refuses or takes back a clearing. Confirmed, the report counts as cleared in every later audit of the person (REP-04). */
export function answerClearing(input: AnswerProposal, author: Author): Answer<{ readonly answer: ProposalAnswer }> {
  return recorded<{ answer: ProposalAnswer }, ClearingRefusal>(author, async (tx) => {
    const row = await tx.nameClearing.findUnique({ where: { id: input.id } });
    const [first, ...rest] = await refusalsOfAnswerIn(tx, row, input, author);
    if (row === null || first !== undefined) return refuse(first ?? { code: "clearing.not-found" }, ...rest);
    const { count } = await tx.nameClearing.updateMany({ where: { id: row.id, state: "waiting" }, data: answered(input, author) });
    if (count !== 1) throw new Error(`clearing ${row.id} was answered under a serializable transaction`);
    await tx.cadre.update({ where: { id: row.cadreId }, data: { version: { increment: 1 } } });
    return worked({ answer: input.answer }, answerEvent("clearing", row, input));
  });
}

/** Confirms, refuses or takes back a tolerance decision; confirmed, it is shown at the discipline check and in the chain of responsibility. */
export function answerTolerance(input: AnswerProposal, author: Author): Answer<{ readonly answer: ProposalAnswer }> {
  return recorded<{ answer: ProposalAnswer }, ClearingRefusal>(author, async (tx) => {
    const row = await tx.toleranceDecision.findUnique({ where: { id: input.id } });
    const [first, ...rest] = await refusalsOfAnswerIn(tx, row, input, author);
    if (row === null || first !== undefined) return refuse(first ?? { code: "clearing.not-found" }, ...rest);
    const { count } = await tx.toleranceDecision.updateMany({ where: { id: row.id, state: "waiting" }, data: answered(input, author) });
    if (count !== 1) throw new Error(`tolerance decision ${row.id} was answered under a serializable transaction`);
    return worked({ answer: input.answer }, answerEvent("tolerance", row, input));
  });
}

type Proposal = Parameters<typeof judgeProposalAnswer>[0] & { readonly id: string; readonly cadreId: string };

async function refusalsOfAnswerIn(tx: WriteTx, row: Proposal | null, input: AnswerProposal, author: Author): Promise<readonly Refusal<ClearingRefusal>[]> {
  if (row === null) return [{ code: "clearing.not-found" }];
  const act = input.answer === "withdrawn" ? "clearing.propose" : "clearing.confirm";
  const refusal = await refusalOnIn(tx, row.cadreId, act, author);
  if (refusal !== null) return [refusal];
  return judgeProposalAnswer(row, { ...input, userId: author.actor.userId });
}

async function refusalOnIn(
  tx: WriteTx,
  cadreId: string,
  act: "clearing.propose" | "clearing.confirm",
  author: Author,
): Promise<Refusal<ClearingRefusal> | null> {
  const person = await readPersonHeadIn(tx, cadreId, legalDateOf(author.now));
  if (person === null) return { code: "clearing.person-not-found" };
  for (const needed of [act, "people.viewClosed"] as const) {
    const permission = permissionOn(person, needed, author);
    if (!permission.allowed) return { code: permission.reason };
  }
  return null;
}

function proposedBy(author: Author) {
  return { proposedById: author.actor.userId, proposedAt: dateOf(author.now) };
}

function answered({ answer, reason }: AnswerProposal, author: Author) {
  return { state: answer, answer: reason, answeredById: author.actor.userId, answeredAt: dateOf(author.now) };
}

/** Which proposal about whom, never what it says: closed data. */
function eventOf(type: EventType, { cadreId, id }: { readonly cadreId: string; readonly id: string }): NewEvent {
  return { stream: streamOf("cadre", cadreId), type, data: { proposal: id } };
}

function answerEvent(about: "clearing" | "tolerance", row: Proposal, { answer, reason }: AnswerProposal): NewEvent {
  const said = reason === "" ? {} : { reason };
  const second = answer === "withdrawn" ? {} : { secondPerson: row.proposedById };
  return { ...eventOf(`${about}.${answer}`, row), ...said, ...second };
}
