import "server-only";
import type { Act } from "@/lib/access/acts";
import type { AccessRefusal } from "@/lib/access/policy";
import { may } from "@/lib/access/policy";
import type { CaseAt, CaseRefusal } from "@/lib/case/types";
import type { LegalDate } from "@/lib/kernel/dates";
import { isAfter, legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import { readCaseIn } from "../../../case/queries/cases";
import { policyObjectOf } from "../../../case/rules/step";
import type { WriteTx } from "../../../platform/db/transaction";
import type { NewEvent } from "../../../record/event";
import { streamOf } from "../../../record/event";
import type { Author } from "../../../record/recorded";
import { recorded, refuse, worked } from "../../../record/recorded";
import { readSubjectIn } from "../queries/subjects";
import { hasStarted } from "../rules/stage";
import type { HeardInput, IntegrityInput, ReportInput, TalksInput } from "../schema/forms";
import type { InspectionRefusal, SubjectAt } from "../types";
import type { InspectionAnswer } from "./fix-subjects";

type Refused = InspectionRefusal | CaseRefusal | AccessRefusal;
/** What a step adds to the record of the case, and to other chains it wrote to. */
type Step = { readonly event: Pick<NewEvent, "type" | "data">; readonly more?: readonly NewEvent[] };

/** Counts of interviews and the days of the three talks. */
export function recordTalks(input: TalksInput, author: Author): InspectionAnswer<null> {
  const days = [input.unitPrincipalTalkOn, input.subjectTalkOn, input.feedbackOn];
  return changeSubject(input, author, { act: "inspection.report", days, fieldwork: true }, async (tx, subject) => {
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
  return changeSubject(input, author, { act: "inspection.report", days: [input.on], fieldwork: true }, async (tx, subject) => {
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

/** `fieldwork`: done by the team in the unit, from the start of the inspection on */
type Guarded = { readonly act: Act; readonly days: readonly (LegalDate | null)[]; readonly fieldwork?: true };

/** Common frame: policy, stage, version, the start where fieldwork needs it, days not in the future; then the step, and the subject's version moves on. */
export function changeSubject(
  input: { readonly subjectId: string; readonly version: number },
  author: Author,
  { act, days, fieldwork }: Guarded,
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
    if (fieldwork === true && !hasStarted(subject.task)) return refuse({ code: "inspection.not-started" });
    const today = legalDateOf(author.now);
    if (days.some((day) => day !== null && isAfter(day, today))) return refuse({ code: "inspection.in-future" });
    const done = await step(tx, subject, at);
    if ("code" in done) return refuse({ code: done.code });
    const { count } = await tx.inspectionSubject.updateMany({
      where: { id: subject.id, version: subject.version },
      data: { version: subject.version + 1 },
    });
    if (count !== 1) throw new Error(`subject ${subject.id} changed under a serializable transaction`);
    return worked(null, { ...done.event, stream: streamOf("case", at.id) }, ...(done.more ?? []));
  });
}

function dbDay(day: LegalDate | null): Date | null {
  return day === null ? null : legalDateToDb(day);
}
