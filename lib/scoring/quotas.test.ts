import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { excellentInTeam, excellentPersons, excellentTeams } from "./quotas";

const on = legalDate("2025-01-10");

describe("EVA-04, EVA-05: worked example 27", () => {
  it("40 teams: 12 at most; 188 people: 47; 31 people: 7 of 7.75, 8 rounded half up", () => {
    expect(excellentTeams(40, on, "floor")).toEqual({ rule: "EVA-04", most: 12, headNot: [] });
    expect(excellentPersons(188, on, "floor").most).toBe(47);
    expect(excellentPersons(31, on, "floor").most).toBe(7);
    expect(excellentPersons(31, on, "half-up").most).toBe(8);
  });

  it("3 teams: none, 4: one; nobody assessed: none", () => {
    expect([3, 4, 0].map((count) => excellentTeams(count, on, "floor").most)).toEqual([0, 1, 0]);
  });

  it("a year before the regulations of 2019: no share is known, none is guessed", () => {
    expect(() => excellentTeams(40, legalDate("2019-04-06"), "floor")).toThrow(/excellentTeams/);
  });
});

describe("EVA-06, EVA-07, EVA-08: worked example 28", () => {
  it("a team of 7: EXCELLENT 2 of 2.1; FAIR 1 of 1.4, its head not EXCELLENT; POOR 1 of 1.05, its head not COMPETENT either", () => {
    expect(excellentInTeam("EXCELLENT", 7, on, "floor")).toEqual({ rule: "EVA-06", most: 2, headNot: [] });
    expect(excellentInTeam("FAIR", 7, on, "floor")).toEqual({ rule: "EVA-07", most: 1, headNot: ["EXCELLENT"] });
    expect(excellentInTeam("POOR", 7, on, "floor")).toEqual({ rule: "EVA-08", most: 1, headNot: ["EXCELLENT", "COMPETENT"] });
  });

  it("a team of 12 that is GOOD: 3, as everywhere", () => {
    expect(excellentInTeam("GOOD", 12, on, "floor")).toEqual({ rule: "EVA-05", most: 3, headNot: [] });
  });
});
