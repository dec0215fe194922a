import type { PartialDate } from "@/lib/formats/dates";
import type { FactsIn, HistorySheet } from "../types";

/** What a quota is for: one of a unit, level and head or deputy. */
export function quotaKey(quota: Pick<FactsIn<"quotas">, "unitCode" | "level" | "headOrDeputy">): string {
  return `${quota.unitCode} ${quota.level} ${quota.headOrDeputy}`;
}

/** A pair of relatives, whichever stands first. */
export function kinshipKey(kinship: Pick<FactsIn<"kinship">, "idNumberA" | "idNumberB">): string {
  return [kinship.idNumberA, kinship.idNumberB].sort().join(" ");
}

/** Roughly what a row of a person's history is about: rows of one key may be the same row with something corrected. */
export const historyKeys: { readonly [K in HistorySheet]: (facts: FactsIn<K>) => string } = {
  career: (facts) => `${monthOf(facts.from)} ${facts.concurrent}`,
  education: (facts) => `${facts.mode} ${facts.education}`,
  family: (facts) => facts.relation,
  honours: (facts) => `${facts.kind} ${facts.kind === "honour" ? facts.decidedOn : (facts.effectiveOn ?? "")}`,
  grades: (facts) => String(facts.year),
  experience: (facts) => `${facts.kind} ${monthOf(facts.from)}`,
};

/** Columns of a row that the archive does not keep: a sanction has its effective day, an honour its day of decision. */
export function columnsLeftOut(sheet: HistorySheet, facts: object): readonly string[] {
  if (sheet !== "honours") return [];
  return "kind" in facts && facts.kind === "honour" ? ["effectiveOn"] : ["decidedOn"];
}

function monthOf(date: PartialDate): string {
  return date.value.slice(0, 7);
}
