import "server-only";
import { completeStageIn } from "@/lib/case/commands/advance";
import type { Outcome } from "@/lib/case/outcomes";
import { refusalsOf, withOverrides } from "@/lib/case/rules/step";
import type { CaseAt } from "@/lib/case/types";
import { addDays, legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Refusal } from "@/lib/law/refusal";
import { concludeItemIn } from "@/lib/meetings/commands/items";
import { readItemIn } from "@/lib/meetings/queries/meetings";
import { judgeItem } from "@/lib/meetings/rules";
import type { ItemAt } from "@/lib/meetings/types";
import type { WriteTx } from "@/lib/platform/db/transaction";
import type { NewEvent } from "@/lib/record/event";
import { streamOf } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import { readEndAssessmentIn, readSecondNoticeIn } from "../queries/probations";
import { judgeConclusion, lastDayOfProbation } from "../rules";
import type { ConcludeProbation } from "../schema";
import type { EndAssessment, ProbationAt } from "../types";
import { changeProbationIn, openProbationIn } from "./course";
import type { ProbationAnswer, ProbationCommandRefusal } from "./course";

/**
 * Concludes the probation: confirmed (on its last day at the earliest, after the assessment), or returned from the trial post
 * (decided at a meeting; before the last day only for a serious fault). Either way the case ends.
 */
export function concludeProbation(input: ConcludeProbation, author: Author): ProbationAnswer {
  return recorded<{ caseId: string }, ProbationCommandRefusal>(author, async (tx) => {
    const opened = await openProbationIn(tx, input, "probation.conclude", author);
    if (!opened.ok) return refuse(...opened.refusal);
    const { at, probation } = opened.value;
    const today = legalDateOf(author.now);
    const assessment = await readEndAssessmentIn(tx, at.id);
    const facts = { probation, assessment, secondNotice: await readSecondNoticeIn(tx, at.id) };
    const findings = withOverrides(judgeConclusion(input.conclusion, facts, input.seriousFault, at.ruleSet.values, today), at.overridden);
    const item = input.itemId === null ? null : await readItemIn(tx, input.itemId);
    const [first, ...rest] = [...judgeItemFor(input, item, at), ...refusalsOf(findings)];
    if (first !== undefined) return refuse(first, ...rest);
    const itemEvents = item === null ? [] : [await concludeItemIn(tx, item, { state: "decided", conclusion: input.words }, author)];
    await changeProbationIn(tx, probation, {
      state: input.conclusion,
      concludedOn: legalDateToDb(today),
      conclusion: input.words,
      evaluationId: assessment?.evaluationId ?? null,
    });
    if (input.conclusion === "confirmed") {
      await tx.postHolding.update({ where: { id: probation.holdingId }, data: { confirmedOn: legalDateToDb(today) } });
    } else await leaveTrialPostIn(tx, at, probation, input.placement, today);
    const [completed] = await completeStageIn(tx, at, "probation", outcomeOf(input, probation, assessment, today), findings, today);
    const concluded: NewEvent = {
      stream: streamOf("case", at.id),
      type: input.conclusion === "confirmed" ? "probation.confirmed" : "probation.returned",
      data: { on: today, item: item?.id ?? null, evaluation: assessment?.evaluationId ?? null, seriousFault: input.seriousFault },
    };
    return worked(
      { caseId: at.id },
      concluded,
      completed,
      { stream: streamOf("cadre", at.cadreId), type: "cadre.changed", data: { case: at.id, probation: input.conclusion } },
      ...itemEvents,
    );
  });
}

function judgeItemFor(input: ConcludeProbation, item: ItemAt | null, at: CaseAt): readonly Refusal<ProbationCommandRefusal>[] {
  const refusals: Refusal<ProbationCommandRefusal>[] = [];
  if (input.conclusion === "returned" && item === null) refusals.push({ code: "probation.item-needed", field: "itemId" });
  if (input.conclusion === "returned" && input.placement === "") refusals.push({ code: "probation.placement-missing", field: "placement" });
  if (input.itemId !== null && item === null) refusals.push({ code: "meeting.item-not-found", field: "itemId" });
  if (item === null) return refusals;
  if (item.caseId !== at.id) refusals.push({ code: "probation.item-of-another", field: "itemId" });
  return [...refusals, ...judgeItem(item, "confirmation")];
}

function outcomeOf(input: ConcludeProbation, probation: ProbationAt, assessment: EndAssessment | null, today: LegalDate): Outcome<"probation"> {
  return {
    probationId: probation.id,
    endedOn: lastDayOfProbation(probation),
    concludedOn: today,
    conclusion: input.conclusion,
    evaluationId: assessment?.evaluationId ?? null,
  };
}

/**
 * The person leaves the trial post and is normally placed at the former rank (2001 rules, 释义): the level of the résumé line
 * before the trial post comes back.
 */
async function leaveTrialPostIn(tx: WriteTx, at: CaseAt, probation: ProbationAt, placement: string, today: LegalDate): Promise<void> {
  const { postId } = await tx.postHolding.update({ where: { id: probation.holdingId }, data: { to: legalDateToDb(today) }, select: { postId: true } });
  await tx.careerRow.updateMany({ where: { cadreId: at.cadreId, postId, to: null }, data: { to: legalDateToDb(today) } });
  const former = await tx.careerRow.findFirst({
    where: { cadreId: at.cadreId, concurrent: false, to: { not: null }, OR: [{ postId: null }, { postId: { not: postId } }] },
    orderBy: [{ to: "desc" }, { from: "desc" }],
    select: { level: true, from: true },
  });
  const rank = former === null ? {} : { level: former.level, levelSince: former.from };
  await tx.cadre.update({ where: { id: at.cadreId }, data: { ...rank, duties: placement, version: { increment: 1 } } });
  await tx.careerRow.create({
    data: { cadreId: at.cadreId, from: legalDateToDb(addDays(today, 1)), unitText: placement, postText: "", level: former?.level ?? at.level },
  });
}
