import { describe, expect, it } from "vitest";
import { lrmxPersonOf } from "@/lib/formats/lrmx/person";
import { readLrmx } from "@/lib/formats/lrmx/read-lrmx";
import { writeLrmx } from "@/lib/formats/lrmx/write-lrmx";
import { legalDate } from "@/lib/kernel/dates";
import { derivedValues } from "@/lib/people/document/form-values";
import type { ArchiveFacts, EducationAt } from "../types";
import { planEducation } from "./education-plan";

const today = legalDate("2026-11-22");
const partySchool: EducationAt = {
  id: "1",
  mode: "inService",
  education: "master",
  degree: null,
  schoolAndMajor: "中共云岭省委党校公共管理专业",
  graduatedOn: legalDate("2014-07-01"),
};
const school: EducationAt = {
  id: "2",
  mode: "fullTime",
  education: "secondary",
  degree: null,
  schoolAndMajor: "澜石县第一中学",
  graduatedOn: legalDate("1998-07-01"),
};
const facts: ArchiveFacts = {
  name: "陆秉然",
  sex: "male",
  birth: legalDate("1981-04-16"),
  ethnicity: "汉族",
  nativePlace: "云岭省澜石县",
  birthPlace: "云岭望川",
  politicalStatus: "partyMember",
  partyJoined: legalDate("2002-06-20"),
  workStart: legalDate("2004-07-01"),
  healthFit: true,
  duties: "云泽市交通运输局副局长",
  career: [],
  education: [partySchool, school],
  honours: [],
  sanctions: [],
  grades: [],
  family: [],
  photoDigest: "",
};

describe("education in the file", () => {
  const values = derivedValues(facts, today);

  it("Party-school education carries its school's name, 1 general school is 高中 and keeps its school", () => {
    expect([values.inServiceEducation, values.inServiceEducationSchool]).toEqual([
      "云岭省委党校研究生",
      "中共云岭省委党校公共管理专业",
    ]);
    expect([values.fullTimeEducation, values.fullTimeEducationSchool]).toEqual(["高中", "澜石县第一中学"]);
  });

  it("2 rows out and in again change nothing; with another school the row of the same level is changed, none is added", () => {
    const planOf = (inServiceEducationSchool: string) => {
      const { family: _, photo: __, otherElements: ___, ...texts } = { ...values, inServiceEducationSchool };
      const read = readLrmx(writeLrmx(lrmxPersonOf({ texts })));
      if (!read.ok) throw new Error(read.refusal);
      return planEducation(["inServiceEducationSchool", "fullTimeEducation"], read.value, [partySchool, school]);
    };
    expect(planOf(values.inServiceEducationSchool)).toEqual({ changed: [], added: [], byHand: [] });
    expect(planOf("中共云岭省委党校法律专业")).toEqual({
      changed: [{ id: "1", degree: null, schoolAndMajor: "中共云岭省委党校法律专业" }],
      added: [],
      byHand: [],
    });
  });
});
