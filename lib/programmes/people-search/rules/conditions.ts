import type { Act } from "@/lib/access/acts";
import type { Condition, ConditionKind, ConditionLine } from "../types";

/**
 * Conditions that ask for a document (structure requirement of a team or post, or the matter at hand) and are listed in the
 * record for supervisors: they read columns that may not rank or exclude anybody by themselves.
 */
const guarded: Partial<Record<ConditionKind, Act>> = {
  sex: "people.viewProtected",
  ethnicity: "people.viewProtected",
  politicalStatus: "people.viewProtected",
  sanction: "people.viewClosed",
};

/** Every line, from the first to the last. */
export function linesOf(condition: Condition | null): readonly ConditionLine[] {
  if (condition === null) return [];
  return condition.kind === "group" ? condition.items.flatMap(linesOf) : [condition];
}

/** Kinds in use that need a document, each once. */
export function guardedKindsOf(condition: Condition | null): readonly ConditionKind[] {
  return [...new Set(linesOf(condition).map((line) => line.kind))].filter((kind) => guarded[kind] !== undefined);
}

/** Acts the searcher must hold for a person before the conditions may look at him: those of the columns they read. */
export function actsOf(condition: Condition | null): readonly Act[] {
  return [...new Set(guardedKindsOf(condition).flatMap((kind) => guarded[kind] ?? []))];
}

/** The conditions as an address carries them; empty for none. */
export function conditionsText(condition: Condition | null): string {
  return condition === null ? "" : JSON.stringify(condition);
}

/** The conditions without one of the lines or groups of the outermost group; null when none is left. */
export function withoutItem(condition: Condition, index: number): Condition | null {
  if (condition.kind !== "group") return null;
  const items = condition.items.filter((_, place) => place !== index);
  return items.length === 0 ? null : { ...condition, items };
}
