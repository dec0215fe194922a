import type { FindingOutcome } from "@/lib/law/finding";
import type { RuleId } from "@/lib/law/rule-id";

export type WhatIfChange = { readonly rule: RuleId; readonly before: FindingOutcome | null; readonly after: FindingOutcome };

/** A closed case without its person: a number of this run alone, in no order that says anything; not even its kind, of which there may be one. */
export type NumberedCase = { readonly number: number; readonly changes: readonly WhatIfChange[] };

export type WhatIfResult = {
  readonly closed: number;
  /** closed cases of which some finding would differ */
  readonly changed: number;
  readonly byRule: readonly { readonly rule: RuleId; readonly count: number }[];
  readonly lines: readonly NumberedCase[];
  /** `byRule` is empty where fewer than five cases run: a count would point at one */
  readonly running: { readonly cases: number; readonly byRule: readonly { readonly rule: RuleId; readonly count: number }[] };
};

export type WhatIfRefusal =
  | "whatIf.nothing-asked"
  | "whatIf.version-not-found"
  | "whatIf.value-impossible"
  | "whatIf.nothing-changed"
  | "whatIf.too-few-closed";
