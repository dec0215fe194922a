import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import type { TeamMemberFacts, TeamSums, TeamTargetFacts } from "../types";
import { compareWithTargets, structureOf } from "./team-structure";

const today = legalDate("2026-11-02");
const sums: TeamSums = { men: 4, women: 1, minority: 0, party: 4, otherParties: 1, nonParty: 0 };

function member(number: number, birth: string, more: Partial<TeamMemberFacts> = {}): TeamMemberFacts {
  return {
    cadreId: `c${number}`,
    name: `人${number}`,
    birth: legalDate(birth),
    education: "bachelor",
    majors: [],
    ...more,
  };
}

function target(changes: Partial<TeamTargetFacts>): TeamTargetFacts {
  return {
    targetId: "t",
    dimension: "womenMembers",
    value: 1,
    ageLimit: null,
    words: null,
    document: "示例",
    ...changes,
  };
}

const team = [
  member(1, "1970-11-02"),
  member(2, "1971-11-03", { education: "master" }),
  member(3, "1976-01-01"),
  member(4, "1981-11-02", { majors: ["云岭大学土木工程"] }),
  member(5, "1986-11-02", { education: null }),
];
const [first, ...rest] = team;

describe("structure of a team", () => {
  it("ages 56, 54, 50, 45 and 40 fall into their groups; the mean is 49.00", () => {
    const structure = structureOf(team, sums, today);
    expect(structure.ages.map(({ key, people }) => `${key} ${people.length}`)).toEqual([
      "upTo35 0",
      "36to40 1",
      "41to45 1",
      "46to50 1",
      "51to55 1",
      "over55 1",
    ]);
    expect(structure.averageAge).toBe(4900);
    expect(structure.educations.find(({ key }) => key === "unknown")?.people).toEqual([{ cadreId: "c5", name: "人5" }]);
  });

  it("5 members are counted by sex, ethnicity and party, 4 are not, 0 have no mean", () => {
    expect(structureOf(team, sums, today).sums).toEqual(sums);
    expect(structureOf(rest, sums, today).sums).toBeNull();
    expect(structureOf([], sums, today).averageAge).toBeNull();
    expect(first?.cadreId).toBe("c1");
  });
});

describe("targets", () => {
  const compare = (changes: Partial<TeamTargetFacts>, members = team) => {
    const [line] = compareWithTargets(members, sums, [target(changes)], today);
    return [line?.actual, line?.met, line?.missing];
  };

  it("a mean of 49 meets at most 49 and misses at most 48", () => {
    expect(compare({ dimension: "averageAge", value: 49 })).toEqual([4900, true, null]);
    expect(compare({ dimension: "averageAge", value: 48 })).toEqual([4900, false, null]);
  });

  it("1 member up to 40 of 2 wanted: 1 missing; up to 45: 0 missing", () => {
    expect(compare({ dimension: "youngMembers", value: 2, ageLimit: 40 })).toEqual([1, false, 1]);
    expect(compare({ dimension: "youngMembers", value: 2, ageLimit: 45 })).toEqual([2, true, 0]);
  });

  it("1 graduate, 1 engineer; 1 woman and 1 of another party are counted in a team of 5 and not shown in one of 4", () => {
    expect(compare({ dimension: "graduateMembers", value: 1 })).toEqual([1, true, 0]);
    expect(compare({ dimension: "specialityMembers", value: 1, words: "工程" })).toEqual([1, true, 0]);
    expect(compare({ dimension: "womenMembers" })).toEqual([1, true, 0]);
    expect(compare({ dimension: "nonPartyMembers" })).toEqual([1, true, 0]);
    expect(compare({ dimension: "minorityMembers" })).toEqual([0, false, 1]);
    expect(compare({ dimension: "womenMembers" }, rest)).toEqual([null, null, null]);
  });
});
