import "server-only";
import type { AccessRefusal } from "../../access/policy";
import { may } from "../../access/policy";
import type { Refusal } from "../../law/refusal";
import { legalDateOf, legalDateToDb } from "../../kernel/dates";
import type { WriteTx } from "../../platform/db/transaction";
import { streamOf } from "../../record/event";
import type { Author } from "../../record/recorded";
import { recorded, refuse, worked } from "../../record/recorded";
import { readCaseIn } from "../queries/cases";
import { readPollOfCaseIn } from "../queries/opinion-polls";
import { judgeOpinionPoll } from "../rules/opinion-poll";
import { committeeOverrides, overridableRules, policyObjectOf } from "../rules/step";
import type { AnswerOverrideInput, RequestOverrideInput } from "../schema";
import { voteQuestions } from "../types";
import type { CaseAt, CaseRefusal, VoteAnalysis } from "../types";
import type { CaseAnswer } from "./holds";

/** Asks for an override (特批) of a rule that allows one. Returns its id. */
export function requestOverride(input: RequestOverrideInput, author: Author): CaseAnswer<string> {
  return recorded<string, CaseRefusal | AccessRefusal>(author, async (tx) => {
    const at = await readCaseIn(tx, input.caseId);
    if (at === null) return refuse({ code: "case.not-found" });
    const permission = may(author.actor, "case.requestOverride", policyObjectOf(at));
    if (!permission.allowed) return refuse({ code: permission.reason });
    if (!overridableRules.some((rule) => rule === input.rule)) return refuse({ code: "override.not-allowed" });
    const [unready, ...more] = await judgeVotesIn(tx, at, input);
    if (unready !== undefined) return refuse(unready, ...more);
    const { id } = await tx.override.create({
      data: {
        caseId: at.id,
        rule: input.rule,
        reason: input.reason,
        ...(isOfCommittee(input.rule) ? { analysis: analysisOf(input) } : {}),
        requestedById: author.actor.userId,
        requestedOn: legalDateToDb(legalDateOf(author.now)),
      },
      select: { id: true },
    });
    const data = { override: id, rule: input.rule, stage: at.stage };
    return worked(id, { stream: streamOf("case", at.id), type: "override.requested", data, reason: input.reason });
  });
}

function isOfCommittee(rule: string): boolean {
  return committeeOverrides.some((known) => known === rule);
}

function analysisOf(input: RequestOverrideInput): VoteAnalysis {
  const { asked = "", spread = "", standing = "", talks = "" } = input;
  return { asked, spread, standing, talks };
}

/** Votes are lifted once they are counted, lie below the line and were analysed; other rules ask nothing of this. */
async function judgeVotesIn(tx: WriteTx, at: CaseAt, input: RequestOverrideInput): Promise<readonly Refusal<CaseRefusal>[]> {
  if (!isOfCommittee(input.rule)) return [];
  const refusals: Refusal<CaseRefusal>[] = [];
  if (judgeOpinionPoll(at, await readPollOfCaseIn(tx, at.id), at.ruleSet.values).outcome !== "not-met") refusals.push({ code: "override.nothing-below" });
  const analysis = analysisOf(input);
  if (voteQuestions.some((question) => analysis[question] === "")) refusals.push({ code: "override.analysis-missing" });
  return refusals;
}

/** The second person approves or refuses; never the one who asked. Votes are signed off by the committee's secretary. */
export function answerOverride(input: AnswerOverrideInput, author: Author): CaseAnswer<null> {
  return recorded<null, CaseRefusal | AccessRefusal>(author, async (tx) => {
    const row = await tx.override.findUnique({ where: { id: input.overrideId } });
    const at = row?.caseId == null ? null : await readCaseIn(tx, row.caseId);
    if (row === null || at === null) return refuse({ code: "override.not-requested" });
    const permission = may(author.actor, isOfCommittee(row.rule) ? "case.signOffVotes" : "case.approveOverride", policyObjectOf(at));
    if (!permission.allowed) return refuse({ code: permission.reason });
    if (row.approvedOn !== null || row.refusedOn !== null) return refuse({ code: "override.not-requested" });
    if (row.requestedById === author.actor.userId) return refuse({ code: "override.same-person" });
    const on = legalDateToDb(legalDateOf(author.now));
    const approved = input.answer === "approve";
    await tx.override.update({
      where: { id: row.id },
      data: approved ? { approvedById: author.actor.userId, approvedOn: on } : { refusedOn: on },
    });
    return worked(null, {
      stream: streamOf("case", at.id),
      type: approved ? "override.approved" : "override.refused",
      data: { override: row.id, rule: row.rule, requestedBy: row.requestedById },
      reason: row.reason,
      secondPerson: author.actor.userId,
    });
  });
}
