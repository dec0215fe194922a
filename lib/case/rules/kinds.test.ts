import { describe, expect, it } from "vitest";
import { kinds } from "../stage-order";
import { ageBandIds, ageBandOf, ageBands } from "./age-bands";
import { firstCaseStage, isElected, mayRise, opensAt, recommends, takesPost, traitsOf } from "./kinds";

const checks = { lateralMoveInspection: "checks" } as const;
const subject = (level: "any" | "same") => ({ bars: "subject", level, exceptional: level === "any" });

describe("ELG-10, APT-04, REC-01: what each of the 5 kinds means beside its stages", () => {
  it.each([
    ["promotion", { takesPost: true, move: subject("any"), inspection: "full", elected: false }],
    ["advancement", { takesPost: true, move: subject("same"), inspection: "full", elected: false }],
    ["lateralMove", { takesPost: true, move: { bars: "equalPost", level: "same", exceptional: false }, inspection: "checks", elected: false }],
    ["removal", { takesPost: false, move: null, inspection: "none", elected: false }],
    ["electedPost", { takesPost: true, move: subject("any"), inspection: "full", elected: true }],
  ] as const)("%s: %j", (kind, traits) => {
    expect(traitsOf(kind, checks)).toEqual(traits);
  });

  it("1 of 5 changes where the scheme inspects a lateral move in full", () => {
    const full = { lateralMoveInspection: "full" } as const;
    expect(traitsOf("lateralMove", full)).toEqual({ takesPost: true, move: subject("same"), inspection: "full", elected: false });
    expect(kinds.filter((kind) => traitsOf(kind, full) !== traitsOf(kind, checks))).toEqual(["lateralMove"]);
  });

  it("4 take a post, 2 may rise, 1 is elected", () => {
    expect(kinds.filter(takesPost)).toEqual(["promotion", "advancement", "lateralMove", "electedPost"]);
    expect(kinds.filter(mayRise)).toEqual(["promotion", "electedPost"]);
    expect(kinds.filter(isElected)).toEqual(["electedPost"]);
  });

  it("2 are always recommended, an advancement only where the parameter says so", () => {
    const recommended = (recommendationForAdvancement: boolean) => kinds.filter((kind) => recommends(kind, { recommendationForAdvancement }));
    expect(recommended(true)).toEqual(["promotion", "advancement", "electedPost"]);
    expect(recommended(false)).toEqual(["promotion", "electedPost"]);
  });

  it("3 open when their subjects are fixed, 2 with the plan; only a removal starts at the deliberation", () => {
    expect(kinds.map((kind) => opensAt(traitsOf(kind, checks)))).toEqual(["subjectsFixed", "subjectsFixed", "planAdopted", "planAdopted", "subjectsFixed"]);
    expect(kinds.map(firstCaseStage)).toEqual(["inspection", "inspection", "inspection", "deliberation", "inspection"]);
  });
});

describe("how long a matter has stood in its stage", () => {
  it.each([
    [-1, "0-7"],
    [0, "0-7"],
    [7, "0-7"],
    [8, "8-30"],
    [30, "8-30"],
    [31, "31-60"],
    [60, "31-60"],
    [61, "61-90"],
    [90, "61-90"],
    [91, "91"],
    [4000, "91"],
  ] as const)("%d days: band %s", (days, id) => {
    expect(ageBandOf(days).id).toBe(id);
  });

  it("5 bands without a gap, the last without an end", () => {
    expect(ageBands.map((band) => band.id)).toEqual(ageBandIds);
    expect(ageBands.map(({ from, to }) => [from, to])).toEqual([[0, 7], [8, 30], [31, 60], [61, 90], [91, null]]);
  });
});
