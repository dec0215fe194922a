import type { RuleId } from "@/lib/law/rule-id";

/** A worked example nothing repeats yet: the rules it needs, and why. It leaves this list when a test carries its number. */
export type PendingExample = { readonly number: number; readonly rules: readonly [RuleId, ...RuleId[]]; readonly reason: string };

export const pendingExamples: readonly PendingExample[] = [
  { number: 24, rules: ["BAL-05"], reason: "a score of several items by several groups is not part of a democratic assessment here" },
  { number: 25, rules: ["BAL-06"], reason: "no ballot of scores exists, so nothing is trimmed" },
  { number: 27, rules: ["EVA-04", "EVA-05"], reason: "shares of EXCELLENT belong to the yearly assessment, which is not encoded" },
  { number: 28, rules: ["EVA-06", "EVA-07", "EVA-08"], reason: "shares inside a team belong to the yearly assessment, which is not encoded" },
  { number: 31, rules: ["SED-03"], reason: "the review by the full committee is not encoded" },
  { number: 32, rules: ["SED-03"], reason: "the review by the full committee is not encoded" },
  { number: 33, rules: ["SED-02"], reason: "the share is a number of the scheme, no step judges it yet" },
  { number: 34, rules: ["SED-13"], reason: "no weights are given anywhere; a composite would be advice only and is not encoded" },
  { number: 35, rules: ["SED-20"], reason: "the yearly indicator is not encoded" },
  { number: 36, rules: ["SED-10"], reason: "secondments have no types yet" },
  { number: 37, rules: ["SED-15"], reason: "the sums of a published report are no rule of the product" },
];
