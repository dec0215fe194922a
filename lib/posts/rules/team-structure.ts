import { fullYearsBetween, type LegalDate } from "@/lib/kernel/dates";
import { ratio, toHundredths } from "@/lib/kernel/ratio";
import type { TeamMemberFacts, TeamSums, TeamTargetFacts } from "../types";

/** Fewer people than this are not counted by sex, ethnicity or party: the numbers would point at persons. */
export const smallestGroup = 5;

const ageGroups = [
  { key: "upTo35", from: 0, to: 35 },
  { key: "36to40", from: 36, to: 40 },
  { key: "41to45", from: 41, to: 45 },
  { key: "46to50", from: 46, to: 50 },
  { key: "51to55", from: 51, to: 55 },
  { key: "over55", from: 56, to: 200 },
] as const;

export type AgeGroup = (typeof ageGroups)[number]["key"];

type Named = Pick<TeamMemberFacts, "cadreId" | "name">;

/** A number of the structure with the people behind it. */
export type Counted<K extends string> = { readonly key: K; readonly people: readonly Named[] };

export type TeamStructure = {
  readonly members: number;
  /** hundredths of a year; null for a team without members */
  readonly averageAge: number | null;
  readonly ages: readonly Counted<AgeGroup>[];
  readonly educations: readonly Counted<NonNullable<TeamMemberFacts["education"]> | "unknown">[];
  /** null: fewer than five members, not shown */
  readonly sums: TeamSums | null;
};

const educations = ["doctorate", "master", "bachelor", "juniorCollege", "secondary", "unknown"] as const;

/** Age, education, sex, ethnicity and party of a team on the day, in numbers. Nobody is scored and nothing is added up. */
export function structureOf(members: readonly TeamMemberFacts[], sums: TeamSums, today: LegalDate): TeamStructure {
  return {
    members: members.length,
    averageAge: averageAgeOf(members, today),
    ages: ageGroups.map(({ key, from, to }) => ({
      key,
      people: members.filter(({ birth }) => within(fullYearsBetween(birth, today), from, to)).map(named),
    })),
    educations: educations.map((key) => ({
      key,
      people: members.filter(({ education }) => (education ?? "unknown") === key).map(named),
    })),
    sums: members.length < smallestGroup ? null : sums,
  };
}

/**
 * A target beside what the team has. `actual` in hundredths of a year for the average age, in people otherwise; null where it is not
 * shown (a small team) or nothing can be counted.
 */
export type TargetLine = {
  readonly target: TeamTargetFacts;
  readonly actual: number | null;
  readonly met: boolean | null;
  /** people missing; 0 when met, null where it is not shown or not counted in people */
  readonly missing: number | null;
};

/** Every target of the team with what there is (AY-02): a gap is shown, it ranks and excludes nobody. */
export function compareWithTargets(
  members: readonly TeamMemberFacts[],
  sums: TeamSums,
  targets: readonly TeamTargetFacts[],
  today: LegalDate,
): readonly TargetLine[] {
  return targets.map((target) => {
    if (target.dimension === "averageAge") {
      const actual = averageAgeOf(members, today);
      return { target, actual, met: actual === null ? null : actual <= target.value * 100, missing: null };
    }
    const actual = countFor(target, members, sums, today);
    if (actual === null) return { target, actual, met: null, missing: null };
    return { target, actual, met: actual >= target.value, missing: Math.max(0, target.value - actual) };
  });
}

function countFor(
  target: TeamTargetFacts,
  members: readonly TeamMemberFacts[],
  sums: TeamSums,
  today: LegalDate,
): number | null {
  const shown = members.length >= smallestGroup;
  switch (target.dimension) {
    case "averageAge":
      return null;
    case "youngMembers":
      return members.filter(({ birth }) => fullYearsBetween(birth, today) <= (target.ageLimit ?? 0)).length;
    case "graduateMembers":
      return members.filter(({ education }) => education === "doctorate" || education === "master").length;
    case "specialityMembers":
      return members.filter(({ majors }) => majors.some((major) => major.includes(target.words ?? ""))).length;
    case "womenMembers":
      return shown ? sums.women : null;
    case "minorityMembers":
      return shown ? sums.minority : null;
    case "nonPartyMembers":
      return shown ? sums.otherParties + sums.nonParty : null;
  }
}

function averageAgeOf(members: readonly TeamMemberFacts[], today: LegalDate): number | null {
  if (members.length === 0) return null;
  const years = members.reduce((sum, { birth }) => sum + fullYearsBetween(birth, today), 0);
  return toHundredths(ratio(years, members.length));
}

function within(age: number, from: number, to: number): boolean {
  return age >= from && age <= to;
}

function named({ cadreId, name }: TeamMemberFacts): Named {
  return { cadreId, name };
}
