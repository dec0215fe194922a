import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import type { NewEntry } from "./rules";
import { judgeAnswer, judgeEntry, judgeVerification } from "./rules";

const today = legalDate("2026-11-02");
const codes = (changes: Partial<NewEntry>) =>
  judgeEntry(
    {
      kind: "conduct",
      on: legalDate("2026-07-18"),
      until: null,
      fact: "防汛期间连续 6 天在望川县城关大堤值守，组织转移群众 320 人。",
      goal: "",
      evidence: false,
      ...changes,
    },
    today,
  ).map(({ code }) => code);

describe("an entry", () => {
  it("on conduct needs a day and a fact: 0 reasons against it", () => {
    expect(codes({})).toEqual([]);
  });

  it("on performance names its goal and brings evidence: both missing, 2 reasons", () => {
    expect(codes({ kind: "performance" })).toEqual(["entry.needs-goal", "entry.needs-evidence"]);
    expect(codes({ kind: "performance", goal: "农村公路三年行动", evidence: true })).toEqual([]);
  });

  it("of tomorrow, or ending the day before it begins: refused; ending the same day is not", () => {
    expect(codes({ on: legalDate("2026-11-03") })).toEqual(["entry.in-future"]);
    expect(codes({ until: legalDate("2026-07-17") })).toEqual(["entry.ends-before"]);
    expect(codes({ until: legalDate("2026-07-18") })).toEqual([]);
    expect(codes({ until: legalDate("2026-11-03") })).toEqual(["entry.in-future"]);
  });

  it.each(["表现突出，加 2 分", "扣3分", "评分", "列入负面清单", "得九分", "负向评价"])("with points is refused: %s", (fact) => {
    expect(codes({ fact })).toEqual(["entry.scores"]);
  });

  it("on performance may tell the marks a project was given, not points for the person", () => {
    const performance = { kind: "performance", goal: "营商环境评价", evidence: true } as const;
    expect(codes({ ...performance, fact: "全市营商环境评价得分 92 分" })).toEqual([]);
    expect(codes({ ...performance, fact: "考核加 2 分" })).toEqual(["entry.scores"]);
  });

  it.each(["其宗教信仰", "其配偶经商", "子女在境外", "因患病请假", "该同志的父母"])("about private matters is refused: %s", (fact) => {
    expect(codes({ fact })).toEqual(["entry.private"]);
  });

  it.each(["负责分管领域", "提出评析意见", "按计分管理办法以外的职责分工开展工作", "得到分局采纳", "走访困难家庭 40 户", "解决务工人员子女入学 12 人"])("words that only look like points stand: %s", (fact) => {
    expect(codes({ fact })).toEqual([]);
  });
});

describe("the second person and the person himself", () => {
  it("who entered does not verify; another does, once", () => {
    expect(judgeVerification({ state: "entered", enteredById: "a" }, "a")).toEqual([{ code: "entry.same-person" }]);
    expect(judgeVerification({ state: "entered", enteredById: "a" }, "b")).toEqual([]);
    expect(judgeVerification({ state: "verified", enteredById: "a" }, "b")).toEqual([{ code: "entry.decided" }]);
  });

  it("an entry is answered once, when verified; a protected source is not there for him", () => {
    const entry = { state: "verified", sourceProtected: false, answer: "" } as const;
    expect(judgeAnswer(entry)).toEqual([]);
    expect(judgeAnswer({ ...entry, answer: "情况属实" })).toEqual([{ code: "entry.answered" }]);
    expect(judgeAnswer({ ...entry, state: "entered" })).toEqual([{ code: "entry.not-found" }]);
    expect(judgeAnswer({ ...entry, sourceProtected: true })).toEqual([{ code: "entry.not-found" }]);
  });
});
