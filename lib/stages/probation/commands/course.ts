import "server-only";
import { may } from "@/lib/access/policy";
import type { AccessRefusal } from "@/lib/access/policy";
import { readCaseIn } from "@/lib/case/queries/cases";
import { judgeStep, policyObjectOf, refusalsOf } from "@/lib/case/rules/step";
import type { CaseAt, CaseRefusal } from "@/lib/case/types";
import { isAfter, isBefore, legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import type { Refusal, Refusals } from "@/lib/law/refusal";
import type { WriteTx } from "@/lib/platform/db/transaction";
import { streamOf } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import type { RecordedRefusal } from "@/lib/record/recorded-refusal";
import type { MeetingsRefusal } from "@/lib/meetings/types";
import { readProbationIn } from "../queries/probations";
import { extendedBy, judgeExtension } from "../rules";
import type { EnterReports, ExtendProbation, NoteProgress } from "../schema";
import type { ProbationAt, ProbationRefusal } from "../types";

export type ProbationCommandRefusal = ProbationRefusal | CaseRefusal | AccessRefusal | MeetingsRefusal;
export type ProbationAnswer = Promise<Result<{ caseId: string }, Refusals<ProbationCommandRefusal | RecordedRefusal>>>;

export type OpenProbation = { readonly at: CaseAt; readonly probation: ProbationAt };

/** The case and its probation when the actor may do the act on them now, or every reason why not. */
export async function openProbationIn(
  tx: WriteTx,
  input: { readonly caseId: string; readonly version: number },
  act: "probation.record" | "probation.conclude",
  author: Author,
): Promise<Result<OpenProbation, Refusals<ProbationCommandRefusal>>> {
  const at = await readCaseIn(tx, input.caseId);
  const probation = await readProbationIn(tx, input.caseId);
  if (at === null) return { ok: false, refusal: [{ code: "case.not-found" }] };
  const permission = may(author.actor, act, policyObjectOf(at));
  if (!permission.allowed) return { ok: false, refusal: [{ code: permission.reason }] };
  if (probation === null) return { ok: false, refusal: [{ code: "probation.not-found" }] };
  const [first, ...rest] = [
    ...judgeStep(at, "probation", at.version),
    ...(probation.version === input.version ? [] : [{ code: "probation.stale" } as const]),
  ];
  return first === undefined ? { ok: true, value: { at, probation } } : { ok: false, refusal: [first, ...rest] };
}

/** Conditional write on the probation: exactly the version that was read. */
export async function changeProbationIn(
  tx: WriteTx,
  probation: ProbationAt,
  data: Parameters<WriteTx["probation"]["updateMany"]>[0]["data"],
): Promise<void> {
  const { count } = await tx.probation.updateMany({
    where: { id: probation.id, version: probation.version },
    data: { ...data, version: probation.version + 1 },
  });
  if (count !== 1) throw new Error(`probation ${probation.id} changed under a serializable transaction`);
}

/** Notes progress on a fault named before the appointment (PRB-07). */
export function noteProgress(input: NoteProgress, author: Author): ProbationAnswer {
  return recorded<{ caseId: string }, ProbationCommandRefusal>(author, async (tx) => {
    const opened = await openProbationIn(tx, input, "probation.record", author);
    if (!opened.ok) return refuse(...opened.refusal);
    const { at, probation } = opened.value;
    const refusals: Refusal<ProbationCommandRefusal>[] = [];
    if (!probation.deficiencies.some((deficiency) => deficiency.id === input.deficiencyId)) refusals.push({ code: "probation.deficiency-unknown" });
    const today = legalDateOf(author.now);
    if (isAfter(input.on, today) || isBefore(input.on, probation.noticeIssuedOn)) {
      refusals.push({ code: "probation.day-impossible", field: "on", params: { from: probation.noticeIssuedOn, to: today } });
    }
    const [first, ...rest] = refusals;
    if (first !== undefined) return refuse(first, ...rest);
    await tx.deficiencyProgress.create({
      data: { probationId: probation.id, deficiencyId: input.deficiencyId, on: legalDateToDb(input.on), text: input.text },
    });
    await changeProbationIn(tx, probation, {});
    const data = { deficiency: input.deficiencyId, on: input.on };
    return worked({ caseId: at.id }, { stream: streamOf("case", at.id), type: "probation.progressNoted", data });
  });
}

/** Enters the person's own report and the view of the unit's principal. */
export function enterReports(input: EnterReports, author: Author): ProbationAnswer {
  return recorded<{ caseId: string }, ProbationCommandRefusal>(author, async (tx) => {
    const opened = await openProbationIn(tx, input, "probation.record", author);
    if (!opened.ok) return refuse(...opened.refusal);
    const { at, probation } = opened.value;
    const { selfReport, principalView } = input;
    await changeProbationIn(tx, probation, { selfReport, principalView });
    const data = { selfReport: selfReport !== "", principalView: principalView !== "" };
    return worked({ caseId: at.id }, { stream: streamOf("case", at.id), type: "probation.reported", data });
  });
}

/** Extends the probation by the days of a long absence, where the local scheme allows it (PRB-05). */
export function extendProbation(input: ExtendProbation, author: Author): ProbationAnswer {
  return recorded<{ caseId: string }, ProbationCommandRefusal>(author, async (tx) => {
    const opened = await openProbationIn(tx, input, "probation.conclude", author);
    if (!opened.ok) return refuse(...opened.refusal);
    const { at, probation } = opened.value;
    const absence = { from: input.absentFrom, to: input.absentTo };
    const today = legalDateOf(author.now);
    const { noticeIssuedOn, endsOn } = probation;
    if (isAfter(absence.from, absence.to) || isAfter(absence.to, today) || isBefore(absence.from, noticeIssuedOn) || isAfter(absence.from, endsOn)) {
      return refuse({ code: "probation.day-impossible", field: "absentTo", params: { from: noticeIssuedOn, to: today } });
    }
    const [first, ...rest] = refusalsOf([judgeExtension(absence, endsOn, at.ruleSet.values)]);
    if (first !== undefined) return refuse(first, ...rest);
    const until = extendedBy(absence, endsOn);
    await changeProbationIn(tx, probation, { state: "extended", extendedUntil: legalDateToDb(until), extensionReason: input.reason });
    await tx.postHolding.update({ where: { id: probation.holdingId }, data: { probationUntil: legalDateToDb(until) } });
    await tx.case.update({ where: { id: at.id }, data: { dueOn: legalDateToDb(until) } });
    return worked(
      { caseId: at.id },
      {
        stream: streamOf("case", at.id),
        type: "probation.extended",
        data: { absentFrom: absence.from, absentTo: absence.to, until },
        reason: input.reason,
      },
      { stream: streamOf("cadre", at.cadreId), type: "cadre.changed", data: { case: at.id, probationUntil: until } },
    );
  });
}
