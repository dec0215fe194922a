import { addDays, addMonths, compareDates, legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { present } from "@/lib/kernel/assert";
import type { HeadOrDeputy, Level } from "@/prisma/generated/client";
import type { Random } from "./random";
import type { AreaKey, Seat } from "./structure-types";
import { otherBureaus, otherCounties, otherTowns } from "./word-lists";

/** A stretch of a career; `to` is its last day, empty: to the present. */
export type Stretch = {
  readonly from: LegalDate;
  readonly to: LegalDate | null;
  readonly level: Level;
  readonly headOrDeputy: HeadOrDeputy | null;
  readonly unitText: string;
  readonly postText: string;
  readonly postId: string | null;
  /** work in a town or below */
  readonly grassroots: boolean;
};

/** What is fixed about a career; the rest is invented. Lengths in months up to today. */
export type CareerPlan = {
  readonly inPostMonths?: number;
  readonly atLevelMonths?: number;
  readonly grassrootsMonths?: number;
  readonly age?: number;
};

const ladder: readonly Level[] = [
  "staff",
  "sectionDeputy",
  "sectionHead",
  "countyDeputy",
  "countyHead",
  "bureauDeputy",
  "bureauHead",
];

/** Who held which post when, so that two people never hold one post at the same time. */
export type Occupancy = Map<string, { from: LegalDate; to: LegalDate | null }[]>;

type Place = {
  readonly area: AreaKey;
  readonly level: Level;
  readonly unitName: string;
  readonly title: string;
  readonly headOrDeputy: HeadOrDeputy | null;
  readonly postId: string | null;
};

/** Seats of the past a career may run through, by level. */
export type PastSeats = ReadonlyMap<Level, readonly Seat[]>;

/** A career that ends in the given place today: levels only rise, every stretch joins the next. Oldest first. */
export function inventCareer(
  place: Place,
  plan: CareerPlan,
  today: LegalDate,
  means: { random: Random; occupancy: Occupancy; pastSeats: PastSeats },
): readonly Stretch[] {
  const { random } = means;
  const inPost = plan.inPostMonths ?? random.int(3, 62);
  const atLevel = Math.max(inPost, plan.atLevelMonths ?? (random.chance(45) ? inPost : inPost + random.int(14, 48)));
  const backwards: Stretch[] = [];
  let start = startBefore(today, inPost, random);
  backwards.push({
    from: start,
    to: null,
    level: place.level,
    headOrDeputy: place.headOrDeputy,
    unitText: place.unitName,
    postText: place.title,
    postId: place.postId,
    grassroots: false,
  });
  occupy(means.occupancy, place.postId, start, null);
  const grassroots = plan.grassrootsMonths ?? (random.chance(12) ? random.int(8, 20) : random.int(26, 58));
  const earlier = earlierMonths(place.level, atLevel - inPost, plan, grassroots + atLevel, random);
  for (const { level, months } of earlier) {
    const from = startBefore(start, months, random);
    backwards.push(earlierStretch({ level, from, to: addDays(start, -1) }, place.area, plan, means));
    start = from;
  }
  const first = roundToEntry(startBefore(start, grassroots, random), start);
  backwards.push(townStretch(first, addDays(start, -1), plan, random));
  return backwards.reverse();
}

/** Stretches before the present post, latest first; stretched so that the person reaches the wanted age. */
function earlierMonths(
  level: Level,
  sameLevel: number,
  plan: CareerPlan,
  otherMonths: number,
  random: Random,
): readonly { level: Level; months: number }[] {
  const lower = ladder.slice(0, ladder.indexOf(level)).reverse();
  const planned = lower.map((step) => ({
    level: step,
    months: step === "staff" ? random.int(30, 62) : random.int(38, 74),
  }));
  const invented = planned.reduce((sum, step) => sum + step.months, 0);
  const wanted = plan.age === undefined ? invented : (plan.age - 22) * 12 - otherMonths;
  const factor = invented === 0 ? 1 : Math.min(2.4, Math.max(0.6, wanted / invented));
  const lowerSteps = planned.flatMap((step) => {
    const months = Math.round(step.months * factor);
    return months > 62
      ? [
          { ...step, months: 28 },
          { ...step, months: months - 28 },
        ]
      : [{ ...step, months }];
  });
  return sameLevel >= 6 && level !== "staff" ? [{ level, months: sameLevel }, ...lowerSteps] : lowerSteps;
}

/** Work begins on 15 July or 1 August, after graduation: the one of them before `day` that is nearest. */
function roundToEntry(day: LegalDate, next: LegalDate): LegalDate {
  const year = Number(day.slice(0, 4));
  const entry = legalDate(`${year}-07-15`);
  return compareDates(entry, next) < 0
    ? compareDates(entry, day) <= 0
      ? entry
      : legalDate(`${year - 1}-08-01`)
    : legalDate(`${year - 1}-08-01`);
}

function townStretch(from: LegalDate, to: LegalDate, plan: CareerPlan, random: Random): Stretch {
  const inTown = plan.grassrootsMonths !== undefined || random.chance(80);
  return {
    from,
    to,
    level: "staff",
    headOrDeputy: null,
    unitText: inTown ? random.pick(otherTowns) : `云泽市${random.pick(otherBureaus)}`,
    postText: inTown ? "工作人员" : "科员",
    postId: null,
    grassroots: inTown,
  };
}

function earlierStretch(
  span: { level: Level; from: LegalDate; to: LegalDate },
  area: AreaKey,
  plan: CareerPlan,
  means: { random: Random; occupancy: Occupancy; pastSeats: PastSeats },
): Stretch {
  const { random, occupancy, pastSeats } = means;
  const { level, from, to } = span;
  const seats = pastSeats.get(level) ?? [];
  for (let attempt = 0; attempt < 5 && seats.length > 0; attempt += 1) {
    const seat = random.pick(seats);
    const grassroots = /[镇乡]$/u.test(seat.unitName);
    if (!isFree(occupancy, seat.postId, from, to) || (seat.area !== area && random.chance(70))) continue;
    if (grassroots && plan.grassrootsMonths !== undefined) continue;
    occupy(occupancy, seat.postId, from, to);
    const { headOrDeputy, unitName: unitText, title: postText, postId } = seat;
    return { ...span, headOrDeputy, unitText, postText, postId, grassroots };
  }
  return { ...span, ...elsewhere(level, random), postId: null };
}

/** A post outside the bodies of the city, or one that no longer exists. */
function elsewhere(
  level: Level,
  random: Random,
): Pick<Stretch, "unitText" | "postText" | "headOrDeputy" | "grassroots"> {
  const bureau = random.pick(otherBureaus);
  switch (level) {
    case "staff":
      return { unitText: `云泽市${bureau}`, postText: "科员", headOrDeputy: null, grassroots: false };
    case "sectionDeputy":
      return { unitText: `云泽市${bureau}`, postText: "综合科副科长", headOrDeputy: "deputy", grassroots: false };
    case "sectionHead":
      return { unitText: `云泽市${bureau}`, postText: "综合科科长", headOrDeputy: "head", grassroots: false };
    case "countyDeputy":
      return {
        unitText: `${random.pick(otherCounties)}人民政府`,
        postText: "副县长",
        headOrDeputy: "deputy",
        grassroots: false,
      };
    case "countyHead":
      return {
        unitText: `中共${random.pick(otherCounties)}委员会`,
        postText: "书记",
        headOrDeputy: "head",
        grassroots: false,
      };
    case "bureauDeputy":
    case "bureauHead":
      return {
        unitText: `云岭省${bureau.replace("局", "厅")}`,
        postText: "党组成员、副厅长",
        headOrDeputy: "deputy",
        grassroots: false,
      };
  }
}

function startBefore(day: LegalDate, months: number, random: Random): LegalDate {
  return addDays(addMonths(day, -months), -random.int(0, 20));
}

function isFree(occupancy: Occupancy, postId: string, from: LegalDate, to: LegalDate): boolean {
  return (occupancy.get(postId) ?? []).every(
    (held) => (held.to !== null && compareDates(held.to, from) < 0) || compareDates(to, held.from) < 0,
  );
}

/** Notes a stretch in a post of the city. */
export function occupy(occupancy: Occupancy, postId: string | null, from: LegalDate, to: LegalDate | null): void {
  if (postId === null) return;
  occupancy.set(postId, [...(occupancy.get(postId) ?? []), { from, to }]);
}

/** The level's first day: where the unbroken stretches at today's level begin. */
export function levelSinceOf(career: readonly Stretch[]): LegalDate {
  const level = present(career.at(-1), "a career has a last stretch").level;
  return present(
    career.find((stretch) => stretch.level === level),
    "a stretch at the level",
  ).from;
}
