import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { judgeAnswer, judgeRequest, sourceOf } from "./rules";

const today = legalDate("2026-11-02");
const day = legalDate("1985-05-02");

describe("a request", () => {
  it("about the day of birth needs a day and evidence: both missing, 2 reasons", () => {
    const codes = judgeRequest({ part: "birth", wantedDay: null, evidence: false }, [], today).map(({ code }) => code);
    expect(codes).toEqual(["amendment.needs-day", "amendment.needs-evidence"]);
    expect(judgeRequest({ part: "birth", wantedDay: day, evidence: true }, [], today)).toEqual([]);
  });

  it("about family needs no day; a second one about the same part waits for the first, about another does not", () => {
    const request = { part: "family", wantedDay: null, evidence: true } as const;
    expect(judgeRequest(request, ["birth"], today)).toEqual([]);
    expect(judgeRequest(request, ["family"], today)).toMatchObject([{ code: "amendment.pending" }]);
  });

  it("for tomorrow is refused, for today is not", () => {
    const asked = (wantedDay: string) =>
      judgeRequest({ part: "workStart", wantedDay: legalDate(wantedDay), evidence: true }, [], today).map(({ code }) => code);
    expect([asked("2026-11-02"), asked("2026-11-03")]).toEqual([[], ["people.in-future"]]);
  });
});

describe("an answer", () => {
  it("3 answers to 2 parts: what is determined is not just accepted, what is entered is not determined, both may be refused", () => {
    const codes = (part: "birth" | "honour", answer: "determine" | "accept" | "refuse") =>
      judgeAnswer({ part, state: "requested" }, answer).map(({ code }) => code);
    expect([codes("birth", "determine"), codes("birth", "accept"), codes("birth", "refuse")]).toEqual([
      [],
      ["amendment.determined-apart"],
      [],
    ]);
    expect([codes("honour", "determine"), codes("honour", "accept"), codes("honour", "refuse")]).toEqual([
      ["amendment.entered-apart"],
      [],
      [],
    ]);
  });

  it("is given once: 4 other states refuse it", () => {
    for (const state of ["underDetermination", "accepted", "refused", "withdrawn"] as const) {
      expect(judgeAnswer({ part: "honour", state }, "accept")).toEqual([{ code: "amendment.decided" }]);
    }
  });
});

describe("where a value comes from", () => {
  const imported = { number: "2026-003", on: legalDate("2026-03-01") };

  it("a determination that passed, else the import, else the office", () => {
    const fact = { verdict: "pass", determinedOn: today, reviewer: "干部监督科" };
    expect(sourceOf(fact, imported)).toEqual({ kind: "determined", on: today, reviewer: "干部监督科" });
    expect(sourceOf({ ...fact, verdict: "deferred" }, imported)).toEqual({ kind: "imported", ...imported });
    expect(sourceOf(null, null)).toEqual({ kind: "entered" });
  });
});
