import "server-only";
import { may } from "@/lib/access/policy";
import { overridableRules } from "@/lib/case/rules/step";
import { legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import type { Author } from "../../../record/recorded";
import { recorded, refuse, worked } from "../../../record/recorded";
import { policyObjectOfMotion } from "../policy";
import { readMotionIn } from "../queries/motions";
import type { AnswerMotionOverride, RequestMotionOverride } from "../schema";
import { motionOverrides } from "../types";
import type { MotionAnswer, MotionWorkRefusal } from "./in-hand";
import { motionEvent } from "./in-hand";

/** Asks for an override (特批) of a rule judged before there is a case: the team analysis, attendance of a round. Returns its id. */
export function requestMotionOverride(input: RequestMotionOverride, author: Author): MotionAnswer<string> {
  return recorded<string, MotionWorkRefusal>(author, async (tx) => {
    const today = legalDateOf(author.now);
    const motion = await readMotionIn(tx, input.motionId, today);
    if (motion === null) return refuse({ code: "motion.not-found" });
    const permission = may(author.actor, "case.requestOverride", policyObjectOfMotion(motion));
    if (!permission.allowed) return refuse({ code: permission.reason });
    if (!motionOverrides.includes(input.rule) || !overridableRules.includes(input.rule)) return refuse({ code: "override.not-allowed" });
    const { id } = await tx.override.create({
      data: {
        motionId: motion.id,
        rule: input.rule,
        reason: input.reason,
        requestedById: author.actor.userId,
        requestedOn: legalDateToDb(today),
      },
      select: { id: true },
    });
    return worked(id, motionEvent(motion.id, "override.requested", { override: id, rule: input.rule }, input.reason));
  });
}

/** The second person approves or refuses; never the one who asked. */
export function answerMotionOverride(input: AnswerMotionOverride, author: Author): MotionAnswer<null> {
  return recorded<null, MotionWorkRefusal>(author, async (tx) => {
    const today = legalDateOf(author.now);
    const row = await tx.override.findUnique({ where: { id: input.overrideId } });
    const motion = row?.motionId == null ? null : await readMotionIn(tx, row.motionId, today);
    if (row === null || motion === null) return refuse({ code: "override.not-requested" });
    const permission = may(author.actor, "case.approveOverride", policyObjectOfMotion(motion));
    if (!permission.allowed) return refuse({ code: permission.reason });
    if (row.approvedOn !== null || row.refusedOn !== null) return refuse({ code: "override.not-requested" });
    if (row.requestedById === author.actor.userId) return refuse({ code: "override.same-person" });
    const approved = input.answer === "approve";
    const on = legalDateToDb(today);
    await tx.override.update({
      where: { id: row.id },
      data: approved ? { approvedById: author.actor.userId, approvedOn: on } : { refusedOn: on },
    });
    const data = { override: row.id, rule: row.rule, requestedBy: row.requestedById };
    return worked(null, {
      ...motionEvent(motion.id, approved ? "override.approved" : "override.refused", data, row.reason),
      secondPerson: author.actor.userId,
    });
  });
}
