import "server-only";
import { may } from "@/lib/access/policy";
import { isElected } from "@/lib/case/rules/kinds";
import { readCaseIn } from "@/lib/case/queries/cases";
import { readElectionsLostIn } from "@/lib/case/queries/elections";
import { storeFindingsIn } from "@/lib/case/commands/findings";
import { moveCaseIn } from "@/lib/case/commands/advance";
import { judgeElectionsLost } from "@/lib/case/rules/elections";
import { judgeStep, policyObjectOf } from "@/lib/case/rules/step";
import type { CaseAt } from "@/lib/case/types";
import { present } from "@/lib/kernel/assert";
import { legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import { ok, refused } from "@/lib/kernel/result";
import { warns } from "@/lib/law/finding";
import type { Refusal, Refusals } from "@/lib/law/refusal";
import type { WriteTx } from "@/lib/platform/db/transaction";
import { streamOf } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import { readPapersOfCasesIn, readPreparationsIn } from "../queries/papers";
import { judgeElectionDay, judgeNomination } from "../rules/election";
import type { Nominate, RecordElection } from "../schema";
import type { NominationAt } from "../types";
import type { AppointmentAnswer, AppointmentCommandRefusal } from "./preparation";
import { decidedOnOf } from "./preparation";

/**
 * Records that the person was nominated for the elected post: when, to which assembly, with which letter. Who was not elected twice is
 * nominated again only with a written reason (APT-04, 待核).
 */
export function nominate(input: Nominate, author: Author): AppointmentAnswer<{ caseId: string }> {
  return recorded<{ caseId: string }, AppointmentCommandRefusal>(author, async (tx) => {
    const opened = await openIn(tx, input, author);
    if (!opened.ok) return refuse(...opened.refusal);
    const { at, nominations, today } = opened.value;
    const lost = present((await readElectionsLostIn(tx, at.postId, [at.cadreId], today)).get(at.cadreId), "the person");
    const finding = judgeElectionsLost(lost, today);
    const [first, ...rest] = [
      ...judgeNomination(nominations, input.nominatedOn, decidedOnOf(at), today),
      ...(warns(finding) && input.reason === "" ? [{ code: "election.reason-missing", field: "reason", finding } as const] : []),
    ] satisfies Refusal<AppointmentCommandRefusal>[];
    if (first !== undefined) return refuse(first, ...rest);
    const number = nominations.length + 1;
    const { caseId, body, documentNumber, reason } = input;
    await tx.electionNomination.create({
      data: { caseId, number, body, documentNumber, reason, nominatedOn: legalDateToDb(input.nominatedOn) },
    });
    await moveCaseIn(tx, at, {});
    await storeFindingsIn(tx, { caseId }, "appointment", `nomination:${String(number)}`, [finding], at.ruleSet.version, today);
    const data = { number, nominatedOn: input.nominatedOn, documentNumber, lost: lost.lost };
    const event = { stream: streamOf("case", caseId), type: "election.nominated", data } as const;
    return worked({ caseId }, reason === "" ? event : { ...event, reason });
  });
}

/** Records what the election brought. May be put right until the person is on a paper or nominated again. */
export function recordElection(input: RecordElection, author: Author): AppointmentAnswer<{ caseId: string; elected: boolean }> {
  return recorded<{ caseId: string; elected: boolean }, AppointmentCommandRefusal>(author, async (tx) => {
    const opened = await openIn(tx, input, author);
    if (!opened.ok) return refuse(...opened.refusal);
    const { at, nominations, today } = opened.value;
    const nomination = nominations.at(-1);
    if (nomination === undefined) return refuse({ code: "election.not-nominated" });
    const papers = await readPapersOfCasesIn(tx, [at.id]);
    const [first, ...rest] = [
      ...(papers.length > 0 ? [{ code: "appointment.on-another-paper" } as const] : []),
      ...judgeElectionDay(nomination, input.heldOn, today),
    ] satisfies Refusal<AppointmentCommandRefusal>[];
    if (first !== undefined) return refuse(first, ...rest);
    const { caseId, heldOn, result, words } = input;
    await tx.electionNomination.update({
      where: { caseId_number: { caseId, number: nomination.number } },
      data: { heldOn: legalDateToDb(heldOn), result, words },
    });
    await moveCaseIn(tx, at, {});
    const before = nomination.result === null ? {} : { resultBefore: nomination.result, heldBefore: nomination.heldOn };
    return worked(
      { caseId, elected: result === "elected" },
      { stream: streamOf("case", caseId), type: "election.held", data: { number: nomination.number, heldOn, result, ...before } },
    );
  });
}

type Opened = { readonly at: CaseAt; readonly nominations: readonly NominationAt[]; readonly today: LegalDate };

/** The case of an elected post, if this person may prepare its appointment now and has seen its present version. */
async function openIn(
  tx: WriteTx,
  seen: { readonly caseId: string; readonly version: number },
  author: Author,
): Promise<Result<Opened, Refusals<AppointmentCommandRefusal>>> {
  const at = await readCaseIn(tx, seen.caseId);
  if (at === null) return refused([{ code: "case.not-found" }]);
  const permission = may(author.actor, "appointment.prepare", policyObjectOf(at));
  if (!permission.allowed) return refused([{ code: permission.reason }]);
  const [first, ...rest] = [
    ...judgeStep(at, "appointment", seen.version),
    ...(isElected(at.kind) ? [] : [{ code: "election.kind-without" } as const]),
  ] satisfies Refusal<AppointmentCommandRefusal>[];
  if (first !== undefined) return refused([first, ...rest]);
  const nominations = (await readPreparationsIn(tx, [at.id])).get(at.id)?.nominations ?? [];
  return ok({ at, nominations, today: legalDateOf(author.now) });
}
