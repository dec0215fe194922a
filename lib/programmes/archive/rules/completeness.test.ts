import { describe, expect, it } from "vitest";
import type { FieldClass } from "@/lib/access/field-classes/field-class";
import { makeIdNumber } from "@/lib/formats/id-number";
import { legalDate } from "@/lib/kernel/dates";
import type { ArchiveFacts } from "@/lib/people/rules/consistency-facts";
import { completenessOf, countItems } from "./completeness";

const today = legalDate("2026-11-02");
const all: ReadonlySet<FieldClass> = new Set<FieldClass>(["open", "internal", "protected"]);

const complete: ArchiveFacts = {
  cadreId: "c1",
  idNumber: makeIdNumber("990101", legalDate("1980-03-15"), 1),
  sex: "male",
  politicalStatus: "partyMember",
  birth: legalDate("1980-03-15"),
  partyJoined: legalDate("2001-07-01"),
  workStart: legalDate("2002-07-15"),
  status: "inPost",
  regionAddedHere: true,
  healthKnown: true,
  hasPhoto: true,
  determined: ["birth", "partyEntry", "workStart", "education", "career", "identity"],
  career: [{ from: legalDate("2002-07-15"), to: null, text: "科员", concurrent: false, postId: null }],
  holdings: [],
  education: [
    { mode: "fullTime", education: "bachelor", schoolAndMajor: "云岭大学", graduatedOn: legalDate("2002-07-01") },
  ],
  family: [{ relation: "妻子", birth: null, politicalStatus: null }],
  grades: [2023, 2024, 2025].map((year) => ({ year, grade: "COMPETENT" as const })),
};

const missing = (change: Partial<ArchiveFacts>, on = today) =>
  completenessOf({ ...complete, ...change }, [], on, all)
    .filter(({ state }) => state !== "yes")
    .map(({ item }) => item);

describe("completeness (PA-13)", () => {
  it("a complete archive has 13 of 13; who is no Party member 12 of 12", () => {
    expect(countItems(completenessOf(complete, [], today, all))).toEqual({ there: 13, concerned: 13 });
    const outside = { ...complete, partyJoined: null, politicalStatus: "nonParty" as const };
    expect(countItems(completenessOf(outside, [], today, all))).toEqual({ there: 12, concerned: 12 });
  });

  it("the grades of 3 years are expected from the July after each; a year of entry is not", () => {
    expect(missing({ grades: complete.grades.slice(1) })).toEqual(["grades"]);
    expect(
      missing({ grades: [2022, 2023, 2024].map((year) => ({ year, grade: "COMPETENT" })) }, legalDate("2026-06-30")),
    ).toEqual([]);
    expect(missing({ grades: [], workStart: legalDate("2025-07-15") })).toEqual([]);
  });

  it("a résumé of who is in post needs an open line; of who has left it does not", () => {
    const career = complete.career.map((row) => ({ ...row, to: legalDate("2020-01-01") }));
    expect(missing({ career })).toEqual(["career"]);
    expect(missing({ career, status: "left" })).toEqual([]);
  });

  it("what was asked for is requested until it is there", () => {
    const requests = [{ item: "photo", askedOf: "云泽市交通运输局", requestedOn: legalDate("2026-10-20") }];
    const states = completenessOf({ ...complete, hasPhoto: false, healthKnown: false }, requests, today, all);
    expect(states.filter(({ state }) => state !== "yes").map(({ item, state }) => [item, state])).toEqual([
      ["photo", "requested"],
      ["health", "no"],
    ]);
    expect(completenessOf(complete, requests, today, all).find(({ item }) => item === "photo")?.state).toBe("yes");
  });

  it("who sees internal columns only is shown 3 items", () => {
    const seen = completenessOf(complete, [], today, new Set<FieldClass>(["open", "internal"]));
    expect(seen.map(({ item }) => item)).toEqual(["career", "education", "grades"]);
  });
});
