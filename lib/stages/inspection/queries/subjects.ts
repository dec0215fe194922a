import "server-only";
import { z } from "zod";
import { present } from "@/lib/kernel/assert";
import type { LegalDate } from "@/lib/kernel/dates";
import { legalDateFromDb } from "@/lib/kernel/dates";
import type { Prisma } from "@/prisma/generated/client";
import type { ReadTx } from "../../../platform/db/transaction";
import { signersOf } from "../rules/checks";
import type { Addressee, AskedAt, SubjectAt } from "../types";
import { addressees } from "../types";

type SubjectTx = Pick<ReadTx, "inspectionSubject" | "signature" | "assessmentSheet">;

const withAll = {
  task: { include: { members: { orderBy: { order: "asc" } } } },
  deficiencies: { orderBy: { order: "asc" } },
  checks: true,
  heard: { orderBy: { on: "asc" } },
  letterLines: { where: { superseded: false }, include: { letter: true }, orderBy: { letterId: "asc" } },
} as const;

const interviewsSchema = z.array(
  z.object({ label: z.string(), talked: z.number(), agree: z.number(), disagree: z.number(), reserve: z.number() }),
);

/** The subject of a case with its task, or null before a task is planned. */
export async function readSubjectOfCaseIn(tx: SubjectTx, caseId: string): Promise<SubjectAt | null> {
  const row = await tx.inspectionSubject.findUnique({ where: { caseId }, include: withAll });
  return row === null ? null : completed(tx, row);
}

/** The same by the subject's own id. */
export async function readSubjectIn(tx: SubjectTx, id: string): Promise<SubjectAt | null> {
  const row = await tx.inspectionSubject.findUnique({ where: { id }, include: withAll });
  return row === null ? null : completed(tx, row);
}

type Row = Prisma.InspectionSubjectGetPayload<{ include: typeof withAll }>;

async function completed(tx: SubjectTx, row: Row): Promise<SubjectAt> {
  const signatures = await tx.signature.findMany({
    where: { objectKind: "case", objectId: row.caseId, purpose: "integrity" },
    orderBy: { signedOn: "asc" },
  });
  const sheet = await tx.assessmentSheet.findFirst({
    where: { caseId: row.caseId, purpose: "inspection", state: "confirmed" },
    orderBy: { heldOn: "desc" },
    select: { evaluationId: true },
  });
  const signers = signersOf(signatures);
  const { virtue, ability, diligence, achievement, integrity, strengths, figures, conclusions } = row;
  return {
    id: row.id,
    caseId: row.caseId,
    version: row.version,
    task: {
      id: row.task.id,
      title: row.task.title,
      startsOn: legalDateFromDb(row.task.startsOn),
      noticeOn: dayOrNull(row.task.noticeOn),
      state: row.task.state,
      version: row.task.version,
      memberCadreIds: row.task.members.map((member) => member.cadreId),
      leaders: row.task.members.filter((member) => member.isLeader).length,
    },
    sections: { virtue, ability, diligence, achievement, integrity, strengths, figures, conclusions },
    deficiencies: row.deficiencies.map((deficiency) => deficiency.text),
    interviews: interviewsSchema.parse(row.interviews),
    unitPrincipalTalkOn: dayOrNull(row.unitPrincipalTalkOn),
    subjectTalkOn: dayOrNull(row.subjectTalkOn),
    feedbackOn: dayOrNull(row.feedbackOn),
    integrityConclusion: row.integrityConclusion,
    checks: row.checks.map((check) => ({
      kind: check.kind,
      letterNumber: check.letterNumber,
      askedOn: dayOrNull(check.askedOn),
      repliedOn: dayOrNull(check.repliedOn),
      responsibleName: check.responsibleName,
      answer: check.answer,
      result: check.result,
      verdict: check.verdict,
      version: check.version,
    })),
    asked: row.letterLines.map(askedOf),
    heard: row.heard.map((opinion) => ({
      addressee: addresseeOf(opinion.addressee),
      on: legalDateFromDb(opinion.on),
      opinion: opinion.opinion,
    })),
    signatures: signatures.map((signature, index) => ({
      id: signature.id,
      signer: signers[index] ?? signature.signerName,
      signerName: signature.signerName,
      capacity: signature.capacity,
      signedOn: legalDateFromDb(signature.signedOn),
      enteredById: signature.enteredById,
      scanId: signature.scanId,
      checked: signature.checkedById !== null,
    })),
    evaluationId: sheet?.evaluationId ?? null,
  };
}

function askedOf(line: Row["letterLines"][number]): AskedAt {
  const { letter } = line;
  return {
    lineId: line.id,
    letterId: letter.id,
    department: letter.department,
    number: letter.number,
    sentOn: legalDateFromDb(letter.sentOn),
    dueOn: legalDateFromDb(letter.dueOn),
    dueProvisional: letter.dueProvisional,
    reply: line.reply,
    repliedOn: dayOrNull(line.repliedOn),
  };
}

function dayOrNull(date: Date | null): LegalDate | null {
  return date === null ? null : legalDateFromDb(date);
}

function addresseeOf(stored: string): Addressee {
  return present(addressees.find((addressee) => addressee === stored), `addressee ${stored}`);
}
