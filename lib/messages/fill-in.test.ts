import { describe, expect, test } from "vitest";
import { notMet } from "../law/finding";
import { fillIn } from "./fill-in";
import { ruleSentence } from "./zh-CN/rules";

describe("figures of a sentence", () => {
  test("a day is read aloud, a number and a word stay, 1 missing value is a dash", () => {
    expect(fillIn("{day}：{count} 件，{word}，{none}", { day: "2026-03-02", count: 5, word: "云泽〔2026〕3-1号", none: null })).toBe(
      "2026年3月2日：5 件，云泽〔2026〕3-1号，—",
    );
  });

  test("SAN-01: what to do stands first, then the last day", () => {
    const finding = notMet("SAN-01", "block", {}, { lastDay: "2027-09-01" });
    expect(ruleSentence(finding)).toBe("请干部监督科按处分决定核对生效日期：影响期至 2027年9月1日。");
  });
});
