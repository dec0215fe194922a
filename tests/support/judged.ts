import { cite } from "@/lib/law/citations";
import type { Finding, FindingValues } from "@/lib/law/finding";

/** A finding as tests compare it: "CHK-1 gate met" (rule, force, outcome), its inputs and its outputs. */
export type Judged = readonly [string, FindingValues, FindingValues];

/** The whole finding apart from its citation; throws when it cites another rule than the one it answers. */
export function judged({ rule, cite: cited, force, outcome, inputs, outputs }: Finding): Judged {
  if (cited !== cite(rule)) throw new Error(`a finding of ${rule} cites another rule`);
  return [`${rule} ${force} ${outcome}`, inputs, outputs];
}
