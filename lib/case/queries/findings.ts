import "server-only";
import { z } from "zod";
import type { FindingValues } from "@/lib/law/finding";
import { findingOutcomes } from "@/lib/law/finding";
import type { Citation } from "@/lib/law/citation";
import { ruleIds } from "@/lib/law/rule-id";
import { legalDateFromDb } from "@/lib/kernel/dates";
import type { ReadTx } from "../../platform/db/transaction";
import type { AuditAt } from "../rules/audits";
import { isAboutPerson } from "../rules/lights";
import { stages } from "../stage-order";
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

/**
 * Every audit of the person, oldest first: when the name was put, the case opened or the subject fixed, and each vote; those that were
 * done again since as well. One statement.
 */
export async function readAuditsIn(
  tx: Pick<ReadTx, "$queryRaw">,
  at: { readonly id: string; readonly motionPostId: string | null; readonly cadreId: string },
): Promise<readonly AuditAt[]> {
  const rows = await tx.$queryRaw<StoredRow[]>`
    select f.id, f.stage::text as stage, f.step, f.rule, f.force, f.outcome, f.cite, f.inputs, f.outputs, f."on" from (
      select * from stored_finding where "caseId" = ${at.id}::uuid and step in ('openCase', 'fixSubject', 'vote', 'complete', 'correction')
      union all
      select g.* from nominee n join motion_post mp on mp.id = n."motionPostId"
        join stored_finding g on g."motionId" = mp."motionId" and g.step = 'nominee:' || n.id
        where n."motionPostId" = ${at.motionPostId}::uuid and n."cadreId" = ${at.cadreId}::uuid) f
    order by f.id`;
  const audits = new Map<string, AuditAt>();
  for (const finding of rows.map(findingOf).filter(({ rule }) => isAboutPerson(rule))) {
    const { stage, step, on } = finding;
    const key = `${stage} ${step} ${on}`;
    audits.set(key, { stage, step, on, findings: [...(audits.get(key)?.findings ?? []), finding] });
  }
  return [...audits.values()];
}

async function readIn(
  tx: FindingTx,
  where: { readonly caseId: string; readonly step?: string },
): Promise<readonly FindingAt[]> {
  const rows = await tx.storedFinding.findMany({ where: { ...where, supersededOn: null }, orderBy: { id: "asc" } });
  return rows.map(findingOf);
}

type StoredRow = {
  readonly id: string;
  readonly stage: string;
  readonly step: string;
  readonly rule: string;
  readonly force: string;
  readonly outcome: string;
  readonly cite: unknown;
  readonly inputs: unknown;
  readonly outputs: unknown;
  readonly on: Date;
};

function findingOf(row: StoredRow): FindingAt {
  return {
    id: row.id,
    stage: stage.parse(row.stage),
    step: row.step,
    on: legalDateFromDb(row.on),
    rule: ruleId.parse(row.rule),
    force: force.parse(row.force),
    outcome: outcome.parse(row.outcome),
    cite: row.cite as Citation,
    inputs: values.parse(row.inputs),
    outputs: values.parse(row.outputs),
  };
}

const stage = z.enum(stages);
const ruleId = z.enum(ruleIds);
const force = z.enum(["block", "gate", "warn", "calc"]);
const outcome = z.enum(findingOutcomes);
const values: z.ZodType<FindingValues> = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
