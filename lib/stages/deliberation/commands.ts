import "server-only";
import type { AccessRefusal } from "@/lib/access/policy";
import { may } from "@/lib/access/policy";
import { legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import { ok, refused } from "@/lib/kernel/result";
import { warns } from "@/lib/law/finding";
import type { Refusal, Refusals } from "@/lib/law/refusal";
import { completeStageIn } from "../../case/commands/advance";
import { readCaseIn } from "../../case/queries/cases";
import { judgeStep, policyObjectOf, refusalsOf, withOverrides } from "../../case/rules/step";
import type { Stage } from "../../case/stage-order";
import type { CaseAt, CaseRefusal } from "../../case/types";
import type { WriteTx } from "../../platform/db/transaction";
import type { NewEvent } from "../../record/event";
import { streamOf } from "../../record/event";
import type { Author } from "../../record/recorded";
import { recorded, refuse, worked } from "../../record/recorded";
import type { RecordedRefusal } from "../../record/recorded-refusal";
import { readDeliberationIn } from "./queries";
import { deliberationOutcomeOf, judgeConsultation, judgeDeliberation, judgeReplyDay } from "./rules/clearing";
import type {
  AnswerChecklist,
  ClearDeliberation,
  RecordConsultation,
  RecordPreReportReply,
  RecordReply,
  SendPreReport,
} from "./schema";
import type { DeliberationRefusal } from "./types";

type Refused = DeliberationRefusal | CaseRefusal | AccessRefusal | RecordedRefusal;
type Done = Promise<Result<{ caseId: string }, Refusals<Refused>>>;

/** Records who was asked about the person, when, how, and (if it is known already) what was answered (DEL-01 to DEL-04). */
export function recordConsultation(input: RecordConsultation, author: Author): Done {
  return recorded(author, async (tx) => {
    const opened = await openIn(tx, input, author);
    if (!opened.ok) return refuse(...opened.refusal);
    const { at, today } = opened.value;
    const [first, ...rest] = judgeConsultation(input, at.openedOn, today);
    if (first !== undefined) return refuse(first, ...rest);
    const { facts } = await readDeliberationIn(tx, at, today);
    if (input.kind === "dualManagement" && !facts.dualManaged) return refuse({ code: "deliberation.not-needed", field: "kind" });
    const { version: _seen, askedOn, repliedOn, ...columns } = input;
    const created = await tx.consultation.create({
      data: { ...columns, askedOn: legalDateToDb(askedOn), repliedOn: repliedOn === null ? null : legalDateToDb(repliedOn) },
      select: { id: true },
    });
    return worked(
      { caseId: at.id },
      event(at, "consultation.recorded", { consultation: created.id, kind: input.kind, askedOn, stance: input.stance }),
    );
  });
}

/** Records the answer of somebody who was asked before. An answer given is not replaced. */
export function recordReply(input: RecordReply, author: Author): Done {
  return recorded(author, async (tx) => {
    const opened = await openIn(tx, input, author);
    if (!opened.ok) return refuse(...opened.refusal);
    const { at, today } = opened.value;
    const { facts } = await readDeliberationIn(tx, at, today);
    const asked = facts.consultations.find((row) => row.id === input.consultationId);
    if (asked === undefined) return refuse({ code: "deliberation.not-found" });
    if (asked.stance !== null) return refuse({ code: "deliberation.already-replied" });
    const [first, ...rest] = judgeReplyDay(asked.askedOn, input.repliedOn, today);
    if (first !== undefined) return refuse(first, ...rest);
    const { count } = await tx.consultation.updateMany({
      where: { id: asked.id, stance: null },
      data: { repliedOn: legalDateToDb(input.repliedOn), stance: input.stance, words: input.words },
    });
    if (count !== 1) throw new Error(`consultation ${asked.id} changed under a serializable transaction`);
    return worked(
      { caseId: at.id },
      event(at, "consultation.replied", { consultation: asked.id, repliedOn: input.repliedOn, stance: input.stance }),
    );
  });
}

/** A skipped level and a promotion without recommendation are reported before the inspection (EXC-06). */
const reportedIn = ["inspection", "deliberation"] as const;

/** Records that the matter was reported to the superior organization department (RPT-01), from the inspection on. */
export function sendPreReport(input: SendPreReport, author: Author): Done {
  return recorded(author, async (tx) => {
    const opened = await openIn(tx, input, author, reportedIn);
    if (!opened.ok) return refuse(...opened.refusal);
    const { at, today } = opened.value;
    if (input.sentOn > today) return refuse({ code: "deliberation.asked-in-future", field: "sentOn" });
    const created = await tx.preReport.create({
      data: { caseId: at.id, ground: input.ground, sentOn: legalDateToDb(input.sentOn), number: input.number },
      select: { id: true },
    });
    return worked({ caseId: at.id }, event(at, "preReport.sent", { report: created.id, ground: input.ground, sentOn: input.sentOn }));
  });
}

/** Records the superior's answer to a pre-report of this case; it is not replaced afterwards. */
export function recordPreReportReply(input: RecordPreReportReply, author: Author): Done {
  return recorded(author, async (tx) => {
    const opened = await openIn(tx, input, author, reportedIn);
    if (!opened.ok) return refuse(...opened.refusal);
    const { at, today } = opened.value;
    const { facts } = await readDeliberationIn(tx, at, today);
    const report = facts.reports.find((row) => row.id === input.preReportId && row.caseId === at.id);
    if (report === undefined) return refuse({ code: "deliberation.report-not-found" });
    if (report.version !== input.reportVersion) return refuse({ code: "deliberation.report-stale" });
    if (report.approved !== null) return refuse({ code: "deliberation.report-answered" });
    const [first, ...rest] = judgeReplyDay(report.sentOn, input.repliedOn, today);
    if (first !== undefined) return refuse(first, ...rest);
    const approved = input.answer === "approved";
    const { count } = await tx.preReport.updateMany({
      where: { id: report.id, version: report.version },
      data: { repliedOn: legalDateToDb(input.repliedOn), approved, reply: input.reply, version: report.version + 1 },
    });
    if (count !== 1) throw new Error(`pre-report ${report.id} changed under a serializable transaction`);
    return worked({ caseId: at.id }, event(at, "preReport.replied", { report: report.id, repliedOn: input.repliedOn, approved }));
  });
}

/** Answers items of the pre-meeting checklist that no rule decides; the last answer of an item stands (DEL-05). */
export function answerChecklist(input: AnswerChecklist, author: Author): Done {
  return recorded(author, async (tx) => {
    const opened = await openIn(tx, input, author);
    if (!opened.ok) return refuse(...opened.refusal);
    const { at, today } = opened.value;
    const [firstEvent, ...events] = input.answers.flatMap(({ item, answer }): NewEvent[] =>
      answer === null ? [] : [event(at, "checklist.answered", { item, clear: answer === "clear" })],
    );
    if (firstEvent === undefined) return refuse({ code: "deliberation.nothing-answered", field: "answers.0.answer" });
    const [first, ...rest] = input.answers.flatMap(({ answer, note }, index): Refusal<DeliberationRefusal>[] =>
      answer === "notClear" && note === "" ? [{ code: "deliberation.note-missing", field: `answers.${index}.note` }] : [],
    );
    if (first !== undefined) return refuse(first, ...rest);
    for (const { item, answer, note } of input.answers) {
      if (answer === null) continue;
      const row = { clear: answer === "clear", note, on: legalDateToDb(today), byId: author.actor.userId };
      await tx.checklistAnswer.upsert({
        where: { caseId_item: { caseId: at.id, item } },
        create: { caseId: at.id, item, ...row },
        update: row,
      });
    }
    return worked({ caseId: at.id }, firstEvent, ...events);
  });
}

/** Finds nothing left in the way of the meeting and completes the stage. Open warnings need a reason. */
export function clearDeliberation(input: ClearDeliberation, author: Author): Done {
  return recorded(author, async (tx) => {
    const opened = await openIn(tx, input, author);
    if (!opened.ok) return refuse(...opened.refusal);
    const { at, today } = opened.value;
    const { facts } = await readDeliberationIn(tx, at, today);
    const findings = withOverrides(judgeDeliberation(facts).findings, at.overridden);
    const refusals: Refusal<Refused>[] = [...refusalsOf(findings)];
    const warnings = findings.filter(warns).length;
    if (warnings > 0 && input.reason === "") {
      refusals.push({ code: "deliberation.warnings-need-reason", field: "reason", params: { warnings } });
    }
    const [first, ...rest] = refusals;
    if (first !== undefined) return refuse(first, ...rest);
    const outcome = deliberationOutcomeOf(facts, findings);
    const moved = await completeStageIn(tx, at, "deliberation", outcome, findings, today);
    const cleared = event(at, "deliberation.cleared", { consulted: outcome.consulted, warnings, dualConsent: outcome.dualConsent });
    return worked({ caseId: at.id }, input.reason === "" ? cleared : { ...cleared, reason: input.reason }, ...moved);
  });
}

type Opened = Result<{ readonly at: CaseAt; readonly today: LegalDate }, Refusals<CaseRefusal | AccessRefusal>>;

/** The case, if this person may work on its deliberation now (what is reported beforehand: before it) and has seen its present version. */
async function openIn(
  tx: WriteTx,
  seen: { readonly caseId: string; readonly version: number },
  author: Author,
  allowed: readonly Stage[] = ["deliberation"],
): Promise<Opened> {
  const at = await readCaseIn(tx, seen.caseId);
  if (at === null) return refused([{ code: "case.not-found" }]);
  const permission = may(author.actor, "deliberation.record", policyObjectOf(at));
  if (!permission.allowed) return refused([{ code: permission.reason }]);
  const [first, ...rest] = judgeStep(at, allowed.find((stage) => stage === at.stage) ?? "deliberation", seen.version);
  return first === undefined ? ok({ at, today: legalDateOf(author.now) }) : refused([first, ...rest]);
}

function event(at: CaseAt, type: NewEvent["type"], data: NewEvent["data"]): NewEvent {
  return { stream: streamOf("case", at.id), type, data };
}
