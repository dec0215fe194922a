import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { achievementDraft, judgeAnswers, judgeSecondSignature } from "./performance";

const answers = { task: "整治河道三年", ownPart: "牵头协调四个部门", conditions: "投入少、战线长", evidence: "水质由劣五类升为三类，得票占12分之一" };

describe("an analysis of results tells what was done, never how much somebody is worth (IN-06)", () => {
  it("words without marks stand; 1 mark or 1 place in any of the 4 answers is refused", () => {
    expect(judgeAnswers(answers)).toBeNull();
    const words = ["综合得分 92.5 分", "考核 88分", "得90分", "全市排名第二", "名次靠前", "排在第3", "位列第 三 名"];
    expect(words.map((word) => judgeAnswers({ ...answers, evidence: word }))).toEqual(words.map(() => "inspection.analysis-scores"));
    expect((["task", "ownPart", "conditions"] as const).map((question) => judgeAnswers({ ...answers, [question]: "排名第一" }))).toEqual(
      ["task", "ownPart", "conditions"].map(() => "inspection.analysis-scores"),
    );
  });

  it("is signed second by 1 other member of the team, once", () => {
    const drafted = { firstId: "a", secondId: null };
    expect([
      judgeSecondSignature(null, "b"),
      judgeSecondSignature(drafted, "a"),
      judgeSecondSignature(drafted, "b"),
      judgeSecondSignature({ ...drafted, secondId: "b" }, "c"),
    ]).toEqual(["inspection.analysis-missing", "inspection.analysis-same-signer", null, "inspection.analysis-signed"]);
  });

  it("goes into the report as its 4 answers, a line each, once both have signed", () => {
    const on = legalDate("2026-03-02");
    const first = { answers, entryIds: [], first: { cadreId: "a", name: "甲", on }, second: null };
    expect([achievementDraft(null), achievementDraft(first)]).toEqual(["", ""]);
    expect(achievementDraft({ ...first, second: { name: "乙", on } })).toBe("整治河道三年\n牵头协调四个部门\n投入少、战线长\n水质由劣五类升为三类，得票占12分之一");
  });
});
