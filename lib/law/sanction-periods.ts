import { addDays, addMonths, lastDayOfPeriod, type LegalDate } from "@/lib/kernel/dates";
import type { EvidenceClass } from "./citation";
import { cite } from "./citations";
import type { RuleId } from "./rule-id";

/** Sanctions, the admonition and organisational measures that bar a person for a time (影响期). */
export const sanctionKinds = [
  "partyWarning",
  "partySeriousWarning",
  "partyRemovalFromPosts",
  "partyProbation",
  "governmentWarning",
  "governmentDemerit",
  "governmentMajorDemerit",
  "governmentDemotion",
  "governmentDismissal",
  "admonition",
  "suspensionForInspection",
  "reassignment",
  "orderedResignation",
  "removal",
  "demotion",
] as const;

export type SanctionKind = (typeof sanctionKinds)[number];

/** What the person may not get while the bar lasts. */
export type BarEffect =
  | "any-office"
  | "leading-post"
  | "equal-or-higher-post"
  | "higher-post"
  | "promotion"
  | "promotion-or-advancement"
  | "promotion-of-post-or-rank";

/** One bar of a kind. Bars begin with the sanction, or one after the other ("after-previous"). */
export type BarRule = {
  readonly months: number;
  readonly effect: BarEffect;
  readonly begins: "with-sanction" | "after-previous";
};

/** The bars of one kind in the editions now in force, and the rule they rest on. */
export type SanctionPeriod = {
  readonly zh: string;
  readonly rule: RuleId;
  readonly bars: readonly [BarRule, ...BarRule[]];
};

export const sanctionPeriods: Readonly<Record<SanctionKind, SanctionPeriod>> = {
  partyWarning: kind("党内警告", "SAN-01", bar(12, "promotion-or-advancement")),
  partySeriousWarning: kind("党内严重警告", "SAN-02", bar(18, "promotion-or-advancement")),
  partyRemovalFromPosts: kind("撤销党内职务", "SAN-03", bar(24, "equal-or-higher-post")),
  partyProbation: kind("留党察看", "SAN-04", bar(12, "any-office"), {
    months: 24,
    effect: "equal-or-higher-post",
    begins: "after-previous",
  }),
  governmentWarning: kind("政务警告", "SAN-06", bar(6, "promotion-of-post-or-rank")),
  governmentDemerit: kind("政务记过", "SAN-06", bar(12, "promotion-of-post-or-rank")),
  governmentMajorDemerit: kind("政务记大过", "SAN-06", bar(18, "promotion-of-post-or-rank")),
  governmentDemotion: kind("政务降级", "SAN-06", bar(24, "promotion-of-post-or-rank")),
  governmentDismissal: kind("政务撤职", "SAN-06", bar(24, "promotion-of-post-or-rank")),
  admonition: kind("诫勉", "SAN-08", bar(6, "promotion-or-advancement")),
  suspensionForInspection: kind("停职检查", "SAN-10", bar(6, "any-office")),
  reassignment: kind("调整职务", "SAN-10", bar(12, "promotion")),
  orderedResignation: kind("责令辞职", "SAN-10", bar(12, "leading-post"), bar(24, "higher-post")),
  removal: kind("免职（组织处理）", "SAN-10", bar(12, "leading-post"), bar(24, "higher-post")),
  demotion: kind("降职（组织处理）", "SAN-10", bar(24, "promotion")),
};

/** A bar in days: barred from `firstDay` to `lastDay`, both included. Evidence C may only warn. */
export type BarPeriod = {
  readonly effect: BarEffect;
  readonly rule: RuleId;
  readonly evidence: EvidenceClass;
  readonly firstDay: LegalDate;
  readonly lastDay: LegalDate;
};

/**
 * The bars of one sanction that took effect on `effectiveOn`. `statedMonths` replaces the months of the first bar (a
 * period named in the decision, or the local months of an admonition). With `endsInclusive` the anniversary itself is
 * still barred (parameter barEndsInclusive). A bar after another begins on the day after its last one; where `restoredOn` is known, the first bar
 * lasts until the day before it and the next begins on it (SAN-04, 《中国共产党纪律处分条例》 “恢复党员权利后二年内”).
 */
export function barPeriods(
  sanction: SanctionKind,
  effectiveOn: LegalDate,
  options: { readonly statedMonths?: number | null; readonly restoredOn?: LegalDate | null; readonly endsInclusive: boolean },
): readonly BarPeriod[] {
  const { rule, bars } = sanctionPeriods[sanction];
  const { evidence } = cite(rule);
  let begins = effectiveOn;
  return bars.map(({ months: ownMonths, effect, begins: beginsWhen }, index) => {
    const months = index === 0 ? (options.statedMonths ?? ownMonths) : ownMonths;
    const firstDay = beginsWhen === "after-previous" ? begins : effectiveOn;
    const restoredOn = bars.length > 1 && index === 0 && bars[1]?.begins === "after-previous" ? (options.restoredOn ?? null) : null;
    const lastOfPeriod = restoredOn === null ? lastDayOfPeriod(firstDay, { months }) : addDays(restoredOn, -1);
    begins = addDays(lastOfPeriod, 1);
    if (restoredOn !== null) return { effect, rule, evidence, firstDay, lastDay: lastOfPeriod };
    return { effect, rule, evidence, firstDay, lastDay: options.endsInclusive ? addMonths(firstDay, months) : lastOfPeriod };
  });
}

function kind(zh: string, rule: RuleId, ...bars: [BarRule, ...BarRule[]]): SanctionPeriod {
  return { zh, rule, bars };
}

function bar(months: number, effect: BarEffect): BarRule {
  return { months, effect, begins: "with-sanction" };
}
