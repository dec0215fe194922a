import "server-only";
import type { AccessRefusal } from "../../access/policy";
import { may } from "../../access/policy";
import { legalDateOf, legalDateToDb } from "../../kernel/dates";
import type { Result } from "../../kernel/result";
import type { Refusal, Refusals } from "../../law/refusal";
import { streamOf } from "../../record/event";
import type { Author } from "../../record/recorded";
import { recorded, refuse, worked } from "../../record/recorded";
import type { RecordedRefusal } from "../../record/recorded-refusal";
import { readCaseIn } from "../queries/cases";
import { readFindingsOfStepIn } from "../queries/findings";
import { policyObjectOf, refusalsOf, withOverrides } from "../rules/step";
import type { HoldInput, ResumeInput } from "../schema";
import type { CaseAt, CaseRefusal } from "../types";
import { moveCaseIn } from "./advance";

export type CaseAnswer<T> = Promise<Result<T, Refusals<CaseRefusal | AccessRefusal | RecordedRefusal>>>;

const eventOfHold = { suspended: "case.held", stopped: "case.stopped", returned: "case.returned" } as const;

/** Suspends, stops or returns a case with a reason. A finished or stopped case stays what it is. */
export function holdCase(input: HoldInput, author: Author): CaseAnswer<null> {
  return recorded<null, CaseRefusal | AccessRefusal>(author, async (tx) => {
    const at = await readCaseIn(tx, input.caseId);
    if (at === null) return refuse({ code: "case.not-found" });
    const [first, ...rest] = commonRefusals(at, input.version, author);
    if (first !== undefined) return refuse(first, ...rest);
    if (at.state === "finished" || at.state === "stopped") return refuse({ code: "case.not-running", params: { state: at.state } });
    const on = legalDateToDb(legalDateOf(author.now));
    const finished = input.state === "stopped" ? { finishedOn: on } : {};
    await moveCaseIn(tx, at, { state: input.state, stateReason: input.reason, ...finished });
    await tx.caseHold.create({ data: { caseId: at.id, state: input.state, reason: input.reason, from: on } });
    return worked(null, {
      stream: streamOf("case", at.id),
      type: eventOfHold[input.state],
      data: { stage: at.stage, from: at.state, to: input.state },
      reason: input.reason,
    });
  });
}

/**
 * Takes a suspended, returned or deferred case up again, unless a corrected stage, or one after it, does not hold: then it is
 * corrected again, decided again or stopped. A stopped case is not taken up: a new one is opened.
 */
export function resumeCase(input: ResumeInput, author: Author): CaseAnswer<null> {
  return recorded<null, CaseRefusal | AccessRefusal>(author, async (tx) => {
    const at = await readCaseIn(tx, input.caseId);
    if (at === null) return refuse({ code: "case.not-found" });
    const [first, ...rest] = commonRefusals(at, input.version, author);
    if (first !== undefined) return refuse(first, ...rest);
    if (!["suspended", "returned", "deferred"].includes(at.state)) return refuse({ code: "case.nothing-held" });
    const corrected = (await readFindingsOfStepIn(tx, at.id, "correction")).filter(({ stage }) => at.outcomes[stage] !== undefined);
    const [open, ...more] = refusalsOf(withOverrides(corrected, at.overridden));
    if (open !== undefined) return refuse(open, ...more);
    const on = legalDateToDb(legalDateOf(author.now));
    await moveCaseIn(tx, at, { state: "running", stateReason: "" });
    await tx.caseHold.updateMany({ where: { caseId: at.id, to: null }, data: { to: on, lifted: input.reason } });
    return worked(null, {
      stream: streamOf("case", at.id),
      type: "case.resumed",
      data: { stage: at.stage, from: at.state },
      reason: input.reason,
    });
  });
}

function commonRefusals(at: CaseAt, version: number, author: Author): readonly Refusal<CaseRefusal | AccessRefusal>[] {
  const permission = may(author.actor, "case.hold", policyObjectOf(at));
  if (!permission.allowed) return [{ code: permission.reason }];
  return at.version === version ? [] : [{ code: "case.stale" }];
}
