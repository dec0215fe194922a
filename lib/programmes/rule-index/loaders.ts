import "server-only";
import { isRuleId } from "@/lib/law/rule-id";
import { reading } from "../../platform/db/reading";
import { requireVisit } from "../../platform/session";
import { readOpenCasesIn, readOpenCountsIn } from "./queries";
import type { RuleQuery } from "./schema";
import { ruleQuerySchema } from "./schema";
import type { OpenCount, RulePage } from "./types";
import { shownCases } from "./types";

export type RuleIndexPage = { readonly query: RuleQuery; readonly open: readonly OpenCount[] };

/** The page of rules under the conditions of the address, with what each rule has open in cases the reader may see. One statement. */
export async function loadRuleIndex(params: Readonly<Record<string, string | string[] | undefined>>): Promise<RuleIndexPage> {
  const { actor } = await requireVisit();
  const query = ruleQuerySchema.parse(params);
  return { query, open: await reading(actor, (tx) => readOpenCountsIn(tx, actor)) };
}

/** One rule and the cases it has something open in; null for an id that is no rule's. One statement. */
export async function loadRule(rule: string): Promise<RulePage | null> {
  const { actor } = await requireVisit();
  if (!isRuleId(rule)) return null;
  const cases = await reading(actor, (tx) => readOpenCasesIn(tx, actor, rule, shownCases + 1));
  return { rule, cases: cases.slice(0, shownCases), more: cases.length > shownCases };
}
