import { sanctionPeriods } from "../../law/sanction-periods";
import type { SanctionKind } from "../../law/sanction-periods";
import type { ExceptionalGround } from "../../people/rules/exceptional";
import type { CorrectionState } from "../../people/rules/sanction-corrections";
import type { ExperienceKind, KinshipRelation } from "../../people/types";

export const cadreStatusNames = { inPost: "在职", underInspection: "考察中", retired: "退休", left: "调出" } as const;

export const postKindNames = { head: "正职", deputy: "副职", none: "无领导职务" } as const;

export const experienceKindNames: Readonly<Record<ExperienceKind, string>> = {
  grassroots: "基层工作",
  frontLine: "急难险重一线",
  secondment: "挂职",
  povertyRelief: "驻村帮扶",
  investmentPromotion: "招商引资",
  specialPost: "特殊岗位",
};

export const kinshipNames: Readonly<Record<KinshipRelation, string>> = {
  spouse: "夫妻",
  directBlood: "直系血亲",
  collateralBlood: "三代以内旁系血亲",
  closeInLaw: "近姻亲",
};

/** Grounds of an exceptional promotion, in brief (EXC-01). */
export const exceptionalGroundNames: Readonly<Record<ExceptionalGround, string>> = {
  criticalMoment: "特别优秀：关键时刻或者承担急难险重任务中经受住考验、作出重大贡献",
  hardPlace: "特别优秀：在条件艰苦、环境复杂、基础差的地方工作实绩突出",
  notableResults: "特别优秀：在其他岗位上工作实绩特别显著",
  teamNeed: "工作特殊需要：领导班子结构或者领导职位有特殊要求",
  specialisedPost: "工作特殊需要：专业性较强的岗位或者重要专项工作急需",
  hardAreaRecruiting: "工作特殊需要：艰苦边远地区、贫困地区急需引进",
};

export const factNames = {
  birth: "出生时间",
  partyEntry: "入党时间",
  workStart: "参加工作时间",
  education: "学历学位",
  career: "工作经历",
  identity: "干部身份",
} as const;

export const factVerdictNames = { pass: "认定", fail: "不予认定", deferred: "暂缓认定" } as const;

export const trainingModeNames = {
  fullTime: "脱产培训",
  partTime: "在职集中培训",
  online: "网络培训",
  selfChosen: "个人自选培训",
} as const;

export const examSubjectNames = {
  law: "法律知识",
  partyRules: "党章党规",
  combined: "法律和党章党规",
} as const;

export const registerKindNames = {
  homeVisit: "家访",
  workMatter: "重大工作事项报告",
  emergency: "突发事件报告",
  absence: "外出报备",
  otherMatter: "其他重大事项报告",
} as const;

export const poolMemberStateNames = {
  normal: "在库",
  underInspection: "考察中",
  used: "已使用",
  withdrawn: "退出",
} as const;

export const unitChangeNames = {
  founded: "设立",
  renamed: "更名",
  merged: "合并",
  split: "分设",
  moved: "调整隶属",
  abolished: "撤销",
} as const;

/** How a correction of a sanction stands. */
export const correctionStateNames: Readonly<Record<CorrectionState, string>> = {
  waiting: "更正待确认",
  confirmed: "已确认",
  refused: "已退回",
  withdrawn: "已撤回",
};

export function sanctionName(kind: SanctionKind): string {
  return sanctionPeriods[kind].zh;
}
