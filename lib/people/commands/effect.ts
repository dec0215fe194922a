import "server-only";
import { legalDateToDb } from "@/lib/kernel/dates";
import type { WriteTx } from "@/lib/platform/db/transaction";
import type { NewEvent } from "@/lib/record/event";
import { streamOf } from "@/lib/record/event";
import type { EffectPlan } from "../rules/effect";

/**
 * Writes what leaving and taking posts changes for the person: holdings, résumé, archive, management and seats. The new holding itself is
 * the appointment's to open. Returns the events of the seats; the person's own event is the caller's.
 */
export async function writeEffectIn(tx: WriteTx, plan: EffectPlan): Promise<readonly NewEvent[]> {
  await closeHoldingsIn(tx, plan);
  await writeArchiveIn(tx, plan);
  return endSeatsIn(tx, plan);
}

async function closeHoldingsIn(tx: WriteTx, plan: EffectPlan): Promise<void> {
  for (const { id, to } of plan.closesHoldings) {
    const { count } = await tx.postHolding.updateMany({ where: { id, to: null }, data: { to: legalDateToDb(to) } });
    if (count !== 1) throw new Error(`holding ${id} was closed under a serializable transaction`);
  }
  await tx.postHolding.updateMany({ where: { id: { in: [...plan.becomeConcurrent] } }, data: { concurrent: true } });
}

async function writeArchiveIn(tx: WriteTx, plan: EffectPlan): Promise<void> {
  const { cadreId, cadre, opensCareer, management } = plan;
  for (const { id, to } of plan.closesCareer) await tx.careerRow.update({ where: { id }, data: { to: legalDateToDb(to) } });
  if (opensCareer !== null) await tx.careerRow.create({ data: { ...opensCareer, cadreId, from: legalDateToDb(opensCareer.from) } });
  await tx.cadre.update({
    where: { id: cadreId },
    data: { ...cadre, levelSince: cadre.levelSince === null ? null : legalDateToDb(cadre.levelSince), version: { increment: 1 } },
  });
  if (management === null) return;
  const { closes, opens } = management;
  if (closes !== null) await tx.cadreManagement.update({ where: { id: closes.id }, data: { to: legalDateToDb(closes.to) } });
  await tx.cadreManagement.create({ data: { ...opens, cadreId, from: legalDateToDb(opens.from) } });
}

async function endSeatsIn(tx: WriteTx, plan: EffectPlan): Promise<readonly NewEvent[]> {
  const events: NewEvent[] = [];
  for (const { id, authorityId, to } of plan.endsSeats) {
    await tx.committeeMember.update({ where: { id }, data: { to: legalDateToDb(to) } });
    events.push({ stream: streamOf("authority", authorityId), type: "committee.seatEnded", data: { seat: id, cadre: plan.cadreId, to } });
  }
  return events;
}
