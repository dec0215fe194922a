import { isOnOrBefore, type LegalDate } from "@/lib/kernel/dates";
import { type Finding, met, notMet } from "@/lib/law/finding";
import type { ReportFact } from "../types";

/** Departments whose reply to a check letter can tell of a report about the person. */
export const earlierReportDepartments = ["reports", "petition", "disciplineOfSender", "disciplineOfUnit", "disciplineTour"] as const;

/**
 * REP-04, 释义：查核结果反馈举报人，不实的予以澄清。 A report from an earlier case warns while its check was never brought to an end, or found
 * something that keeps from the post; once cleared by two people it is counted as cleared and warns no more. Counts only: what was
 * reported and by whom is nobody's business here. Nothing where nothing was reported.
 */
export function judgeEarlierReports(reports: readonly ReportFact[], on: LegalDate): readonly Finding[] {
  const known = reports.filter(({ receivedOn }) => isOnOrBefore(receivedOn, on));
  if (known.length === 0) return [];
  const standing = known.filter(({ clearedOn }) => clearedOn === null || !isOnOrBefore(clearedOn, on));
  const count = (state: ReportFact["state"]) => standing.filter((report) => report.state === state).length;
  const inputs = { reports: known.length, cleared: known.length - standing.length, unended: count("unended"), affecting: count("affecting") };
  return inputs.unended + inputs.affecting === 0
    ? [met("REP-04", "warn", inputs)]
    : [notMet("REP-04", "warn", inputs)];
}
