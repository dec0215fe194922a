import { describe, expect, it } from "vitest";
import { matchCode, shippedBook } from "@/lib/formats/code-tables/code-table";
import { codeSubjects } from "@/lib/formats/code-tables/subjects";
import { legalDate } from "@/lib/kernel/dates";
import type { EducationLevel, EducationRow } from "../types";
import { educationWord, isGeneralSchool, rankedEducation } from "./education-texts";

function row(education: EducationLevel, schoolAndMajor: string, degree: string | null = null): EducationRow {
  return { mode: "inService", education, schoolAndMajor, degree, graduatedOn: legalDate("2012-07-01") };
}

describe("学历", () => {
  it.each([
    ["master", "中央党校经济管理专业", null, "中央党校研究生", "1A"],
    ["bachelor", "中共中央党校法律专业", null, "中央党校大学", "2A"],
    ["juniorCollege", "中央党校", null, "中央党校大专", "34"],
    ["bachelor", "省委党校", null, "省委党校大学", "2B"],
    ["secondary", "澜石县第一中学", null, "高中", "61"],
    ["secondary", "云泽农业学校", null, "中专", "41"],
    ["doctorate", "云岭大学", "法学博士", "研究生", "11"],
    ["master", "中央党校", "法学硕士", "研究生", "11"],
  ] as const)("%s of %s, degree %s, is %s: code %s of the files' vocabulary", (level, school, degree, word, code) => {
    expect(educationWord(row(level, school, degree))).toBe(word);
    expect(matchCode(codeSubjects.education, word, shippedBook)?.code).toBe(code);
  });

  it("a school of 1 province keeps the province's name and loses 中共; a unit's Party-school training is no such school", () => {
    expect(educationWord(row("master", "中共云岭省委党校公共管理专业"))).toBe("云岭省委党校研究生");
    expect(educationWord(row("bachelor", "云岭大学（党校班）"))).toBe("大学");
    expect(isGeneralSchool(row("bachelor", "澜石县第一中学"))).toBe(false);
  });
});

describe("order", () => {
  it("of 4 rows the highest first, of one level the latest; 1 of them full-time", () => {
    const rows = [
      { ...row("bachelor", "甲"), graduatedOn: legalDate("2004-07-01") },
      { ...row("bachelor", "乙"), graduatedOn: legalDate("2009-07-01") },
      { ...row("secondary", "丙"), mode: "fullTime" as const },
      row("master", "丁"),
    ];
    expect(rankedEducation(rows, null).map((one) => one.schoolAndMajor)).toEqual(["丁", "乙", "甲", "丙"]);
    expect(rankedEducation(rows, "fullTime").map((one) => one.schoolAndMajor)).toEqual(["丙"]);
  });
});
