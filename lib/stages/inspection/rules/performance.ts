import type { AnalysisAt, AnalysisQuestion, InspectionRefusal } from "../types";
import { analysisQuestions } from "../types";

/** Marks and places: the analysis tells what was done and how it is known, never how much somebody is worth. */
const marksAndPlaces = /(?:综合|考核|测评|得|打|评)[\S ]{0,5}?\d+(?:\.\d+)?\s*分(?!之)|排名|名次|排在第|第\s?[一二三四五六七八九十\d]+\s?名/u;

/** Whether the answers may stand; null when nothing speaks against them. */
export function judgeAnswers(answers: Readonly<Record<AnalysisQuestion, string>>): InspectionRefusal | null {
  return analysisQuestions.some((question) => marksAndPlaces.test(answers[question])) ? "inspection.analysis-scores" : null;
}

/** What keeps somebody of the team from signing second; null when nothing does. */
export function judgeSecondSignature(
  analysis: { readonly firstId: string; readonly secondId: string | null } | null,
  cadreId: string,
): InspectionRefusal | null {
  if (analysis === null) return "inspection.analysis-missing";
  if (analysis.secondId !== null) return "inspection.analysis-signed";
  return analysis.firstId === cadreId ? "inspection.analysis-same-signer" : null;
}

/** The section on results of the report as the analysis puts it: the answers one after the other. Empty before both have signed. */
export function achievementDraft(analysis: AnalysisAt | null): string {
  if (analysis?.second == null) return "";
  return analysisQuestions.map((question) => analysis.answers[question]).join("\n");
}
