import { isAfter, isOnOrBefore, yearOf, type LegalDate } from "@/lib/kernel/dates";
import { computed, type Finding, met, notApplicable, notMet, onEvidence, unknown } from "@/lib/law/finding";
import type { RuleSetValues } from "@/lib/law/scheme";
import type { CandidateFacts } from "../types";
import { covers } from "./spans";
import { barsOf, type SanctionBar } from "./sanction-bars";

/** The items of Art. 24 that only a person can find. */
export const humanBars = ["DSQ-01", "DSQ-02", "DSQ-04", "DSQ-05", "DSQ-07"] as const;

export type HumanBar = (typeof humanBars)[number];

/**
 * What a person found on reading Art. 24: null for nothing, otherwise the rule ids that apply (`"DSQ-04"`, or several
 * with commas). Any other text counts as 其他原因 (DSQ-07) and is never repeated in a finding.
 */
export type HumanFinding = { readonly barFinding: string | null };

/**
 * Whether the person may be a nominee, an inspection subject, decided on and appointed on the day `on` (SAR Art. 24): the
 * grade of the year before, every sanction or measure, a probation that is not closed, and, when `human` is given, the
 * items only a person can find. All findings are returned, met and unmet alike. No finding holds the reason or the kind
 * of a sanction: who may see them looks the event up by its id.
 */
export function judgeBars(
  facts: CandidateFacts,
  on: LegalDate,
  values: RuleSetValues,
  human?: HumanFinding,
): readonly Finding[] {
  return [
    ...(human === undefined ? [] : judgeHumanBars(human)),
    judgeLastYearsGrade(facts, on),
    ...judgeSanctions(facts, on, values),
    judgeOnProbation(facts, on),
  ];
}

/**
 * DSQ-01, -02, -04, -05, -07 《条例》第二十四条 “违反政治纪律和政治规矩的”, “群众公认度不高的”, “有跑官、拉票等非组织行为的”,
 * “除特殊岗位需要外，配偶已移居国（境）外，或者没有配偶但子女均已移居国（境）外的”, “其他原因不宜提拔或者进一步使用的”.
 */
export function judgeHumanBars({ barFinding }: HumanFinding): readonly Finding[] {
  const found = humanBarsNamedIn(barFinding);
  return humanBars.map((rule) =>
    found.includes(rule)
      ? notMet(rule, "block", { foundByReviewer: true })
      : met(rule, "block", { foundByReviewer: false }),
  );
}

/** The items of Art. 24 a recorded reading names. */
export function humanBarsNamedIn(barFinding: string | null): readonly HumanBar[] {
  if (barFinding === null || barFinding.trim() === "") return [];
  const named = humanBars.filter((rule) => barFinding.includes(rule));
  return named.length === 0 ? ["DSQ-07"] : named;
}

/**
 * DSQ-03 《条例》第二十四条第三项 “上一年年度考核结果为基本称职以下等次的”: the previous calendar year only; 以下 includes
 * 基本称职. UNGRADED (不确定等次) is no such grade and only warns, so that its reason is looked at. A grade fixed after
 * `on` was not there yet.
 */
export function judgeLastYearsGrade(facts: Pick<CandidateFacts, "grades">, on: LegalDate): Finding {
  const year = yearOf(on) - 1;
  const known = facts.grades.find(
    (row) => row.year === year && (row.fixedOn === null || isOnOrBefore(row.fixedOn, on)),
  );
  if (known === undefined) return { ...unknown("DSQ-03", "block", "yearlyGrade"), outputs: { year } };
  const inputs = { year, grade: known.grade };
  switch (known.grade) {
    case "EXCELLENT":
    case "COMPETENT":
      return met("DSQ-03", "block", inputs, { year });
    case "UNGRADED":
      return notMet("DSQ-03", "warn", inputs, { year, explanation: "ungradedIsNoGrade" });
    case "BASICALLY_COMPETENT":
    case "INCOMPETENT":
      return notMet("DSQ-03", "block", inputs, { year });
  }
}

