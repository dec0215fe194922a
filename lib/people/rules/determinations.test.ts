import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import type { ProposedDetermination } from "./determinations";
import { judgeDetermination, judgeSecondPerson } from "./determinations";

const today = legalDate("2026-11-02");
const known = { birth: legalDate("1985-05-02"), workStart: legalDate("2007-07-01") };
const proposed = (changes: Partial<ProposedDetermination> = {}): ProposedDetermination => ({
  fact: "birth",
  verdict: "pass",
  determined: "",
  determinedDay: legalDate("1984-05-02"),
  determinedOn: today,
  evidence: true,
  ...changes,
});
const codes = (changes: Partial<ProposedDetermination>) =>
  judgeDetermination(proposed(changes), known, today).map(({ code }) => code);

describe("a determination put before the second person", () => {
  it("with a day, evidence and today's date: 0 reasons against it", () => {
    expect(codes({})).toEqual([]);
  });

  it("without a day and without evidence: both reasons at once", () => {
    expect(codes({ determinedDay: null, evidence: false })).toEqual([
      "people.fact-needs-day",
      "people.fact-needs-evidence",
    ]);
  });

  it("deferred: neither day nor evidence is asked for", () => {
    expect(codes({ verdict: "deferred", determinedDay: null, evidence: false })).toEqual([]);
  });

  it("a text fact asks for words, not for a day", () => {
    expect(codes({ fact: "identity", determinedDay: null })).toEqual(["people.fact-needs-text"]);
    expect(codes({ fact: "identity", determinedDay: null, determined: "干部" })).toEqual([]);
  });

  it("birth on the day work began is refused, the day before is not", () => {
    expect(codes({ determinedDay: legalDate("2007-07-01") })).toEqual(["people.birth-after-work"]);
    expect(codes({ determinedDay: legalDate("2007-06-30") })).toEqual([]);
  });

  it("decided tomorrow: refused", () => {
    expect(codes({ determinedOn: legalDate("2026-11-03") })).toEqual(["people.in-future"]);
  });
});

describe("the second person", () => {
  const waiting = {
    state: "proposed",
    enteredById: "a",
    fact: "birth",
    determinedDay: legalDate("1984-05-02"),
  } as const;
  const judged = (changes: Partial<typeof waiting> | { state: "confirmed" }, userId = "b") =>
    judgeSecondPerson({ ...waiting, ...changes }, userId, known).map(({ code }) => code);

  it("is not the one who entered it: 1 refused, another allowed", () => {
    expect(judged({}, "a")).toEqual(["people.same-person"]);
    expect(judged({})).toEqual([]);
  });

  it("decides once", () => {
    expect(judged({ state: "confirmed" })).toEqual(["people.determination-decided"]);
  });

  it("sees a day that no longer fits refused: work began meanwhile before the determined birth", () => {
    const later = { birth: known.birth, workStart: legalDate("1984-05-01") };
    expect(judgeSecondPerson(waiting, "b", later).map(({ code }) => code)).toEqual(["people.birth-after-work"]);
  });
});
