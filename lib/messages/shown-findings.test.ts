import { describe, expect, it } from "vitest";
import { met, notMet, provisional } from "../law/finding";
import { shownFindings, shownGates } from "./shown-findings";

const values = [{ minimum: 5, from: "2027-12-30" }, { until: "2028-01-05" }] as const;

describe("a finding in the user's words", () => {
  const [inputs, outputs] = values;

  it("counted through a year without its calendar it says 暂定 and why, 1 time each in the list and at the gate", () => {
    const finding = provisional("PUB-02", "block", inputs, outputs);
    expect(shownFindings([finding])[0]).toMatchObject({ light: "amber", word: "暂定", sentence: expect.stringMatching(/^暂定：所跨年份没有工作日历/) as string });
    expect(shownGates([finding])[0]).toMatchObject({ state: "unknown", missing: expect.stringMatching(/^暂定：所跨年份没有工作日历/) as string });
  });

  it("not met it is red, met it is green, without the word", () => {
    const findings = [notMet("PUB-02", "block", inputs, outputs), met("PUB-02", "block", inputs, outputs)];
    expect(shownFindings(findings).map(({ light, word }) => [light, word])).toEqual([["red", undefined], ["green", undefined]]);
  });
});
