import "server-only";
import type { LegalDate } from "@/lib/kernel/dates";
import { legalDateToDb } from "@/lib/kernel/dates";
import type { Finding } from "@/lib/law/finding";
import type { NewEvent } from "../../record/event";
import { streamOf } from "../../record/event";
import type { WriteTx } from "../../platform/db/transaction";
import type { Outcome } from "../outcomes";
import { outcomeSchemas } from "../outcomes";
import { changesStep, lawChanges, schemeChanges } from "../rules/changes";
import { stageConditionsOf } from "../rules/step";
import type { Stage } from "../stage-order";
import { nextStage } from "../stage-order";
import type { CaseAt } from "../types";
import { readLaterSchemesIn } from "../queries/later-schemes";
import { storeFindingsIn, supersedeFindingsIn } from "./findings";

/**
 * Completes the stage in which the case stands: stores outcome and findings and moves the case on, conditional on the version
 * that was read. Judge before calling: from here on only bugs throw. Returns the events for `worked`.
 */
export async function completeStageIn<S extends Stage>(
  tx: WriteTx,
  at: CaseAt,
  stage: S,
  outcome: Outcome<S>,
  findings: readonly Finding[],
  on: LegalDate,
): Promise<readonly [NewEvent, ...NewEvent[]]> {
  const next = nextStage(at.kind, stage, stageConditionsOf(at));
  await moveCaseIn(tx, at, next === null
    ? { state: "finished", finishedOn: legalDateToDb(on) }
    : { stage: next, stageSince: legalDateToDb(on) });
  await storeOutcomeIn(tx, at.id, stage, outcome, on);
  await supersedeFindingsIn(tx, at.id, stage, "correction", on);
  await storeFindingsIn(tx, { caseId: at.id }, stage, "complete", findings, at.ruleSet.version, on);
  const later = at.ruleSetTo === null ? [] : await readLaterSchemesIn(tx, at);
  const changes = [...lawChanges(at.openedOn, on), ...schemeChanges(at.ruleSet, later, at.openedOn, on)];
  if (changes.length > 0) await storeFindingsIn(tx, { caseId: at.id }, stage, changesStep, changes, at.ruleSet.version, on);
  return [
    {
      stream: streamOf("case", at.id),
      type: "case.stageCompleted",
      data: {
        stage,
        next,
        version: at.version + 1,
        findings: findings.map((finding) => `${finding.rule}:${finding.outcome}`),
      },
    },
  ];
}

/** Conditional write on the case: exactly the version that was read, or a write conflict. */
export async function moveCaseIn(
  tx: WriteTx,
  at: Pick<CaseAt, "id" | "version">,
  data: Parameters<WriteTx["case"]["updateMany"]>[0]["data"],
): Promise<void> {
  const { count } = await tx.case.updateMany({
    where: { id: at.id, version: at.version },
    data: { ...data, version: at.version + 1 },
  });
  if (count !== 1) throw new Error(`case ${at.id} changed under a serializable transaction`);
}

/** Stores the outcome as the one in force; the number counts versions of the stage's outcome. */
export async function storeOutcomeIn<S extends Stage>(
  tx: WriteTx,
  caseId: string,
  stage: S,
  outcome: Outcome<S>,
  on: LegalDate,
  correctionId?: string,
): Promise<void> {
  const value = outcomeSchemas[stage].parse(outcome);
  await tx.caseOutcome.updateMany({ where: { caseId, stage, supersededOn: null }, data: { supersededOn: legalDateToDb(on) } });
  const number = await tx.caseOutcome.count({ where: { caseId, stage } });
  await tx.caseOutcome.create({
    data: { caseId, stage, number: number + 1, value, on: legalDateToDb(on), correctionId: correctionId ?? null },
  });
}
