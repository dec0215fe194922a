import type { Finding, FindingValues } from "@/lib/law/finding";

/** What a finding says, without the words of the law it cites: rule, force, outcome, what it looked at, what it worked out. */
export function told({ rule, force, outcome, inputs, outputs }: Finding): readonly [string, string, string, FindingValues, FindingValues] {
  return [rule, force, outcome, inputs, outputs];
}
