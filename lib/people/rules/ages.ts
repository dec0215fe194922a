import type { Level } from "@/lib/access/actor";
import { levels } from "@/lib/access/actor";
import { addYears, fullMonthsBetween, fullYearsBetween, isAfter, isOnOrBefore } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { CandidateFacts, HoldingFact } from "../types";
import { covers } from "./spans";

/** Completed years of life, of service and in the Party (三龄) on a day; null in the Party: not a member. */
export type Ages = { readonly age: number; readonly serviceYears: number; readonly partyYears: number | null };

/** The three ages on the day, in completed years; the anniversary itself completes a year. */
export function agesOn(facts: Pick<CandidateFacts, "birth" | "workStart" | "partyJoined">, on: LegalDate): Ages {
  return {
    age: fullYearsBetween(facts.birth, on),
    serviceYears: fullYearsBetween(facts.workStart, on),
    partyYears: facts.partyJoined === null ? null : fullYearsBetween(facts.partyJoined, on),
  };
}

/** Whether somebody born on the day is under 18 on another: of minors only the relation and the month of birth are kept and shown. */
export function isMinorOn(birth: LegalDate, on: LegalDate): boolean {
  return isAfter(birth, addYears(on, -18));
}

/** Time since a day (任现职、任同职级), in completed months. */
export type Tenure = { readonly since: LegalDate; readonly months: number };

/** The posts held on the day, the main post first (PA-08). */
export function holdingsOn(facts: Pick<CandidateFacts, "holdings">, on: LegalDate): readonly HoldingFact[] {
  return facts.holdings
    .filter((holding) => covers(holding, on))
    .toSorted((a, b) => Number(a.concurrent) - Number(b.concurrent));
}

/** How long the post has been held on the day; null when it is not held then. */
export function tenureInPost(facts: Pick<CandidateFacts, "holdings">, postId: string, on: LegalDate): Tenure | null {
  const holding = holdingsOn(facts, on).find((held) => held.postId === postId);
  return holding === undefined ? null : { since: holding.from, months: fullMonthsBetween(holding.from, on) };
}

/** The level with its first day on the day `on`; `since` null when it is not recorded. */
export type LevelOn = { readonly level: Level; readonly since: LegalDate | null };

/** What a level is read from: today's and since when, and times at a level, by appointment or by the résumé. */
export type LevelHistory = {
  readonly level: Level;
  /** null: since when is not known */
  readonly levelSince: LegalDate | null;
  readonly lines: readonly LevelLine[];
};

export type LevelLine = { readonly from: LegalDate; readonly to: LegalDate | null; readonly level: Level; readonly concurrent: boolean };

/**
 * The level on the day as far as it is recorded; null where nothing says it. Before the present level was reached it is the highest level
 * of the posts and résumé lines of that day, so that an appointment that has since taken effect does not change a judgement about the time
 * before it.
 */
export function recordedLevelOn({ level, levelSince, lines }: LevelHistory, on: LegalDate): LevelOn | null {
  if (levelSince === null || isOnOrBefore(levelSince, on)) return { level, since: levelSince };
  const rows = lines.filter((row) => !row.concurrent && isOnOrBefore(row.from, on));
  const [highest] = rows.filter((row) => covers(row, on)).toSorted((a, b) => levelRank(a.level) - levelRank(b.level));
  if (highest === undefined) return null;
  const [first] = rows.filter((row) => row.level === highest.level).toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return { level: highest.level, since: first?.from ?? null };
}

/** The same for a judgement that needs a level: whose level of the day nobody recorded counts as staff. */
export function levelOn(
  { level, levelSince, career, holdings }: Pick<CandidateFacts, "level" | "levelSince" | "career" | "holdings">,
  on: LegalDate,
): LevelOn {
  return recordedLevelOn({ level, levelSince, lines: [...holdings, ...career] }, on) ?? { level: "staff", since: null };
}

/** How long the person has been at the level of that day (任同职级); null when the first day is not recorded. */
export function tenureAtLevel(
  facts: Pick<CandidateFacts, "level" | "levelSince" | "career" | "holdings">,
  on: LegalDate,
): Tenure | null {
  const { since } = levelOn(facts, on);
  return since === null ? null : { since, months: fullMonthsBetween(since, on) };
}

/** Levels from one to another: 1 to the next higher, 0 for the same, negative downwards. */
export function levelsUp(from: Level, to: Level): number {
  return levelRank(from) - levelRank(to);
}

function levelRank(level: Level): number {
  return levels.indexOf(level);
}
