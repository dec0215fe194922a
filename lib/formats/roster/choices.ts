import {
  educationModeOfCode,
  educationOfCode,
  gradeOfCode,
  headOrDeputyOfCode,
  levelOfCode,
  politicalStatusOfCode,
  sexOfCode,
} from "@/lib/formats/code-tables/meanings";
import { ethnicities as ethnicityTable } from "@/lib/formats/code-tables/ethnicity";
import * as own from "@/lib/formats/code-tables/own-lists";
import { codeSubjects } from "@/lib/formats/code-tables/subjects";
import type { CodeSubject } from "@/lib/formats/code-tables/code-table";
import type { Choice, ChoiceList } from "./columns";

/**
 * What enum columns of the roster offer, and how a word is understood: first as a label or alias written here, then by the
 * code table, with whatever was added to it in the installation.
 */

export const levels = {
  choices: [
    { label: "厅局级正职", code: "bureauHead", aliases: ["正局级"] },
    { label: "厅局级副职", code: "bureauDeputy", aliases: ["副局级"] },
    { label: "县处级正职", code: "countyHead", aliases: ["正处级"] },
    { label: "县处级副职", code: "countyDeputy", aliases: ["副处级"] },
    { label: "乡科级正职", code: "sectionHead", aliases: ["正科级"] },
    { label: "乡科级副职", code: "sectionDeputy", aliases: ["副科级"] },
    { label: "科员及以下", code: "staff", aliases: ["办事员", "其他"] },
  ],
  subject: codeSubjects.postLevel,
  choiceOf: ({ code }) => levelOfCode(code),
} as const satisfies ChoiceList;

export const headOrDeputy = {
  choices: [
    { label: "正职", code: "head", aliases: ["正"] },
    { label: "副职", code: "deputy", aliases: ["副"] },
  ],
  subject: codeSubjects.headOrDeputy,
  choiceOf: ({ code }) => headOrDeputyOfCode(code),
} as const satisfies ChoiceList;

export const sexes = {
  choices: [
    { label: "男", code: "male" },
    { label: "女", code: "female" },
  ],
  subject: codeSubjects.sex,
  choiceOf: ({ code }) => sexOfCode(code),
} as const satisfies ChoiceList;

const ethnicityChoices: readonly Choice[] = ethnicityTable.items
  .filter(({ code }) => code !== "98")
  .map(({ label }) => ({ label, code: label }));

/** The 56 names of GB/T 3304 and 其他; stored as their label, as the form prints it. */
export const ethnicities = {
  choices: ethnicityChoices,
  subject: codeSubjects.ethnicity,
  choiceOf: ({ label }) => label,
} as const satisfies ChoiceList;

export const politicalStatuses = {
  choices: [
    { label: "中共党员", code: "partyMember" },
    { label: "中共预备党员", code: "probationaryPartyMember" },
    { label: "民主党派成员", code: "democraticParty", aliases: ["民主党派"] },
    { label: "民革党员", code: "democraticParty" },
    { label: "民盟盟员", code: "democraticParty" },
    { label: "民建会员", code: "democraticParty" },
    { label: "民进会员", code: "democraticParty" },
    { label: "农工党党员", code: "democraticParty" },
    { label: "致公党党员", code: "democraticParty" },
    { label: "九三学社社员", code: "democraticParty" },
    { label: "台盟盟员", code: "democraticParty" },
    { label: "无党派人士", code: "nonParty" },
    { label: "群众", code: "nonParty" },
  ],
  subject: codeSubjects.politicalStatus,
  choiceOf: ({ code }) => politicalStatusOfCode(code),
} as const satisfies ChoiceList;

export const educationModes = {
  choices: [
    { label: "全日制", code: "fullTime", aliases: ["全日制教育"] },
    { label: "在职", code: "inService", aliases: ["在职教育"] },
  ],
  subject: codeSubjects.educationMode,
  choiceOf: ({ code }) => educationModeOfCode(code),
} as const satisfies ChoiceList;

export const educationLevels = {
  choices: [
    { label: "博士研究生", code: "doctorate", aliases: ["博士", "博士研究生毕业"] },
    { label: "硕士研究生", code: "master", aliases: ["硕士"] },
    { label: "大学", code: "bachelor" },
    { label: "大专", code: "juniorCollege" },
    { label: "中专及以下", code: "secondary" },
  ],
  subject: codeSubjects.education,
  choiceOf: ({ code }) => {
    const education = educationOfCode(code);
    return education === "graduate" ? "master" : education;
  },
} as const satisfies ChoiceList;

export const personalGrades = {
  choices: [
    { label: "优秀", code: "EXCELLENT" },
    { label: "称职", code: "COMPETENT" },
    { label: "基本称职", code: "BASICALLY_COMPETENT" },
    { label: "不称职", code: "INCOMPETENT" },
    { label: "不确定等次", code: "UNGRADED" },
  ],
  subject: codeSubjects.assessment,
  choiceOf: ({ code }) => gradeOfCode(code),
} as const satisfies ChoiceList;

export const unitCategories = ownList(codeSubjects.unitCategory, own.unitCategories.items);
export const cadreIdentities = ownList(codeSubjects.cadreIdentity, own.cadreIdentities.items);
export const kinshipRelations = ownList(codeSubjects.kinshipRelation, own.kinshipRelations.items);
export const honoursAndSanctions = ownList(codeSubjects.honour, own.honoursAndSanctions.items);
export const experienceKinds = ownList(codeSubjects.experience, own.experienceKinds.items);

/** A list of the product's own: its rows are its choices. */
function ownList<const C extends readonly Choice[]>(subject: CodeSubject, choices: C) {
  return { choices, subject, choiceOf: ({ code }: { readonly code: string }) => code } as const satisfies ChoiceList;
}
