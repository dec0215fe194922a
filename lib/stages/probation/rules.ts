import type { Outcome, Outcomes } from "@/lib/case/outcomes";
import { addDays, daysBetween, isAfter, isBefore, isOnOrBefore, lastDayOfPeriod, legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Finding } from "@/lib/law/finding";
import { judged, met, notApplicable, notMet, unknown } from "@/lib/law/finding";
import type { RuleSetValues } from "@/lib/law/scheme";
import type { Conclusion, EndAssessment, FlagReading, NamedDeficiency, ProbationAt, SecondNotice } from "./types";

/** The rules of this stage, for the rule index. */
export const probationRules = ["PRB-02", "PRB-04", "PRB-05", "PRB-06", "PRB-07"] as const;
export type ProbationRule = (typeof probationRules)[number];

/** Last day of the probation, with its extension. */
export function lastDayOfProbation(probation: Pick<ProbationAt, "endsOn" | "extendedUntil">): LegalDate {
  return probation.extendedUntil ?? probation.endsOn;
}

/** 「领导干部任职试用期为一年，从任免机关发出试用任职通知时计算。」 Confirmed on its last day at the earliest, not before. */
export function judgeProbationOver(lastDay: LegalDate, today: LegalDate): Finding {
  const inputs = { today };
  const outputs = { probationUntil: lastDay };
  return judged("PRB-02", "block", !isBefore(today, lastDay), inputs, outputs);
}

/**
 * 「试用期满，按照干部管理权限，由组织（人事）部门对领导干部进行考核。」 The person's own report, the view of the unit's principal and the democratic assessment are there; the
 * assessment was held in the last days of the probation (local number of days before its end) or later.
 */
export function judgeEndAssessment(
  facts: { readonly selfReport: string; readonly principalView: string; readonly assessedOn: LegalDate | null; readonly lastDay: LegalDate },
  ruleSet: Pick<RuleSetValues, "probationReminderDays">,
): Finding {
  const { assessedOn, lastDay } = facts;
  const earliest = addDays(lastDay, -ruleSet.probationReminderDays);
  const missing = [
    ...(facts.selfReport.trim() === "" ? ["selfReport"] : []),
    ...(facts.principalView.trim() === "" ? ["principalView"] : []),
    ...(assessedOn === null ? ["assessment"] : isBefore(assessedOn, earliest) ? ["assessmentTooEarly"] : []),
  ];
  const inputs = { assessedOn, earliest };
  const outputs = { probationUntil: lastDay, missing: missing.join(",") };
  return judged("PRB-04", "gate", missing.length === 0, inputs, outputs);
}

export type Absence = { readonly from: LegalDate; readonly to: LegalDate };

/**
 * PRB-05, 释义：因工伤、产假等离岗超过半年的可以相应延长试用期. Only where the local scheme allows it, for an absence strictly longer
 * than its number of months; by as many days as the absence lasted.
 */
export function judgeExtension(
  absence: Absence,
  endsOn: LegalDate,
  ruleSet: Pick<RuleSetValues, "probationExtensionAllowed" | "probationExtensionAbsenceMonths">,
): Finding {
  const months = ruleSet.probationExtensionAbsenceMonths;
  const inputs = { absentFrom: absence.from, absentTo: absence.to, months, allowed: ruleSet.probationExtensionAllowed };
  const longEnough = isAfter(absence.to, lastDayOfPeriod(absence.from, { months }));
  return ruleSet.probationExtensionAllowed && longEnough
    ? met("PRB-05", "block", inputs, { extendedUntil: extendedBy(absence, endsOn) })
    : notMet("PRB-05", "block", inputs);
}

/** The last day of a probation extended by the days of the absence, both ends counted. */
export function extendedBy(absence: Absence, endsOn: LegalDate): LegalDate {
  return addDays(endsOn, daysBetween(absence.from, absence.to) + 1);
}

/** PRB-05, 释义：有严重过失的提前结束. Before its last day a probation ends only for a serious fault. */
export function judgeEarlyEnd(lastDay: LegalDate, today: LegalDate, seriousFault: boolean): Finding {
  const inputs = { today, seriousFault };
  const outputs = { probationUntil: lastDay };
  if (isOnOrBefore(lastDay, today)) return notApplicable("PRB-05", "block", "probation-over");
  return judged("PRB-05", "block", seriousFault, inputs, outputs);
}

