import type { RuleId } from "@/lib/law/rule-id";

/** A worked example nothing repeats yet: the rules it needs, and why. It leaves this list when a test carries its number. */
export type PendingExample = { readonly number: number; readonly rules: readonly [RuleId, ...RuleId[]]; readonly reason: string };

export const pendingExamples: readonly PendingExample[] = [
  { number: 13, rules: ["RSG-04"], reason: "the timers of an ordered resignation are not encoded; two of its four periods were not read in a text" },
  { number: 29, rules: ["RNK-03"], reason: "quotas of ranks are not encoded" },
  { number: 30, rules: ["RNK-01", "EVA-18"], reason: "years in a rank are not encoded" },
  { number: 38, rules: ["RSV-01", "RSV-04"], reason: "the size of a pool is a number of the scheme, no step judges it yet" },
  { number: 39, rules: ["TRN-01", "TRN-02"], reason: "hours of training are not kept" },
  { number: 40, rules: ["TRN-04"], reason: "leave from courses is not kept" },
];
