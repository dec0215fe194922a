import "server-only";
import { cache } from "react";
import type { Hindrance } from "@/lib/access/policy";
import { hindrance, may } from "@/lib/access/policy";
import { outputMark } from "@/lib/documents/output-mark";
import { isId } from "@/lib/formats/ids";
import { readCaseIn } from "../../../case/queries/cases";
import { policyObjectOf } from "../../../case/rules/step";
import { reading } from "../../../platform/db/reading";
import { requireVisit } from "../../../platform/session";
import type { PersonLine } from "../queries/pages";
import { readPersonLinesIn } from "../queries/pages";
import type { PerformanceFacts } from "../queries/performance";
import { readAnalysedIn, readPerformanceFactsIn } from "../queries/performance";
import type { AnalysisAt } from "../types";

export type PerformancePage = {
  readonly caseId: string;
  readonly person: PersonLine;
  readonly subject: { readonly id: string; readonly version: number } | null;
  /** what the archive keeps; null: for the office and the team alone */
  readonly facts: PerformanceFacts | null;
  readonly analysis: AnalysisAt | null;
  /** there is an analysis the visitor may not read */
  readonly withheld: boolean;
  /** the visitor is of the team and the task runs */
  readonly inTeam: boolean;
  /** the visitor is of the team and its task is over */
  readonly rightsEnded: boolean;
  /** the visitor wrote the analysis that stands */
  readonly wroteIt: boolean;
  readonly editable: boolean;
  readonly noting: Hindrance;
  readonly mark: string;
};

/** The analysis of results of an inspected person; null when the case does not exist or is closed to the visitor. At most eight statements. */
export const loadPerformance = cache(async (caseId: string): Promise<PerformancePage | null> => {
  if (!isId(caseId)) return null;
  const { actor, now } = await requireVisit();
  return reading(actor, async (tx) => {
    const at = await readCaseIn(tx, caseId);
    if (at === null || !may(actor, "case.view", policyObjectOf(at)).allowed) return null;
    const person = (await readPersonLinesIn(tx, [at.cadreId], at.authorityId)).byId.get(at.cadreId);
    if (person === undefined) return null;
    const { subject = null, analysis = null } = (await readAnalysedIn(tx, at.id)) ?? {};
    const inTeam = subject?.inTeam ?? false;
    const allowed = (act: "people.viewProtected" | "people.viewClosed") => may(actor, act, policyObjectOf(at)).allowed;
    const readable = inTeam || allowed("people.viewProtected");
    return {
      caseId: at.id,
      person,
      subject: subject === null ? null : { id: subject.id, version: subject.version },
      facts: readable ? await readPerformanceFactsIn(tx, at.cadreId, allowed("people.viewClosed")) : null,
      analysis: readable ? analysis : null,
      withheld: !readable && analysis !== null,
      inTeam,
      rightsEnded: !inTeam && actor.cadreId !== null && (subject?.memberCadreIds.includes(actor.cadreId) ?? false),
      wroteIt: analysis !== null && analysis.first.cadreId === actor.cadreId,
      editable: at.stage === "inspection" && at.state === "running",
      noting: hindrance(actor, "inspection.note", policyObjectOf(at)),
      mark: outputMark(actor.name, now),
    };
  });
});
