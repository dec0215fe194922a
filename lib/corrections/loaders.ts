import "server-only";
import { cache } from "react";
import { loadCaseFrame } from "../case/loaders";
import { reading } from "../platform/db/reading";
import { requireVisit } from "../platform/session";
import { readCorrectionsIn } from "./queries";
import type { CorrectionAt } from "./types";

/** Corrections of a case the visitor may see, newest first; empty for a case that is closed to him or not his to read. One statement. */
export const loadCorrections = cache(async (caseId: string): Promise<readonly CorrectionAt[]> => {
  const framed = await loadCaseFrame(caseId);
  if (framed === null || !framed.withProtected) return [];
  const { actor } = await requireVisit();
  return reading(actor, (tx) => readCorrectionsIn(tx, caseId));
});
