import { assessmentConclusions } from "./assessment-conclusion";
import type { CodeSubject, CodeTable } from "./code-table";
import { degrees } from "./degree";
import { educationLevels, educationLevelsOfEditor, educationLevelsOfStandard } from "./education-level";
import { educationModes } from "./education-mode";
import { ethnicities, ethnicitiesExtended } from "./ethnicity";
import { headOrDeputy } from "./head-or-deputy";
import { healthStates } from "./health";
import { kinshipTerms, kinshipTermsOfEditor, kinshipTermsOfSystem } from "./kinship";
import { cadreIdentities, experienceKinds, honoursAndSanctions, kinshipRelations, unitCategories } from "./own-lists";
import { politicalStatuses, politicalStatusesOnForm } from "./political-status";
import { postLevels } from "./post-level";
import { sexes } from "./sex";

function subject<K extends string>(key: K, name: string, ...tables: readonly [CodeTable, ...CodeTable[]]) {
  return { key, name, tables } as const satisfies CodeSubject;
}

/** The lists the product's fields are read by, each with the tables that name it. */
export const codeSubjects = {
  sex: subject("sex", "性别", sexes),
  ethnicity: subject("ethnicity", "民族", ethnicities, ethnicitiesExtended),
  politicalStatus: subject("politicalStatus", "政治面貌", politicalStatuses, politicalStatusesOnForm),
  education: subject("education", "学历", educationLevels, educationLevelsOfEditor, educationLevelsOfStandard),
  educationMode: subject("educationMode", "教育类别", educationModes),
  degree: subject("degree", "学位", degrees),
  health: subject("health", "健康状况", healthStates),
  kinship: subject("kinship", "家庭成员称谓", kinshipTerms, kinshipTermsOfEditor, kinshipTermsOfSystem),
  postLevel: subject("postLevel", "职务层次", postLevels),
  headOrDeputy: subject("headOrDeputy", "正副职", headOrDeputy),
  assessment: subject("assessment", "年度考核结论", assessmentConclusions),
  unitCategory: subject("unitCategory", unitCategories.name, unitCategories),
  cadreIdentity: subject("cadreIdentity", cadreIdentities.name, cadreIdentities),
  kinshipRelation: subject("kinshipRelation", kinshipRelations.name, kinshipRelations),
  honour: subject("honour", honoursAndSanctions.name, honoursAndSanctions),
  experience: subject("experience", experienceKinds.name, experienceKinds),
} as const satisfies Readonly<Record<string, CodeSubject>>;

export type CodeSubjectKey = keyof typeof codeSubjects;
