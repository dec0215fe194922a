import { legalDate } from "@/lib/kernel/dates";
import type { RosterFacts } from "../types";

/** An invented person in post with two kinds of education. */
export const plainFacts: RosterFacts = {
  cadreId: "01910000-0000-7000-8000-000000000001",
  name: "陆秉然",
  unitId: "01910000-0000-7000-8000-0000000000a1",
  unitName: "市交通运输局",
  duties: "市交通运输局党组成员、副局长",
  level: "countyDeputy",
  levelSince: legalDate("2018-03-01"),
  postSince: legalDate("2021-05-10"),
  countyDeputySince: legalDate("2018-03-01"),
  countyHeadSince: null,
  birth: legalDate("1981-04-16"),
  workStart: legalDate("2004-07-01"),
  sex: "male",
  ethnicity: "汉族",
  nativePlace: "云岭澜石",
  birthPlace: "云岭望川",
  politicalStatus: "partyMember",
  partyJoined: legalDate("2002-06-20"),
  cadreIdentity: "公务员",
  photoId: null,
  education: [
    {
      mode: "inService",
      education: "master",
      degree: "管理学硕士",
      schoolAndMajor: "云岭大学公共管理专业",
      graduatedOn: legalDate("2014-06-01"),
    },
    {
      mode: "fullTime",
      education: "bachelor",
      degree: "工学学士",
      schoolAndMajor: "云岭大学道路工程专业",
      graduatedOn: legalDate("2004-07-01"),
    },
  ],
  grades: [
    { year: 2022, grade: "COMPETENT" },
    { year: 2023, grade: "COMPETENT" },
    { year: 2024, grade: "EXCELLENT" },
    { year: 2025, grade: "COMPETENT" },
  ],
  proposal: null,
};

/** A woman of another unit, outside the Party, without degree and without start in her post. */
export const otherFacts: RosterFacts = {
  ...plainFacts,
  cadreId: "01910000-0000-7000-8000-000000000002",
  name: "阿卜杜·热依拉",
  unitId: "01910000-0000-7000-8000-0000000000a2",
  unitName: "市卫生健康委员会",
  duties: "市卫生健康委员会副主任",
  sex: "female",
  ethnicity: "维吾尔族",
  birth: legalDate("1976-11-30"),
  workStart: legalDate("1998-08-01"),
  politicalStatus: "democraticParty",
  partyJoined: null,
  postSince: null,
  levelSince: null,
  countyDeputySince: null,
  education: [
    {
      mode: "fullTime",
      education: "juniorCollege",
      degree: null,
      schoolAndMajor: "云泽医学专科学校",
      graduatedOn: legalDate("1998-07-01"),
    },
  ],
  grades: [],
};
