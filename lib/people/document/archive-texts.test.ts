import { describe, expect, it } from "vitest";
import { formatMonthDots, legalDate } from "@/lib/kernel/dates";
import { gradesText, healthText, partyText, placeText, rewardsText } from "./archive-texts";

describe("籍贯 and 出生地", () => {
  it.each([
    ["云岭省松屏县", "云岭松屏"],
    ["云岭省云泽市澜石县", "云岭澜石"],
    ["云岭澜石", "云岭澜石"],
    ["云江市", "云江"],
    ["云岭省礼县", "云岭省礼县"],
    ["云岭省望川土家族自治县", "云岭省望川土家族自治县"],
    ["", ""],
  ])("%s is written %s", (stored, written) => expect(placeText(stored)).toBe(written));
});

describe("rewards and grades", () => {
  it("1 honour and 1 disciplinary sanction by day; an admonition is no entry", () => {
    const text = rewardsText({
      honours: [{ name: "先进工作者", body: "云泽市人民政府", on: legalDate("2019-05-01") }],
      sanctions: [
        { kind: "partyWarning", body: "云泽市纪委监委", effectiveOn: legalDate("2015-02-03") },
        { kind: "admonition", body: "云泽市委组织部", effectiveOn: legalDate("2020-02-03") },
      ],
    });
    expect(text).toBe("2015.02，党内警告（云泽市纪委监委）\n2019.05，先进工作者（云泽市人民政府）");
  });

  it("0 grades leave the cell empty; of 4 the last 3 are printed", () => {
    expect(gradesText([])).toBe("");
    const four = [2025, 2022, 2024, 2023].map((year) => ({ year, grade: "COMPETENT" }) as const);
    expect(gradesText(four)).toBe("2023年度考核称职；2024年度考核称职；2025年度考核称职");
  });
});

describe("入党时间 and 健康状况", () => {
  it("a member's month as the caller writes it, nothing for 1 whose day is not recorded, the status of 2 outside the Party", () => {
    const text = (politicalStatus: Parameters<typeof partyText>[0]["politicalStatus"], joined: string | null) =>
      partyText({ politicalStatus, partyJoined: joined === null ? null : legalDate(joined) }, formatMonthDots);
    expect(text("partyMember", "2002-06-20")).toBe("2002.06");
    expect(text("probationaryPartyMember", null)).toBe("");
    expect(text("nonParty", null)).toBe("群众");
    expect(text("democraticParty", null)).toBe("民主党派");
  });

  it("only 1 of 3 findings is written: good health", () => {
    expect([true, false, null].map(healthText)).toEqual(["健康", "", ""]);
  });
});
