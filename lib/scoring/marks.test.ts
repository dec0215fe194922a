import { describe, expect, it } from "vitest";
import { formatHundredths } from "@/lib/kernel/ratio";
import { defaultRuleSetValues } from "@/lib/law/scheme";
import { evaluate, recomputeDerivation } from "./evaluate";
import { derivationText } from "./derivation";
import type { EvaluationInputs } from "./inputs";
import { schemeSchema, type Scheme } from "./scheme";
import { fiveFactorScheme } from "./schemes/five-factor-composite";
import { officeWorkScheme } from "./schemes/office-work";

const grades = ["EXCELLENT", "COMPETENT", "BASICALLY_COMPETENT", "INCOMPETENT"] as const;

function ballotOf(group: string, counts: readonly number[]): EvaluationInputs[string] {
  const valid = counts.reduce((sum, count) => sum + count, 0);
  const graded = Object.fromEntries(grades.map((grade, place) => [grade, counts[place] ?? 0]));
  return { groups: { [group]: { shouldAttend: valid, present: valid, returned: valid, valid, counts: graded, unfilled: 0 } } };
}

function marksScheme(trim: { readonly minRaters: number; readonly dropEachEnd: number } | null): Scheme {
  return { ...fiveFactorScheme, root: { id: "marks", label: "打分", weight: 1, of: { kind: "marks", max: 100, trim } } };
}

function scoreOf(scheme: Scheme, inputs: EvaluationInputs): string {
  const result = evaluate(scheme, inputs);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return formatHundredths(result.value.display);
}

function refusedFor(scheme: Scheme, inputs: EvaluationInputs): readonly string[] {
  const result = evaluate(scheme, inputs);
  return result.ok ? [] : result.refusal.map(({ code }) => code);
}

const points = (...marks: readonly number[]): EvaluationInputs[string] => ({ marks: marks.map((mark) => mark * 100) });
const sevenRaters = [95, 88, 90, 72, 86, 91, 60];
const trim = { minRaters: defaultRuleSetValues.trimMinRaters, dropEachEnd: 1 };

describe("BAL-05: worked example 24", () => {
  const inputs = (bonus: number): EvaluationInputs => ({
    "leader.load": ballotOf("leader", [6, 3, 1, 0]),
    "leader.efficiency": ballotOf("leader", [5, 4, 1, 0]),
    "leader.completion": ballotOf("leader", [7, 3, 0, 0]),
    "staff.load": ballotOf("staff", [20, 20, 8, 2]),
    "staff.efficiency": ballotOf("staff", [18, 22, 8, 2]),
    "staff.completion": ballotOf("staff", [25, 18, 5, 2]),
    "assessmentGroup.load": ballotOf("assessmentGroup", [2, 2, 1, 0]),
    "assessmentGroup.efficiency": ballotOf("assessmentGroup", [3, 1, 1, 0]),
    "assessmentGroup.completion": ballotOf("assessmentGroup", [3, 2, 0, 0]),
    bonus: { points: bonus },
  });

  it("leaders 91.0, staff 84.24, group 88.4 make exactly 87.256; 1.5 points added make 88.756", () => {
    const plain = evaluate(officeWorkScheme, inputs(0));
    const added = evaluate(officeWorkScheme, inputs(150));
    expect(plain.ok && plain.value.score).toEqual({ num: "10907", den: "125" });
    expect(added.ok && added.value.score).toEqual({ num: "22189", den: "250" });
    const [weighed] = added.ok ? added.value.derivation.operands : [];
    const raters = weighed?.kind === "derived" ? weighed.of.operands : [];
    expect(raters.map((one) => (one.kind === "derived" ? one.of.display : null))).toEqual([9100, 8424, 8840]);
  });

  it("10 points may be added, 10.01 may not; without the line of points there is no result", () => {
    expect(scoreOf(officeWorkScheme, inputs(1000))).toBe("97.26");
    expect(refusedFor(officeWorkScheme, inputs(1001))).toEqual(["mark-too-high"]);
    const { bonus: _, ...without } = inputs(0);
    expect(refusedFor(officeWorkScheme, without)).toEqual(["missing-leaf"]);
  });
});

