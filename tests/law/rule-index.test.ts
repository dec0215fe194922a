import { describe, expect, it } from "vitest";
import { isRuleId, ruleIds } from "@/lib/law/rule-id";
import { registeredAs } from "@/lib/law/register";
import { notJudged } from "@/lib/messages/zh-CN/rules/not-judged";
import { ruleFaults } from "@/lib/stages/rule-faults";
import { ruleLine, ruleLines, stateOf, type RuleLine } from "@/lib/stages/rule-lines";
import { changesOf, examplesIn, readRuleEvidence, rulesIn, testsOf } from "@/scripts/lib/rule-evidence.mjs";
import { indexText } from "@/scripts/lib/rule-index-text";
import { pendingExamples } from "./pending-examples";

const evidence = readRuleEvidence();
const lines: readonly RuleLine[] = ruleLines().map((line) => ({ ...line, tests: evidence.tests.filter(({ rules }) => rules.includes(line.rule)) }));

describe("the index of rules", () => {
  it("is in order: 0 rules without citation, sentence or test, 0 tests and 0 changes that name no rule", () => {
    expect(ruleFaults(lines, evidence.tests, evidence.changes)).toEqual([]);
  });

  it("prints each id 1 time and 34 open questions", () => {
    const printed = indexText().text.split("\n");
    for (const rule of ruleIds) expect(printed.filter((line) => line.startsWith(rule.padEnd(7))), rule).toHaveLength(1);
    expect(printed.filter((line) => /^ ?\d+ \| /.test(line))).toHaveLength(34);
  });

  it("has 4 states beside scores: of the decision 1 rule acts, 1 is only recorded, 1 is held; of resignation 1 waits", () => {
    const states = (["DEC-01", "DEC-10", "DEC-11", "EVA-05"] as const).map((rule) => ruleLine(rule).state);
    expect(states).toEqual(["acting", "recorded-only", "held", "scores"]);
    expect(stateOf({ kind: "planned" }, registeredAs("RSG-01"))).toBe("planned");
  });

  it("shows numbers of the scheme with their rule: the length of a notice has 2, and questions 17 and 27", () => {
    const line = ruleLine("PUB-02");
    expect(line.parameters).toEqual(["noticeWorkingDays", "firstNoticeDayCounted"]);
    expect(line.questions.map(({ number }) => number)).toEqual([17, 27]);
  });
});

describe("what the check bites on", () => {
  const sound = ruleLine("DEC-01");
  const sentences = (line: RuleLine) => ruleFaults([line], [], []).map(({ sentence }) => sentence);
  const { text: _words, ...unworded } = sound.citation;

  it("a sound rule has 0 faults", () => {
    expect(sentences(sound)).toEqual([]);
  });

  it("1 sentence each for no citation, no sentence and no test", () => {
    expect(sentences({ ...sound, citation: unworded })).toEqual(["DEC-01 has no citation with words: add it to lib/law/citations."]);
    expect(sentences({ ...sound, sentence: null })[0]).toContain("DEC-01 has no sentence for the user");
    expect(sentences({ ...sound, tests: [] })[0]).toContain("DEC-01 acts and no test names it");
  });

  it("each of the rules that wait says why nobody judges it; 1 without a reason is a fault", () => {
    const waiting = ruleLines().filter(({ state }) => state === "planned");
    expect(waiting.filter(({ whyNot }) => whyNot === null).map(({ rule }) => rule)).toEqual([]);
    expect(sentences({ ...ruleLine("ORR-01"), whyNot: null })).toEqual(["ORR-01 waits and nobody is told why: add a sentence to lib/messages/zh-CN/rules/not-judged."]);
    expect(Object.keys(notJudged).filter((rule) => !waiting.some((line) => line.rule === rule))).toEqual([]);
  });

  it("a rule on evidence C that stops is a fault, unless 1 number of the scheme asks for it", () => {
    const draft = { ...sound, citation: { ...sound.citation, evidence: "C" as const }, parameters: [] };
    const stopping = { ...draft, entry: { kind: "acts" as const, force: "block" as const, places: [{ file: "f", name: "n" }] as const } };
    expect(sentences(stopping)[0]).toContain("let it warn");
    expect(sentences({ ...stopping, parameters: ["quotaRounding"] })).toEqual([]);
  });

  it("a test and an entry of the changelog that name rule 99 are named", () => {
    const test = { file: "a.test.ts", kind: "unit" as const, title: "t", rules: ["DEC-99"], examples: [] };
    const change = { heading: "Head", zh: "", rules: ["DEC-99"] };
    const found = ruleFaults([], [test], [change]).map(({ sentence }) => sentence);
    expect(found).toHaveLength(3);
    expect(found[0]).toContain("a.test.ts names DEC-99, which is no rule");
    expect(found[2]).toContain("has no words in Chinese");
  });
});

describe("what a test says it is about", () => {
  it("ids alone, in a row of 3, and from 1 to 4; UTF-8 is none", () => {
    expect(rulesIn("DEC-04: half of 12")).toEqual(["DEC-04"]);
    expect(rulesIn("ELG-01, -03 and -04")).toEqual(["ELG-01", "ELG-03", "ELG-04"]);
    expect(rulesIn("CHK-1 to CHK-4 and REC-F1")).toEqual(["CHK-1", "CHK-2", "CHK-3", "CHK-4", "REC-F1"]);
    expect(rulesIn("UTF-8 and ISO-10")).toEqual([]);
  });

  it("titles come with their blocks and tables; words in a comment or a body do not count", () => {
    const source = `
      // DEC-01 in a comment
      describe("DEC-04", () => {
        it("example 4: 6 of 12", () => { expect("DEC-06").toBe(1); });
        it.each([["PUB-02", 5]])("%s", () => {});
      });
      test.describe("steps", () => { test(\`REC-02 \${name}\`, () => {}); });`;
    expect(testsOf("x.test.ts", source)).toEqual([
      { title: "DEC-04 › example 4: 6 of 12", rules: ["DEC-04"], examples: [4] },
      { title: "DEC-04 › %s", rules: ["DEC-04", "PUB-02"], examples: [] },
      { title: "steps › REC-02 …", rules: ["REC-02"], examples: [] },
    ]);
  });

  it("an entry of the changelog has its heading, its quoted words and its 2 ids", () => {
    expect(changesOf("# Top\n\n## One\n\n> 甲，\n> 乙。\n\nText (DEC-01, -04).\n")).toEqual([{ heading: "One", zh: "甲，乙。", rules: ["DEC-01", "DEC-04"] }]);
  });
});

describe("worked examples 1 to 42", () => {
  const numbers = Array.from({ length: 42 }, (_, index) => index + 1);
  const tested = new Set(evidence.tests.flatMap(({ examples }) => examples));

  it("each has a test under its number or waits with a reason, none does both", () => {
    const both = numbers.filter((number) => tested.has(number) === pendingExamples.some((pending) => pending.number === number));
    expect(both).toEqual([]);
  });

  it("none that waits is about an acting rule of the way from eligibility to stepping down", () => {
    const acting = pendingExamples.filter(({ rules }) => rules.every((rule) => ruleLine(rule).state === "acting"));
    expect(acting).toEqual([]);
    for (const { reason, rules } of pendingExamples) {
      expect(reason.length).toBeGreaterThan(20);
      expect(rules.every(isRuleId)).toBe(true);
    }
  });

  it("numbers are read from titles: 1, 2 joined by a word, 1 after another word, none without a number", () => {
    expect(["example 9: x", "examples 14 and 15", "worked example 20", "an example"].map((title) => examplesIn(title))).toEqual([[9], [14, 15], [20], []]);
  });
});
