import "server-only";
import { z } from "zod";
import type { FindingValues } from "@/lib/law/finding";
import { findingOutcomes } from "@/lib/law/finding";
import type { Citation } from "@/lib/law/citation";
import { ruleIds } from "@/lib/law/rule-id";
import { legalDateFromDb } from "@/lib/kernel/dates";
import type { ReadTx } from "../../platform/db/transaction";
import type { FindingAt } from "../types";

type FindingTx = Pick<ReadTx, "storedFinding">;

/** Findings in force of one step of a case, in all its stages. One statement. */
export async function readFindingsOfStepIn(tx: FindingTx, caseId: string, step: string): Promise<readonly FindingAt[]> {
  return readIn(tx, { caseId, step });
}

/** All findings in force of a case, oldest first. One statement. */
export async function readFindingsIn(tx: FindingTx, caseId: string): Promise<readonly FindingAt[]> {
  return readIn(tx, { caseId });
}

async function readIn(
  tx: FindingTx,
  where: { readonly caseId: string; readonly step?: string },
): Promise<readonly FindingAt[]> {
  const rows = await tx.storedFinding.findMany({ where: { ...where, supersededOn: null }, orderBy: { id: "asc" } });
  return rows.map((row) => ({
    id: row.id,
    stage: row.stage,
    step: row.step,
    on: legalDateFromDb(row.on),
    rule: ruleId.parse(row.rule),
    force: force.parse(row.force),
    outcome: outcome.parse(row.outcome),
    cite: row.cite as Citation,
    inputs: values.parse(row.inputs),
    outputs: values.parse(row.outputs),
  }));
}

const ruleId = z.enum(ruleIds);
const force = z.enum(["block", "gate", "warn", "calc"]);
const outcome = z.enum(findingOutcomes);
const values: z.ZodType<FindingValues> = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
