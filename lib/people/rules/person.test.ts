import { describe, expect, it } from "vitest";
import { traitsOf } from "@/lib/case/rules/kinds";
import type { Kind } from "@/lib/case/stage-order";
import type { Level } from "@/lib/access/actor";
import { legalDate } from "@/lib/kernel/dates";
import { stops, warns, type Finding } from "@/lib/law/finding";
import { defaultRuleSetValues } from "@/lib/law/scheme";
import { candidate, holding, sanction, targetPost } from "@/tests/support/builders/candidate";
import type { CandidateFacts, PlacedPost } from "../types";
import type { RelativePost } from "./avoidance";
import { judgePerson } from "./person";

const on = legalDate("2026-03-02");
const rising = ["promotion", "electedPost"] as const;
const ofArticle24 = ["promotion", "advancement", "electedPost"] as const;

type Asked = {
  readonly facts?: Partial<CandidateFacts>;
  readonly target?: Partial<PlacedPost>;
  readonly relatives?: readonly RelativePost[];
  readonly barFinding?: string | null;
  readonly day?: string;
  readonly full?: boolean;
};

/** Of a deputy at county level since 2020, asked for a post of the same level unless told otherwise. */
function judged(kind: Kind, asked: Asked = {}): readonly Finding[] {
  const values = { ...defaultRuleSetValues, lateralMoveInspection: asked.full === true ? ("full" as const) : ("checks" as const) };
  const { move } = traitsOf(kind, values);
  if (move === null) return [];
  const facts = candidate({ level: "countyDeputy", levelSince: legalDate("2020-06-01"), ...asked.facts });
  const target = targetPost({ level: "countyDeputy", headOrDeputy: "deputy", ...asked.target });
  const { relatives = [], barFinding = null } = asked;
  return judgePerson(move, { facts, target, relatives, values, human: { barFinding } }, asked.day === undefined ? on : legalDate(asked.day));
}

function outcomeOf(findings: readonly Finding[], rule: string): string {
  return findings
    .filter((finding) => finding.rule === rule)
    .map((finding) => `${finding.outcome} ${finding.force}`)
    .join(", ");
}

describe("ELG-10 of a move at one level", () => {
  it.each([
    ["sectionHead", "not-met block"],
    ["countyDeputy", "met block"],
    ["countyHead", "not-met warn"],
  ] as const)("somebody of level %s, for a post of countyDeputy, as advancement and as lateral move: %s", (level: Level, outcome) => {
    for (const kind of ["advancement", "lateralMove"] as const) expect(outcomeOf(judged(kind, { facts: { level } }), "ELG-10")).toBe(outcome);
  });

  it("a promotion or an election from one level below is what it is: met", () => {
    for (const kind of rising) expect(outcomeOf(judged(kind, { facts: { level: "sectionHead" } }), "ELG-10")).toBe("met block");
  });
});

describe("qualifications by kind", () => {
  it("ELG-01 to ELG-06 and ELG-09 are asked of promotions only; health, Party standing and avoidance of all 4 kinds that take a post", () => {
    for (const kind of ["advancement", "lateralMove"] as const) {
      const findings = judged(kind, { facts: { healthFit: null } });
      for (const rule of ["ELG-01", "ELG-02", "ELG-03", "ELG-04", "ELG-05", "ELG-06", "ELG-09"]) {
        expect(findings.find((finding) => finding.rule === rule)).toMatchObject({ outcome: "not-applicable", inputs: { reason: "noPromotion" } });
      }
      expect(outcomeOf(findings, "ELG-07")).toBe("unknown gate");
    }
    expect(outcomeOf(judged("promotion"), "ELG-06")).toBe("unknown warn");
    expect(outcomeOf(judged("lateralMove", { target: { partyPost: true }, facts: { politicalStatus: "nonParty" } }), "ELG-08")).toContain("not-met block");
  });

  it("AVD-01: a declared spouse in a post of the same unit stops each of the 4 kinds", () => {
    const relatives = [{ cadreId: "spouse", postId: "p", unitId: "target-unit", parentUnitId: null, standing: "held" as const, until: null }];
    const facts = { kin: [{ cadreId: "spouse", relation: "spouse" as const }] };
    for (const kind of ["promotion", "advancement", "lateralMove", "electedPost"] as const) {
      expect(outcomeOf(judged(kind, { facts, relatives }), "AVD-01")).toBe("not-met block");
    }
    expect(judged("removal")).toEqual([]);
  });
});

