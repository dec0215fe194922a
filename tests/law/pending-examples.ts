import type { RuleId } from "@/lib/law/rule-id";

/** A worked example nothing repeats yet: the rules it needs, and why. It leaves this list when a test carries its number. */
export type PendingExample = { readonly number: number; readonly rules: readonly [RuleId, ...RuleId[]]; readonly reason: string };

export const pendingExamples: readonly PendingExample[] = [];
