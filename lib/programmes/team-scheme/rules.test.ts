import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import type { TeamSums, TeamTargetFacts } from "@/lib/posts/types";
import { choicesOf, compareTeams, teamAfter } from "./rules";
import type { SchemeMember, SchemePost, SchemeTeam } from "./types";

const today = legalDate("2026-11-22");

function post(motionPostId: string, names: readonly string[], more: Partial<SchemePost> = {}): SchemePost {
  const candidates = names.map((cadreId) => ({ cadreId, name: cadreId }));
  return { motionPostId, postId: `post-${motionPostId}`, title: "副局长", subjectsFixed: false, candidates, closed: false, ...more };
}

function member(cadreId: string, birth: string, more: Partial<SchemeMember> = {}): SchemeMember {
  const plain = { education: "bachelor", majors: [], levelSince: legalDate("2022-01-01"), grassroots: false, frontLine: false } as const;
  return { cadreId, name: cadreId, birth: legalDate(birth), ...plain, ...more };
}

const sums = (men: number, women: number): TeamSums => ({ men, women, minority: 0, party: men + women, otherParties: 0, nonParty: 0 });
const team = (members: readonly SchemeMember[], women: number): SchemeTeam => ({ members, sums: sums(members.length - women, women) });

const five = ["1970-01-01", "1972-01-01", "1974-01-01", "1976-01-01", "1978-01-01"].map((birth, index) => member(`m${index}`, birth));
const womenTarget: TeamTargetFacts = { targetId: "w", dimension: "womenMembers", value: 1, ageLimit: null, words: null, document: "云组〔2026〕3号" };
const youngTarget: TeamTargetFacts = { ...womenTarget, targetId: "y", dimension: "youngMembers", ageLimit: 45 };

describe("who is put in", () => {
  it("is the 1 name of a post with a single one, nobody of 3, and nobody who was not put for the post", () => {
    const posts = [post("a", ["x"]), post("b", ["x", "y", "z"]), post("c", ["x", "y"])];
    expect(choicesOf(posts, []).map(({ cadreId }) => cadreId)).toEqual(["x", null, null]);
    const said = [{ motionPostId: "a", cadreId: null }, { motionPostId: "b", cadreId: "y" }, { motionPostId: "c", cadreId: "stranger" }];
    expect(choicesOf(posts, said).map(({ cadreId }) => cadreId)).toEqual([null, "y", null]);
  });

  it("6 seats of 5 people, 1 leaving both his posts, 1 coming, 1 moving within the team: 5 afterwards, each once", () => {
    const seats = ["m0", "m1", "m2", "m3", "m4"].map((cadreId, index) => ({ postId: `p${index}`, cadreId }));
    const held = [...seats, { postId: "p5", cadreId: "m0" }];
    const leaving = [{ postId: "p0", cadreId: "m0" }, { postId: "p5", cadreId: "m0" }];
    const posts = [post("a", ["new"]), post("b", ["m1"])];
    const after = teamAfter(held, leaving, posts, choicesOf(posts, []));
    expect(after).toEqual(["m1", "m2", "m3", "m4", "new"]);
    expect(teamAfter(held, [{ postId: "p0", cadreId: "m0" }], [], [])).toContain("m0");
  });
});

describe("the comparison", () => {
  it("5 people, the eldest of 56 replaced by a woman of 40: mean 52.00 becomes 48.80, 0 women become 1, both targets met", () => {
    const after = [...five.slice(1), member("new", "1986-01-01", { levelSince: legalDate("2025-06-01"), frontLine: true })];
    const options = { targets: [womenTarget, youngTarget], today, showsProtected: true };
    const { before, after: later } = compareTeams(team(five, 0), team(after, 1), options);
    expect([before.structure.averageAge, later.structure.averageAge]).toEqual([5200, 4880]);
    expect([before.structure.sums?.women, later.structure.sums?.women]).toEqual([0, 1]);
    expect(before.targets.map(({ met, missing }) => [met, missing])).toEqual([[false, 1], [false, 1]]);
    expect(later.targets.map(({ met, missing }) => [met, missing])).toEqual([[true, 0], [true, 0]]);
    expect([before.tenure.from2, later.tenure.from2, later.tenure.under2]).toEqual([5, 4, 1]);
    expect([before.frontLine, later.frontLine]).toEqual([0, 1]);
  });

  it("5 become 4: sex, ethnicity and party are shown on neither side, nor is the target of women", () => {
    const options = { targets: [womenTarget, youngTarget], today, showsProtected: true };
    const { before, after } = compareTeams(team(five, 1), team(five.slice(1), 0), options);
    expect([before.structure.sums, after.structure.sums]).toEqual([null, null]);
    expect([before.targets[0]?.actual, after.targets[0]?.actual]).toEqual([null, null]);
    expect([before.targets[1]?.actual, after.targets[1]?.actual]).toEqual([0, 0]);
  });

  it("a reader who may not see protected facts gets none of 5, because 2 numbers tell of 1 person", () => {
    const options = { targets: [womenTarget], today, showsProtected: false };
    const { before, after } = compareTeams(team(five, 1), team(five, 2), options);
    expect([before.structure.sums, after.structure.sums, before.targets[0]?.actual]).toEqual([null, null, null]);
  });
});
