import type { Cause, Coming, MindRule } from "../../posts/rules/coming";
import type { Step } from "../../posts/rules/forecast";
import type { AgeGroup } from "../../posts/rules/team-structure";
import type { ProfileCriterion, ProfileLineKind, RotationDuty, TeamDimension, UnitCategory } from "../../posts/types";

export const causeNames: Readonly<Record<Cause, string>> = {
  retirement: "到龄退休",
  secondmentEnd: "挂职期满",
  termEnd: "任期届满",
  probationEnd: "试用期满",
  yearsAtLevel: "同一层次满十五年",
  rotationInPost: "同一职位满十年",
  rotationInTeam: "同一班子满十年",
  keyPostRotation: "重点岗位轮岗",
};

/** What follows on the day: 职务空出, or what is to be decided. */
export function comingResultText({ mind, ...coming }: Pick<Coming, "cause" | "vacates" | "mind">): string {
  return [resultText(coming), ...mind.map((rule) => mindWords[rule])].join("；");
}

const mindWords: Readonly<Record<MindRule, string>> = {
  "TRM-02": "任期未满，调整须有规定情形",
  "ROT-03": "党政正职同月到期，一般不同时交流",
};

function resultText({ cause, vacates }: Pick<Coming, "cause" | "vacates">): string {
  if (cause === "retirement" || cause === "secondmentEnd") return "职务空出";
  if (cause === "termEnd") return vacates ? "已满两届，不再连任" : "届时研究连任或者调整";
  return cause === "probationEnd" ? "考核合格的正式任职" : "研究交流";
}

export const stepNames: Readonly<Record<Step, string>> = { quarter: "按季度", month: "按月" };

export const rotationDutyNames: Readonly<Record<RotationDuty, string>> = {
  areaLeader: "县级以上党政领导成员",
  keyPost: "重点岗位",
};

/** A period of the forecast by its key: 2027Q1, 2027-03, overdue. */
export function periodName(key: string): string {
  if (key === "overdue") return "今天以前";
  const [, year, quarter] = /^(\d{4})Q(\d)$/.exec(key) ?? [];
  if (year !== undefined && quarter !== undefined) return `${year} 年第 ${quarter} 季度`;
  return key.replace("-", ".");
}

export const profileLineKindNames: Readonly<Record<ProfileLineKind, string>> = {
  hardCondition: "必备条件",
  preference: "优先条件",
};

export const profileCriterionNames: Readonly<Record<ProfileCriterion, string>> = {
  education: "学历学位",
  major: "所学专业",
  professionalTitle: "专业技术职务",
  legalQualification: "法律规定的任职资格",
  grassrootsWork: "基层工作经历",
  frontLineWork: "急难险重一线经历",
  fieldWork: "分管领域工作经历",
  headExperience: "正职岗位经历",
  unitKindExperience: "同类单位工作经历",
  projectExperience: "重大项目或者专项工作经历",
};

export const teamDimensionNames: Readonly<Record<TeamDimension, string>> = {
  averageAge: "平均年龄（不高于）",
  youngMembers: "年轻干部",
  womenMembers: "女干部",
  minorityMembers: "少数民族干部",
  nonPartyMembers: "党外干部",
  graduateMembers: "研究生学历",
  specialityMembers: "相关专业",
};

export const ageGroupNames: Readonly<Record<AgeGroup, string>> = {
  upTo35: "35 岁及以下",
  "36to40": "36—40 岁",
  "41to45": "41—45 岁",
  "46to50": "46—50 岁",
  "51to55": "51—55 岁",
  over55: "56 岁及以上",
};

export const teamEducationNames = {
  doctorate: "博士研究生",
  master: "硕士研究生",
  bachelor: "大学本科",
  juniorCollege: "大学专科",
  secondary: "中专及以下",
  unknown: "未登记",
} as const;

export const unitCategoryNames: Readonly<Record<UnitCategory, string>> = {
  partyCommittee: "党委",
  partyDepartment: "党委工作部门",
  governmentDepartment: "政府工作部门",
  massOrganization: "群团组织",
  congressOrConference: "人大政协机关",
  court: "法院",
  procuratorate: "检察院",
  township: "乡镇街道",
  institution: "事业单位",
  enterprise: "国有企业",
};
