import "server-only";
import { cache } from "react";
import { legalDateOf } from "@/lib/kernel/dates";
import { loadCaseFrame } from "../../case/loaders";
import { reading } from "../../platform/db/reading";
import { keptFigure } from "../../platform/kept-figures";
import { requireVisit } from "../../platform/session";
import type { Desk } from "./queries/desk";
import { readDeskIn } from "./queries/desk";
import { countTodosIn } from "./queries/todos";
import { readCaseProgressIn } from "./queries/progress";
import { missingOfCase } from "./rules/missing";
import { deskQuerySchema } from "./schema";
import type { Missing } from "./types";

/** The visitor's desk under the conditions of the address. */
export async function loadDesk(params: Readonly<Record<string, string | string[] | undefined>>): Promise<Desk> {
  const { actor, now } = await requireVisit();
  return reading(actor, (tx) => readDeskIn(tx, actor, deskQuerySchema.parse(params), legalDateOf(now)));
}

/**
 * How many to-dos stand on the visitor's desk, for the menu of every page: the number above the list of the desk. One statement, and none
 * while the record has not moved since it was counted.
 */
export async function loadTodoCount(): Promise<number> {
  const { actor, now } = await requireVisit();
  const today = legalDateOf(now);
  const whose = JSON.stringify([actor.userId, actor.grants, actor.closedCadreIds, today]);
  return keptFigure(`todos ${whose}`, () => reading(actor, (tx) => countTodosIn(tx, actor, today)));
}

/** What a case the visitor may see lacks in its present stage, as the desk lists it; empty for a closed one. One statement. */
export const loadMissingOfCase = cache(async (caseId: string): Promise<readonly Missing[]> => {
  const framed = await loadCaseFrame(caseId);
  if (framed === null) return [];
  const { actor } = await requireVisit();
  const [progress] = await reading(actor, (tx) => readCaseProgressIn(tx, [caseId]));
  return progress === undefined ? [] : missingOfCase(progress, framed.today);
});
