/**
 * Oracle for time in posts. Written from
 * - regulations.md 2.1 (ELG-02, ELG-03, ELG-04, ELG-09), 2.9 (TRM-01, TRM-03, TRM-04, TRM-05, ROT-01, ROT-02), section 0.2
 *   conventions 2 (以上 = not less) and 5 ("full years" are reached on the day D + n), worked examples 14, 15 and 16;
 * - corrections.md: TRM-01/03/05 confirmed, TRM-04 within the scope of Art. 2 only, ELG-02 changed portfolio and part-time posts by parameter;
 * - instruments: terms-2006 (3, 6, 7), sar-2014-superseded (8 item 3, for the wording).
 *
 * Method: one flag per day. A run is a string of days without a gap; full years of a run are counted by trying every anniversary.
 * Time gathered over gaps has no anniversary in the texts, and pieces may be added up by days or by months: a total that makes the
 * years by one customary way and not by another (four days for every piece) is answered with "edge".
 */
import { anniversary, type Day } from "./days";

export interface Holding {
  readonly post: string;
  /** Rank of the level, a larger number is a higher level. */
  readonly level: number;
  readonly role: "head" | "deputy";
  readonly area: string;
  /** Falls under the scope of TRM-05. */
  readonly inScope: boolean;
  readonly from: Day;
  /** Last day held; null while it is held. */
  readonly to: Day | null;
}

function heldOn(holdings: readonly Holding[], day: Day): boolean {
  return holdings.some((holding) => holding.from <= day && (holding.to === null || day <= holding.to));
}

/** The first day of the unbroken run that covers `day`, walking back one day at a time; null when the day is not held. */
export function runStart(holdings: readonly Holding[], day: Day): Day | null {
  if (!heldOn(holdings, day)) return null;
  let start = day;
  while (heldOn(holdings, start - 1)) start -= 1;
  return start;
}

/** Full years from `start`, reached on `day`: every anniversary is tried. */
export function fullYears(start: Day, day: Day): number {
  let years = 0;
  while (anniversary(start, (years + 1) * 12) <= day) years += 1;
  return years;
}

/** Days held up to and including `day`, each counted once. */
export function daysHeld(holdings: readonly Holding[], day: Day): number {
  if (holdings.length === 0) return 0;
  let count = 0;
  for (let at = Math.min(...holdings.map((holding) => holding.from)); at <= day; at += 1)
    if (heldOn(holdings, at)) count += 1;
  return count;
}

export type Reached = boolean | "edge";

/** Whether `days` gathered in `pieces` make `years` years, whichever customary way they are added up. */
export function gathered(days: number, pieces: number, years: number): Reached {
  const most = years * 365 + Math.ceil(years / 4) + 4 * pieces;
  const fewest = years * 365 + Math.floor(years / 4) - 4 * pieces;
  if (days > most) return true;
  return days < fewest ? false : "edge";
}

/** TRM-01, TRM-03: full terms of five years served without a break in the post on the day; two of them bar a re-nomination. */
export function terms(career: readonly Holding[], post: string, day: Day): { full: number; barred: boolean } {
  const start = runStart(
    career.filter((holding) => holding.post === post),
    day,
  );
  const full = start === null ? 0 : Math.floor(fullYears(start, day) / 5);
  return { full, barred: full >= 2 };
}

/** TRM-04: fifteen years at one level within the scope of TRM-05. */
export function levelYears(career: readonly Holding[], level: number, day: Day): Reached {
  return gatheredOrRun(
    career.filter((holding) => holding.level === level && holding.inScope),
    15,
    day,
  );
}

/** ROT-01: ten full years without a break in one post of the scope. */
export function mustRotate(career: readonly Holding[], post: string, day: Day): boolean {
  const start = runStart(
    career.filter((holding) => holding.post === post && holding.inScope),
    day,
  );
  return start !== null && fullYears(start, day) >= 10;
}

/** ROT-02: ten years at one level in the team of one area. */
export function shouldRotate(career: readonly Holding[], level: number, area: string, day: Day): Reached {
  return gatheredOrRun(
    career.filter((holding) => holding.level === level && holding.area === area && holding.inScope),
    10,
    day,
  );
}

/** ELG-03: two years as deputy at the level, for a head post of the same level. */
export function deputyYears(career: readonly Holding[], level: number, day: Day): Reached {
  return gatheredOrRun(
    career.filter((holding) => holding.level === level && holding.role === "deputy"),
    2,
    day,
  );
}

/** ELG-04: three years as head of the next lower level, for a deputy post. */
export function lowerHeadYears(career: readonly Holding[], level: number, day: Day): Reached {
  return gatheredOrRun(
    career.filter((holding) => holding.level === level - 1 && holding.role === "head"),
    3,
    day,
  );
}

/** One piece decides exactly, by its anniversary; only time gathered over gaps has an edge. */
function gatheredOrRun(holdings: readonly Holding[], years: number, day: Day): Reached {
  const pieces = piecesOf(holdings, day);
  const longest = pieces.some((piece) => fullYears(piece.first, Math.min(piece.last + 1, day)) >= years);
  if (longest || pieces.length < 2) return longest;
  return gathered(daysHeld(holdings, day), pieces.length, years);
}

/** The strings of days without a gap up to and including `day`. */
function piecesOf(holdings: readonly Holding[], day: Day): readonly { first: Day; last: Day }[] {
  const pieces: { first: Day; last: Day }[] = [];
  const start = Math.min(day, ...holdings.map((holding) => holding.from));
  for (let at = start; at <= day; at += 1) {
    if (!heldOn(holdings, at)) continue;
    const open = pieces.at(-1);
    if (open?.last === at - 1) open.last = at;
    else pieces.push({ first: at, last: at });
  }
  return pieces;
}

/** ELG-02: number of different posts held at the next lower level up to the day. */
export function lowerPosts(career: readonly Holding[], level: number, day: Day): number {
  return new Set(
    career.filter((holding) => holding.level === level - 1 && holding.from <= day).map((holding) => holding.post),
  ).size;
}
