import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { provisionalEvidence } from "./citations";
import { barPeriods, type SanctionKind, sanctionKinds, sanctionPeriods } from "./sanction-periods";

const months: Readonly<Record<SanctionKind, readonly number[]>> = {
  partyWarning: [12],
  partySeriousWarning: [18],
  partyRemovalFromPosts: [24],
  partyProbation: [12, 24],
  governmentWarning: [6],
  governmentDemerit: [12],
  governmentMajorDemerit: [18],
  governmentDemotion: [24],
  governmentDismissal: [24],
  admonition: [6],
  suspensionForInspection: [6],
  reassignment: [12],
  orderedResignation: [12, 24],
  removal: [12, 24],
  demotion: [24],
};

describe("SAN-01, -02, -03, -04, -06, -08 and -10", () => {
  it.each(sanctionKinds)("%s bars for the months of the table", (kind) => {
    expect(sanctionPeriods[kind].bars.map((bar) => bar.months)).toEqual(months[kind]);
  });

  it("the 5 organisational measures rest on evidence C and may only warn, the other 10 kinds do not", () => {
    const draft = sanctionKinds.filter((kind) => provisionalEvidence(sanctionPeriods[kind].rule));
    expect(draft).toEqual(["suspensionForInspection", "reassignment", "orderedResignation", "removal", "demotion"]);
  });
});

describe("days of a bar", () => {
  const inclusive = { endsInclusive: true };
  const exclusive = { endsInclusive: false };

  it("SAN-02: serious warning of 15 Jan 2024: barred to 15 July 2025 inclusive, to 14 July without", () => {
    const on = legalDate("2024-01-15");
    expect(barPeriods("partySeriousWarning", on, inclusive)).toEqual([
      {
        effect: "promotion-or-advancement",
        rule: "SAN-02",
        evidence: "A",
        firstDay: "2024-01-15",
        lastDay: "2025-07-15",
      },
    ]);
    expect(barPeriods("partySeriousWarning", on, exclusive)[0]?.lastDay).toBe("2025-07-14");
  });

  it("SAN-06: major demerit of 31 Aug 2023, 18 months: 28 Feb 2025 either way, February has no 31st", () => {
    const on = legalDate("2023-08-31");
    expect(barPeriods("governmentMajorDemerit", on, inclusive)[0]?.lastDay).toBe("2025-02-28");
    expect(barPeriods("governmentMajorDemerit", on, exclusive)[0]?.lastDay).toBe("2025-02-28");
  });

  it("SAN-04: probation in the Party from 1 March 2024: 12 months, then 24 more from 1 March 2025 to 28 Feb 2027", () => {
    const [during, after] = barPeriods("partyProbation", legalDate("2024-03-01"), exclusive);
    expect([during?.firstDay, during?.lastDay]).toEqual(["2024-03-01", "2025-02-28"]);
    expect([after?.firstDay, after?.lastDay]).toEqual(["2025-03-01", "2027-02-28"]);
  });

  it("SAN-04: rights restored on 15 May 2025, later than the 12 months: barred from any office until the day before, 24 more months from that day", () => {
    const [during, after] = barPeriods("partyProbation", legalDate("2024-03-01"), { ...exclusive, restoredOn: legalDate("2025-05-15") });
    expect([during?.lastDay, after?.firstDay, after?.lastDay]).toEqual(["2025-05-14", "2025-05-15", "2027-05-14"]);
    const [removal] = barPeriods("removal", legalDate("2024-03-01"), { ...exclusive, restoredOn: legalDate("2025-05-15") });
    expect(removal?.lastDay).toBe("2025-02-28");
  });

  it("a stated term of 24 months of probation in the Party moves the second bar to 1 March 2026", () => {
    const options = { statedMonths: 24, endsInclusive: false };
    const [, after] = barPeriods("partyProbation", legalDate("2024-03-01"), options);
    expect([after?.firstDay, after?.lastDay]).toEqual(["2026-03-01", "2028-02-29"]);
  });

  it("SAN-10: removal of 10 May 2024: leading posts to 9 May 2025, higher posts to 9 May 2026, side by side", () => {
    const bars = barPeriods("removal", legalDate("2024-05-10"), exclusive);
    expect(bars.map((bar) => [bar.effect, bar.firstDay, bar.lastDay])).toEqual([
      ["leading-post", "2024-05-10", "2025-05-09"],
      ["higher-post", "2024-05-10", "2026-05-09"],
    ]);
  });

  it("SAN-08: an admonition with local 12 months instead of 6; no stated months means the table's 6", () => {
    const on = legalDate("2026-01-05");
    expect(barPeriods("admonition", on, { statedMonths: 12, endsInclusive: true })[0]?.lastDay).toBe("2027-01-05");
    expect(barPeriods("admonition", on, { statedMonths: null, endsInclusive: true })[0]?.lastDay).toBe("2026-07-05");
  });
});
