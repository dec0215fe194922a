import "server-only";
import { present } from "@/lib/kernel/assert";
import type { CaseAt } from "@/lib/case/types";
import type { LegalDate } from "@/lib/kernel/dates";
import { isAfter } from "@/lib/kernel/dates";
import type { Finding } from "@/lib/law/finding";
import { levelOn } from "@/lib/people/rules/ages";
import { readCasesIn } from "../../../case/queries/cases";
import { readPreReportsOfManyIn } from "../../../case/queries/pre-reports";
import { judgeBeforeInspection } from "../../../case/rules/pre-reports";
import { readCandidateFactsIn } from "../../../people/queries/candidate";
import type { ReadTx } from "../../../platform/db/transaction";
import type { TaskLine } from "./pages";

type ApprovalTx = Parameters<typeof readCandidateFactsIn>[0] & Pick<ReadTx, "preReport">;

export type ApprovalAt = { readonly at: CaseAt; readonly finding: Finding };

/**
 * EXC-06 of each case of a task as it stands for this first day of the inspection, with the level each person has on it; in the order
 * of the cases.
 */
export async function readApprovalsIn(
  tx: ApprovalTx,
  cases: readonly CaseAt[],
  startsOn: LegalDate,
): Promise<readonly ApprovalAt[]> {
  const reports = await readPreReportsOfManyIn(tx, cases);
  const people = await readCandidateFactsIn(tx, cases.map((at) => at.cadreId));
  return cases.map((at) => {
    const { kind, level, outcomes } = at;
    const presentLevel = levelOn(present(people.get(at.cadreId), `cadre ${at.cadreId}`), startsOn).level;
    return { at, finding: judgeBeforeInspection({ kind, presentLevel, level, outcomes }, reports.get(at.id) ?? [], startsOn) };
  });
}

type OpenApproval = { readonly caseId: string; readonly name: string; readonly finding: Finding };

/**
 * What keeps tasks from starting on the day, by task: subjects to whom EXC-06 applies, met and unmet alike. An approval that came after
 * the day that was planned counts, since the inspection then starts later. Three statements, none where every task has started.
 */
export async function readOpenApprovalsIn(tx: ApprovalTx, tasks: readonly TaskLine[], on: LegalDate): Promise<ReadonlyMap<string, readonly OpenApproval[]>> {
  const taskOf = new Map(tasks.flatMap((task) => task.subjects.map((subject) => [subject.caseId, task] as const)));
  if (taskOf.size === 0) return new Map();
  const cases = await readCasesIn(tx, [...taskOf.keys()]);
  const latest = tasks.map((task) => task.startsOn).reduce((one, other) => (isAfter(other, one) ? other : one), on);
  const judged = await readApprovalsIn(tx, cases, latest);
  return new Map(
    tasks.map((task) => [
      task.id,
      task.subjects.flatMap(({ caseId, name }) => {
        const finding = judged.find(({ at }) => at.id === caseId)?.finding;
        return finding === undefined || finding.outcome === "not-applicable" ? [] : [{ caseId, name, finding }];
      }),
    ]),
  );
}
