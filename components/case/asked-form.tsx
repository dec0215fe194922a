import type { ReactNode } from "react";
import type { OverviewForm, OverviewQuery } from "@/lib/case/schema";
import { overviewHref } from "@/lib/case/schema";
import type { Offer } from "./offers";

type Props = {
  readonly caseId: string;
  readonly query: OverviewQuery;
  /** Id of the part of the overview they belong to. */
  readonly part: string;
  readonly offers: readonly Offer[];
};

/** Links to the forms of a part. */
export function OfferLinks({ caseId, query, part, offers }: Props) {
  if (offers.length === 0) return null;
  return (
    <ul className="link-row no-print">
      {offers.map(({ form, words }) => (
        <li key={form}>
          <a href={overviewHref(caseId, query, { form }, part)}>{words}</a>
        </li>
      ))}
    </ul>
  );
}

/** Forms of a part: links, and the form that the address asks for; a page of eight unasked forms would be mostly forms. */
export function AskedForms({ children, ...props }: Props & { readonly children: (form: OverviewForm) => ReactNode }) {
  const { caseId, query, part, offers } = props;
  const asked = offers.find(({ form }) => form === query.form);
  return (
    <>
      {asked === undefined ? null : (
        <div className="case-form" role="group" aria-label={asked.words}>
          <p className="case-form-title">
            {asked.words}
            <a href={overviewHref(caseId, query, { form: null }, part)}>收起</a>
          </p>
          {children(asked.form)}
        </div>
      )}
      <OfferLinks {...props} offers={offers.filter((offer) => offer !== asked)} />
    </>
  );
}
