import "server-only";
import { cache } from "react";
import type { Hindrance } from "@/lib/access/policy";
import { hindrance, may } from "@/lib/access/policy";
import { readCaseIn } from "@/lib/case/queries/cases";
import { figuresFor, withFiguresSeen } from "@/lib/case/rules/lights";
import { policyObjectOf, withOverrides } from "@/lib/case/rules/step";
import type { CaseAt } from "@/lib/case/types";
import { isId } from "@/lib/formats/ids";
import { legalDateOf } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Finding } from "@/lib/law/finding";
import { reading } from "@/lib/platform/db/reading";
import { requireVisit } from "@/lib/platform/session";
import type { Subject } from "./queries";
import { readDeliberationIn } from "./queries";
import { judgeChecklist } from "./rules/checklist";
import { judgeDeliberation } from "./rules/clearing";
import { consentDeemedAfter } from "./rules/consultations";
import type { ChecklistItem, DeliberationFacts } from "./types";

export type DeliberationPage = {
  readonly at: CaseAt;
  readonly subject: Subject;
  readonly today: LegalDate;
  readonly facts: Pick<DeliberationFacts, "partyMember" | "departmentPost" | "dualManaged" | "headPost" | "consultations" | "reports" | "answers" | "grounds">;
  /** every rule of the stage as it stands today; of a completed stage what is left of it */
  readonly findings: readonly Finding[];
  readonly checklist: readonly { readonly item: ChecklistItem; readonly findings: readonly Finding[] }[];
  /** last day on which the assisting side may answer, by consultation */
  readonly deemedAfter: ReadonlyMap<string, LegalDate>;
  /** why the visitor may not record here; null when he may */
  readonly recording: Hindrance;
};

/** The deliberation of one case; null when it does not exist or is closed to the visitor. */
export const loadDeliberation = cache(async (caseId: string): Promise<DeliberationPage | null> => {
  if (!isId(caseId)) return null;
  const { actor, now } = await requireVisit();
  const today = legalDateOf(now);
  return reading(actor, async (tx) => {
    const at = await readCaseIn(tx, caseId);
    if (at === null || !may(actor, "case.view", policyObjectOf(at)).allowed) return null;
    const { facts, subject } = await readDeliberationIn(tx, at, today);
    const { partyMember, departmentPost, dualManaged, headPost, consultations, reports, answers, grounds } = facts;
    const letters = consultations.filter((row) => row.kind === "dualManagement" && row.way === "letter");
    const seen = figuresFor(actor, policyObjectOf(at));
    const shown = (findings: readonly Finding[]) => findings.map((finding) => withFiguresSeen(finding, seen));
    return {
      at,
      subject,
      today,
      facts: { partyMember, departmentPost, dualManaged, headPost, consultations, reports, answers, grounds },
      findings: shown(withOverrides(judgeDeliberation(facts).findings, at.overridden)),
      checklist: judgeChecklist(facts).map(({ item, findings }) => ({ item, findings: shown(findings) })),
      deemedAfter: new Map(letters.map((letter) => [letter.id, consentDeemedAfter(letter.askedOn)])),
      recording: hindrance(actor, "deliberation.record", policyObjectOf(at)),
    };
  });
});
