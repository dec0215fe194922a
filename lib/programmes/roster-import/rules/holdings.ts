import type { LegalDate } from "@/lib/kernel/dates";
import { addDays, legalDate } from "@/lib/kernel/dates";
import type { ArchiveCadre, FactsIn } from "../types";
import { dayOf, spanOf } from "./written";

export type NewHolding = {
  readonly postCode: string;
  readonly from: string;
  readonly to: string | null;
  readonly concurrent: boolean;
};

/** What an import does to the posts of one person. */
export type HoldingChanges = {
  readonly begun: readonly NewHolding[];
  readonly ended: readonly { readonly id: string; readonly to: LegalDate }[];
  readonly corrected: readonly { readonly id: string; readonly from: string }[];
};

/**
 * Posts that follow from the present post and from career rows that name a post of the system. Another present post ends
 * the one before on the day before; the same post with another first day is corrected. Holdings of the archive that the
 * file does not mention stay.
 *
 * @param career rows of the person that are new or changed
 */
export function holdingChanges(
  cadre: Pick<FactsIn<"cadres">, "currentPostCode" | "currentPostSince">,
  career: readonly FactsIn<"career">[],
  kept: Pick<ArchiveCadre, "holdings"> | undefined,
): HoldingChanges {
  const held = kept?.holdings ?? [];
  const present = presentPost(cadre, held);
  const begun = [...present.begun];
  const ended = [...present.ended];
  for (const { postCode, from, to, concurrent } of career) {
    if (postCode === null || (to === null && !concurrent)) continue;
    const span = spanOf(from, to);
    const same = held.find(
      (one) =>
        one.postCode === postCode && one.concurrent === concurrent && one.from.slice(0, 7) === span.from.slice(0, 7),
    );
    const twice = begun.some((one) => one.postCode === postCode && one.from === span.from);
    if (same === undefined && !twice) begun.push({ postCode, ...span, concurrent });
    else if (same !== undefined && same.concurrent && same.to === null && span.to !== null) {
      ended.push({ id: same.id, to: laterOf(legalDate(span.to), same.from) });
    }
  }
  return { begun, ended, corrected: present.corrected };
}

function presentPost(
  { currentPostCode, currentPostSince }: Pick<FactsIn<"cadres">, "currentPostCode" | "currentPostSince">,
  held: ArchiveCadre["holdings"],
): HoldingChanges {
  if (currentPostCode === null || currentPostSince === null) return { begun: [], ended: [], corrected: [] };
  const main = held.find(({ to, concurrent }) => to === null && !concurrent);
  const from = dayOf(currentPostSince);
  if (main?.postCode === currentPostCode) {
    return { begun: [], ended: [], corrected: main.from === from ? [] : [{ id: main.id, from }] };
  }
  const begun = [{ postCode: currentPostCode, from, to: null, concurrent: false }];
  const ended = main === undefined ? [] : [{ id: main.id, to: laterOf(addDays(legalDate(from), -1), main.from) }];
  return { begun, ended, corrected: [] };
}

function laterOf(day: LegalDate, other: LegalDate): LegalDate {
  return day < other ? other : day;
}
