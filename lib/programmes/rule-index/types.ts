import type { Finding } from "@/lib/law/finding";
import type { LegalDate } from "@/lib/kernel/dates";
import type { RuleId } from "@/lib/law/rule-id";
import type { CaseState } from "@/lib/case/types";
import type { Stage } from "@/lib/case/stage-order";

/** How many cases under way, within the reader's reach, a rule has something open in. Counts of cases; one case counts under one heading. */
export type OpenCount = {
  readonly rule: RuleId;
  /** a real block */
  readonly stopped: number;
  /** a warning, or not known yet */
  readonly asked: number;
  /** let through by 特批 */
  readonly overridden: number;
};

/** A case a rule has something open in, with what the rule said last. */
export type OpenCase = Pick<Finding, "outcome" | "force"> & {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly post: string;
  readonly stage: Stage;
  readonly state: CaseState;
  readonly on: LegalDate;
};

/** So many cases stand on the page of a rule. */
export const shownCases = 50;

/** One rule and the cases it has something open in; `more` where there are others. */
export type RulePage = { readonly rule: RuleId; readonly cases: readonly OpenCase[]; readonly more: boolean };
