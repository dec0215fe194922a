import type { PartialDate } from "@/lib/formats/dates";

/** The day an archive stores for a date of the file: of a month or year its first day. */
export function dayOf(date: PartialDate): string {
  switch (date.precision) {
    case "day":
      return date.value;
    case "month":
      return `${date.value}-01`;
    case "year":
      return `${date.value}-01-01`;
  }
}

export function dayOrNull(date: PartialDate | null): string | null {
  return date === null ? null : dayOf(date);
}

/** First and last day of a stretch; a last day known to the month only never comes before the first. */
export function spanOf(
  from: PartialDate,
  to: PartialDate | null,
): { readonly from: string; readonly to: string | null } {
  const first = dayOf(from);
  const last = dayOrNull(to);
  return { from: first, to: last !== null && last < first ? first : last };
}

/** Places inside a unit for people without a place in its team: posts outside the team, then people without a post. */
const postOutsideTeam = 900;
const withoutPost = 950;

/** Official order: unit order, then team order. */
export function orderKeyOf(unitOrder: number, post: { readonly teamOrder: number | null } | null): number {
  return unitOrder * 1000 + (post === null ? withoutPost : (post.teamOrder ?? postOutsideTeam));
}
