import "server-only";
import type { AccessRefusal } from "../../access/policy";
import { may } from "../../access/policy";
import { legalDateOf, legalDateToDb } from "../../kernel/dates";
import { streamOf } from "../../record/event";
import type { Author } from "../../record/recorded";
import { recorded, refuse, worked } from "../../record/recorded";
import { readCaseIn } from "../queries/cases";
import { overridableRules, policyObjectOf } from "../rules/step";
import type { AnswerOverrideInput, RequestOverrideInput } from "../schema";
import type { CaseRefusal } from "../types";
import type { CaseAnswer } from "./holds";

/** Asks for an override (特批) of a rule that allows one. Returns its id. */
export function requestOverride(input: RequestOverrideInput, author: Author): CaseAnswer<string> {
  return recorded<string, CaseRefusal | AccessRefusal>(author, async (tx) => {
    const at = await readCaseIn(tx, input.caseId);
    if (at === null) return refuse({ code: "case.not-found" });
    const permission = may(author.actor, "case.requestOverride", policyObjectOf(at));
    if (!permission.allowed) return refuse({ code: permission.reason });
    if (!overridableRules.some((rule) => rule === input.rule)) return refuse({ code: "override.not-allowed" });
    const { id } = await tx.override.create({
      data: {
        caseId: at.id,
        rule: input.rule,
        reason: input.reason,
        requestedById: author.actor.userId,
        requestedOn: legalDateToDb(legalDateOf(author.now)),
      },
      select: { id: true },
    });
    const data = { override: id, rule: input.rule, stage: at.stage };
    return worked(id, { stream: streamOf("case", at.id), type: "override.requested", data, reason: input.reason });
  });
}

/** The second person approves or refuses; never the one who asked. */
export function answerOverride(input: AnswerOverrideInput, author: Author): CaseAnswer<null> {
  return recorded<null, CaseRefusal | AccessRefusal>(author, async (tx) => {
    const row = await tx.override.findUnique({ where: { id: input.overrideId } });
    const at = row?.caseId == null ? null : await readCaseIn(tx, row.caseId);
    if (row === null || at === null) return refuse({ code: "override.not-requested" });
    const permission = may(author.actor, "case.approveOverride", policyObjectOf(at));
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
