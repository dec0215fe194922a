import type { Citation } from "./citation";
import { appointmentCitations } from "./citations/appointment";
import { assessmentAndScoringCitations } from "./citations/assessment-scoring";
import { barCitations } from "./citations/bars";
import { deliberationAndDecisionCitations } from "./citations/deliberation-decision";
import { eligibilityCitations } from "./citations/eligibility";
import { inspectionCitations } from "./citations/inspection";
import { localReportCitations } from "./citations/local-reports";
import { motionAndRecommendationCitations } from "./citations/motion-recommendation";
import { ranksDeclarationsTrainingCitations } from "./citations/ranks-declarations-training";
import { resignationAndStepDownCitations } from "./citations/resignation-step-down";
import { supervisionCitations } from "./citations/supervision";
import { termsRotationRetirementCitations } from "./citations/terms-rotation-retirement";
import { instrumentOf } from "./instruments/catalogue";
import type { RuleId } from "./rule-id";

const citations: Readonly<Record<RuleId, Citation>> = {
  ...eligibilityCitations,
  ...barCitations,
  ...motionAndRecommendationCitations,
  ...inspectionCitations,
  ...deliberationAndDecisionCitations,
  ...appointmentCitations,
  ...termsRotationRetirementCitations,
  ...assessmentAndScoringCitations,
  ...resignationAndStepDownCitations,
  ...ranksDeclarationsTrainingCitations,
  ...supervisionCitations,
  ...localReportCitations,
};

/** What the rule rests on: instrument, article where its number is known, edition, evidence and words. */
export function cite(rule: RuleId): Citation {
  return citations[rule];
}

/** Whether the rule rests on evidence C: it may only warn, marked 待核, until its text has been read. */
export function provisionalEvidence(rule: RuleId): boolean {
  return cite(rule).evidence === "C";
}

/** The head of a citation for display: 《党政领导干部选拔任用工作条例》（2019年）第二十四条第三项. */
export function formatCitation(citation: Citation): string {
  const { title, inForceFrom, edition } = instrumentOf(citation.instrument);
  const isLaw = inForceFrom !== null || /^\d{4}$/.test(edition);
  const head = isLaw ? `《${title}》（${edition}年）` : title;
  const article = citation.article ?? (isLaw ? "（条号待核）" : "");
  return `${head}${article}${citation.articleInferred ? "（条号为推定）" : ""}`;
}
