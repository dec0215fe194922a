import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { present } from "@/lib/kernel/assert";
import { formatHundredths, formatPercent } from "@/lib/kernel/ratio";
import { derivationText } from "./derivation";
import { evaluate, recomputeDerivation } from "./evaluate";
import type { EvaluationInputs, GroupInput } from "./inputs";
import { rateTable } from "./rates";
import { schemeSchema, type Scheme, type VoterGroup } from "./scheme";
import { democraticAssessmentScheme } from "./schemes/democratic-assessment";
import { probationAssessmentScheme } from "./schemes/probation-assessment";

const grades = ["EXCELLENT", "COMPETENT", "BASICALLY_COMPETENT", "INCOMPETENT"] as const;
type Counts = readonly [number, number, number, number];

function groupOf(counts: Counts, papers: { shouldAttend?: number; unfilled?: number } = {}): GroupInput {
  const unfilled = papers.unfilled ?? 0;
  const valid = counts.reduce((sum, count) => sum + count, unfilled);
  return {
    shouldAttend: papers.shouldAttend ?? valid,
    present: valid,
    returned: valid,
    valid,
    counts: Object.fromEntries(grades.map((grade, place) => [grade, counts[place] ?? 0])),
    unfilled,
  };
}

function schemeWith(groups: readonly VoterGroup[], onEmptyGroup: "fail" | "renormalise" = "fail"): Scheme {
  const { root } = democraticAssessmentScheme;
  if (root.of.kind !== "gradedBallot") throw new Error("the built-in scheme is one ballot");
  return { ...democraticAssessmentScheme, root: { ...root, of: { ...root.of, groups, onEmptyGroup } } };
}

const oneGroup = schemeWith([{ id: "all", label: "全体", weight: 1 }]);

