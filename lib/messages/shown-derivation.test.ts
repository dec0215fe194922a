import { describe, expect, test } from "vitest";
import { shownDerivation } from "./shown-derivation";

const whole = (num: number) => ({ num: String(num), den: "1" });

describe("a score as it is shown", () => {
  test("marks of 4 raters without the highest and the lowest, and 2 points added: 86.00 + 2.00, each mark with whether it counts", () => {
    const marks = [9500, 8700, 8500, 6000].map((hundredths, index) => ({ kind: "mark", hundredths, dropped: index === 0 || index === 3 }));
    const mean = { nodeId: "leader", groupId: "A", operation: "trimmed-mean-of-marks", exact: whole(86), display: 8600, operands: marks };
    const shown = shownDerivation({
      nodeId: "overall", operation: "sum-with-bonus", exact: whole(88), display: 8800,
      operands: [{ kind: "derived", weight: 1, of: mean }, { kind: "points", id: "bonus", hundredths: 200 }],
    });
    expect(shown).toMatchObject({ label: "总体评价", value: "88.00", exact: "88", operation: "加权得分加上加分" });
    const [first, added] = shown?.parts ?? [];
    expect(first).toMatchObject({ label: "A 票（权重 1）", value: "86.00", operation: "去掉最高分和最低分后平均" });
    expect(first?.parts?.map(({ label, value }) => `${label} ${value}`)).toEqual(["打分（不计入） 95.00", "打分 87.00", "打分 85.00", "打分（不计入） 60.00"]);
    expect(added).toMatchObject({ label: "加分", value: "2.00" });
    expect(new Set([shown, first, added, ...(first?.parts ?? [])].map((part) => part?.id)).size).toBe(7);
  });

  test("8 ballots of a grade with its score, a third kept exactly; another shape is not shown", () => {
    const ballots = { kind: "ballots", grade: "EXCELLENT", count: 8, score: 100 };
    const node = { nodeId: "overall", operation: "mean-of-grades", exact: { num: "250", den: "3" }, display: 8333, operands: [ballots] };
    expect(shownDerivation(node)).toMatchObject({ value: "83.33", exact: "250/3", parts: [{ label: "优秀 100 分", value: "8 票" }] });
    expect(shownDerivation({ ...node, operands: [{ kind: "mark", hundredths: "9500", dropped: false }] })).toBeNull();
  });
});
