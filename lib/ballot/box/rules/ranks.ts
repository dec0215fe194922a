/** A count with its rank; equal counts share one: 1, 2, 2, 4. */
export type Ranked = { readonly subjectId: string; readonly count: number; readonly rank: number };

/**
 * Ranks by count, for information only: the result keeps the order it was given, lists of people open in official order,
 * and nobody is picked, shortlisted or moved by a rank (REC-10: recommendation votes are no election).
 */
export function ranksOf(counts: readonly { readonly subjectId: string; readonly count: number }[]): readonly Ranked[] {
  const sorted = counts.map(({ count }) => count).toSorted((first, second) => second - first);
  const rankOfCount = new Map<number, number>();
  sorted.forEach((count, place) => {
    if (!rankOfCount.has(count)) rankOfCount.set(count, place + 1);
  });
  return counts.map(({ subjectId, count }) => ({ subjectId, count, rank: rankOfCount.get(count) ?? counts.length }));
}
