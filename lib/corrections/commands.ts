import "server-only";
import type { AccessRefusal } from "../access/policy";
import { may } from "../access/policy";
import type { Act } from "../access/acts";
import { moveCaseIn, storeOutcomeIn } from "../case/commands/advance";
import { storeFindingsIn } from "../case/commands/findings";
import { outcomeSchemas, parseOutcome } from "../case/outcomes";
import type { Outcome } from "../case/outcomes";
import { readCaseIn } from "../case/queries/cases";
import { policyObjectOf, stageConditionsOf } from "../case/rules/step";
import type { Stage } from "../case/stage-order";
import { stagesFor } from "../case/stage-order";
import type { CaseAt } from "../case/types";
import { legalDateOf, legalDateToDb } from "../kernel/dates";
import type { LegalDate } from "../kernel/dates";
import type { Result } from "../kernel/result";
import type { Refusals } from "../law/refusal";
import type { WriteTx } from "../platform/db/transaction";
import type { NewEvent } from "../record/event";
import { streamOf } from "../record/event";
import type { Author, Worked } from "../record/recorded";
import { recorded, refuse, worked } from "../record/recorded";
import type { RecordedRefusal } from "../record/recorded-refusal";
import { readAgreedToOthersIn } from "../stages/decision/queries";
import { boundOfBallot, correctedOutcome, judgePlausible, saysTheSame, takesBackUnsuitable } from "./rules/corrected";
import type { After, Bound } from "./rules/corrected";
import { brokenStages, judgeAgain } from "./rules/rejudged";
import type { Rejudged } from "./rules/rejudged";
import { affectedSchema } from "./schema";
import type { AnswerCorrection, RequestCorrection } from "./schema";
import type { CorrectionRefusal } from "./types";

type Refused = CorrectionRefusal | AccessRefusal;
type CorrectionAnswer<T> = Promise<Result<T, Refusals<Refused | RecordedRefusal>>>;

/** Asks for a completed stage to be put right: the values as they should have been, and why. Nothing changes yet. Returns its id. */
export function requestCorrection(input: RequestCorrection, author: Author): CorrectionAnswer<string> {
  return recorded<string, Refused>(author, async (tx) => {
    const at = await readCaseIn(tx, input.caseId);
    if (at === null) return refuse({ code: "case.not-found" });
    const permission = may(author.actor, "case.requestCorrection", policyObjectOf(at));
    if (!permission.allowed) return refuse({ code: permission.reason });
    if (at.version !== input.version) return refuse({ code: "case.stale" });
    return requestIn(tx, at, input.stage, input.after, input.reason, author);
  });
}

async function requestIn<S extends Stage>(
  tx: WriteTx,
  at: CaseAt,
  stage: S,
  typed: After<S>,
  reason: string,
  author: Author,
): Promise<Worked<string, Refused>> {
  const before: Outcome<S> | undefined = at.outcomes[stage];
  const current = await tx.caseOutcome.findFirst({
    where: { caseId: at.id, stage, supersededOn: null },
    select: { id: true },
  });
  if (before === undefined || current === null) return refuse({ code: "correction.stage-not-completed" });
  const after = correctedOutcome(stage, before, typed, at.ruleSet.values);
  if (takesBackUnsuitable(before, after)) return refuse({ code: "correction.discipline-reply" });
  if (saysTheSame(stage, before, after)) return refuse({ code: "correction.nothing-changed" });
  const today = legalDateOf(author.now);
  const [first, ...rest] = judgePlausible(stage, after, today, await boundsOfBallotIn(tx, after));
  if (first !== undefined) return refuse(first, ...rest);
  const open = await tx.correction.count({ where: { caseId: at.id, stage, state: "requested" } });
  if (open > 0) return refuse({ code: "correction.already-requested" });
  const { id } = await tx.correction.create({
    data: {
      caseId: at.id,
      stage,
      outcomeId: current.id,
      before: outcomeSchemas[stage].parse(before),
      after: outcomeSchemas[stage].parse(after),
      reason,
      requestedById: author.actor.userId,
      requestedOn: legalDateToDb(today),
    },
    select: { id: true },
  });
  return worked(id, {
    stream: streamOf("case", at.id),
    type: "correction.requested",
    data: { correction: id, stage },
    reason,
  });
}

/** What a ballot on several people leaves for the counts of one of them (DEL-07); nothing for any other stage or vote. */
async function boundsOfBallotIn(tx: WriteTx, after: Outcome<Stage>): Promise<readonly Bound[]> {
  if (!("itemId" in after && "agree" in after)) return [];
  const others = await readAgreedToOthersIn(tx, after.itemId);
  return others === null ? [] : [boundOfBallot(after, others)];
}

export type Corrected = {
  readonly caseId: string;
  /** stages that no longer hold by a rule */
  readonly broken: readonly Stage[];
  readonly suspended: boolean;
};

/**
 * The second person confirms: the corrected values become the stage's version in force, the old version is kept, this and every
 * later completed stage are judged again. When one of them no longer holds the case is suspended, for people to decide what follows.
 */
