import { decidingSteps } from "./vote";
import type { DepartureAt, DepartureKind, StepAt, StepKind, StepOutcome } from "../types";

/*
 * Which step may come when: only what cannot be otherwise is refused (nobody appeals an order he has not received). Steps a text asks for
 * without fixing them here are the rules' to miss (DWN-02).
 */

type Course = Pick<DepartureAt, "kind" | "steps">;

/** The steps a departure of the kind may have, in the order they usually come. */
const courses: Readonly<Record<DepartureKind, readonly StepKind[]>> = {
  officialResignation: ["notified", "applied", "decided", "answered", "carriedOut"],
  voluntaryResignation: ["applied", "verified", "talked", "decided", "answered", "carriedOut"],
  blameResignation: ["applied", "verified", "talked", "decided", "answered", "carriedOut"],
  orderedResignation: [
    "decided", "talked", "notified", "applied", "appealed", "appealDecided", "upheldNotified", "refusedToApply", "removalDecided", "carriedOut",
  ],
  stepDown: ["verified", "proposed", "decided", "talked", "carriedOut"],
};

/** The latest step of a kind, or null. */
export function stepAt({ steps }: Pick<Course, "steps">, kind: StepKind): StepAt | null {
  return steps.findLast((step) => step.kind === kind) ?? null;
}

/** What was decided last: null before a decision, and while it was only put off. */
export function decisionOf(at: Pick<Course, "steps">): "agreed" | "refused" | null {
  const outcome = stepAt(at, "decided")?.outcome ?? null;
  return outcome === "agreed" || outcome === "refused" ? outcome : null;
}

/** The steps that may be entered next; a decision comes again after it was put off. */
export function nextSteps(at: Course): readonly StepKind[] {
  return courses[at.kind].filter((kind) => isOpen(at, kind) && hasGround(at, kind));
}

/** The decision a meeting may take next, or null. Of several the one that ends what is contested: an appeal is open only before the others. */
export function awaitedDecision(at: Course): StepKind | null {
  return nextSteps(at).find((kind) => decidingSteps.includes(kind)) ?? null;
}

function isOpen(at: Course, kind: StepKind): boolean {
  const last = stepAt(at, kind);
  return last === null || (kind === "decided" && last.outcome === "deferred");
}

function hasGround(at: Course, kind: StepKind): boolean {
  const has = (other: StepKind): boolean => stepAt(at, other) !== null;
  const ordered = at.kind === "orderedResignation";
  const appealOpen = has("appealed") && !has("appealDecided");
  switch (kind) {
    case "decided":
      return ordered || at.kind === "stepDown" || has("applied");
    case "answered":
      return decisionOf(at) !== null;
    case "notified":
    case "talked":
      return !ordered || decisionOf(at) === "agreed";
    case "applied":
      return at.kind !== "officialResignation" && !ordered ? true : has("notified") && !has("refusedToApply") && !appealOpen;
    case "appealed":
      return has("notified") && !has("applied") && !has("removalDecided");
    case "appealDecided":
      return has("appealed");
    case "upheldNotified":
      return stepAt(at, "appealDecided")?.outcome === "upheld";
    case "refusedToApply":
      return has("notified") && !has("applied") && !appealOpen;
    case "removalDecided":
      return has("refusedToApply") && !appealOpen;
    case "carriedOut":
      return decisionOf(at) === "agreed" && (!ordered || (has("applied") && !appealOpen) || has("removalDecided"));
    case "verified":
    case "proposed":
      return true;
  }
}

/** What a decision may come out as; empty for steps that decide nothing. */
export function outcomesOf(at: Pick<DepartureAt, "kind">, kind: StepKind): readonly StepOutcome[] {
  if (kind === "appealDecided") return ["upheld", "revoked"];
  if (kind !== "decided") return [];
  return at.kind === "officialResignation" || at.kind === "voluntaryResignation" || at.kind === "blameResignation"
    ? ["agreed", "refused", "deferred"]
    : ["agreed", "refused"];
}

/** How the departure stands once the step is entered. */
export function stateAfter(at: Course, step: StepAt): "running" | "ended" | "kept" {
  if (step.kind === "carriedOut") return "ended";
  if (step.kind === "appealDecided" && step.outcome === "revoked") return "kept";
  const withoutAnswer = at.kind === "stepDown" || at.kind === "orderedResignation";
  if (step.kind === "decided" && step.outcome === "refused" && withoutAnswer) return "kept";
  return step.kind === "answered" && decisionOf(at) === "refused" ? "kept" : "running";
}
