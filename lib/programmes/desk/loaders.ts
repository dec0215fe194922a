import "server-only";
import { cache } from "react";
import { legalDateOf } from "@/lib/kernel/dates";
import { loadCaseFrame } from "../../case/loaders";
import { reading } from "../../platform/db/reading";
import { requireVisit } from "../../platform/session";
import type { Desk } from "./queries/desk";
import { readDeskIn } from "./queries/desk";
import { readCaseProgressIn } from "./queries/progress";
import { missingOfCase } from "./rules/missing";
import { deskQuerySchema } from "./schema";
import type { Missing } from "./types";

/** The visitor's desk under the conditions of the address. */
export async function loadDesk(params: Readonly<Record<string, string | string[] | undefined>>): Promise<Desk> {
  const { actor, now } = await requireVisit();
  return reading(actor, (tx) => readDeskIn(tx, actor, deskQuerySchema.parse(params), legalDateOf(now)));
}

/** What a case the visitor may see lacks in its present stage, as the desk lists it; empty for a closed one. One statement. */
export const loadMissingOfCase = cache(async (caseId: string): Promise<readonly Missing[]> => {
  const framed = await loadCaseFrame(caseId);
  if (framed === null) return [];
  const { actor } = await requireVisit();
  const [progress] = await reading(actor, (tx) => readCaseProgressIn(tx, [caseId]));
  return progress === undefined ? [] : missingOfCase(progress, framed.today);
});
