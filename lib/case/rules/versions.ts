import type { Outcomes } from "../outcomes";
import type { Stage } from "../stage-order";
import type { OutcomeVersion } from "../types";

/** The outcomes in force among all versions, by stage. */
export function standingOutcomes(versions: readonly OutcomeVersion[]): Outcomes {
  const standing = versions.filter((version) => version.supersededOn === null);
  return Object.fromEntries(standing.map(({ stage, value }) => [stage, value]));
}

/** Stages with a corrected version. */
export function correctedStages(versions: readonly OutcomeVersion[]): ReadonlySet<Stage> {
  return new Set(versions.flatMap(({ stage, correctionId }) => (correctionId === null ? [] : [stage])));
}