describe("BAL-06: worked example 25", () => {
  it("seven raters: 95 and 60 dropped, 427/5 = 85.40; the plain mean is 83.14", () => {
    expect(scoreOf(marksScheme(trim), { marks: points(...sevenRaters) })).toBe("85.40");
    expect(scoreOf(marksScheme(null), { marks: points(...sevenRaters) })).toBe("83.14");
  });

  it("six raters are trimmed, five are not: 90 72 86 91 60 is 79.80", () => {
    expect(scoreOf(marksScheme(trim), { marks: points(95, 90, 72, 86, 91, 60) })).toBe("84.75");
    expect(scoreOf(marksScheme(trim), { marks: points(90, 72, 86, 91, 60) })).toBe("79.80");
  });

  it("two equal highest marks: one of them is dropped", () => {
    expect(scoreOf(marksScheme(trim), { marks: points(95, 95, 80, 80, 80, 60) })).toBe("83.75");
  });

  it("what was dropped stands in the derivation, and it comes out the same again", () => {
    const scheme = marksScheme(trim);
    const inputs = { marks: points(...sevenRaters) };
    const result = evaluate(scheme, inputs);
    if (!result.ok) throw new Error("no result");
    const dropped = result.value.derivation.operands.flatMap((one) => (one.kind === "mark" && one.dropped ? [one.hundredths] : []));
    expect(dropped).toEqual([6000, 9500]);
    const again = recomputeDerivation(scheme, inputs);
    expect(again.ok && derivationText(again.value)).toBe(derivationText(result.value.derivation));
  });

  it("no mark, a negative one, half a hundredth, 100.01 of 100, ballots instead of marks: refused", () => {
    const scheme = marksScheme(trim);
    expect(refusedFor(scheme, { marks: { marks: [] } })).toEqual(["no-marks"]);
    expect(refusedFor(scheme, { marks: { marks: [-1] } })).toEqual(["not-a-mark"]);
    expect(refusedFor(scheme, { marks: { marks: [0.5] } })).toEqual(["not-a-mark"]);
    expect(refusedFor(scheme, { marks: { marks: [10_001] } })).toEqual(["mark-too-high"]);
    expect(refusedFor(scheme, { marks: ballotOf("a", [1, 0, 0, 0]) ?? { marks: [] } })).toEqual(["missing-leaf"]);
  });
});

describe("SED-13: worked example 34", () => {
  const figures = (meeting: number, talks: number, unit: number, test: number, results: number): EvaluationInputs =>
    Object.fromEntries(Object.entries({ meeting, talks, unit, test, results }).map(([id, mark]) => [id, { marks: [mark * 100] }]));

  it("82/75/100/78/88 is 83.70, 70/85/100/85/84 is 83.30, 90/60/0/92/80 is 68.90", () => {
    expect(scoreOf(fiveFactorScheme, figures(82, 75, 100, 78, 88))).toBe("83.70");
    expect(scoreOf(fiveFactorScheme, figures(70, 85, 100, 85, 84))).toBe("83.30");
    expect(scoreOf(fiveFactorScheme, figures(90, 60, 0, 92, 80))).toBe("68.90");
  });

  it("its weights are an example, and no gate follows from the figure", () => {
    const result = evaluate(fiveFactorScheme, figures(82, 75, 100, 78, 88));
    expect(result.ok && [result.value.exampleOnly, result.value.gates.length]).toEqual([true, 0]);
  });
});

describe("schemes of marks as they are stored", () => {
  it("both built-in ones are sound; a trim that leaves no mark and a bonus with the id of a leaf are not", () => {
    expect([officeWorkScheme, fiveFactorScheme].map((scheme) => schemeSchema.safeParse(scheme).success)).toEqual([true, true]);
    expect(schemeSchema.safeParse(marksScheme({ minRaters: 4, dropEachEnd: 2 })).success).toBe(false);
    expect(schemeSchema.safeParse(marksScheme({ minRaters: 5, dropEachEnd: 2 })).success).toBe(true);
    expect(schemeSchema.safeParse({ ...fiveFactorScheme, bonuses: [{ id: "talks", label: "加分", max: 5 }] }).success).toBe(false);
  });
});
