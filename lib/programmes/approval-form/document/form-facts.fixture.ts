import { legalDate } from "@/lib/kernel/dates";
import type { FormFacts, FormProposal } from "../types";

/** An invented person with a plain file: one degree, two résumé lines, three relatives. */
export const plainFacts: FormFacts = {
  cadreId: "01910000-0000-7000-8000-000000000001",
  name: "陆秉然",
  sex: "male",
  birth: legalDate("1981-04-16"),
  ethnicity: "汉族",
  nativePlace: "云岭澜石",
  birthPlace: "云岭望川",
  politicalStatus: "partyMember",
  partyJoined: legalDate("2002-06-20"),
  workStart: legalDate("2004-07-01"),
  healthFit: true,
  education: [
    {
      mode: "fullTime",
      education: "bachelor",
      degree: "工学学士",
      schoolAndMajor: "云岭大学土木工程系道路工程专业",
      graduatedOn: legalDate("2004-07-01"),
    },
  ],
  duties: "云泽市交通运输局副局长",
  career: [
    { from: legalDate("2004-07-01"), to: legalDate("2016-03-31"), unitText: "云泽市交通运输局", postText: "科员" },
    { from: legalDate("2016-04-01"), to: null, unitText: "云泽市交通运输局", postText: "副局长" },
  ],
  honours: [],
  sanctions: [],
  grades: [
    { year: 2022, grade: "COMPETENT" },
    { year: 2023, grade: "COMPETENT" },
    { year: 2024, grade: "EXCELLENT" },
    { year: 2025, grade: "COMPETENT" },
  ],
  photoDigest: "",
  stated: {},
  family: [
    {
      relation: "父亲",
      name: "陆崇文",
      birth: legalDate("1953-01-01"),
      politicalStatus: "群众",
      employerAndPost: "澜石县农机站（已去世）",
    },
    {
      relation: "妻子",
      name: "沈知夏",
      birth: legalDate("1982-11-03"),
      politicalStatus: "中共党员",
      employerAndPost: "云泽市第一中学教师",
    },
    { relation: "女儿", name: null, birth: legalDate("2012-05-01"), politicalStatus: null, employerAndPost: null },
  ],
};

export const plainProposal: FormProposal = {
  appoint: "云泽市交通运输局局长",
  remove: "云泽市交通运输局副局长",
  reason: "工作需要",
  reportedBy: "中共云泽市委组织部",
  filledBy: "俞静秋",
  agesOn: null,
  filledOn: null,
  today: legalDate("2026-11-22"),
};

/** A résumé of so many short lines, one a year from 1986. */
export function careerOf(lines: number): FormFacts["career"] {
  return Array.from({ length: lines }, (_, line) => ({
    from: legalDate(`${1986 + line}-07-01`),
    to: line === lines - 1 ? null : legalDate(`${1987 + line}-06-30`),
    unitText: "云泽市交通运输局",
    postText: `第${line + 1}任科员`,
  }));
}

/** Ten relatives, filed the wrong way round. */
export const tenRelatives: FormFacts["family"] = [
  "妹妹",
  "弟弟",
  "哥哥",
  "岳母",
  "岳父",
  "母亲",
  "父亲",
  "女儿",
  "儿子",
  "妻子",
].map((relation, place) => ({
  relation,
  name: `陆知${"一二三四五六七八九十"[place] ?? ""}`,
  birth: legalDate("1975-11-01"),
  politicalStatus: "群众",
  employerAndPost: "云泽市望川县人民医院主任医师、党支部书记（退休）",
}));
