import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { stops, warns } from "@/lib/law/finding";
import { judgeElectionsLost } from "./elections";

const since = legalDate("2024-01-10");
const on = legalDate("2026-03-02");

describe("APT-04", () => {
  it("1 election not won in the term: met; 2 and 3: warns, and never stops", () => {
    const judged = [0, 1, 2, 3].map((lost) => judgeElectionsLost({ since, lost }, on));
    expect(judged.map((finding) => finding.outcome)).toEqual(["met", "met", "not-met", "not-met"]);
    expect(judged.map(warns)).toEqual([false, false, true, true]);
    expect(judged.some(stops)).toBe(false);
    expect(judged[2]).toMatchObject({ inputs: { lost: 2, since }, outputs: { limit: 2 } });
  });
});
