import { atLeast, ratio, type Ratio } from "@/lib/kernel/ratio";

/** Whose promotions are counted. */
export type PromotedBy = "cityCommittee" | "county" | "cityDepartments";

const lines: Readonly<Record<PromotedBy, Ratio>> = {
  cityCommittee: ratio(60, 100),
  county: ratio(80, 100),
  cityDepartments: ratio(50, 100),
};

/**
 * Whether the share of those promoted in a year who have experience at the front line reaches what one city asks for (SED-20): 60, 80 and
 * 50 percent. A hint about the year, never about a person.
 *
 * @returns null: nobody was promoted
 */
export function frontLineShareReached(by: PromotedBy, promoted: number, experienced: number): boolean | null {
  return promoted === 0 ? null : atLeast(experienced, promoted, lines[by]);
}
