import { Section } from "@/components/ui/page-parts";
import type { CaseOverview } from "@/lib/case/loaders";
import type { OverviewQuery } from "@/lib/case/schema";
import type { CorrectionAt } from "@/lib/corrections/types";
import { OfferLinks } from "./asked-form";
import { correctionOffers, holdOffers, isAsked, overrideOffers, type Offer } from "./offers";

type Props = {
  readonly page: CaseOverview;
  readonly query: OverviewQuery;
  readonly corrections: readonly CorrectionAt[];
};
type Line = { readonly part: string; readonly none: string; readonly count: number; readonly offers: readonly Offer[] };

/** Overrides, holds and corrections that the case does not have, a line each, with the way to ask for one. */
export function NoExceptions({ page, query, corrections }: Props) {
  const { overrides, holds } = page.exceptions;
  const lines: readonly Line[] = [
    { part: "overrides", none: "没有特批申请。", count: overrides.length, offers: overrideOffers(page) },
    { part: "holds", none: "没有暂停、缓议、退回或者终止的记录。", count: holds.length, offers: holdOffers(page) },
    { part: "corrections", none: "没有更正。", count: corrections.length, offers: correctionOffers(page, corrections) },
  ];
  const empty = lines.filter(({ count, offers }) => count === 0 && !isAsked(offers, query));
  if (empty.length === 0) return null;
  return (
    <Section title="特批、暂停和更正">
      {empty.map(({ part, none, offers }) => (
        <div key={part} id={part} className="case-none">
          <p className="section-note">{none}</p>
          <OfferLinks caseId={page.at.id} query={query} part={part} offers={offers} />
        </div>
      ))}
    </Section>
  );
}
