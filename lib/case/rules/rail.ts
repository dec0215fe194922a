import { daysBetween, legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Outcomes } from "../outcomes";
import type { Stage } from "../stage-order";
import { stages, stagesFor, whyWithout } from "../stage-order";
import type { CaseFrame, OutcomeVersion } from "../types";
import { stageConditionsOf } from "./step";
import { correctedStages, standingOutcomes } from "./versions";

/** A stage on the rail of a case. */
export type RailStop = {
  readonly stage: Stage;
  readonly state: "done" | "current" | "held" | "locked" | "skipped";
  /** day it was completed, or since when it runs; null where neither */
  readonly on: LegalDate | null;
  /** days in the stage, for the one in which the case stands */
  readonly days: number | null;
  /** the stage that must be completed first, for a locked one */
  readonly waitsFor: Stage | null;
  /** completed, then corrected */
  readonly corrected: boolean;
  /** why it does not take place, for a skipped one */
  readonly without: ReturnType<typeof whyWithout>;
};

type RailFacts = Pick<CaseFrame, "kind" | "stage" | "state" | "stageSince" | "rises" | "ruleSet" | "versions"> & {
  readonly post: Pick<CaseFrame["post"], "probationApplies">;
};

/** All eight stages in order: done, current, held, locked behind another, or not part of this kind of appointment. */
export function railOf(at: RailFacts, today: LegalDate): readonly RailStop[] {
  const conditions = stageConditionsOf({ probationApplies: at.post.probationApplies, rises: at.rises, ruleSet: at.ruleSet });
  const own = stagesFor(at.kind, conditions);
  const here = own.indexOf(at.stage);
  const outcomes = standingOutcomes(at.versions);
  const corrected = correctedStages(at.versions);
  return stages.map((stage): RailStop => {
    const base = { stage, on: null, days: null, waitsFor: null, corrected: corrected.has(stage), without: whyWithout(at.kind, stage, conditions) };
    const place = own.indexOf(stage);
    if (place === -1) return { ...base, state: "skipped" };
    if (place < here || (place === here && at.state === "finished"))
      return { ...base, state: "done", on: completedOn(stage, outcomes, at.versions) };
    if (place > here) return { ...base, state: "locked", waitsFor: own[place - 1] ?? null };
    const state = at.state === "running" ? "current" : "held";
    return { ...base, state, on: at.stageSince, days: daysBetween(at.stageSince, today) };
  });
}

/** Motion and recommendation were completed before the case was opened: their own days; otherwise the day of the first version. */
function completedOn(stage: Stage, outcomes: Outcomes, versions: readonly OutcomeVersion[]): LegalDate | null {
  if (stage === "motion") return dayOrNull(outcomes.motion?.planAdoptedOn);
  if (stage === "recommendation") {
    const rounds = [outcomes.recommendation?.meeting, outcomes.recommendation?.interview];
    return dayOrNull(
      rounds
        .flatMap((round) => round?.heldOn ?? [])
        .toSorted()
        .at(-1),
    );
  }
  return versions.find((version) => version.stage === stage && version.correctionId === null)?.on ?? null;
}

function dayOrNull(day: string | undefined): LegalDate | null {
  return day === undefined ? null : legalDate(day);
}