describe("bars by kind", () => {
  it("DSQ-07 and DSQ-03 bar promotion, advancement and elected post; of a lateral move DSQ-03 is not asked and a finding on record warns", () => {
    const facts = { grades: [{ year: 2025, grade: "BASICALLY_COMPETENT" as const, fixedOn: legalDate("2026-01-20") }] };
    for (const kind of ofArticle24) {
      const findings = judged(kind, { facts, barFinding: "DSQ-07 线索正在核实" });
      expect([outcomeOf(findings, "DSQ-07"), outcomeOf(findings, "DSQ-03")]).toEqual(["not-met block", "not-met block"]);
    }
    const move = judged("lateralMove", { facts, barFinding: "DSQ-07 线索正在核实" });
    expect([outcomeOf(move, "DSQ-07"), outcomeOf(move, "DSQ-03")]).toEqual(["not-met warn", "not-applicable block"]);
    expect(outcomeOf(move, "DSQ-01")).toBe("not-applicable block");
  });

  it("a lateral move inspected in full by the scheme has subjects: Art. 24 bars it as it bars the 3 others", () => {
    const findings = judged("lateralMove", { full: true, barFinding: "DSQ-07 线索正在核实" });
    expect(outcomeOf(findings, "DSQ-07")).toBe("not-met block");
  });

  it.each([
    ["partyWarning", true, false],
    ["partySeriousWarning", true, false],
    ["admonition", true, false],
    ["governmentDemerit", true, false],
    ["partyRemovalFromPosts", true, true],
    ["partyProbation", true, true],
  ] as const)("%s of 1 December 2025, on 2 March 2026: bars advancement %s, bars a lateral move %s", (kind, advancement, lateral) => {
    const facts = { sanctions: [sanction(kind, "2025-12-01")] };
    const barred = (of: Kind) => judged(of, { facts }).some((finding) => finding.rule === "DSQ-06" && stops(finding));
    expect([barred("advancement"), barred("lateralMove")]).toEqual([advancement, lateral]);
  });

  it("removal from Party posts of 1 December 2023 takes an equal post until the anniversary, 1 December 2025; the day after it is free", () => {
    const facts = { sanctions: [sanction("partyRemovalFromPosts", "2023-12-01")] };
    const at = (day: string) => outcomeOf(judged("lateralMove", { facts, day }), "DSQ-06");
    expect(["2025-11-30", "2025-12-01", "2025-12-02"].map(at)).toEqual(["not-met block", "not-met block", "met block"]);
  });

  it("an ordered resignation (待核) warns of a lateral move for 12 months, not for the 24 of a higher post", () => {
    const facts = { sanctions: [sanction("orderedResignation", "2025-01-10")] };
    const at = (day: string) => outcomeOf(judged("lateralMove", { facts, day }), "DSQ-06");
    expect(["2026-01-10", "2026-01-11"].map(at)).toEqual(["not-met warn", "met block"]);
    expect(judged("advancement", { facts, day: "2026-01-11" }).some((finding) => finding.rule === "DSQ-06" && warns(finding))).toBe(true);
  });

  it("PRB-04: on probation stops advancement, warns of a lateral move", () => {
    const facts = { holdings: [holding("2025-09-01", null, { probationFrom: legalDate("2025-09-01"), probationUntil: legalDate("2026-08-31") })] };
    expect(outcomeOf(judged("advancement", { facts }), "PRB-04")).toBe("not-met block");
    expect(outcomeOf(judged("lateralMove", { facts }), "PRB-04")).toBe("not-met warn");
    expect(outcomeOf(judged("lateralMove"), "PRB-04")).toBe("met block");
  });
});
