import "server-only";
import { completeStageIn } from "@/lib/case/commands/advance";
import type { Outcome } from "@/lib/case/outcomes";
import { isElected, takesPost } from "@/lib/case/rules/kinds";
import type { CaseAt } from "@/lib/case/types";
import { present } from "@/lib/kernel/assert";
import { legalDateToDb } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Finding } from "@/lib/law/finding";
import { writeEffectIn } from "@/lib/people/commands/effect";
import { readPlacesIn, readPostsIn } from "@/lib/people/queries/places";
import type { EffectPlan } from "@/lib/people/rules/effect";
import { planEffect } from "@/lib/people/rules/effect";
import type { WriteTx } from "@/lib/platform/db/transaction";
import type { NewEvent } from "@/lib/record/event";
import { streamOf } from "@/lib/record/event";
import type { AppointmentFacts } from "../rules/appointment";
import { probationDates, startOfTimeInPost, startsProbation } from "../rules/appointment";
import { moveOf } from "../rules/lines";
import type { PaperAt } from "../types";

type Issued = { readonly paper: PaperAt; readonly facts: AppointmentFacts; readonly findings: readonly Finding[]; readonly today: LegalDate };

/**
 * Lets one case of an issued paper take effect: holdings, résumé, seats, archive and management of the person, the probation,
 * the outcome of the stage. Judge before calling. Reads the person's place as the lines before have left it.
 */
export async function takeEffectIn(tx: WriteTx, at: CaseAt, { paper, facts, findings, today }: Issued): Promise<readonly [NewEvent, ...NewEvent[]]> {
  const lines = paper.lines.filter((line) => line.caseId === at.id);
  const place = present((await readPlacesIn(tx, [at.cadreId])).get(at.cadreId), "the person");
  const postIds = [...lines.map((line) => line.postId), ...place.holdings.map((holding) => holding.postId)];
  const posts = await readPostsIn(tx, postIds, today);
  const since = !takesPost(at.kind) ? null : startOfTimeInPost(facts.way, facts.decidedOn, facts.actOn);
  const plan = planEffect(place, moveOf(lines, posts, since, facts.decidedOn), posts);
  const probation = startsProbation(at) ? probationDates(present(paper.probationNoticeOn, "the day of the probation notice")) : null;
  const seatEvents = await writeEffectIn(tx, plan);
  const holdingId = await openHoldingIn(tx, at, plan, probation);
  if (probation !== null) await startProbationIn(tx, at.id, present(holdingId, "the new holding"), probation);
  const outcome: Outcome<"appointment"> = {
    paperId: paper.id,
    paperNumber: paper.number,
    issuedOn: paper.issuedOn,
    talkOn: facts.talkOn,
    electedOn: isElected(at.kind) ? facts.actOn : null,
    holdingId,
    inPostSince: since,
    probationFrom: probation?.from ?? null,
    probationUntil: probation?.until ?? null,
  };
  const [completed] = await completeStageIn(tx, at, "appointment", outcome, findings, today);
  const effect: NewEvent = {
    stream: streamOf("case", at.id),
    type: "appointment.tookEffect",
    data: { paper: paper.id, holding: holdingId, inPostSince: since, postsLeft: plan.closesHoldings.map((closing) => closing.postId) },
  };
  const started: readonly NewEvent[] = probation === null
    ? []
    : [{ stream: streamOf("case", at.id), type: "probation.started", data: { from: probation.from, until: probation.until } }];
  return [
    effect,
    completed,
    ...started,
    { stream: streamOf("cadre", at.cadreId), type: "cadre.changed", data: { case: at.id, paper: paper.id, level: plan.cadre.level } },
    ...seatEvents,
  ];
}

async function openHoldingIn(
  tx: WriteTx,
  at: CaseAt,
  plan: EffectPlan,
  probation: { readonly from: LegalDate; readonly until: LegalDate } | null,
): Promise<string | null> {
  if (plan.opensHolding === null) return null;
  const { postId, from, concurrent } = plan.opensHolding;
  const broken = await tx.storedFinding.count({
    where: { caseId: at.id, rule: { in: ["ELG-03", "ELG-04"] }, outcome: { in: ["not-met", "overridden"] }, supersededOn: null },
  });
  const created = await tx.postHolding.create({
    data: {
      postId,
      cadreId: plan.cadreId,
      concurrent,
      from: legalDateToDb(from),
      probationFrom: probation === null ? null : legalDateToDb(probation.from),
      probationUntil: probation === null ? null : legalDateToDb(probation.until),
      yearsInPostBroken: broken > 0,
      caseId: at.id,
    },
    select: { id: true },
  });
  return created.id;
}

async function startProbationIn(
  tx: WriteTx,
  caseId: string,
  holdingId: string,
  dates: { readonly from: LegalDate; readonly until: LegalDate },
): Promise<void> {
  await tx.probation.create({
    data: { caseId, holdingId, noticeIssuedOn: legalDateToDb(dates.from), endsOn: legalDateToDb(dates.until) },
  });
  await tx.case.update({ where: { id: caseId }, data: { dueOn: legalDateToDb(dates.until) } });
}