/** PRB-06, 释义：有的地方规定不称职票达到三分之一、优秀和称职票不到一半的不予转正；只作提示。 Flags, never decides. */
export function judgeFailFlags(flags: readonly FlagReading[] | null): Finding {
  if (flags === null) return unknown("PRB-06", "warn", "assessment");
  const fired = flags.filter((flag) => flag.fires);
  const inputs = Object.fromEntries(flags.flatMap((flag) => [[`${flag.gateId}-part`, flag.part], [`${flag.gateId}-base`, flag.baseCount]]));
  const outputs = { fired: fired.map((flag) => flag.gateId).join(","), count: fired.length };
  return judged("PRB-06", "warn", fired.length === 0, inputs, outputs);
}

/** PRB-07, 释义：任前指出的不足在试用期内跟踪. Each fault named before has at least one note of progress. */
export function judgeProgress(deficiencies: readonly NamedDeficiency[]): Finding {
  if (deficiencies.length === 0) return notApplicable("PRB-07", "warn", "no-deficiency-named");
  const missing = deficiencies.filter((deficiency) => deficiency.progress.length === 0).length;
  const inputs = { named: deficiencies.length, missing };
  return judged("PRB-07", "warn", missing === 0, inputs);
}

/** PRB-07, 释义：期满可以再次公示. Where the local scheme asks for it: over, every report closed, none that cancels. */
export function judgeSecondNotice(notice: SecondNotice | null, today: LegalDate, ruleSet: Pick<RuleSetValues, "secondNotice">): Finding {
  if (!ruleSet.secondNotice) return notApplicable("PRB-07", "gate", "local-scheme-without");
  if (notice === null) return notMet("PRB-07", "gate", { noticed: false });
  const inputs = { noticed: true, until: notice.until, openObjections: notice.openObjections, cancelled: notice.cancelled };
  const done = isAfter(today, notice.until) && notice.openObjections === 0 && notice.cancelled === 0;
  return judged("PRB-07", "gate", done, inputs);
}

/** What is known when the probation is concluded. */
export type ConclusionFacts = {
  readonly probation: ProbationAt;
  readonly assessment: EndAssessment | null;
  readonly secondNotice: SecondNotice | null;
};

/** Everything that must hold before this conclusion, met and unmet alike. Which conclusion it is, people decide. */
export function judgeConclusion(
  conclusion: Conclusion,
  { probation, assessment, secondNotice }: ConclusionFacts,
  seriousFault: boolean,
  ruleSet: RuleSetValues,
  today: LegalDate,
): readonly Finding[] {
  const lastDay = lastDayOfProbation(probation);
  const end = judgeEndAssessment({ ...probation, assessedOn: assessment?.heldOn ?? null, lastDay }, ruleSet);
  const tracked = [judgeFailFlags(assessment?.flags ?? null), judgeProgress(probation.deficiencies)];
  if (conclusion === "confirmed") return [judgeProbationOver(lastDay, today), end, ...tracked, judgeSecondNotice(secondNotice, today, ruleSet)];
  const early = judgeEarlyEnd(lastDay, today, seriousFault);
  return early.outcome === "not-applicable" ? [end, early, ...tracked] : [early, ...tracked];
}

/**
 * The day from which a check of a confirmation is due, while it has not come: a probation that still runs is not a fault. The assessment
 * and what is read from it are due from the last days of the probation (local number of days), its end and the second notice on its last
 * day. Null: due now, or nothing to wait for.
 */
export function dueLater(
  { rule, outcome, inputs }: Finding,
  lastDay: LegalDate,
  today: LegalDate,
  ruleSet: Pick<RuleSetValues, "probationReminderDays">,
): LegalDate | null {
  if (outcome !== "not-met" && outcome !== "unknown") return null;
  const assessed = rule === "PRB-04" || (rule === "PRB-06" && outcome === "unknown");
  if (!assessed && rule !== "PRB-02" && !(rule === "PRB-07" && inputs["noticed"] === false)) return null;
  const from = assessed ? addDays(lastDay, -ruleSet.probationReminderDays) : lastDay;
  return isBefore(today, from) ? from : null;
}

/** Judges a concluded probation again after an earlier stage was corrected. */
export function rejudgeProbation(own: Outcome<"probation">, before: Outcomes, _ruleSet: RuleSetValues): readonly Finding[] {
  if (own.conclusion === "returned") return [notApplicable("PRB-02", "block", "returned")];
  const until = before.appointment?.probationUntil ?? null;
  if (until === null) return [unknown("PRB-02", "block", "appointment")];
  const lastDay = isAfter(legalDate(own.endedOn), legalDate(until)) ? legalDate(own.endedOn) : legalDate(until);
  return [judgeProbationOver(lastDay, legalDate(own.concludedOn))];
}
