import { describe, expect, it } from "vitest";
import { met, notMet, provisional, unknown } from "../law/finding";
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

describe("a sentence whose datum is not there", () => {
  it("PRB-06 without an assessment and PRB-02 without a filing show 0 dashes for a figure; with them the figure", () => {
    const sentences = shownFindings([
      unknown("PRB-06", "warn", "assessment"),
      notMet("PRB-06", "warn", {}, { count: 2 }),
      notMet("PRB-02", "block", {}, { probationUntil: "2027-03-11" }),
      notMet("PRB-02", "gate", {}, { probationUntil: "2027-03-11", earliest: "2026-04-02" }),
    ]).map(({ sentence }) => sentence);
    expect(sentences.filter((sentence) => sentence.includes("—"))).toEqual([]);
    expect(sentences[0]).toContain("还没有测评结果");
    expect(sentences[1]).toContain("提示线 2 项");
    expect(sentences[2]).toMatch(/2027年3月11日.*前一个月备案。$/u);
    expect(sentences[3]).toContain("最早可发通知之日 2026年4月2日");
  });

  it("1 finding whose day has not come is quiet and says from when, the other stays red", () => {
    const findings = [notMet("PRB-02", "block", {}), notMet("PRB-04", "gate", {})];
    const shown = shownFindings(findings, ({ rule }) => (rule === "PRB-02" ? "2027年3月11日起办理" : null));
    expect(shown.map(({ light, word }) => [light, word])).toEqual([["later", undefined], ["red", undefined]]);
    expect(shown[0]?.sentence).toBe("2027年3月11日起办理");
  });
});
