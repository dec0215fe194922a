import type { CountAt, CountState, PaperCount, PaperField, PrincipalReviewRefusal } from "../types";
import { paperFields } from "../types";

/** Whether the figures add up; null when they do. A paper that came back was given out, is invalid or has one answer. */
export function faultOf({ issued, returned, invalid, satisfied, basicallySatisfied, dissatisfied }: PaperCount): PrincipalReviewRefusal | null {
  if (returned > issued || satisfied + basicallySatisfied + dissatisfied + invalid !== returned) return "review.does-not-add-up";
  return returned === invalid ? "review.no-valid-paper" : null;
}

/** Figures two counts do not agree on, in the order of the paper. */
export function differencesOf(first: PaperCount, second: PaperCount): readonly PaperField[] {
  return paperFields.filter((field) => first[field] !== second[field]);
}

/** How far the counting is; `standing` is the number of the count that stands, `givenUp` the numbers that were given up. */
export function countStateOf(counts: readonly CountAt[], standing: number | null, givenUp: readonly number[] = []): CountState {
  const number = counts.reduce((highest, count) => Math.max(highest, count.number), 0);
  const [first, second] = ([1, 2] as const).map((place) => counts.find((count) => count.number === number && count.place === place));
  if (first === undefined) return { step: "first", number: 1, differedIn: [] };
  if (givenUp.includes(number)) return { step: "standing", number: number + 1, differedIn: [] };
  if (second === undefined) return { step: "second", number, differedIn: differencesBefore(counts, number, standing) };
  if (number === standing) return { step: "standing", number: number + 1, differedIn: [] };
  return { step: "first", number: number + 1, differedIn: differencesOf(first, second) };
}

/** The pair before the one under way differed in these figures; empty where it stands or there is none. */
function differencesBefore(counts: readonly CountAt[], number: number, standing: number | null): readonly PaperField[] {
  const before = number - 1;
  const [first, second] = ([1, 2] as const).map((place) => counts.find((count) => count.number === before && count.place === place));
  return first === undefined || second === undefined || before === standing ? [] : differencesOf(first, second);
}

/** The count that stands; null while none does. */
export function standingCount(counts: readonly CountAt[], standing: number | null): PaperCount | null {
  return standing === null ? null : (counts.find((count) => count.number === standing) ?? null);
}
