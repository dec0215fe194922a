import { isOnOrBefore } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { type Finding, met, notApplicable, notMet, onEvidence } from "@/lib/law/finding";
import { barPeriods, type BarEffect } from "@/lib/law/sanction-periods";
import type { RuleSetValues } from "@/lib/law/scheme";
import type { CandidateFacts } from "../types";
import { humanBars, humanBarsNamedIn, judgeOnProbation, type HumanFinding } from "./bars";

type Values = Pick<RuleSetValues, "barEndsInclusive" | "admonitionMonths">;

/** Effects that keep from another post of the present level too; every other effect concerns rising only. */
const equalPostEffects: readonly BarEffect[] = ["any-office", "leading-post", "equal-or-higher-post"];

/**
 * What keeps a person from an equal post (平级交流). Art. 24 speaks of inspection subjects and a lateral move with checks fixes none: its
 * items do not apply, but what a person found and wrote down warns. Sanctions bar as far as they take every office or an
 * equal one. A probation that runs warns (PRB-05, 释义：试用期内一般不调动).
 */
export function judgeEqualPostBars(
  facts: Pick<CandidateFacts, "sanctions" | "holdings">,
  on: LegalDate,
  values: Values,
  human?: HumanFinding,
): readonly Finding[] {
  return [
    ...(human === undefined ? [] : judgeFoundByReviewer(human)),
    notApplicable("DSQ-03", "block", "equalPost"),
    ...judgeEqualPostSanctions(facts, on, values),
    asWarning(judgeOnProbation(facts, on)),
  ];
}

function judgeFoundByReviewer({ barFinding }: HumanFinding): readonly Finding[] {
  const found = humanBarsNamedIn(barFinding);
  return humanBars.map((rule) =>
    found.includes(rule)
      ? notMet(rule, "warn", { foundByReviewer: true })
      : notApplicable(rule, "block", "equalPost"),
  );
}

/**
 * DSQ-06 for an equal post: the periods of a sanction that take every office, every leading post or an equal one (SAN-03, SAN-04, SAN-10).
 * A period with evidence C only warns, and so does a finding that an event still affects use.
 */
export function judgeEqualPostSanctions(
  { sanctions }: Pick<CandidateFacts, "sanctions">,
  on: LegalDate,
  { barEndsInclusive, admonitionMonths }: Values,
): readonly Finding[] {
  const inForce = sanctions.filter((sanction) => isOnOrBefore(sanction.effectiveOn, on));
  if (inForce.length === 0) return [met("DSQ-06", "block", { events: 0 })];
  return inForce.map((sanction) => {
    const inputs = { sanctionId: sanction.id, on };
    const statedMonths = sanction.months ?? (sanction.kind === "admonition" ? admonitionMonths : null);
    const running = barPeriods(sanction.kind, sanction.effectiveOn, { statedMonths, restoredOn: sanction.rightsRestoredOn, endsInclusive: barEndsInclusive }).filter(
      ({ effect, firstDay, lastDay }) => equalPostEffects.includes(effect) && isOnOrBefore(firstDay, on) && isOnOrBefore(on, lastDay),
    );
    const last = running.at(-1);
    if (last !== undefined) {
      const bar = notMet("DSQ-06", last.evidence === "C" ? "warn" : "block", inputs, { lastDay: last.lastDay });
      return onEvidence(bar, last.evidence);
    }
    return sanction.stillAffecting
      ? notMet("DSQ-06", "warn", inputs, { stillAffecting: true })
      : met("DSQ-06", "block", inputs);
  });
}

function asWarning(finding: Finding): Finding {
  return finding.outcome === "not-met" ? { ...finding, force: "warn" } : finding;
}
