import "server-only";
import type { LegalDate } from "@/lib/kernel/dates";
import { legalDateToDb } from "@/lib/kernel/dates";
import type { Finding } from "@/lib/law/finding";
import type { WriteTx } from "../../platform/db/transaction";
import type { Stage } from "../stage-order";

/** Stores findings of a step, met and unmet alike; those of an earlier judgement of the same step are superseded, not lost. */
export async function storeFindingsIn(
  tx: WriteTx,
  target: { readonly caseId: string } | { readonly motionId: string },
  stage: Stage,
  step: string,
  findings: readonly Finding[],
  ruleSetVersion: number,
  on: LegalDate,
): Promise<void> {
  const where = { ...target, stage, step, supersededOn: null };
  await tx.storedFinding.updateMany({ where, data: { supersededOn: legalDateToDb(on) } });
  if (findings.length === 0) return;
  await tx.storedFinding.createMany({
    data: findings.map((finding) => ({
      ...target,
      stage,
      step,
      rule: finding.rule,
      force: finding.force,
      outcome: finding.outcome,
      ruleSetVersion,
      cite: finding.cite,
      inputs: finding.inputs,
      outputs: finding.outputs,
      on: legalDateToDb(on),
    })),
  });
}

/** Findings of a step that no longer speak: the stage was done again. */
export async function supersedeFindingsIn(tx: WriteTx, caseId: string, stage: Stage, step: string, on: LegalDate): Promise<void> {
  const where = { caseId, stage, step, supersededOn: null };
  await tx.storedFinding.updateMany({ where, data: { supersededOn: legalDateToDb(on) } });
}
