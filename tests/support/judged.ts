import { cite } from "@/lib/law/citations";
import type { Finding, FindingValues } from "@/lib/law/finding";
import { told } from "./told";

/** A finding as tests compare it in one line: "CHK-1 gate met" (rule, force, outcome), its inputs and its outputs. */
export type Judged = readonly [string, FindingValues, FindingValues];

/** The whole finding apart from its citation; throws when it cites another rule than the one it answers. */
export function judged(finding: Finding): Judged {
  const [rule, force, outcome, inputs, outputs] = told(finding);
  if (finding.cite !== cite(finding.rule)) throw new Error(`a finding of ${rule} cites another rule`);
  return [`${rule} ${force} ${outcome}`, inputs, outputs];
}