/**
 * DSQ-06 《条例》第二十四条第六项 “受到诫勉、组织处理或者党纪政务处分等影响期未满或者期满影响使用的”: one finding for each event in
 * force on the day, with the last day of its bar; one met finding when there is none.
 */
export function judgeSanctions(
  facts: Pick<CandidateFacts, "sanctions">,
  on: LegalDate,
  values: Pick<RuleSetValues, "barEndsInclusive" | "admonitionMonths">,
): readonly Finding[] {
  const inForce = facts.sanctions.filter((sanction) => isOnOrBefore(sanction.effectiveOn, on));
  if (inForce.length === 0) return [met("DSQ-06", "block", { events: 0 })];
  const stillAffecting = new Set(inForce.filter((sanction) => sanction.stillAffecting).map((sanction) => sanction.id));
  return barsOf(inForce, values).map((bar) => judgeBar(bar, on, stillAffecting.has(bar.sanctionId)));
}

/**
 * A period with evidence C may only warn; a person's finding that it still affects use always bars. The citation stays
 * that of Art. 24 with the evidence of the period: the period's own clause would tell what the sanction was.
 */
function judgeBar(bar: SanctionBar, on: LegalDate, stillAffecting: boolean): Finding {
  const inputs = { sanctionId: bar.sanctionId, on };
  const outputs = { lastDay: bar.latestLastDay };
  if (stillAffecting) return notMet("DSQ-06", "block", inputs, { ...outputs, stillAffecting: true });
  if (bar.joined === "executed-with-heavier") {
    return notApplicable("DSQ-06", "block", "heavierSanctionDecidedTogether");
  }
  const draft = bar.evidence === "C";
  const force = draft ? "warn" : "block";
  if (isOnOrBefore(on, bar.lastDay)) return onEvidence(notMet("DSQ-06", force, inputs, outputs), bar.evidence);
  if (isOnOrBefore(on, bar.latestLastDay)) {
    const months = unknown("DSQ-06", force, "monthsOfDecision");
    return onEvidence({ ...months, outputs: { ...outputs, sanctionId: bar.sanctionId } }, bar.evidence);
  }
  return onEvidence(met("DSQ-06", force, inputs, outputs), bar.evidence);
}

/**
 * SAN-01 to SAN-10 and SAN-07: the bar of every sanction as a figure with its clause, for those who may see discipline
 * data. Judges nothing.
 */
export function computeBars(
  facts: Pick<CandidateFacts, "sanctions">,
  values: Pick<RuleSetValues, "barEndsInclusive" | "admonitionMonths">,
): readonly Finding[] {
  return barsOf(facts.sanctions, values).map((bar) => {
    const rule = bar.joined === null && !isAfter(bar.latestLastDay, bar.lastDay) ? bar.rule : "SAN-07";
    return computed(
      rule,
      "calc",
      { sanctionId: bar.sanctionId, firstDay: bar.firstDay, joined: bar.joined },
      { lastDay: bar.lastDay, latestLastDay: bar.latestLastDay, effects: bar.effects.join(",") },
    );
  });
}

/**
 * PRB-04, 释义：试用期满经考核确认后才可再行提拔。 From the first day of a probation until it is confirmed, also when its
 * last day has passed without an assessment.
 */
export function judgeOnProbation(facts: Pick<CandidateFacts, "holdings">, on: LegalDate): Finding {
  const trial = facts.holdings.find(
    ({ probationFrom, confirmedOn, to }) =>
      probationFrom !== null &&
      covers({ from: probationFrom, to }, on) &&
      (confirmedOn === null || isAfter(confirmedOn, on)),
  );
  return trial === undefined
    ? met("PRB-04", "block", { on })
    : notMet("PRB-04", "block", { on, postId: trial.postId }, { probationUntil: trial.probationUntil });
}