export function confirmCorrection(input: AnswerCorrection, author: Author): CorrectionAnswer<Corrected> {
  return recorded<Corrected, Refused>(author, async (tx) => {
    const asked = await openRequestIn(tx, input, "case.confirmCorrection", author);
    if (!asked.ok) return refuse(...asked.refusal);
    const { at, row } = asked.value;
    const current = await tx.caseOutcome.findFirst({
      where: { caseId: at.id, stage: row.stage, supersededOn: null },
      select: { id: true },
    });
    if (current?.id !== row.outcomeId) return refuse({ code: "correction.outdated" });
    const today = legalDateOf(author.now);
    const after = parseOutcome(row.stage, row.after);
    await storeOutcomeIn(tx, at.id, row.stage, after, today, row.id);
    const rejudged = judgeAgain(row.stage, {
      stages: stagesFor(at.kind, stageConditionsOf(at)),
      before: at.outcomes,
      after: { ...at.outcomes, [row.stage]: after },
      values: at.ruleSet.values,
      overridden: at.overridden,
    });
    for (const { affected, findings } of rejudged) {
      await storeFindingsIn(tx, { caseId: at.id }, affected.stage, "correction", findings, at.ruleSet.version, today);
    }
    await closeIn(tx, row.id, { state: "confirmed", affected: rejudged.map((one) => one.affected) }, author, today);
    const broken = brokenStages(rejudged);
    const held = await suspendIn(tx, at, broken, row.reason, today);
    return worked(
      { caseId: at.id, broken, suspended: held !== null },
      {
        stream: streamOf("case", at.id),
        type: "correction.confirmed",
        data: { correction: row.id, stage: row.stage, requestedBy: row.requestedById, affected: wordsOf(rejudged) },
        reason: row.reason,
        secondPerson: author.actor.userId,
      },
      ...(held === null ? [] : [held]),
    );
  });
}

/** The second person refuses; the stage stays as it is. */
export function refuseCorrection(input: AnswerCorrection, author: Author): CorrectionAnswer<null> {
  return recorded<null, Refused>(author, async (tx) => {
    const asked = await openRequestIn(tx, input, "case.confirmCorrection", author);
    if (!asked.ok) return refuse(...asked.refusal);
    const { at, row } = asked.value;
    await closeIn(tx, row.id, { state: "refused", affected: [] }, author, legalDateOf(author.now));
    return worked(null, {
      stream: streamOf("case", at.id),
      type: "correction.refused",
      data: { correction: row.id, stage: row.stage, requestedBy: row.requestedById },
      reason: row.reason,
      secondPerson: author.actor.userId,
    });
  });
}

type Request = {
  readonly id: string;
  readonly stage: Stage;
  readonly outcomeId: string;
  readonly after: unknown;
  readonly reason: string;
  readonly requestedById: string;
};

/** The open request with its case, or every reason why this person may not answer it now. */
async function openRequestIn(
  tx: WriteTx,
  input: AnswerCorrection,
  act: Act,
  author: Author,
): Promise<Result<{ readonly at: CaseAt; readonly row: Request }, Refusals<Refused>>> {
  const row = await tx.correction.findUnique({ where: { id: input.correctionId } });
  const at = row === null ? null : await readCaseIn(tx, row.caseId);
  if (row === null || at === null) return { ok: false, refusal: [{ code: "correction.not-requested" }] };
  const permission = may(author.actor, act, policyObjectOf(at));
  if (!permission.allowed) return { ok: false, refusal: [{ code: permission.reason }] };
  if (row.state !== "requested") return { ok: false, refusal: [{ code: "correction.not-requested" }] };
  if (row.requestedById === author.actor.userId) return { ok: false, refusal: [{ code: "correction.same-person" }] };
  if (at.version !== input.version) return { ok: false, refusal: [{ code: "case.stale" }] };
  return { ok: true, value: { at, row } };
}

async function closeIn(
  tx: WriteTx,
  id: string,
  answer: { readonly state: "confirmed" | "refused"; readonly affected: readonly Rejudged["affected"][] },
  author: Author,
  today: LegalDate,
): Promise<void> {
  await tx.correction.update({
    where: { id, state: "requested" },
    data: {
      state: answer.state,
      affected: affectedSchema.parse(answer.affected),
      confirmedById: author.actor.userId,
      confirmedOn: legalDateToDb(today),
    },
  });
}

/** Suspends a case that went on resting on a stage that no longer holds; a stopped or returned case stays as it is. */
async function suspendIn(
  tx: WriteTx,
  at: CaseAt,
  broken: readonly Stage[],
  reason: string,
  today: LegalDate,
): Promise<NewEvent | null> {
  const goesOn = at.state === "running" || at.state === "deferred" || at.state === "finished";
  if (broken.length === 0 || !goesOn) {
    await moveCaseIn(tx, at, {});
    return null;
  }
  await moveCaseIn(tx, at, { state: "suspended", stateReason: reason, finishedOn: null });
  await tx.caseHold.create({ data: { caseId: at.id, state: "suspended", reason, from: legalDateToDb(today) } });
  return {
    stream: streamOf("case", at.id),
    type: "case.held",
    data: { stage: at.stage, from: at.state, to: "suspended", broken: [...broken] },
    reason,
  };
}

function wordsOf(rejudged: readonly Rejudged[]): readonly string[] {
  return rejudged.map(({ affected }) => `${affected.stage}:${affected.standing}`);
}
