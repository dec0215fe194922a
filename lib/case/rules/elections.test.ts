import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { stops, warns } from "@/lib/law/finding";
import { judged } from "@/tests/support/judged";
import { judgeElectionsLost } from "./elections";

const since = legalDate("2024-01-10");
const on = legalDate("2026-03-02");

describe("APT-04", () => {
  it("1 election not won in the term: met; 2 and 3: warns, and never stops", () => {
    const found = [0, 1, 2, 3].map((lost) => judgeElectionsLost({ since, lost }, on));
    expect(found.map((finding) => finding.outcome)).toEqual(["met", "met", "not-met", "not-met"]);
    expect(found.map(warns)).toEqual([false, false, true, true]);
    expect(found.some(stops)).toBe(false);
    expect(found[2]).toMatchObject({ inputs: { lost: 2, since }, outputs: { limit: 2 } });
  });

  it.each([
    [0, "met"],
    [1, "met"],
    [2, "not-met"],
    [3, "not-met"],
  ] as const)("%d elections not won in the term, of 2: %s", (lost, outcome) => {
    expect(judged(judgeElectionsLost({ since, lost }, on))).toEqual([`APT-04 warn ${outcome}`, { lost, since: "2024-01-10" }, { limit: 2 }]);
  });
});
