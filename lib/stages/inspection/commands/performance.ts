import "server-only";
import { legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import type { Author } from "../../../record/recorded";
import { readInTeamIn } from "../queries/interviews";
import { judgeAnswers, judgeSecondSignature } from "../rules/performance";
import type { SignAnalysisInput, WriteAnalysisInput } from "../schema/fieldwork";
import type { SubjectAt } from "../types";
import type { InspectionAnswer } from "./fix-subjects";
import { changeSubject } from "./subjects";

/**
 * Writes the analysis of results by the fixed questions (IN-06) and signs it as the first of the team. A changed text loses the second
 * signature. It may rest on verified results of the person's archive and on nothing else of it.
 */
export function writeAnalysis(input: WriteAnalysisInput, author: Author): InspectionAnswer<null> {
  return changeSubject(input, author, { act: "inspection.note", days: [] }, async (tx, subject, at) => {
    const { task, ownPart, conditions, evidence } = input;
    const answers = { task, ownPart, conditions, evidence };
    const firstId = memberOf(subject, author);
    if (firstId === null) return { code: "inspection.analysis-not-in-team" };
    if (!(await readInTeamIn(tx, subject.task.id))) return { code: "inspection.task-ended" };
    const refusal = judgeAnswers(answers);
    if (refusal !== null) return { code: refusal };
    const entryIds = [...new Set(input.entryIds)];
    const where = { id: { in: entryIds }, cadreId: at.cadreId, kind: "performance", state: "verified" } as const;
    if ((await tx.archiveEntry.count({ where })) !== entryIds.length) return { code: "inspection.entry-not-verified" };
    const firstSignedOn = legalDateToDb(legalDateOf(author.now));
    const data = { ...answers, entryIds, firstId, firstSignedOn, secondId: null, secondSignedOn: null };
    await tx.performanceAnalysis.upsert({ where: { subjectId: subject.id }, create: { subjectId: subject.id, ...data }, update: data });
    return { event: { type: "performance.analysed", data: { results: entryIds.length } } };
  });
}

/** The second of the team signs what the first wrote; from then on the report may take it over. */
export function signAnalysis(input: SignAnalysisInput, author: Author): InspectionAnswer<null> {
  return changeSubject(input, author, { act: "inspection.note", days: [] }, async (tx, subject) => {
    const secondId = memberOf(subject, author);
    if (secondId === null) return { code: "inspection.analysis-not-in-team" };
    if (!(await readInTeamIn(tx, subject.task.id))) return { code: "inspection.task-ended" };
    const analysis = await tx.performanceAnalysis.findUnique({ where: { subjectId: subject.id }, select: { firstId: true, secondId: true } });
    const refusal = judgeSecondSignature(analysis, secondId);
    if (refusal !== null) return { code: refusal };
    await tx.performanceAnalysis.update({
      where: { subjectId: subject.id },
      data: { secondId, secondSignedOn: legalDateToDb(legalDateOf(author.now)) },
    });
    return { event: { type: "performance.signed", data: {} } };
  });
}

/** The author's own cadre where he is of the team; null otherwise. */
function memberOf(subject: SubjectAt, { actor }: Author): string | null {
  return subject.task.memberCadreIds.find((id) => id === actor.cadreId) ?? null;
}
