import type { Refusal, Refusals } from "../law/refusal";
import { shownRefusal } from "./answer";
import type { ShownBasis, ShownRefusal } from "./answer";
import type { RefusalCode } from "./zh-CN/refusals";

/** The answer for one selected row of a list. */
export type ItemAnswer = {
  readonly id: string;
  readonly label: string;
  readonly outcome: "done" | "refused" | "skipped";
  readonly sentence: string;
  readonly basis?: ShownBasis | undefined;
};

/** What a list shows after a batch action. */
export type BatchAnswers =
  | { readonly status: "idle" }
  | { readonly status: "refused"; readonly refusals: readonly ShownRefusal[] }
  | { readonly status: "answered"; readonly answers: readonly ItemAnswer[] };

/** One row that was not done: every reason in one line, the first clause behind 依据. */
export function refusedItem(id: string, label: string, refusals: Refusals<RefusalCode>): ItemAnswer {
  const shown = refusals.map((refusal: Refusal<RefusalCode>) => shownRefusal(refusal));
  const basis = shown.find((refusal) => refusal.basis !== undefined)?.basis;
  return {
    id,
    label,
    outcome: "refused",
    sentence: shown.map((refusal) => refusal.sentence).join(""),
    ...(basis === undefined ? {} : { basis }),
  };
}
