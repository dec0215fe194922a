import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { plainFacts } from "./form-facts.fixture";
import { familyRows } from "./family";
import { fileNamesOf } from "./file-names";
import { proposalOf } from "./proposal";
import { agesDayOf, partyCell, retirementText, yearsOnForm } from "./values";

const day = legalDate;

describe("age", () => {
  it("counts by the month: born 30 April 1981, 45 from 1 April 2026, 44 on 31 March", () => {
    expect(yearsOnForm(day("1981-04-30"), day("2026-04-01"))).toBe(45);
    expect(yearsOnForm(day("1981-04-30"), day("2026-03-31"))).toBe(44);
  });

  it("is counted at 计算年龄时间, else at 填表时间, else today", () => {
    const today = day("2026-11-22");
    expect(agesDayOf({ agesOn: day("2026-10-31"), filledOn: day("2026-11-01"), today })).toBe("2026-10-31");
    expect(agesDayOf({ agesOn: null, filledOn: day("2026-11-01"), today })).toBe("2026-11-01");
    expect(agesDayOf({ agesOn: null, filledOn: null, today })).toBe("2026-11-22");
  });
});

describe("入党时间", () => {
  const text = (partyText_: string) => partyCell({ ...plainFacts, stated: { partyJoined: partyText_ } });

  it("6 figures become year and month, other words stay: 199306；九三学社", () => {
    expect(text("200206")).toBe("2002.06");
    expect(text("199306；九三学社")).toBe("1993.06；九三学社");
    expect(text("民建")).toBe("民建");
    expect(text("20020620")).toBe("20020620");
  });

  it("without stated words it is the month of joining, or the political status of who is no member", () => {
    expect(text("")).toBe("2002.06");
    expect(partyCell({ stated: {}, partyJoined: null, politicalStatus: "nonParty" })).toBe("群众");
    expect(partyCell({ stated: {}, partyJoined: null, politicalStatus: "partyMember" })).toBe("");
  });
});

describe("到龄时间", () => {
  const today = day("2026-11-22");

  it.each([
    ["born March 1968, limit 60: 39 months, 10 later", "1968-03-01", 60, "2029.01\n（60岁10个月）"],
    ["born December 1964, limit 60: before the reform", "1964-12-31", 60, "2024.12\n（60岁）"],
    ["born January 1965, limit 60: first month, 1 later", "1965-01-31", 60, "2025.02\n（60岁1个月）"],
    ["born September 1990, limit 60: at most 36 later", "1990-09-01", 60, "2053.09\n（63岁）"],
    ["born January 1985, limit 50: 121 months, 60 at most", "1985-01-01", 50, "2040.01\n（55岁）"],
    ["born May 1966, limit 63: unchanged", "1966-05-01", 63, "2029.05\n（63岁）"],
  ] as const)("%s", (_, birth, age, expected) => expect(retirementText(day(birth), age, today)).toBe(expected));

  it("no limit stated, nothing printed", () => expect(retirementText(day("1981-04-01"), null, today)).toBe(""));
});

describe("relatives", () => {
  it("3 of the same group keep the order they are filed in; 已故 leaves the age blank", () => {
    const relative = (relation: string, employerAndPost = "") => ({
      relation,
      name: relation,
      birth: day("1950-01-01"),
      politicalStatus: "群众",
      employerAndPost,
    });
    const rows = familyRows(
      [
        relative("岳父"),
        relative("母亲"),
        relative("父亲", "澜石县（已故）"),
        relative("长子"),
        relative("丈夫"),
        relative("姨母"),
      ],
      day("2026-11-22"),
    );
    expect(rows.map(([relation, , age]) => [relation, age])).toEqual([
      ["丈夫", "76"],
      ["长子", "76"],
      ["母亲", "76"],
      ["父亲", ""],
      ["岳父", "76"],
      ["姨母", "76"],
    ]);
  });
});

describe("the proposal", () => {
  const filled = { reportedBy: "中共云泽市委组织部", filledBy: "俞静秋", agesOn: null, today: day("2026-11-22") };

  it("without a case 3 empty cells; a promotion takes 1 post and leaves 1; a removal has its ground", () => {
    expect(proposalOf(null, filled)).toMatchObject({ appoint: "", remove: "", reason: "" });
    expect(proposalOf({ kind: "promotion", post: "局长", leaves: ["副局长"], ground: "" }, filled)).toMatchObject({
      appoint: "局长",
      remove: "副局长",
      reason: "工作需要",
    });
    expect(proposalOf({ kind: "removal", post: "副局长", leaves: [], ground: "辞职或者调出" }, filled)).toMatchObject({
      appoint: "",
      remove: "副局长",
      reason: "辞职或者调出",
    });
  });
});

describe("file names", () => {
  it("2 people of one name get 2 names; a character Windows refuses becomes _", () => {
    expect(fileNamesOf(["陆秉然", "陆秉然", "陆/然"], "docx")).toEqual([
      "陆秉然.docx",
      "陆秉然（2）.docx",
      "陆_然.docx",
    ]);
  });
});
