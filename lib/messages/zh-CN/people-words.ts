import { sanctionPeriods } from "../../law/sanction-periods";
import type { SanctionKind } from "../../law/sanction-periods";
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

export const factNames = {
  birth: "出生时间",
  partyEntry: "入党时间",
  workStart: "参加工作时间",
  education: "学历学位",
  career: "工作经历",
  identity: "干部身份",
} as const;

export const factVerdictNames = { pass: "认定", fail: "不予认定", deferred: "暂缓认定" } as const;

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

export function sanctionName(kind: SanctionKind): string {
  return sanctionPeriods[kind].zh;
}
