import { atLeast, ratio } from "@/lib/kernel/ratio";

/** Whose promotions are counted. */
export const promotedByKinds = ["cityCommittee", "county", "cityDepartments"] as const;
export type PromotedBy = (typeof promotedByKinds)[number];

/** The least share of a kind, as a scheme has it: integers num/den. */
export type FrontLineShares = Readonly<Record<PromotedBy, { readonly num: number; readonly den: number }>>;

/**
 * Whether the share of those promoted in a year who have experience at the front line reaches what the scheme asks for (SED-20); exactly at
 * it does. A hint about the year, never about a person.
 *
 * @returns null: nobody was promoted
 */
export function frontLineShareReached(by: PromotedBy, promoted: number, experienced: number, shares: FrontLineShares): boolean | null {
  const { num, den } = shares[by];
  return promoted === 0 ? null : atLeast(experienced, promoted, ratio(num, den));
}
