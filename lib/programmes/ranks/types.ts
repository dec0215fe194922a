import type { AccessRefusal } from "@/lib/access/policy";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Rank, RankBody } from "@/lib/law/rank-ladder";
import type { CandidateFacts } from "@/lib/people/types";

/** A rank held in a unit; `to` null: held now. */
export type RankHeld = { readonly rank: Rank; readonly unitId: string; readonly from: LegalDate; readonly to: LegalDate | null };

/** What a change of rank is judged on: the person's ranks, posts and grades, and the unit's people in ranks without him. */
export type RankFacts = Pick<CandidateFacts, "career" | "holdings" | "grades"> & { readonly ranks: readonly RankHeld[] };

/** The unit's establishment in force and how many others hold which rank in it; null where no establishment was entered. */
export type RankQuotaFacts = {
  readonly body: RankBody;
  readonly civilServants: number;
  readonly held: Readonly<Partial<Record<Rank, number>>>;
};

export type RanksRefusal =
  | AccessRefusal
  | "ranks.person-not-found"
  | "ranks.unit-not-found"
  | "ranks.stale"
  | "ranks.same-rank"
  | "ranks.in-future"
  | "ranks.before-present"
  | "ranks.rule";
