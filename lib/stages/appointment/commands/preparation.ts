import "server-only";
import { may } from "@/lib/access/policy";
import type { AccessRefusal } from "@/lib/access/policy";
import { readCaseIn } from "@/lib/case/queries/cases";
import { judgeStep, policyObjectOf } from "@/lib/case/rules/step";
import type { CaseAt, CaseRefusal } from "@/lib/case/types";
import { isAfter, isBefore, legalDate, legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import type { Refusal, Refusals } from "@/lib/law/refusal";
import { streamOf } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import type { RecordedRefusal } from "@/lib/record/recorded-refusal";
import type { RecordFiling, RecordTalk } from "../schema";
import type { AppointmentRefusal } from "../types";

export type AppointmentCommandRefusal = AppointmentRefusal | CaseRefusal | AccessRefusal;
export type AppointmentAnswer<T> = Promise<Result<T, Refusals<AppointmentCommandRefusal | RecordedRefusal>>>;

/** Records the talk before taking office (APT-01): when, who talked, main points. May be put right until the paper is issued. */
export function recordTalk(input: RecordTalk, author: Author): AppointmentAnswer<{ caseId: string }> {
  return recorded<{ caseId: string }, AppointmentCommandRefusal>(author, async (tx) => {
    const at = await readCaseIn(tx, input.caseId);
    if (at === null) return refuse({ code: "case.not-found" });
    const [first, ...rest] = judgePreparation(at, input.version, input.on, "on", author);
    if (first !== undefined) return refuse(first, ...rest);
    const talk = { on: legalDateToDb(input.on), talker: input.talker, points: input.points };
    await tx.appointmentTalk.upsert({ where: { caseId: at.id }, create: { ...talk, caseId: at.id }, update: talk });
    return worked({ caseId: at.id }, { stream: streamOf("case", at.id), type: "appointment.talked", data: { on: input.on } });
  });
}

/** Records the filing (备案) that must precede a probation notice by a month, where one is required (PRB-02). */
export function recordFiling(input: RecordFiling, author: Author): AppointmentAnswer<{ caseId: string }> {
  return recorded<{ caseId: string }, AppointmentCommandRefusal>(author, async (tx) => {
    const at = await readCaseIn(tx, input.caseId);
    if (at === null) return refuse({ code: "case.not-found" });
    const [first, ...rest] = judgePreparation(at, input.version, input.filedOn, "filedOn", author);
    if (first !== undefined) return refuse(first, ...rest);
    const filing = { number: input.number, filedOn: legalDateToDb(input.filedOn) };
    await tx.appointmentFiling.upsert({ where: { caseId: at.id }, create: { ...filing, caseId: at.id }, update: filing });
    return worked(
      { caseId: at.id },
      { stream: streamOf("case", at.id), type: "appointment.filed", data: { filedOn: input.filedOn, number: input.number } },
    );
  });
}

/** Day of the decision on the case; null when it has none. */
export function decidedOnOf(at: Pick<CaseAt, "outcomes">): LegalDate | null {
  const on = at.outcomes.decision?.on;
  return on === undefined ? null : legalDate(on);
}

function judgePreparation(
  at: CaseAt,
  seenVersion: number,
  on: LegalDate,
  field: string,
  author: Author,
): readonly Refusal<AppointmentCommandRefusal>[] {
  const permission = may(author.actor, "appointment.prepare", policyObjectOf(at));
  if (!permission.allowed) return [{ code: permission.reason }];
  const refusals: Refusal<AppointmentCommandRefusal>[] = [...judgeStep(at, "appointment", seenVersion)];
  const decidedOn = decidedOnOf(at);
  if (isAfter(on, legalDateOf(author.now))) refusals.push({ code: "appointment.in-future", field });
  if (decidedOn !== null && isBefore(on, decidedOn)) refusals.push({ code: "appointment.before-decision", field, params: { decidedOn } });
  return refusals;
}
