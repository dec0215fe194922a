import "server-only";
import { legalDateFromDb } from "@/lib/kernel/dates";
import { ruleSetValuesSchema } from "@/lib/law/scheme";
import type { ReadTx } from "../../platform/db/transaction";
import { parseOutcome } from "../outcomes";
import type { CaseAt, PinnedRuleSet } from "../types";

type CaseTx = Pick<ReadTx, "case" | "post" | "ruleSet">;

const withSpine = {
  motion: { select: { authorityId: true } },
  outcomes: { where: { supersededOn: null } },
  overrides: { where: { approvedOn: { not: null } }, select: { rule: true } },
} as const;

/** A case with its pinned rule set and its outcomes, or null. Three statements. */
export async function readCaseIn(tx: CaseTx, caseId: string): Promise<CaseAt | null> {
  const [found] = await readCasesIn(tx, [caseId]);
  return found ?? null;
}

/** Several cases at once, in the order of their numbers; unknown ids are left out. Three statements whatever their number. */
export async function readCasesIn(tx: CaseTx, caseIds: readonly string[]): Promise<readonly CaseAt[]> {
  const rows = await tx.case.findMany({
    where: { id: { in: [...caseIds] } },
    include: withSpine,
    orderBy: { number: "asc" },
  });
  if (rows.length === 0) return [];
  const posts = new Map(
    (
      await tx.post.findMany({
        where: { id: { in: rows.map((row) => row.postId) } },
        select: { id: true, level: true, probationApplies: true },
      })
    ).map((post) => [post.id, post]),
  );
  const ruleSets = await readRuleSetsIn(tx, rows.map((row) => row.ruleSetId));
  return rows.map((row) => {
    const post = posts.get(row.postId);
    const ruleSet = ruleSets.get(row.ruleSetId);
    if (post === undefined || ruleSet === undefined) throw new Error(`case ${row.id} without post or rule set`);
    return {
      id: row.id,
      number: row.number,
      motionId: row.motionId,
      motionPostId: row.motionPostId,
      cadreId: row.cadreId,
      postId: row.postId,
      kind: row.kind,
      stage: row.stage,
      state: row.state,
      version: row.version,
      openedOn: legalDateFromDb(row.openedOn),
      stageSince: legalDateFromDb(row.stageSince),
      handlerId: row.handlerId,
      authorityId: row.motion.authorityId,
      level: post.level,
      probationApplies: post.probationApplies,
      ruleSet,
      outcomes: Object.fromEntries(
        row.outcomes.map((outcome) => [outcome.stage, parseOutcome(outcome.stage, outcome.value)]),
      ),
      overridden: row.overrides.map((override) => override.rule),
    };
  });
}

/** Pinned rule sets by id. */
export async function readRuleSetsIn(
  tx: Pick<ReadTx, "ruleSet">,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PinnedRuleSet>> {
  const rows = await tx.ruleSet.findMany({ where: { id: { in: [...new Set(ids)] } } });
  return new Map(
    rows.map((row) => {
      const { id, version, exampleOnly } = row;
      return [id, { id, version, exampleOnly, values: ruleSetValuesSchema.parse(row.values) }];
    }),
  );
}
