import type { Force } from "@/lib/law/finding";
import type { RuleId } from "@/lib/law/rule-id";

/** A place in the repository: file and name in it. */
export type Place = { readonly file: string; readonly name: string };

export type RuleEntry =
  | { readonly kind: "acts"; readonly force: Force; readonly places: readonly [Place, ...Place[]] }
  | { readonly kind: "held"; readonly place: Place }
  | { readonly kind: "planned" };

/** Rules listed here; those of yearly assessment and of ballots belong to the scores. */
export type IndexedRule = Exclude<RuleId, `${"EVA" | "BAL"}-${string}`>;

/** Rules of which some or all wait to be encoded. */
export type UnencodedRule = Extract<
  RuleId,
  "TRN-06" | "FIL-02" | `PMR-0${1 | 2 | 3 | 4 | 5 | 8 | 9}` | "RSV-06" | "RSV-08" | "RSV-09" | "REC-F1" | "REC-F2" | "ACC-01" | "ACC-02" | `ORR-${string}` | `REP-0${1 | 2 | 3}` | Exclude<Extract<RuleId, `SED-${string}`>, "SED-02" | "SED-03" | "SED-09" | "SED-20" | "SED-29">
>;