function evaluated(scheme: Scheme, groups: Readonly<Record<string, GroupInput>>) {
  const result = evaluate(scheme, { overall: { groups } });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

function percents(counts: Counts, base: number): readonly string[] {
  const table = present(
    rateTable(
      grades.map((id, place) => ({ id, count: counts[place] ?? 0 })),
      "shouldAttend",
      base,
    ),
    "rates",
  );
  return table.rates.map(({ tenths }) => `${String(tenths).slice(0, -1) || "0"}.${String(tenths).slice(-1)}`);
}

describe("BAL-03, BAL-09, BAL-10: worked example 20", () => {
  it("187 expected, 92/74/12/3 on 181 papers: rates 49.2 39.6 6.4 1.6 3.2 add to 100.0", () => {
    expect(percents([92, 74, 12, 3], 187)).toEqual(["49.2", "39.6", "6.4", "1.6", "3.2"]);
    expect(formatPercent(92 + 74, 187)).toBe("88.8%");
  });

  it("on the 181 papers returned the first rate is 50.8, not 49.2", () => {
    expect(percents([92, 74, 12, 3], 181)[0]).toBe("50.8");
  });

  it("100/80/60/0 on 181 papers give 15840/181 = 87.51", () => {
    const { score, display } = evaluated(oneGroup, { all: groupOf([92, 74, 12, 3], { shouldAttend: 187 }) });
    expect(score).toEqual({ num: "15840", den: "181" });
    expect(formatHundredths(display)).toBe("87.51");
  });
});

describe("BAL-09, BAL-10: worked example 21", () => {
  it("30 expected, 7/11/3/1 and 8 abstained: 23.3 36.7 10.0 3.3 26.7 add to 100.0", () => {
    expect(percents([7, 11, 3, 1], 30)).toEqual(["23.3", "36.7", "10.0", "3.3", "26.7"]);
  });

  it("8 papers without a grade are no zeros: 1760/22 = 80.00", () => {
    const { score, display } = evaluated(oneGroup, { all: groupOf([7, 11, 3, 1], { unfilled: 8 }) });
    expect(score).toEqual({ num: "80", den: "1" });
    expect(display).toBe(8000);
  });
});

describe("BAL-11: worked example 22", () => {
  const fires = (counts: Counts, gateId: string) =>
    evaluated(oneGroup, { all: groupOf(counts) }).gates.find((gate) => gate.gateId === gateId)?.fires;

  it("39 of 60 competent or better is below two thirds and flags; 40 of 60 is two thirds and does not", () => {
    expect(fires([18, 21, 11, 10], "low-recognition")).toBe(true);
    expect(fires([18, 22, 10, 10], "low-recognition")).toBe(false);
  });

  it("20 of 60 incompetent is one third and does not flag; 21 of 60 flags", () => {
    expect(fires([18, 22, 0, 20], "high-incompetence")).toBe(false);
    expect(fires([18, 21, 0, 21], "high-incompetence")).toBe(true);
  });
});

describe("BAL-01, BAL-03: worked example 23", () => {
  const groups = { A: groupOf([5, 2, 0, 0]), B: groupOf([10, 4, 1, 0]), C: groupOf([20, 18, 5, 2]) };

  it("weights 50/30/20: A 94.29, B 92.00, C 83.11, together 91.37", () => {
    const { derivation, display } = evaluated(democraticAssessmentScheme, groups);
    const parts = derivation.operands.map((operand) => (operand.kind === "derived" ? operand.of.display : null));
    expect(parts.map((part) => formatHundredths(part ?? 0))).toEqual(["94.29", "92.00", "83.11"]);
    expect(formatHundredths(display)).toBe("91.37");
  });

  it("all 67 papers in one pool give 86.27", () => {
    const { display } = evaluated(oneGroup, { all: groupOf([35, 24, 6, 2]) });
    expect(formatHundredths(display)).toBe("86.27");
  });

  it("ships as an example and says so", () => {
    expect(evaluated(democraticAssessmentScheme, groups).exampleOnly).toBe(true);
    expect(probationAssessmentScheme.exampleOnly).toBe(true);
  });
});

describe("BAL-09: worked example 26", () => {
  it("10 papers from 5 people: no result", () => {
    const group: GroupInput = { ...groupOf([10, 0, 0, 0]), shouldAttend: 5, present: 5 };
    expect(evaluate(oneGroup, { overall: { groups: { all: group } } })).toEqual({
      ok: false,
      refusal: [{ code: "more-ballots-than-people", nodeId: "overall", groupId: "all", given: 10, limit: 5 }],
    });
  });

  it("5 papers from 5 people: a result", () => {
    expect(evaluated(oneGroup, { all: groupOf([5, 0, 0, 0]) }).display).toBe(10000);
  });
});

describe("refusals", () => {
  it("names 6 faults at once", () => {
    const inputs: EvaluationInputs = {
      elsewhere: { groups: {} },
      overall: {
        groups: {
          A: { ...groupOf([1, 0, 0, 0]), valid: 3, returned: 2, present: 4, shouldAttend: 4 },
          B: groupOf([0, 0, 0, 0]),
          D: groupOf([1, 0, 0, 0]),
        },
      },
    };
    const result = evaluate(democraticAssessmentScheme, inputs);
    expect(result.ok ? [] : result.refusal.map(({ code, groupId }) => [code, groupId])).toEqual([
      ["unknown-leaf", undefined],
      ["unknown-group", "D"],
      ["more-valid-than-returned", "A"],
      ["counts-do-not-add-up", "A"],
      ["empty-group", "B"],
      ["missing-group", "C"],
    ]);
  });

  it("-1 and 1.5 papers are no counts", () => {
    const group = { ...groupOf([1, 0, 0, 0]), unfilled: -1, valid: 1.5 };
    const result = evaluate(oneGroup, { overall: { groups: { all: group } } });
    expect(result.ok ? [] : result.refusal.map(({ code, given }) => [code, given])).toEqual([
      ["not-a-count", 1.5],
      ["not-a-count", -1],
    ]);
  });

  it("an empty group fails under 'fail' and is named under 'renormalise', where 50 and 30 share the whole", () => {
    const groups = { A: groupOf([1, 0, 0, 0]), B: groupOf([0, 1, 0, 0]), C: groupOf([0, 0, 0, 0]) };
    const strict = evaluate(democraticAssessmentScheme, { overall: { groups } });
    expect(strict.ok ? [] : strict.refusal.map(({ code }) => code)).toEqual(["empty-group"]);
    const ballot = democraticAssessmentScheme.root.of;
    const loose = schemeWith(ballot.kind === "gradedBallot" ? ballot.groups : [], "renormalise");
    const { missing, display } = evaluated(loose, groups);
    expect(missing).toEqual([{ nodeId: "overall", groupId: "C" }]);
    expect(display).toBe(9250);
  });

  it("0 grades in all groups: nothing was counted", () => {
    const loose = schemeWith([{ id: "all", label: "全体", weight: 1 }], "renormalise");
    const result = evaluate(loose, { overall: { groups: { all: groupOf([0, 0, 0, 0], { unfilled: 4 }) } } });
    expect(result.ok ? [] : result.refusal.map(({ code }) => code)).toEqual(["nothing-counted"]);
  });
});

describe("nested nodes", () => {
  it("two ballots weighted 3 and 1: 100 and 60 give 90", () => {
    const leaf = (id: string, weight: number) => ({ id, label: id, weight, of: oneGroup.root.of });
    const scheme: Scheme = {
      ...oneGroup,
      gates: [],
      root: { id: "top", label: "总分", weight: 1, of: { kind: "children", children: [leaf("x", 3), leaf("y", 1)] } },
    };
    const result = evaluate(scheme, {
      x: { groups: { all: groupOf([4, 0, 0, 0]) } },
      y: { groups: { all: groupOf([0, 0, 9, 0]) } },
    });
    expect(result.ok && result.value.display).toBe(9000);
    expect(result.ok && result.value.derivation.operation).toBe("weighted-mean-of-nodes");
  });
});

describe("scheme schema", () => {
  it("takes the two built-in schemes as they are", () => {
    expect(schemeSchema.parse(democraticAssessmentScheme)).toEqual(democraticAssessmentScheme);
    expect(schemeSchema.parse(probationAssessmentScheme)).toEqual(probationAssessmentScheme);
  });

  it("refuses weight 0, weight 0.5 and two groups of one id", () => {
    const group = (id: string, weight: number) => ({ id, label: id, weight });
    for (const groups of [[group("A", 0)], [group("A", 0.5)], [group("A", 1), group("A", 2)]]) {
      expect(schemeSchema.safeParse(schemeWith(groups)).success).toBe(false);
    }
  });

  it("refuses a gate on a grade the ballot does not have", () => {
    const [gate] = democraticAssessmentScheme.gates;
    const scheme = { ...democraticAssessmentScheme, gates: [{ ...gate, grades: ["GOOD"] }] };
    expect(schemeSchema.safeParse(scheme).success).toBe(false);
  });
});

const counts = fc.tuple(fc.nat(60), fc.nat(60), fc.nat(60), fc.nat(60)).filter((four) => four.some((one) => one > 0));
const threeGroups = fc.record({
  A: counts.map((four) => groupOf(four)),
  B: counts.map((four) => groupOf(four)),
  C: counts.map((four) => groupOf(four)),
});

describe("properties", () => {
  it("lies between 0 and 100 and is the same from the same inputs, whatever the order of their keys", () => {
    fc.assert(
      fc.property(threeGroups, (groups) => {
        const first = recomputeDerivation(democraticAssessmentScheme, { overall: { groups } });
        const turned = Object.fromEntries(
          Object.entries(groups)
            .toReversed()
            .map(([id, group]) => [
              id,
              { ...group, counts: Object.fromEntries(Object.entries(group.counts).toReversed()) },
            ]),
        );
        const second = recomputeDerivation(democraticAssessmentScheme, { overall: { groups: turned } });
        if (!first.ok || !second.ok) throw new Error("refused");
        expect(derivationText(second.value)).toBe(derivationText(first.value));
        expect(first.value.display).toBeGreaterThanOrEqual(0);
        expect(first.value.display).toBeLessThanOrEqual(10000);
      }),
    );
  });

  it("one more EXCELLENT paper never lowers the score", () => {
    fc.assert(
      fc.property(counts, ([a, b, c, d]) => {
        const before = evaluated(oneGroup, { all: groupOf([a, b, c, d]) }).display;
        const after = evaluated(oneGroup, { all: groupOf([a + 1, b, c, d]) }).display;
        expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it("weights times 7 change nothing", () => {
    const ballot = democraticAssessmentScheme.root.of;
    const groups = ballot.kind === "gradedBallot" ? ballot.groups : [];
    const scaled = schemeWith(groups.map((group) => ({ ...group, weight: group.weight * 7 })));
    fc.assert(
      fc.property(threeGroups, (inputs) => {
        expect(evaluated(scaled, inputs).score).toEqual(evaluated(democraticAssessmentScheme, inputs).score);
      }),
    );
  });

  it("rates on any base at or above the counts add to 1000 tenths; below it there are none", () => {
    fc.assert(
      fc.property(counts, fc.nat(200), (four, more) => {
        const parts = four.map((count, place) => ({ id: String(place), count }));
        const sum = four.reduce((total, count) => total + count, 0);
        const table = rateTable(parts, "shouldAttend", sum + more);
        expect(table?.rates.reduce((total, { tenths }) => total + tenths, 0)).toBe(1000);
        expect(rateTable(parts, "shouldAttend", sum - 1)).toBeNull();
      }),
    );
  });
});
